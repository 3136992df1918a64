import { exclusionsIn } from '../lexicon/exclusions.ts'
import { type Token, tokensOf } from '../lexicon/tokens.ts'
import type { CodeDescription } from '../suggestion.ts'
import type { ProjectWords } from './project-words.ts'
import { saysLittle } from './says-little.ts'

/** A word of a code that others may keep company with. */
export interface Seed {
  /** As the codebook has it. */
  readonly written: string
  /** Lower case, without accents. */
  readonly folded: string
  /** How much it tells, below 1; less when it is common in the project. */
  readonly weight: number
  /** Part of the name or of a keyword: what holds it is likely about the code. */
  readonly isKey: boolean
}

const related = 0.5
/** Words of the definition count little beside keywords, and fully while there are none. */
const definition = 0.3
/** So that no single word makes a sentence belong entirely. */
const most = 0.95

/** The words of a code by stem, each with the weight of the strongest place where it stands. */
export function seedsOf(code: CodeDescription, words: ProjectWords): Map<string, Seed> {
  const seeds = new Map<string, Seed>()
  const add = (tokens: readonly Token[], weight: number, isKey: boolean) => {
    for (const { form } of tokens) {
      const { stem, surface, folded, hasContent } = form
      if (!hasContent || seeds.has(stem)) continue
      const told = Math.min(most, weight * rarity(words, stem))
      seeds.set(stem, { written: surface, folded, weight: told, isKey })
    }
  }
  for (const written of [code.name, ...code.keywords]) add(tellingTokens(written), 1, true)
  for (const written of code.related) add(tellingTokens(written), related, false)
  const excluded = exclusionsIn(code.exclude).stems
  const described = tokensOf(`${code.definition}\n${code.include}`).filter(
    ({ form }) => !excluded.has(form.stem) && !saysLittle(form.stem),
  )
  add(described, code.keywords.length + code.related.length > 0 ? definition : 1, false)
  return seeds
}

/** Of a phrase the words that tell something: *drie maanden* and *kijken of* say little word by word. */
function tellingTokens(written: string): Token[] {
  const tokens = tokensOf(written)
  return tokens.length > 1 ? tokens.filter(({ form }) => !saysLittle(form.stem)) : tokens
}

/** Inverse document frequency (Spärck Jones, 1972), scaled to 0–1 over the sentences of the project. */
function rarity({ sentences, holding }: ProjectWords, stem: string): number {
  const all = sentences.length + 1
  return all === 1 ? 1 : Math.log(all / ((holding.get(stem)?.length ?? 0) + 1)) / Math.log(all)
}

/** Per sentence how much it belongs to a code by the words that it holds, 0–1. */
export function belonging(seeds: ReadonlyMap<string, Seed>, words: ProjectWords): Float64Array {
  const weights = new Float64Array(words.sentences.length)
  for (const [stem, { weight }] of seeds) {
    for (const at of words.holding.get(stem) ?? []) weights[at] = 1 - (1 - weights[at]!) * (1 - weight)
  }
  return weights
}
