import type { Code } from '../codebook/code.ts'
import { once } from '../threads/once.ts'
import type { Counting } from './counting.ts'
import { type Scope, within } from './scope.ts'

/** Two codes that stand on the same sentence. */
export interface Pair {
  readonly one: Code
  readonly other: Code
  /** Sentences that carry both. */
  readonly sentences: number
}

export interface Pairs {
  /** Every code that was given, with on how many sentences. */
  readonly codes: readonly { readonly code: Code; readonly sentences: number }[]
  /** The most first; of equals in the order of the codebook. */
  readonly pairs: readonly Pair[]
}

/** Which codes keep company: on how many sentences each two stand together, in words that count. */
export function pairsOf(counting: Counting, scope: Scope = {}): Pairs {
  const { codes, fragments } = within(counting, scope)
  const place = new Map(codes.map(({ id }, i) => [id, i]))
  const lists = once((list: readonly string[]) => list.flatMap((code) => place.get(code) ?? []))
  const onSentence: (number[] | undefined)[] = []
  for (const { first, sentences, codes: list } of fragments) {
    const given = lists(list)
    for (let sentence = first; sentence < first + sentences; sentence++) {
      const own = onSentence[sentence]
      if (!own) onSentence[sentence] = [...given]
      else for (const at of given) if (!own.includes(at)) own.push(at)
    }
  }
  const alone = new Array<number>(codes.length).fill(0)
  const together = new Array<number>(codes.length * codes.length).fill(0)
  for (const own of onSentence) {
    if (!own) continue
    for (const [i, a] of own.entries()) {
      alone[a]! += 1
      for (let next = i + 1; next < own.length; next++) {
        const b = own[next]!
        together[Math.min(a, b) * codes.length + Math.max(a, b)]! += 1
      }
    }
  }
  const pairs = together.flatMap((sentences, at): Pair[] => {
    const one = codes[Math.floor(at / codes.length)]
    const other = codes[at % codes.length]
    return sentences > 0 && one && other ? [{ one, other, sentences }] : []
  })
  return {
    codes: codes.flatMap((code, i) => (alone[i] ? [{ code, sentences: alone[i] }] : [])),
    pairs: pairs.sort((a, b) => b.sentences - a.sentences),
  }
}
