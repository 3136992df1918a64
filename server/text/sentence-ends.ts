import { isAbbreviation, lastToken, type Opening } from './abbreviations.ts'

/** A place where a sentence may end, with what stands around it. */
export interface PossibleEnd {
  /** What the sentence holds before its mark: all of it, or its last stretch. */
  readonly before: string
  readonly reachesStart: boolean
  /** Whether it is the first sentence of its paragraph. */
  readonly isFirst: boolean
  /** The mark itself: `.`, `?!`, `…`. */
  readonly mark: string
  /** Quotation marks and brackets right behind the mark. */
  readonly closing: string
  /** What follows, from the first character that is not white space. */
  readonly after: string
  /** Whether the writer starts sentences without a capital, as in quick notes. */
  readonly lowerCase: boolean
}

/** Whether a sentence ends at a full stop, question mark, exclamation mark or dots of omission. */
export function endsSentence(end: PossibleEnd): boolean {
  if (end.after === '') return true
  if (!/[\p{L}\p{N}]/u.test(end.before) && end.reachesStart) return false
  if (/[([]$/.test(end.before)) return false
  const next = openingOf(end.after)
  if (!next) return false
  if (/[^.…]/u.test(end.mark)) return next.kind !== 'lower' || end.closing === ''
  if (end.mark !== '.') return next.kind !== 'lower'
  if (isListNumber(end)) return false
  if (isAbbreviation(end.before, next)) return false
  if (next.kind === 'lower') return end.lowerCase && end.closing === '' && isPlainWord(lastToken(end.before))
  return true
}

const clitic = /^['’‘`][stnkmr]\s+(\p{L})/u
/** `(gelach)`, `→ dus wachten`, `e.a. (2024)`: what a writer hangs on to the sentence before it. */
const goesOn = /^(?:(?:[([]|→|⇒|[=-]>)\s*\p{Ll}|\((?:19|20)\d\d[a-z]?[),:])/u
const openers = /^[\s"'“”„‘’«»‹›([{*_→⇒–—\-•+=>~]+/u
const punctuation = /^[,;:.)\]}/%]/u

const capital = /^[A-Z]/
const firstWord = /^[\p{L}\p{M}]+/u

/** How the next sentence would open; undefined where none can. */
function openingOf(after: string): Opening | undefined {
  if (capital.test(after)) return { kind: 'upper', word: firstWord.exec(after)?.[0] ?? '' }
  if (clitic.test(after)) return { kind: 'upper', word: after.slice(1, 2) }
  if (goesOn.test(after)) return undefined
  const rest = after.replace(openers, '')
  if (punctuation.test(rest)) return undefined
  const word = firstWord.exec(rest)?.[0] ?? ''
  if (/^\p{Ll}/u.test(rest)) return { kind: 'lower', word }
  if (/^(?:\p{Sc}\s*)?\p{N}/u.test(rest)) return { kind: 'number', word }
  return { kind: 'upper', word }
}

const numberAtStart = /^[^\p{L}\p{N}]*(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[IVX]{1,5})$/iu
const labelAtStart =
  /^[^\p{L}\p{N}]*(?:stelling|vraag|gespreksvraag|punt|tafel|ronde|bijlage|deel|hoofdstuk|optie|keuze|thema|figuur|tabel|stap)\s+(?:\d{1,3}|\p{L}|[IVX]{1,5})$/iu
const numberInLine = /[:;]\s*\d{1,2}$/

/** `1. Eerst`, `a. Dan`, `Stelling 2. Werk`, and `in drie stappen: 1. Eerst`. */
function isListNumber({ before, reachesStart, isFirst }: PossibleEnd): boolean {
  if (numberInLine.test(before)) return true
  return reachesStart && (numberAtStart.test(before) || (isFirst && labelAtStart.test(before)))
}

function isPlainWord(token: string): boolean {
  return /^[\p{L}\p{M}'’-]{2,}$/u.test(token) || /^\d{4}$|^\d+[%e]$/.test(token) || /[)"”’]$/u.test(token)
}
