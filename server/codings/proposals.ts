import { alignWords } from '../text/alignment.ts'
import { comparedKey, eachComparedWord } from '../text/compared-words.ts'
import { overlaps, type Span, spanFault } from '../text/span.ts'
import type { Orphan } from './corrected.ts'

/** A stretch of the latest text in which an orphan may belong: a proposal, which a person takes or leaves. */
export interface Proposal extends Span {
  readonly exact: string
  /** How much of its words stand there in order, 0–1 of the longer of both. */
  readonly shared: number
}

const mostProposals = 3
/** Less than this in common is no proposal. */
const leastShared = 0.4
/** So many places are looked at closely. */
const mostPlaces = 24
/** Of a long fragment its first words tell where it is. */
const longestLookedFor = 400

/**
 * At most three stretches of a text that share most words with an orphan, in order; of equal ones the nearest to where
 * it stood comes first. The same for the same texts.
 */
export function proposalsFor(orphan: Pick<Orphan, 'coding' | 'stood'>, text: string): Proposal[] {
  const { exact, start } = orphan.coding
  const near = (start / Math.max(1, orphan.stood.characters)) * text.length
  const sought = wordsOf(exact).slice(0, longestLookedFor)
  if (sought.length === 0) return []
  const words = wordsOf(text)
  const ids = new Map(sought.map(({ key }, index) => [key, index]))
  const numbers = Int32Array.from(words, ({ key }) => ids.get(key) ?? -1)
  const wanted = Int32Array.from(sought, ({ key }) => ids.get(key) ?? -1)
  const found = likelyPlaces(numbers, wanted)
    .flatMap((from) => stretchAt(text, words, { numbers, wanted, from }))
    .sort(
      (a, b) =>
        b.shared - a.shared || Math.abs(a.start - near) - Math.abs(b.start - near) || a.start - b.start,
    )
  const apart: Proposal[] = []
  for (const one of found) {
    if (apart.length < mostProposals && !apart.some((other) => overlaps(one, other))) apart.push(one)
  }
  return apart
}

interface KeyedWord extends Span {
  readonly key: string
}

function wordsOf(text: string): KeyedWord[] {
  const words: KeyedWord[] = []
  eachComparedWord(text, { start: 0, end: text.length }, (start, end) => {
    words.push({ start, end, key: comparedKey(text.slice(start, end)) })
  })
  return words
}

/** Where windows of the length of what is sought begin that hold most of its words, rare ones counting for more. */
function likelyPlaces(numbers: Int32Array, wanted: Int32Array): number[] {
  const weights = weightsOf(numbers, wanted)
  const width = wanted.length
  const scores = new Float64Array(Math.max(1, numbers.length - width + 1))
  const held = new Map<number, number>()
  let score = 0
  const count = (index: number, by: 1 | -1) => {
    const number = numbers[index] ?? -1
    if (number < 0) return
    const before = held.get(number) ?? 0
    held.set(number, before + by)
    const [all, weight] = weights.get(number) ?? [0, 0]
    score += weight * (Math.min(all, before + by) - Math.min(all, before))
  }
  for (let index = 0; index < numbers.length; index++) {
    count(index, 1)
    if (index >= width) count(index - width, -1)
    const from = index - width + 1
    if (from >= 0) scores[from] = score
    else scores[0] = score
  }
  return peaks(scores, width)
}

/** For each word sought how often it is, and what one of it counts for: less as the text has more. */
function weightsOf(numbers: Int32Array, wanted: Int32Array): Map<number, [count: number, weight: number]> {
  const inText = new Map<number, number>()
  for (const number of numbers) if (number >= 0) inText.set(number, (inText.get(number) ?? 0) + 1)
  const weights = new Map<number, [number, number]>()
  for (const number of wanted) {
    const [count] = weights.get(number) ?? [0]
    weights.set(number, [count + 1, 1 / Math.log2(2 + (inText.get(number) ?? 0))])
  }
  return weights
}

/** The highest places, each at least half a window from a higher one. */
function peaks(scores: Float64Array, width: number): number[] {
  const order = Array.from(scores.keys())
    .filter((at) => (scores[at] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  const chosen: number[] = []
  for (const at of order) {
    if (chosen.length === mostPlaces) break
    if (chosen.every((other) => Math.abs(other - at) >= width / 2)) chosen.push(at)
  }
  return chosen
}

interface Place {
  readonly numbers: Int32Array
  readonly wanted: Int32Array
  readonly from: number
}

/** From the first to the last word around a place that stands in order in what is sought. */
function stretchAt(text: string, words: readonly KeyedWord[], { numbers, wanted, from }: Place): Proposal[] {
  const left = Math.max(0, from - Math.ceil(wanted.length / 2))
  const right = Math.min(numbers.length, from + Math.ceil(wanted.length * 1.5))
  const pairs = alignWords(wanted, numbers.subarray(left, right), { skipped: 0.5 })
  const places = Array.from(pairs).filter((at) => at >= 0)
  const [first, last] = [words[left + (places[0] ?? -1)], words[left + (places.at(-1) ?? -1)]]
  if (places.length === 0 || !first || !last) return []
  const length = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1
  const shared = places.length / Math.max(length, wanted.length)
  const span = { start: first.start, end: last.end }
  if (shared < leastShared || spanFault(text, span)) return []
  return [{ ...span, exact: text.slice(span.start, span.end), shared }]
}
