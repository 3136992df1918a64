import type { QuotingRule } from '../database/tables.ts'

/** Words that are kept from others, with what is printed instead. */
export interface Hidden {
  readonly words: string
  readonly mask: string
}

export const nameMask = '[naam]'
export const organisationMask = '[organisatie]'
export const confidentialMask = '[vertrouwelijk]'
export const blackMask = '[gelakt]'

/** Somebody whose name may stand in a text. */
export interface Named {
  readonly name: string
  readonly organisation: string
  readonly pseudonym: string | null
}

export interface Present {
  /** Who took part, but for those whose name may be printed. */
  readonly people: readonly Named[]
  /** Who took part elsewhere: only their whole names are hidden, for a first name alone is anybody's. */
  readonly others?: readonly Named[]
  /** Labels of turns. */
  readonly labels: readonly string[]
  /** Whether organisations stay away too. */
  readonly hidesOrganisations: boolean
}

/**
 * Everything that could tell who took part: names, their parts, labels of turns, and organisations where the rule
 * asks for it. Longest first. A name that fits people with different pseudonyms becomes `[naam]`.
 */
export function hiddenWords({ people, others = [], labels, hidesOrganisations }: Present): Hidden[] {
  const whole = [...people, ...others].map(({ name, pseudonym }) => ({
    words: name,
    mask: maskFor(pseudonym),
  }))
  const parts = people.flatMap(({ name, pseudonym }) =>
    nameParts(name).map((words) => ({ words, mask: maskFor(pseudonym) })),
  )
  const spoken = labels.filter(isName).flatMap((label) => [label, ...nameParts(label)])
  const organisations = hidesOrganisations ? people : []
  const known = new Map<string, string>()
  const add = (words: string, mask: string) => {
    const clean = words.normalize('NFC').trim()
    if (clean.length < 2) return
    const other = known.get(clean)
    known.set(clean, other === undefined || other === mask ? mask : nameMask)
  }
  for (const { words, mask } of [...whole, ...parts]) add(words, mask)
  for (const label of spoken) if (!known.has(label.normalize('NFC').trim())) add(label, nameMask)
  for (const { organisation } of organisations) {
    if (!known.has(organisation.normalize('NFC').trim())) add(organisation, organisationMask)
  }
  return [...known].map(([words, mask]) => ({ words, mask })).sort((a, b) => b.words.length - a.words.length)
}

const maskFor = (pseudonym: string | null) => pseudonym ?? nameMask

/** Whether a label names somebody: `Deelnemer 3` and `Tafelheer` tell nobody who spoke; `WH` and `Willem` do. */
export function isName(label: string): boolean {
  return !/^(?:deelnemer|spreker|persoon|tafelheer|tafelgast|gespreksleider|inleider|notulist|verslaglegger|moderator|onbekend|speaker|allen|zaal)\b/iu.test(
    label.trim(),
  )
}

const titles = /^(?:de heer|heer|mevrouw|mevr|mw|dhr|dr|drs|ir|ing|mr|prof)\.?\s+/iu

/** The words of a name without a title before it and without what stands in brackets behind it. */
function nameWords(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/\(.*$/u, '')
    .trim()
    .replace(titles, '')
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
}

/** The parts of a name that can stand alone: `Willem`, `Haverkate`, `van der Meulen`, not `van`. */
function nameParts(name: string): string[] {
  const words = nameWords(name)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && word.length > 2)
  const family = words.findIndex((word, i) => i > 0 && !/^\p{Lu}/u.test(word))
  return family > 0 ? [...capitals, words.slice(family).join(' ')] : capitals
}

/** A place where hidden words stand. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly mask: string
}

/**
 * A search for hidden words, the longest first. Whole words only, with a possessive s (`Willems`, `Willem's`), and
 * with their capitals as they are: `roos` is not `Roos`.
 */
export function searchFor(hidden: readonly Hidden[]): (text: string, from: number, to: number) => Found[] {
  if (hidden.length === 0) return () => []
  const maskOf = new Map(hidden.map(({ words, mask }) => [words, mask]))
  const any = hidden.map(({ words }) => escaped(words)).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`, 'gu')
  const longest = Math.max(...hidden.map(({ words }) => words.length))
  return (text, from, to) => {
    const found: Found[] = []
    const first = Math.max(0, from - 2)
    const near = text.slice(first, to + longest + 3)
    pattern.lastIndex = from - first
    for (let hit = pattern.exec(near); hit && hit.index < to - first; hit = pattern.exec(near)) {
      const [words] = hit
      const start = first + hit.index
      found.push({ start, end: start + words.length, mask: maskOf.get(words) ?? nameMask })
    }
    return found
  }
}

/** A text that stands by itself, with every hidden word replaced. */
export function masked(text: string, hidden: readonly Hidden[]): string {
  let result = ''
  let at = 0
  for (const { start, end, mask } of searchFor(hidden)(text, 0, text.length)) {
    result += text.slice(at, start) + mask
    at = end
  }
  return result + text.slice(at)
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** Words that stand by themselves as they may go to others under a rule; of a text itself `hiddenText` tells. */
export function printedWords(exact: string, rule: QuotingRule, hidden: readonly Hidden[]): string {
  return rule === 'vertrouwelijk' ? confidentialMask : masked(exact, hidden)
}

const strictness: readonly QuotingRule[] = ['openbaar', 'chatham-house', 'vertrouwelijk']

/** The rule that a stretch over several sessions must obey; without a session there is no agreement to keep. */
export function strictestRule(rules: readonly QuotingRule[]): QuotingRule {
  return strictness[Math.max(0, ...rules.map((rule) => strictness.indexOf(rule)))] ?? 'vertrouwelijk'
}
