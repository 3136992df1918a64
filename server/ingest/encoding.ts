import { isUtf8 } from 'node:buffer'
import { invalid } from '../errors.ts'
import { candidatesFor, type EncodingCandidate } from './encoding-candidates.ts'
import { decodedAs, encodingsByFrequency, isEncoding } from './rare-encodings.ts'

/** The characters of a file, and how they were stored. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** False when the file says so itself (a byte order mark) or could be nothing else (valid UTF-8). */
  readonly guessed: boolean
  /** How many characters could not be read and became U+FFFD. */
  readonly lost: number
  /** Where it was guessed: the encodings worth offering, what was used first. */
  readonly candidates: readonly EncodingCandidate[]
}

type Guess = Omit<Decoded, 'lost' | 'candidates'> & { candidates?: readonly EncodingCandidate[] }

/**
 * Finds out how the characters of a text file are stored and decodes them: a byte order mark, else strict UTF-8,
 * else the pattern of UTF-16, else what the frequency of bytes says (Western European unless clearly otherwise).
 * Undefined when the bytes are no text in any of these.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const decoded = decodeByMark(bytes) ?? decodeUtf8(bytes) ?? decodeUtf16(bytes) ?? decodeByFrequency(bytes)
  if (!decoded || !looksLikeText(decoded.text)) return undefined
  return { candidates: [], ...decoded, lost: lostIn(decoded, bytes) }
}

/**
 * Decodes a text file as a person says it was stored.
 * @throws {AppError} invalid - there is no encoding of that name
 */
export function decodeAs(bytes: Uint8Array, encoding: string, file: string): Decoded {
  if (!isEncoding(encoding)) invalid('ingest.encoding-unknown', { file, encoding })
  const text = decodedAs(bytes, encoding)
  const { candidates = [] } = decodeByMark(bytes) ?? decodeUtf8(bytes) ?? decode(bytes) ?? {}
  return { text, encoding, guessed: false, lost: text.match(/\uFFFD/g)?.length ?? 0, candidates }
}

/** A valid text may hold U+FFFD of its own; those were lost earlier. */
function lostIn({ text, encoding, guessed }: Guess, bytes: Uint8Array): number {
  if (encoding === 'utf-8' && !guessed && isUtf8(bytes)) return 0
  return text.match(/\uFFFD/g)?.length ?? 0
}

function decodeByMark(bytes: Uint8Array): Guess | undefined {
  const encoding = markOf(bytes)
  if (!encoding) return undefined
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: false }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodeUtf8(bytes: Uint8Array): Guess | undefined {
  if (!isUtf8(bytes) || bytes.includes(0)) return undefined
  return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', guessed: false }
}

/** In western text in UTF-16 most characters have one byte that is zero, always on the same side. */
function decodeUtf16(bytes: Uint8Array): Guess | undefined {
  const sample = bytes.subarray(0, 4096)
  let evenZeros = 0
  let oddZeros = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2) oddZeros++
    else evenZeros++
  })
  const pairs = sample.length / 2
  const encoding =
    oddZeros > 0.6 * pairs && evenZeros < 0.05 * pairs
      ? 'utf-16le'
      : evenZeros > 0.6 * pairs && oddZeros < 0.05 * pairs
        ? 'utf-16be'
        : undefined
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: true }
}

const western = /^(?:windows-1252|ISO-8859-(?:1|9|15)|ASCII)$/i
const sure = 60

function decodeByFrequency(bytes: Uint8Array): Guess | undefined {
  if (bytes.subarray(0, 65_536).includes(0)) return undefined
  const best = encodingsByFrequency(bytes.subarray(0, 65_536))[0]
  const foreign =
    best &&
    best.confidence >= sure &&
    !western.test(best.name) &&
    !/^UTF/.test(best.name) &&
    isEncoding(best.name)
  const candidates = candidatesFor(bytes, foreign ? best.name.toLowerCase() : undefined)
  const encoding = candidates[0]?.encoding ?? 'windows-1252'
  return { text: decodedAs(bytes, encoding), encoding, guessed: true, candidates }
}

/** A text holds hardly any control characters; bytes of another kind of file are full of them. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0
  const lost = sample.match(/\uFFFD/g)?.length ?? 0
  return strange <= sample.length * 0.005 && lost <= 1 + sample.length * 0.05
}
