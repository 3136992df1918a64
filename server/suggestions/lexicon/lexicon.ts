import type { CodeDescription, Why } from '../suggestion.ts'
import { exclusionsIn } from './exclusions.ts'
import { isPattern, type TermShape, termForm } from './terms.ts'
import { tokensOf } from './tokens.ts'

export type LexicalWhy = Extract<Why, 'name' | 'keyword' | 'related' | 'definition'>

/** A word or phrase that speaks for a code, or (`excluding`) hides what it covers from that code. */
export interface Term {
  /** Index of the code. */
  readonly code: number
  readonly why: LexicalWhy | 'excluding'
  /** As the researcher wrote it. */
  readonly written: string
  readonly shape: TermShape | 'pattern'
  readonly keys: readonly string[]
  /** How strongly it speaks, 0–1; 0 for an excluding term. */
  readonly weight: number
}

/** In how many of a project's sentences a stem stands. */
export interface StemCounts {
  readonly sentences: number
  readonly withStem: ReadonlyMap<string, number>
}

/** @param stems - of each sentence */
export function countStems(stems: ReadonlyArray<readonly string[]>): StemCounts {
  const withStem = new Map<string, number>()
  for (const own of stems) for (const stem of new Set(own)) withStem.set(stem, (withStem.get(stem) ?? 0) + 1)
  return { sentences: stems.length, withStem }
}

/** What each source of words weighs. The order is that of precedence: a word counts once for a code. */
const termWeights = { name: 1, keyword: 1, related: 0.5, definition: 0.35 } as const

/**
 * The terms of all codes. Words of the definition weigh less the commoner they are in the project's texts,
 * and nothing when they also stand in *wanneer niet*.
 */
export function termsOf(codes: readonly CodeDescription[], counts: StemCounts): Term[] {
  return codes.flatMap((description, code) => termsOfCode(description, code, counts))
}

/** What a term is found by: two that share it are one word to the lexicon. */
export function keyOfTerm({ shape, keys }: Pick<Term, 'shape' | 'keys'>): string {
  return `${shape} ${keys.join(' ')}`
}

function termsOfCode(description: CodeDescription, code: number, counts: StemCounts): Term[] {
  const exclusions = exclusionsIn(description.exclude)
  const terms = new Map<string, Term>()
  const add = (written: string, why: Term['why'], weight: number) => {
    const isSought = why !== 'name' && isPattern(written)
    const form = isSought ? { shape: 'pattern' as const, keys: [written] } : termForm(written)
    if (!form) return
    const key = keyOfTerm(form)
    if (!terms.has(key)) terms.set(key, { code, why, written, ...form, weight })
  }
  for (const written of description.excluding) add(written, 'excluding', 0)
  add(description.name, 'name', termWeights.name)
  for (const written of description.keywords)
    add(written, 'keyword', termWeights.keyword * distinction(written, counts))
  for (const written of description.related)
    add(written, 'related', termWeights.related * distinction(written, counts))
  for (const written of exclusions.listed) add(written, 'excluding', 0)
  for (const { form } of tokensOf(`${description.definition}\n${description.include}`)) {
    if (!form.hasContent || exclusions.stems.has(form.stem)) continue
    add(form.surface, 'definition', termWeights.definition * rarity(form.stem, counts))
  }
  return [...terms.values()]
}

/** A rarity from which on a single word speaks fully; commoner ones speak less, down to half. */
const rareEnough = 0.75
const leastDistinction = 0.5
/** A smaller project does not show which words are common. */
export const fewestSentences = 100

/** How much less a keyword of one word says for being common in the project; phrases say what they say. */
function distinction(written: string, counts: StemCounts): number {
  const [first, ...others] = tokensOf(written).flatMap(({ form }) => (form.hasContent ? [form] : []))
  if (!first || others.length > 0 || counts.sentences < fewestSentences) return 1
  return Math.max(leastDistinction, Math.min(1, rarity(first.stem, counts) / rareEnough))
}

/** Inverse document frequency (Spärck Jones, 1972), scaled to 0–1 over the sentences of the project. */
function rarity(stem: string, { sentences, withStem }: StemCounts): number {
  if (sentences === 0) return 1
  return Math.log((sentences + 1) / ((withStem.get(stem) ?? 0) + 1)) / Math.log(sentences + 1)
}
