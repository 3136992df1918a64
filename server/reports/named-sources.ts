import { withoutAccents } from '../text/folding.ts'
import { overlaps, type Span } from '../text/span.ts'

/** What the project has, as far as its names tell. */
export interface Held {
  /** Sessions that have a document. */
  readonly sessions: readonly { readonly title: string; readonly kind: string }[]
  /** Names and titles of documents. */
  readonly names: readonly string[]
}

/** A source that a report names, as it writes it. */
export type Named = Span & { readonly words: string }

interface Kind {
  /** How the words of the project tell that it has one. */
  readonly stem: string
  readonly pattern: string
}

/** Ways of gathering what people think that a report can lean on. Words that mean something else too are written out. */
const kinds: readonly Kind[] = [
  { stem: 'werksessie', pattern: 'werksessies?' },
  { stem: 'diner', pattern: '(?:denk)?diners?' },
  { stem: 'podcast', pattern: 'podcast(?:s|series?|reeks|afleveringe?n?)?' },
  { stem: 'interview', pattern: '\\p{L}*-?interview(?:s|rondes?|reeks)?' },
  { stem: 'enquete', pattern: '\\p{L}*-?enqu[eê]tes?' },
  { stem: 'vragenlijst', pattern: '\\p{L}*-?vragenlijst(?:en|onderzoek)?' },
  { stem: 'rondetafel', pattern: 'ronde ?tafel(?:s|gesprek(?:ken)?|bijeenkomst(?:en)?|sessies?)?' },
  { stem: 'webinar', pattern: 'webinars?' },
  { stem: 'symposium', pattern: 'symposi(?:um|ums|a)' },
  { stem: 'conferentie', pattern: '\\p{L}*conferenties?' },
  { stem: 'focusgroep', pattern: 'focusgroep(?:en|gesprek(?:ken)?)?' },
  { stem: 'workshop', pattern: 'workshops?' },
  { stem: 'expert', pattern: 'expert-?(?:sessies?|meetings?|bijeenkomst(?:en)?|tafels?)' },
  { stem: 'atelier', pattern: '(?:ontwerp|toekomst|werk)ateliers?' },
  { stem: 'panel', pattern: '(?:burger|jongeren|bewoners)?panel(?:s|gesprek(?:ken)?)?' },
  { stem: 'peiling', pattern: '(?:flits|burger|opinie)?peilingen?' },
  { stem: 'avond', pattern: '(?:bewoners|inspraak|inloop|dialoog)avond(?:en)?' },
  { stem: 'keukentafel', pattern: 'keukentafelgesprek(?:ken)?' },
  { stem: 'consultatie', pattern: '(?:internet|markt)?consultaties?' },
  { stem: 'werkbezoek', pattern: 'werkbezoek(?:en)?' },
]

const counts = 'één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')
const ordinals =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(' ')
const before = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<count>\\d{1,2}|${counts.join('|')})|(?<order>${ordinals.join('|')})|(?<nth>\\d{1,2})(?:e|de|ste))\\s+$`,
  'iu',
)
const numbered = '(?<numbers>\\d{1,2}(?!\\d)(?:(?:, | en | t/m | tot en met )\\d{1,2}(?!\\d))*)'
const titled = '[‘“„«\'"](?<title>[^’”»\'"\\n]{2,60})[’”»\'"]'
const after = new RegExp(`^\\s+(?:${numbered}|${titled})`, 'u')
/** Each kind is a group of its own. */
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${kinds.map(({ pattern }) => `(${pattern})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)
/** How far a number or a title stands from the word. */
const reach = 80

/**
 * The sources that a report names and the project does not have: a werksessie, a denkdiner, a podcast, an enquête. Of
 * what the project has some of, the numbers are compared: *vijf denkdiners*, *het vijfde denkdiner*, *denkdiner 5*.
 * What stands in a quotation was named by somebody else. Each is given once, where it is named first.
 */
export function namedSources(text: string, quoted: readonly Span[], held: Held): Named[] {
  const found = new Map<string, Named>()
  const own = kinds.map((kind) => heldOf(kind, held))
  for (const match of text.matchAll(named)) {
    const index = match.slice(1).findIndex((group) => group !== undefined)
    const [kind, ofKind] = [kinds[index], own[index]]
    if (!kind || !ofKind) continue
    const end = match.index + match[0].length
    const ahead = before.exec(text.slice(Math.max(0, match.index - reach), match.index))
    const behind = after.exec(text.slice(end, end + reach))
    const span = { start: match.index - (ahead?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) }
    const key = absent(kind, { ...ahead?.groups, ...behind?.groups }, ofKind, held)
    if (key === undefined || found.has(key)) continue
    if (quoted.some((quotation) => overlaps(quotation, span) && quotation.end >= span.end)) continue
    found.set(key, { ...span, words: text.slice(span.start, span.end).replace(/\s+/gu, ' ') })
  }
  return [...found.values()]
}

interface Own {
  /** How many sessions of this kind there are, and the numbers in their titles. */
  readonly sessions: number
  readonly numbers: ReadonlySet<number>
  readonly isNamed: boolean
}

function heldOf({ stem }: Kind, { sessions, names }: Held): Own {
  const own = sessions.filter(({ title, kind }) => withoutAccents(`${kind} ${title}`).includes(stem))
  const numbers = own.flatMap(({ title }) => Number(/\d{1,2}/u.exec(title)?.[0] ?? Number.NaN))
  return {
    sessions: own.length,
    numbers: new Set(numbers.filter((number) => !Number.isNaN(number))),
    isNamed: names.some((name) => withoutAccents(name).includes(stem)),
  }
}

type Groups = { readonly [name: string]: string | undefined }

/** A key for what is absent, or undefined when it is there or cannot be told. */
function absent({ stem }: Kind, groups: Groups, own: Own, held: Held): string | undefined {
  const { title } = groups
  if (title !== undefined && !isHeldByTitle(title, held)) return `${stem} ${withoutAccents(title)}`
  if (own.sessions === 0) return own.isNamed || title !== undefined ? undefined : stem
  const missing = numbersIn(groups).find((number) => !has(own, number))
  if (missing !== undefined) return `${stem} ${missing}`
  const counted = countIn(groups.count)
  return counted !== undefined && counted > own.sessions ? `${stem} × ${counted}` : undefined
}

function isHeldByTitle(title: string, { sessions, names }: Held): boolean {
  const wanted = withoutAccents(title)
  return [...names, ...sessions.map((session) => session.title)].some((name) =>
    withoutAccents(name).includes(wanted),
  )
}

function numbersIn({ order, nth, numbers }: Groups): number[] {
  if (order !== undefined) return [ordinals.indexOf(withoutAccents(order)) + 1]
  if (nth !== undefined) return [Number(nth)]
  return [...(numbers ?? '').matchAll(/\d+/gu)].map(([number]) => Number(number))
}

/** Where titles carry numbers they decide; else the third is there when there are three. */
const has = ({ numbers, sessions }: Own, number: number) =>
  numbers.size > 0 ? numbers.has(number) : number <= sessions

function countIn(count: string | undefined): number | undefined {
  if (count === undefined) return undefined
  const index = counts.findIndex((word) => withoutAccents(word) === withoutAccents(count))
  return index >= 0 ? index + 1 : Number(count)
}

/** Without case and without marks on letters. */
