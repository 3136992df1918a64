import type { Span } from './span.ts'

/** Letters and figures without anything between them but signs that nobody sees. */
export interface Run extends Span {
  /** Without case, accents and signs that nobody sees. */
  readonly key: string
}

/** No name is longer; so a text without spaces is not read again from each of its signs. */
const longestRun = 256

/** The next run from here. By hand, for a text has very many of them. */
export function runFrom(text: string, from: number): Run | undefined {
  let start = from
  while (start < text.length && !isInRun(text, start, false)) start++
  if (start >= text.length) return undefined
  let at = start + sizeAt(text, start)
  let end = at
  while (at < text.length && at - start < longestRun && isInRun(text, at, true)) {
    const next = at + sizeAt(text, at)
    if (!isUnseen(text, at)) end = next
    at = next
  }
  return { start, end, key: keyOf(text.slice(start, end)) }
}

export function runsIn(words: string): Run[] {
  const runs: Run[] = []
  for (let run = runFrom(words, 0); run; run = runFrom(words, run.end)) runs.push(run)
  return runs
}

/** Past the run that began before this position. */
export function firstRunAt(text: string, from: number): number {
  if (from === 0 || !isInRun(text, from - 1, true)) return from
  let at = from
  while (at < text.length && isInRun(text, at, true)) at += sizeAt(text, at)
  return at
}

/** A run up to a sign without width that may part two words; undefined when it has none. */
export function firstPiece(text: string, { start, end, key }: Run): Run | undefined {
  if (key.length === end - start) return undefined
  const length = text.slice(start, end).search(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u)
  return length < 1
    ? undefined
    : { start, end: start + length, key: keyOf(text.slice(start, start + length)) }
}

/** Words without signs that nobody sees: soft hyphens, joiners, marks of direction. */
export const seen = (words: string) => words.replace(/\p{Cf}/gu, '')

export const isCapital = (text: string, at: number) => /^\p{Lu}/u.test(text.slice(at, at + 2))

const sizeAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

const isUnseen = (text: string, at: number) =>
  text.charCodeAt(at) > 127 && /^\p{Cf}/u.test(text.slice(at, at + 2))

/** Whether the sign at a position is a letter or a figure; within a run also an accent by itself, or what nobody sees. */
function isInRun(text: string, at: number, isWithin: boolean): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return (isWithin ? /[\p{L}\p{M}\p{N}\p{Cf}]/u : /[\p{L}\p{N}]/u).test(sign)
}

/** A run without case and accents. */
function keyOf(run: string): string {
  if (/^[a-zA-Z0-9]*$/u.test(run)) return run.toLowerCase()
  return run
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[øłđıß]/gu, (letter) => plainLetters[letter] ?? letter)
}

const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss' }
