import type { QuotingRule } from '../database/tables.ts'

/** Words that a session's rule keeps from others, with what is printed instead. */
export interface Hidden {
  readonly words: string
  readonly mask: string
}

export const nameMask = '[naam]'
export const organisationMask = '[organisatie]'
export const confidentialMask = '[vertrouwelijk]'

/** Everything in a session that could tell who took part: names, their parts, organisations, labels of turns. */
export function hiddenWords(
  attendees: readonly { readonly name: string; readonly organisation: string }[],
  labels: readonly string[],
): Hidden[] {
  const names = [...attendees.map(({ name }) => name), ...labels.filter(isName)]
  const hidden = [
    ...names.map((words) => ({ words, mask: nameMask })),
    ...names.flatMap(nameParts).map((words) => ({ words, mask: nameMask })),
    ...attendees.map(({ organisation }) => ({ words: organisation, mask: organisationMask })),
  ]
  const known = new Map(
    hidden
      .map(({ words, mask }) => [words.normalize('NFC').trim(), mask] as const)
      .filter(([words]) => words.length > 1),
  )
  return [...known].map(([words, mask]) => ({ words, mask })).sort((a, b) => b.words.length - a.words.length)
}

/** `Deelnemer 3` and `Tafelheer` tell nobody who spoke; `WH` and `Willem` do. */
function isName(label: string): boolean {
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

/**
 * The text with every hidden word replaced, the longest first. Whole words only, with a possessive s
 * (`Willems`, `Willem's`), and with their capitals as they are: `roos` is not `Roos`.
 */
export function masked(text: string, hidden: readonly Hidden[]): string {
  if (hidden.length === 0) return text
  const maskOf = new Map(hidden.map(({ words, mask }) => [words, mask]))
  const any = hidden.map(({ words }) => escaped(words)).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`, 'gu')
  return text.replace(pattern, (words) => maskOf.get(words) ?? nameMask)
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** The words as they may go to others under a rule. */
export function printedWords(exact: string, rule: QuotingRule, hidden: readonly Hidden[]): string {
  if (rule === 'vertrouwelijk') return confidentialMask
  return rule === 'chatham-house' ? masked(exact, hidden) : exact
}

const strictness: readonly QuotingRule[] = ['openbaar', 'chatham-house', 'vertrouwelijk']

/** The rule that a stretch over several sessions must obey; without a session there is no agreement to keep. */
export function strictestRule(rules: readonly QuotingRule[]): QuotingRule {
  return strictness[Math.max(0, ...rules.map((rule) => strictness.indexOf(rule)))] ?? 'vertrouwelijk'
}
