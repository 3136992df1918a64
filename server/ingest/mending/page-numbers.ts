import { isSectionWord } from '../../text/plain/headings.ts'
import { itemMarkOf } from '../../text/plain/items.ts'
import { areOfPages, areSaid } from '../running-words.ts'
import type { PageLine } from './lines.ts'

/** How a line bears the number of its page. */
export interface Numbered {
  readonly number: number
  /** Lines that bear their numbers alike: without other words, with `Pagina`, or beside the same words. */
  readonly alike: string
  /** The line without its number. */
  readonly words: string
  /** `Pagina 3 van 9` tells by itself what it is. */
  readonly isSure: boolean
}

const longest = 100
const bare = /^[-–—|(\s]*(\d{1,4})[-–—|)\s]*$/
const ofTotal = /^(\d{1,4})\s*(?:\/|van|of)\s*(\d{1,4})$/i
/** As a browser prints it: an address, and `3/9`. */
const beforePart = /^(\S.*?\S)\s+(\d{1,4})\/(\d{1,4})$/
const labelled =
  /(?<![\p{L}\p{N}])(?:pagina|pag\.?|bladzijde|blz\.?|blad|page|p\.)\s*(\d{1,4})(\s*(?:van|of|\/)\s*\d{1,4})?(?![\p{L}\p{N}])/iu
const leading = /^(\d{1,4})(\s*[|•·–—]\s*|\s+)(?=[\p{L}“"‘'(])/u
const trailing = /(\s*[|•·–—]\s*|\s+)(\d{1,4})$/
/** A heading that is counted, an entry of contents: their numbers are their own. */
const counts =
  /^(?:deel|hoofdstuk|bijlage|groep|casus|(?:dialoog|thema)?tafel|ronde|stelling|vraag|gespreksvraag|diner|denkdiner|werksessie|sessie|bijeenkomst|respondent|spreker|deelnemer|figuur|tabel|thema|optie|stap|blok)\b|\.{3}|…|(?:\. ){3}/i

/** The day of a diary counts with its pages, and is no number of a page; a wide space parts one from a title. */
const dayOfMonth =
  /^\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: \d{4})?$/

/** Reads the number of a page from a line, if it could bear one. */
export function numberedLine(line: string): Numbered | undefined {
  if (line.length > 4 * longest || dayOfMonth.test(line)) return undefined
  const words = line.replace(/\s{2,}/g, ' ')
  if (words.length > longest || !/\d/.test(words)) return undefined
  const alone = bare.exec(words)
  if (alone) return { number: Number(alone[1]), alike: '#', words: '', isSure: false }
  const part = ofTotal.exec(words)
  if (part) return { number: Number(part[1]), alike: `#/${part[2]}`, words: '', isSure: false }
  const label = labelled.exec(words)
  if (label) {
    const rest = words
      .replace(label[0], '')
      .replace(/[\s|•·–—-]+/g, ' ')
      .trim()
      .toLowerCase()
    const isSure = label[2] !== undefined && rest === ''
    return { number: Number(label[1]), alike: label[2] ? 'label/#' : 'label', words: rest, isSure }
  }
  if (counts.test(words)) return undefined
  const printed = beforePart.exec(words)
  if (printed) return besideWords(Number(printed[2]), `/${printed[3]}`, printed[1]!)
  const first = leading.exec(words)
  if (first) return besideWords(Number(first[1]), first[2]!, words.slice(first[0].length))
  const last = trailing.exec(words)
  return last ? besideWords(Number(last[2]), last[1]!, words.slice(0, last.index)) : undefined
}

function besideWords(number: number, sign: string, rest: string): Numbered {
  const words = rest.trim().toLowerCase()
  return { number, alike: `${sign.trim() ? '|' : '#'} ${words}`, words, isSure: false }
}

/** A line that bears the number of a page. */
export interface PageNumber {
  /** Its place among the lines. */
  readonly index: number
  readonly number: number
}

/** Between two page numbers stands at least this much. */
const shortestPage = { lines: 4, characters: 200 }

/**
 * The page numbers of a text without form feeds: numbers on lines of their own, borne alike, that count on with a page
 * of text between them.
 */
export function countedNumbers(lines: readonly PageLine[]): PageNumber[] {
  const byForm = new Map<string, PageNumber[]>()
  const found = new Map<number, PageNumber>()
  lines.forEach(({ words }, index) => {
    const numbered = numberedLine(words)
    if (!numbered) return
    const { number, alike, isSure } = numbered
    if (isSure) found.set(index, { index, number })
    const group = byForm.get(alike) ?? []
    if (group.length === 0) byForm.set(alike, group)
    group.push({ index, number })
  })
  for (const [form, group] of byForm) for (const one of chainIn(group, form, lines)) found.set(one.index, one)
  return [...found.values()].toSorted((a, b) => a.index - b.index)
}

/** Left and right pages may bear their numbers in two ways, so a number may also follow the one before the last. */
function chainIn(group: readonly PageNumber[], form: string, lines: readonly PageLine[]): PageNumber[] {
  const chains = new Map<number, PageNumber[]>()
  let best: PageNumber[] = []
  for (const one of group) {
    const before = [chains.get(one.number - 1), chains.get(one.number - 2)].find(
      (chain) => chain && isPageApart(chain.at(-1)!, one, lines),
    )
    if (!before && chains.has(one.number)) continue
    const chain = before ?? []
    if (before) chains.delete(before.at(-1)!.number)
    chain.push(one)
    chains.set(one.number, chain)
    if (chain.length > best.length) best = chain
  }
  const isPlain = form === '#' || form.startsWith('# ')
  const least = isPlain ? 3 : 2
  if (best.length < least) return []
  if (isPlain && !areNoHeadings(best, lines)) return []
  return best
}

function isPageApart(one: PageNumber, next: PageNumber, lines: readonly PageLine[]): boolean {
  const characters = lines[next.index]!.from - lines[one.index]!.to
  return next.index - one.index > shortestPage.lines && characters >= shortestPage.characters
}

/**
 * Whether numbers without a sign stand for pages: they cut a sentence in two somewhere, and no title follows most of them, as one
 * follows the number of a chapter.
 */
function areNoHeadings(chain: readonly PageNumber[], lines: readonly PageLine[]): boolean {
  const beside = new Set(companionsOf(chain, lines))
  let cuts = 0
  let titles = 0
  for (const { index } of chain) {
    const above = lines[beyond(index, -1, beside)]
    const below = lines[beyond(index, 1, beside)]
    if (above && below && !/[.!?:;]["”’)\]]*$/.test(above.words) && /^[\p{Ll}(]/u.test(below.words)) cuts++
    if (below && below.words.length < 60 && /^\p{Lu}[^.!?;]*$/u.test(below.words) && below.closes) titles++
  }
  return cuts > 0 && titles <= chain.length / 2
}

function beyond(index: number, step: 1 | -1, skipped: ReadonlySet<number>): number {
  let at = index + step
  while (skipped.has(at)) at += step
  return at
}

/** How far from the number of a page its running header or footer stands, in lines. */
const near = 3

/** The places of lines with the same words beside most of the numbers, and hardly anywhere else. */
export function companionsOf(numbers: readonly PageNumber[], lines: readonly PageLine[]): number[] {
  if (numbers.length < 2) return []
  const beside = new Map<string, number[]>()
  for (const at of placesNear(numbers, lines.length)) {
    if (isRunningText(lines, at)) continue
    const words = sameWords(lines[at]!.words)
    const known = beside.get(words)
    if (known) known.push(at)
    else beside.set(words, [at])
  }
  const everywhere = new Map<string, number>()
  for (const { words } of lines) {
    if (words.length > longest) continue
    const same = sameWords(words)
    if (beside.has(same)) everywhere.set(same, (everywhere.get(same) ?? 0) + 1)
  }
  const candidates = new Set(
    [...beside].flatMap(([words, at]) =>
      at.length >= Math.max(2, numbers.length / 2) && isHardlyElsewhere(at.length, everywhere.get(words) ?? 0)
        ? at
        : [],
    ),
  )
  const proven = provenIn(numbers, lines, candidates)
  return numbers.flatMap(({ index }) => [...runFrom(index, -1, proven), ...runFrom(index, 1, proven)])
}

/**
 * The candidates that are not of the text: their words are those of pages, or they stand between the halves of a sentence.
 * What was asked or said must do so twice.
 */
function provenIn(
  numbers: readonly PageNumber[],
  lines: readonly PageLine[],
  candidates: ReadonlySet<number>,
): Set<number> {
  const cuts = new Map<string, number>()
  for (const { index } of numbers) {
    const before = runFrom(index, -1, candidates)
    const after = runFrom(index, 1, candidates)
    const above = lines[index - before.length - 1]
    const below = lines[index + after.length + 1]
    if (!above || !below || /[.!?:;]["”’)\]]*$/.test(above.words) || !/^\p{Ll}/u.test(below.words)) continue
    for (const at of [...before, ...after]) {
      const words = sameWords(lines[at]!.words)
      cuts.set(words, (cuts.get(words) ?? 0) + 1)
    }
  }
  return new Set(
    [...candidates].filter((at) => {
      const { words } = lines[at]!
      if (areOfPages(words)) return true
      return (cuts.get(sameWords(words)) ?? 0) >= (areSaid(words) ? 2 : 1)
    }),
  )
}

/** The running header of the first page has no number of a page above it. */
const isHardlyElsewhere = (beside: number, all: number) => beside >= 0.8 * all || all - beside === 1

/** Nothing of the text stands between the number of a page and what belongs to it. */
function runFrom(index: number, step: 1 | -1, candidates: ReadonlySet<number>): number[] {
  const run: number[] = []
  for (let at = index + step; candidates.has(at); at += step) run.push(at)
  return run
}

function placesNear(numbers: readonly PageNumber[], lines: number): Set<number> {
  const own = new Set(numbers.map(({ index }) => index))
  const places = new Set<number>()
  for (const { index } of numbers)
    for (let at = Math.max(0, index - near); at <= Math.min(lines - 1, index + near); at++)
      if (!own.has(at)) places.add(at)
  return places
}

const sameWords = (words: string) => words.replace(/\s+/g, ' ').toLowerCase()

/** Words that may stand on several pages for what they say. */
export function mayStandAlone(words: string): boolean {
  if (isSectionWord(words) || itemMarkOf(words) !== undefined) return true
  return /^(?:(?:dialoog|thema)?tafel|ronde|stelling|vraag|diner|denkdiner|werksessie)\s+\S{1,3}\b/i.test(
    words,
  )
}

/** Words that go on, or that say something where they stand: pages may begin alike for what they tell. */
export function isRunningText(lines: readonly PageLine[], index: number): boolean {
  const { words, closes, sheet } = lines[index]!
  const below = lines[index + 1]
  if (/^(?:https?:\/\/|www\.)\S+(?:\s+\d{1,4}\/\d{1,4})?$/.test(words)) return false
  if (words.length > 100 || mayStandAlone(words) || /^[\p{Ll}#>]|[,;:]$|\p{L}-$/u.test(words)) return true
  if (/\s\S+\s\S+[.!?]["'”’)]*$/.test(words)) return true
  if (words.length < 40) return false
  const goesOn = !closes && below?.sheet === sheet && /^\p{Ll}/u.test(below.words)
  return goesOn
}
