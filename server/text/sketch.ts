import { createHash, type Hash } from 'node:crypto'
import type { Block } from './block.ts'

/**
 * What a text comes down to when formats are left out of account: the same words in the same order, whatever their case,
 * white space, list marks, hyphens, ligatures and punctuation. Small enough to keep one of every text at hand.
 */
export interface TextSketch {
  /** Hash of all letters and figures in order, speakers with them; empty when there are none. */
  readonly words: string
  /** How many different runs of three words it holds. */
  readonly runs: number
  /** The smallest hashes among those runs, in order: a fair sample of them. */
  readonly sample: readonly number[]
}

/** How alike two texts are. */
export interface Likeness {
  readonly relation: 'same-text' | 'nearly'
  /** Which part of the shorter text stands in the longer one too, from 0 to 1. */
  readonly share: number
}

const wordsPerRun = 3
const sampleSize = 1024
const leastRuns = 20
const leastShare = 0.8
/** A text that is less than half of the other is a part of it, not a version. */
const leastSize = 0.5

/**
 * Sketches a text. The words are those of its blocks: marks of lists and labels of speakers differ between formats, and
 * so do the page numbers of a table of contents.
 */
export function sketchOf(text: string, blocks: readonly Block[]): TextSketch {
  const letters = createHash('sha256')
  const hashes: number[] = []
  const take = (text: string) => {
    if (isAscii(text)) return takePlain(text.toLowerCase(), { letters, hashes })
    const words = wordsOf(text)
    letters.update(words.join(''))
    for (const word of words) hashes.push(hashOf(word))
  }
  for (const { kind, start, end, speaker } of blocks) {
    if (kind === 'contents') continue
    if (speaker) take(speaker)
    for (const stretch of stretchesOf(text.slice(start, end))) take(stretch)
  }
  const runs = distinct(runsOf(hashes))
  return {
    words: hashes.length > 0 ? letters.digest('hex') : '',
    runs: runs.length,
    sample: [...runs.subarray(0, sampleSize)],
  }
}

const longestStretch = 65_536

/** Pieces of a long text, parted at white space: millions of words at once would take more memory than the text. */
function* stretchesOf(text: string): Generator<string> {
  let from = 0
  while (text.length - from > longestStretch) {
    const gap = text.slice(from, from + longestStretch).search(/\s\S*$/u)
    const end = from + (gap > 0 ? gap : text.length - from)
    yield text.slice(from, end)
    from = end
  }
  yield text.slice(from)
}

const isAscii = (text: string) => !/[^\0-\x7F]/.test(text)

interface Taken {
  readonly letters: Hash
  readonly hashes: number[]
}

/** The words of a text in ASCII, without making a string of each. */
function takePlain(lower: string, { letters, hashes }: Taken): void {
  letters.update(lower.replace(/[^a-z0-9]+/g, ''))
  let hash = startOfHash
  let isInWord = false
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    if ((unit >= smallA && unit <= smallZ) || (unit >= zero && unit <= nine)) {
      hash = Math.imul(hash ^ unit, hashPrime)
      isInWord = true
    } else if (isInWord) {
      hashes.push(mixed(hash))
      hash = startOfHash
      isInWord = false
    }
  }
  if (isInWord) hashes.push(mixed(hash))
}

const [zero, nine, smallA, smallZ] = [0x30, 0x39, 0x61, 0x7a]

function wordsOf(text: string): readonly string[] {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00AD/gu, '')
  return letters.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function runsOf(hashes: readonly number[]): Uint32Array {
  const runs = new Uint32Array(Math.max(hashes.length - wordsPerRun + 1, 0))
  for (let at = 0; at < runs.length; at++) {
    let run = 0
    for (let word = at; word < at + wordsPerRun; word++)
      run = Math.imul(run, 0x9e3779b1) + (hashes[word] ?? 0)
    runs[at] = mixed(run)
  }
  return runs
}

/** FNV-1a, 32 bits. */
const startOfHash = 0x811c9dc5
const hashPrime = 0x01000193

/** FNV-1a over the code units of a word. */
function hashOf(word: string): number {
  let hash = startOfHash
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), hashPrime)
  return mixed(hash)
}

/** The finaliser of MurmurHash3: without it the smallest hashes are no fair sample. */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.sort()
  let count = 0
  for (const hash of sorted) if (count === 0 || hash !== sorted[count - 1]) sorted[count++] = hash
  return sorted.slice(0, count)
}

/**
 * Whether two texts are the same, or so nearly the same that one may be the next version of the other: at least 0.8 of
 * the runs of three words of the shorter one stand in the longer one, which is at most twice as long. The share is
 * exact up to 1,024 runs and estimated above, after A. Broder, *On the resemblance and containment of documents* (1997).
 */
export function likeness(one: TextSketch, other: TextSketch): Likeness | undefined {
  if (one.words === other.words) return one.words === '' ? undefined : { relation: 'same-text', share: 1 }
  const [shorter, longer] = [Math.min(one.runs, other.runs), Math.max(one.runs, other.runs)]
  if (shorter < leastRuns || shorter < leastSize * longer) return undefined
  if (areStrangers(one.sample, other.sample)) return undefined
  const resemblance = resemblanceOf(one.sample, other.sample, sampleSize)
  const shared = (resemblance * (shorter + longer)) / (1 + resemblance)
  const share = Math.min(shared / shorter, 1)
  return share >= leastShare ? { relation: 'nearly', share } : undefined
}

const firstLook = 64

/**
 * Texts that share four fifths share more than a third of what they hold together; those that hardly share one in
 * twenty of the first few are told apart at a glance.
 */
const areStrangers = (one: readonly number[], other: readonly number[]) =>
  Math.min(one.length, other.length) >= firstLook && resemblanceOf(one, other, firstLook) < 0.05

/** Of so many of the smallest hashes of both together, the part that stands in both. */
function resemblanceOf(one: readonly number[], other: readonly number[], most: number): number {
  let [i, j, taken, both] = [0, 0, 0, 0]
  while (taken < most && (i < one.length || j < other.length)) {
    const left = one[i] ?? Number.POSITIVE_INFINITY
    const right = other[j] ?? Number.POSITIVE_INFINITY
    if (left === right) both++
    if (left <= right) i++
    if (right <= left) j++
    taken++
  }
  return taken === 0 ? 0 : both / taken
}
