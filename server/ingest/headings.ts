import type { Block } from '../text/block.ts'
import type { NamedPlace } from './reading.ts'

/** What a heading is about, as far as its words show. */
export type Topic =
  | 'session'
  | 'table'
  | 'round'
  | 'proposition'
  | 'quotes'
  | 'analysis'
  | 'frame'
  | 'programme'
  | 'talk'
  | 'other'

export interface Heading {
  readonly topic: Topic
  /** Without its number. */
  readonly words: string
  /** Outer headings have a smaller depth; Infinity when only its place shows where it belongs. */
  readonly depth: number
  /** How deep it stands by its shape: a guess in plain text. */
  readonly level: number
  readonly isNumbered: boolean
  /** Whether the file says what it names, so that its words need not. */
  readonly isNamed?: boolean
  readonly table?: string
  readonly round?: string
  readonly proposition?: string
}

const ordinal = '(?:\\d{1,3}|[IVX]{1,5}|[A-Z]|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)'
const rank = '(?:eerste|tweede|derde|vierde|vijfde|\\d{1,2}e)'
const tableWord = '(?:(?:thema|dialoog|gespreks|diner|werk)?tafel|(?:sub|deel|werk|gespreks)?groep)'
const roundWord = '(?:gespreks|tafel)?ronde'
const sitting = '(?:denkdiner|diner|werksessie|werkatelier|bijeenkomst|sessie)'
const talk = '(?:rondetafelgesprek|gesprek|interview)'
const dated = '\\s+(?:\\d{1,2}\\s+[a-z]+|[\\d-]+)\\s+\\d{4}'
const report =
  '(?:(?:verslag|notulen|aantekeningen|notities|opbrengst(?:en)?|transcript(?:ie)?)\\s+(?:van\\s+)?(?:de|het)?\\s*)?'
const end = '(?=\\s*(?:$|[:.,;()–—-]))'

const topics: [Topic, RegExp][] = [
  [
    'proposition',
    new RegExp(`^(?:stelling|gespreksvraag|discussievraag|vraag)(?:\\s+${ordinal}${end}|\\s*:)`, 'i'),
  ],
  ['table', new RegExp(`^${tableWord}\\s+${ordinal}${end}`, 'i')],
  ['round', new RegExp(`^(?:${roundWord}\\s+${ordinal}|(?:de )?${rank} ${roundWord})${end}`, 'i')],
  [
    'session',
    new RegExp(
      `^${report}(?:${sitting}\\s*[:–—]\\s*\\S|(?:${sitting}|${talk})(?:\\s+${ordinal}${end}|${dated}))`,
      'i',
    ),
  ],
  [
    'quotes',
    /^(?:(?:mooie|losse|treffende|opvallende|enkele|sprekende|bijzondere|letterlijke|gehoorde) )?(?:quotes?|citaten|citaat|uitspraken|gehoord (?:aan|in|tijdens))\b[^.]{0,40}$/i,
  ],
  [
    'frame',
    /^(?:inhoud(?:sopgave)?|colofon|leeswijzer|over dit (?:document|verslag|rapport)|disclaimer|bronnen(?:lijst)?|verantwoording|bijlagen?|(?:deelnemers(?:lijst)?|aanwezigen?)(?=\s*(?:$|[:(–—-]|(?:aan|van|bij|per|en|tafel|diner|denkdiner|werksessie|ronde|sessie)\b)))\b[^.]{0,40}$/i,
  ],
  [
    'programme',
    /^(?:(?:programma|agenda|opzet|doel|spelregels)(?: van (?:de|het) \w+)?|inleiding|introductie|aanleiding|voorwoord)\s*:?$/i,
  ],
  [
    'talk',
    /^(?:(?:openings)?(?:lezing|toespraak|speech|keynote|column)\b|(?:inleiding|presentatie|bijdrage|opening|openingswoord)\s+(?:door|van)\b).{0,80}$/i,
  ],
  [
    'analysis',
    /^(?:de\s+)?(?:rode dra(?:ad|den)|conclusies?|samenvatting|samengevat|analyse|duiding|reflectie|kernboodschap(?:pen)?|bevindingen|slotbeschouwing|terugblik|(?:belangrijkste|kern)\s*(?:inzichten|opbrengsten|punten))\b|\((?:samenvatting|conclusies?)\)$/i,
  ],
]

const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?(?:[ \t\u00A0]+|(?=\t))(?=\S)/

/** Reads a heading; in plain text only its number shows how deep it stands. */
export function headingOf(text: string, block: Block, levelsAreReal: boolean): Heading {
  const [whole = '', digits] = number.exec(text) ?? []
  const words = text.slice(whole.length).replace(/\s+/g, ' ').trim()
  const level = levelsAreReal ? block.level : undefined
  const depth = digits?.split('.').length ?? level ?? Number.POSITIVE_INFINITY
  const topic = topicOf(words)
  const isNumbered = digits !== undefined
  return { topic, words, depth, level: block.level ?? 1, isNumbered, ...placesIn(words, topic) }
}

/** The heading that was made of a cell in a column of tables, rounds or propositions: it names one, whatever its words. */
export function headingNaming(place: NamedPlace, text: string, { level = 1 }: Block): Heading {
  const words = text.replace(/\s+/g, ' ').trim()
  const found = topicOf(words) === place ? placesIn(words, place) : {}
  const own = { [place]: place === 'proposition' ? words : (found[place] ?? words) }
  return { topic: place, words, depth: level, level, isNumbered: false, isNamed: true, ...found, ...own }
}

/** What a heading is about, from its words without its number. */
export function topicOf(words: string): Topic {
  return topics.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

/** `Tafel 3 – Stelling 1: …` names a table and a proposition; `Ronde 2, tafel 4` a round and a table. */
function placesIn(words: string, topic: Topic): Pick<Heading, 'table' | 'round' | 'proposition'> {
  if (topic !== 'table' && topic !== 'round' && topic !== 'proposition') return {}
  const lead = topic === 'proposition' ? '' : words
  const table =
    named(lead, 'tafel') ?? (topic === 'proposition' ? named(inBrackets(words), 'tafel') : undefined)
  const round = named(lead, 'ronde')
  const at = words.search(/(?:stelling|gespreksvraag|discussievraag|vraag)(?:\s+\d|\s*:)/i)
  return {
    ...(table ? { table } : {}),
    ...(round ? { round } : {}),
    ...(at === -1
      ? topic === 'proposition'
        ? { proposition: words }
        : {}
      : { proposition: words.slice(at) }),
  }
}

function named(words: string, noun: 'tafel' | 'ronde'): string | undefined {
  if (noun === 'ronde') {
    const ranked = new RegExp(`(?<!\\p{L})(${rank}) ${roundWord}(?!\\p{L})`, 'iu').exec(words)?.[1]
    if (ranked) return `Ronde ${numberOf(ranked)}`
  }
  const [, word, which] =
    new RegExp(`(${noun === 'tafel' ? tableWord : noun})\\s+(${ordinal})(?![\\p{L}\\d])`, 'iu').exec(words) ??
    []
  if (!word || !which) return undefined
  const title = noun === 'ronde' ? 'Ronde' : /groep$/i.test(word) ? 'Groep' : 'Tafel'
  return `${title} ${numberOf(which)}`
}

const numbers = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const ranks = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde']
const roman = ['', 'II', 'III', 'IV', '', 'VI', 'VII', 'VIII', 'IX']

/** `drie`, `derde` and `III` are 3; a single letter stays the name of a table. */
function numberOf(word: string): string {
  const plain = word
    .toLowerCase()
    .replace('é', 'e')
    .replace(/^(\d+)e$/, '$1')
  const at = [numbers, ranks, roman.map((one) => one.toLowerCase())].map((list) => list.indexOf(plain || '-'))
  const found = Math.max(...at)
  return found < 0
    ? /^\d/.test(plain)
      ? plain
      : word.length === 1
        ? word.toUpperCase()
        : word
    : String(found + 1)
}

const inBrackets = (words: string) => /\(([^()]*)\)\s*$/.exec(words)?.[1] ?? ''

/** A line that stands by itself and opens a table, round, proposition or session, even when it was read as a paragraph. */
export function opensPart(text: string): boolean {
  if (text.length > 300 || text.includes('\n')) return false
  const words = text.replace(number, '')
  return topics.slice(0, 3).some(([, pattern]) => pattern.test(words)) && !/^vraag\s*:/i.test(words)
}
