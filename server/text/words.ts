import type { Span } from './span.ts'

/** A word as it stands in the text. */
export interface Word extends Span {
  readonly surface: string
}

const letter = '[\\p{L}\\p{M}\\p{N}]'
/** `d.w.z.`, `o.a.`, `i.p.v`: single letters with dots between them. */
const abbreviation = `(?<!${letter})\\p{L}(?:\\.\\p{L}(?!${letter}))+\\.?`
/** `'s`, `’t`, `'n`, and `'s-Hertogenbosch`: an apostrophe that belongs to the one letter behind it. */
const clitic = `(?<!${letter})['’][stnmrk](?:-${letter}+)*(?!${letter})`
/** `17.30`, `1.250,50`, `10:15u`. */
const figure = `\\p{N}+(?:[.,:]\\p{N}+)+${letter}*`
/** What goes on inside a word: `mkb'ers`, `zzp’ers`, `Zuid-Holland`, a soft hyphen. */
const joined = `(?:['’‐‑\u00AD-]${letter}+)*`

/** A sign that may belong to the word behind it; where there is none, words are letters and figures only. */
const signInWord = new RegExp(`[.,:'’‐‑\u00AD-]${letter}`, 'u')
const lettersOnly = new RegExp(`${letter}+`, 'gu')

const anyWord = new RegExp(`${abbreviation}|${clitic}|(?:${figure}|${letter}+)${joined}`, 'gu')

/**
 * The words of a text, or of a span of it, in order. Hyphens, apostrophes and dots that belong to a word
 * stay in it; all other punctuation is left out. A span is read on its own: half a word at its edge is a word.
 */
export function wordsIn(text: string, span?: Span): Word[] {
  const from = span?.start ?? 0
  const stretch = span ? text.slice(span.start, span.end) : text
  const plain = plainWordsIn(stretch, from)
  if (plain) return plain
  const words: Word[] = []
  const pattern = signInWord.test(stretch) ? anyWord : lettersOnly
  pattern.lastIndex = 0
  for (let found = pattern.exec(stretch); found; found = pattern.exec(stretch)) {
    const start = from + found.index
    words.push({ start, end: start + found[0].length, surface: found[0] })
  }
  return words
}

/** Letters of Latin script, and what comes before them. */
const plainSigns = 0x250
const isPlainLetter = Uint8Array.from({ length: plainSigns }, (_, sign) =>
  Number(new RegExp(letter, 'u').test(String.fromCharCode(sign))),
)
/** Dashes, quotation marks, dots: no letters among them. */
const punctuation = { from: 0x2000, to: 0x206f }
const mayJoin = new Set([..."-.,:'’‐‑\u00AD"].map((sign) => sign.charCodeAt(0)))

/** The words of a text of Latin letters in which no sign belongs to a word, as nearly all are; else nothing. */
function plainWordsIn(text: string, from: number): Word[] | undefined {
  const words: Word[] = []
  const isPlain = eachPlainWord(text, (start, end) => {
    words.push({ start: from + start, end: from + end, surface: text.slice(start, end) })
  })
  return isPlain ? words : undefined
}

/**
 * Gives where each word begins and ends, with a number that is the same for the same letters: see `lettersAsNumber`.
 * @returns false when it stopped, as the text holds other than Latin letters or a sign that belongs to a word
 */
export function eachPlainWord(
  text: string,
  visit: (start: number, end: number, letters: number) => void,
): boolean {
  let start = -1
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    if (sign >= plainSigns && (sign < punctuation.from || sign > punctuation.to)) return false
    if (isPlainLetter[sign] === 1) {
      if (start < 0) start = i
      letters = withLetter(letters, sign)
      continue
    }
    if (start >= 0) visit(start, i, letters)
    start = -1
    letters = 0
    if (mayJoin.has(sign) && isPlainLetter[text.charCodeAt(i + 1)] === 1) return false
  }
  if (start >= 0) visit(start, text.length, letters)
  return true
}

/** A number for a word: different words seldom have the same. */
export function lettersAsNumber(surface: string): number {
  let letters = 0
  for (let i = 0; i < surface.length; i++) letters = withLetter(letters, surface.charCodeAt(i))
  return letters
}

const withLetter = (letters: number, sign: number) => (Math.imul(letters, 31) + sign) & 0x3fffffff

/** The parts of a word with hyphens: `beleids-` and `economie` each on its own; any other word is its own part. */
export function partsOf(word: Word): Word[] {
  if (!hyphen.test(word.surface)) return [word]
  const parts: Word[] = []
  for (const { 0: surface, index } of word.surface.matchAll(betweenHyphens)) {
    parts.push({ start: word.start + index, end: word.start + index + surface.length, surface })
  }
  return parts
}

const hyphen = /[‐‑-]/
const betweenHyphens = /[^‐‑-]+/g
