import { decodedAs, encodingsByFrequency, isEncoding } from './rare-encodings.ts'

/** An encoding that the bytes allow, with words in which it differs from the others. */
export interface EncodingCandidate {
  readonly encoding: string
  readonly sample: string
}

interface Weighed extends EncodingCandidate {
  readonly score: number
}

const usual = ['windows-1252', 'utf-8', 'macintosh', 'cp850', 'windows-1250']
const mostWords = 300
const longestWord = 60
const mostOffered = 4
const sampleWords = 5

/**
 * The encodings worth offering for bytes that do not say how they were stored, the most likely first: those under which
 * the letters outside ASCII stand where Dutch has them. Windows-1252 wins when nothing is clearly better, and what the
 * frequency of bytes is sure of goes before all.
 */
export function candidatesFor(bytes: Uint8Array, sure?: string): EncodingCandidate[] {
  const words = wordsBeyondAscii(bytes)
  const shown = sampleOf(words)
  const detected = encodingsByFrequency(bytes.subarray(0, 65_536))
    .filter(({ name, confidence }) => confidence >= 30 && !isKin(name) && isEncoding(name))
    .map(({ name }) => name.toLowerCase())
  const weighed: Weighed[] = []
  for (const encoding of new Set([...(sure ? [sure] : []), ...usual, ...detected])) {
    const read = words.map((word) => decodedAs(word, encoding))
    const sample = shown.map((word) => decodedAs(word, encoding)).join(', ')
    if (weighed.some((other) => other.sample === sample)) continue
    const score = read.reduce((sum, word) => sum + scoreOf(word), 0)
    weighed.push({ encoding, sample, score: encoding === sure ? Number.POSITIVE_INFINITY : score })
  }
  const best = weighed.toSorted((a, b) => b.score - a.score)
  const worth = best.filter(({ score }, place) => place < 2 || score > 0).slice(0, mostOffered)
  return worth.map(({ encoding, sample }) => ({ encoding, sample }))
}

/** Western encodings that differ from Windows-1252 in hardly a letter, and those that a mark or a pattern tells. */
const isKin = (name: string) => /^(?:windows-1252|ISO-8859-(?:1|9|15)|ASCII|UTF-(?:8|16.*|32.*))$/i.test(name)

/** The first few words without the punctuation around them. */
function sampleOf(words: readonly Buffer[]): Buffer[] {
  const bare = words.map((word) => word.toString('latin1').replace(/^[!-/:-@[-`{-~]+|[!-/:-@[-`{-~]+$/gu, ''))
  return [...new Set(bare)].slice(0, sampleWords).map((word) => Buffer.from(word, 'latin1'))
}

/** Words, as bytes between ASCII white space, that hold a byte beyond ASCII. */
function wordsBeyondAscii(bytes: Uint8Array): Buffer[] {
  const words = new Map<string, Buffer>()
  let from = 0
  let isBeyond = false
  for (let at = 0; at <= bytes.length && words.size < mostWords; at++) {
    const byte = bytes[at] ?? 0x20
    if (byte >= 0x80) isBeyond = true
    if (byte > 0x20) continue
    if (isBeyond && at - from <= longestWord) {
      const word = Buffer.from(bytes.subarray(from, at))
      words.set(word.toString('latin1'), word)
    }
    from = at + 1
    isBeyond = false
  }
  return [...words.values()]
}

/** What stands where Dutch has it counts for an encoding, everything else against it. */
function scoreOf(word: string): number {
  const beyond = word.match(/[^\x00-\x7f]/gu)?.length ?? 0
  const expected = dutch.reduce((sum, pattern) => sum + (word.match(pattern)?.length ?? 0), 0)
  return 2 * expected - beyond
}

const dutch = [
  /(?<=\p{L}|^[^\p{L}]*)[áäàâéëèêíïîóöòôúüùûçñ](?![A-Z])/gu,
  /(?<=^|[^\p{L}])[ÁÄÀÂÉËÈÊÍÏÎÓÖÔÚÜÇ]/gu,
  /(?<=[A-Z])[ÁÄÀÂÉËÈÊÍÏÎÓÖÔÚÜÇ]/gu,
  /(?<![\p{L}\d])[‘“„«](?=\p{L}|\d|[’‘“])/gu,
  /(?<=[\p{L}\d.,;:?!…)])[’”»](?!\d)/gu,
  /(?<!\p{L})’(?=[nstmrk]\b|\d\d)/gu,
  /^(?:[–—•·…→€£]|[-*]?\u00A0)$/gu,
  /€(?=\d|$|\u00A0)|(?<=\d)[€°²³½%](?!\p{L})|(?<=[\d\p{L}])[–…](?=[\d\p{L}]|$|["”’)])/gu,
]
