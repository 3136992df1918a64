import type { QuotingRule } from '../database/tables.ts'
import { isName, nameParts, saidName } from '../text/name-parts.ts'
import { type Found, type HowToSearch, type Search, type Sought, searchFor } from '../text/name-search.ts'

/** Words that are kept from others, with what is printed instead. */
export type Hidden = Sought

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
  const known = new Map<string, Hidden>()
  const add = (words: string, mask: string, isFirst = true) => {
    const clean = words.normalize('NFC').trim()
    if (clean.length < 2) return
    const key = clean.toLocaleLowerCase('nl')
    const other = known.get(key)
    if (!other) known.set(key, { words: clean, mask })
    else if (isFirst && other.mask !== mask) known.set(key, { ...other, mask: nameMask })
  }
  for (const { name, pseudonym } of [...people, ...others]) {
    for (const words of new Set([name, saidName(name)])) add(words, maskFor(pseudonym))
  }
  for (const { name, pseudonym } of people) {
    for (const words of nameParts(name)) add(words, maskFor(pseudonym))
  }
  for (const label of labels.filter(isName)) {
    for (const words of [label, ...nameParts(label)]) add(words, nameMask, false)
  }
  for (const { organisation } of hidesOrganisations ? people : []) {
    add(organisation, organisationMask, false)
  }
  return [...known.values()].sort((a, b) => b.words.length - a.words.length)
}

const maskFor = (pseudonym: string | null) => pseudonym ?? nameMask

const searches = new WeakMap<readonly Hidden[], Search>()

/** The search for a list of hidden words, made once for that list. */
function searchOf(hidden: readonly Hidden[]): Search {
  const search = searches.get(hidden) ?? searchFor(hidden)
  searches.set(hidden, search)
  return search
}

/** Where hidden words stand in a text that stands by itself: in order, apart from each other. */
export function foundIn(text: string, hidden: readonly Hidden[], how?: HowToSearch): Found[] {
  const search = how ? searchFor(hidden, how) : searchOf(hidden)
  return search(text, 0, text.length)
}

/** A text that stands by itself, with every hidden word replaced. */
export function masked(text: string, hidden: readonly Hidden[], how?: HowToSearch): string {
  let result = ''
  let at = 0
  for (const { start, end, mask } of foundIn(text, hidden, how)) {
    result += text.slice(at, start) + mask
    at = end
  }
  return result + text.slice(at)
}

/** Words that stand by themselves as they may go to others under a rule; of a text itself `hiddenText` tells. */
export function printedWords(exact: string, rule: QuotingRule, hidden: readonly Hidden[]): string {
  return rule === 'vertrouwelijk' ? confidentialMask : masked(exact, hidden)
}

const strictness: readonly QuotingRule[] = ['openbaar', 'chatham-house', 'vertrouwelijk']

/** The rule that a stretch over several sessions must obey; without a session there is no agreement to keep. */
export function strictestRule(rules: readonly QuotingRule[]): QuotingRule {
  return strictness[Math.max(0, ...rules.map((rule) => strictness.indexOf(rule)))] ?? 'vertrouwelijk'
}
