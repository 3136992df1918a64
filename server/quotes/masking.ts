import type { QuotingRule } from '../database/tables.ts'
import {
  familyParts,
  isName,
  listedInitials,
  nameParts,
  nameSpellings,
  saidName,
} from '../text/name-parts.ts'
import { type Found, type HowToSearch, type Search, type Sought, searchFor } from '../text/name-search.ts'

/** Words that are kept from others, with what is printed instead. */
export type Hidden = Sought

export const nameMask = '[naam]'
export const organisationMask = '[organisatie]'
export const tableMask = '[tafel]'
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
  const families = new Families()
  const add = (words: string, mask: string, isFirst = true) => {
    const clean = words.normalize('NFC').trim()
    if (clean.length < 2) return
    const key = keyOf(clean)
    const other = known.get(key)
    if (!other) known.set(key, { words: clean, mask })
    else if (isFirst && other.mask !== mask) known.set(key, { ...other, mask: nameMask })
  }
  for (const { name, pseudonym } of [...people, ...others]) {
    for (const words of new Set([name, saidName(name)])) add(words, maskFor(pseudonym))
  }
  for (const { name, pseudonym } of people) {
    for (const words of [...nameParts(name), ...listedInitials(name)]) add(words, maskFor(pseudonym))
    families.add(name, maskFor(pseudonym))
  }
  for (const { name, pseudonym } of [...people, ...others]) {
    for (const words of nameSpellings(name)) add(words, maskFor(pseudonym))
  }
  for (const label of labels.filter(isName)) {
    for (const words of [label, ...nameParts(label), ...nameSpellings(label)]) add(words, nameMask, false)
    families.add(label, nameMask)
  }
  for (const { organisation } of hidesOrganisations ? people : []) {
    add(organisation, organisationMask, false)
  }
  return [...known].map(([key, hidden]) => families.of(key, hidden)).sort(byLength)
}

const keyOf = (words: string) => words.toLocaleLowerCase('nl')
const byLength = (a: Hidden, b: Hidden) => b.words.length - a.words.length

/** Which particles and initials belong before a family name, and whose those are. */
class Families {
  readonly #parts = new Map<string, { particles: Set<string>; masks: Map<string, string> }>()

  add(name: string, mask: string): void {
    for (const { words, particles, initial } of familyParts(name)) {
      const key = keyOf(words)
      const part = this.#parts.get(key) ?? { particles: new Set<string>(), masks: new Map<string, string>() }
      this.#parts.set(key, part)
      if (particles) part.particles.add(particles)
      const other = part.masks.get(initial) ?? mask
      part.masks.set(initial, other === mask ? mask : nameMask)
    }
  }

  of(key: string, hidden: Hidden): Hidden {
    const part = this.#parts.get(key)
    if (!part) return hidden
    const behindInitial = (initial: string) => part.masks.get(initial) ?? part.masks.get('')
    return { ...hidden, family: { particles: [...part.particles], behindInitial, stranger: nameMask } }
  }
}

const maskFor = (pseudonym: string | null) => pseudonym ?? nameMask

const searches = new WeakMap<readonly Hidden[], Map<boolean, Search>>()

/** The search for a list of hidden words, made once for that list. */
export function searchOf(hidden: readonly Hidden[], { ignoresCase = false }: HowToSearch = {}): Search {
  const known: Map<boolean, Search> = searches.get(hidden) ?? new Map()
  searches.set(hidden, known)
  const search = known.get(ignoresCase) ?? searchFor(hidden, { ignoresCase })
  known.set(ignoresCase, search)
  return search
}

/** Where hidden words stand in a text that stands by itself: in order, apart from each other. */
export function foundIn(text: string, hidden: readonly Hidden[], how?: HowToSearch): Found[] {
  return searchOf(hidden, how)(text, 0, text.length)
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
