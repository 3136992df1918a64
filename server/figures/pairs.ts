import type { Code } from '../codebook/code.ts'
import { KeptOn } from '../kept-on.ts'
import { inTurns } from '../turns.ts'
import type { Counting } from './counting.ts'
import { type Scope, type Scoped, within } from './scope.ts'

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

const wholeOnce = new KeptOn<Counting['fragments'], Pairs>()

/** Which codes keep company: on how many sentences each two stand together, in words that count. */
export async function pairsOf(counting: Counting, scope: Scope = {}): Promise<Pairs> {
  const { codes, fragments } = within(counting, scope)
  const before = wholeOnce.get(fragments)
  if (before) return before
  const found = await inTurns(pairsAmong(codes, fragments))
  wholeOnce.set(fragments, found)
  return found
}

/** So many fragments or sentences are counted in a millisecond or two. */
const aTurn = 5_000

function* pairsAmong(codes: Scoped['codes'], fragments: Scoped['fragments']): Generator<void, Pairs> {
  const place = new Map(codes.map(({ id }, i) => [id, i]))
  const lists = new Map<readonly string[], readonly number[]>()
  const onSentence: (readonly number[] | undefined)[] = []
  for (const [at, { first, sentences, codes: list }] of fragments.entries()) {
    if (at % aTurn === 0) yield
    let given = lists.get(list)
    if (!given) {
      given = list.flatMap((code) => place.get(code) ?? [])
      lists.set(list, given)
    }
    for (let sentence = first; sentence < first + sentences; sentence++) {
      const own = onSentence[sentence]
      const more = own && given.filter((at) => !own.includes(at))
      onSentence[sentence] = own && more ? [...own, ...more] : given
    }
  }
  const alone = new Array<number>(codes.length).fill(0)
  const together = new Array<number>(codes.length * codes.length).fill(0)
  for (const [at, own] of onSentence.entries()) {
    if (at % aTurn === 0) yield
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
