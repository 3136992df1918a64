import type { Span } from './span.ts'

/** A stretch between two quotation marks, without them. */
export interface Quoted extends Span {
  readonly isSingle: boolean
  /** Where the opening mark begins and the closing mark ends. */
  readonly outer: Span
}

/** A mark that waits for its partner: `start` is right behind it. */
export interface Opened {
  readonly mark: string
  readonly start: number
}

/** The quotation marks of a span, paired. */
export interface PairedMarks {
  /** In order of their start; a quotation within a quotation is a stretch of its own. */
  readonly quoted: readonly Quoted[]
  /** Marks that open something and found no partner before the next empty line, or the end. */
  readonly unclosed: readonly Opened[]
  /** Double marks that could close something, and had nothing to close. */
  readonly unopened: readonly number[]
}

/**
 * The stretches between quotation marks in a span, without their marks, in order of their start; a quotation
 * within a quotation is a stretch of its own. Apostrophes (`mkb'ers`, `zo'n`, `'s avonds`, `'82`) are no marks.
 * A mark that finds no partner before the next empty line opens nothing.
 */
export function quotedIn(text: string, span: Span): Span[] {
  return pairedMarks(text, span).quoted.map(({ start, end }) => ({ start, end }))
}

/** Pairs the quotation marks of a span, by what stands on both sides of each; one pass, whatever the text. */
export function pairedMarks(text: string, span: Span): PairedMarks {
  const pairing = new Pairing(text, span)
  for (const { 0: mark, index } of text.slice(span.start, span.end).matchAll(marks)) {
    const position = span.start + index
    if (mark.startsWith('\n')) pairing.giveUp()
    else if (mark.length > 2) continue
    else if (!pairing.take(mark, position) && /^['’‘´‚]{2}/.test(mark)) {
      for (const [at, one] of [...mark].entries()) pairing.take(one, position + at)
    }
  }
  pairing.giveUp()
  pairing.quoted.sort((a, b) => a.start - b.start || b.end - a.end)
  return pairing
}

/** What stands on both sides of a mark; empty at the ends of the span. */
interface Place {
  readonly before: string
  readonly after: string
}

/** Two single marks or two commas in a row stand for a double mark, as typewriters did; a long row of marks for a line. */
const marks = /["'“”„‘’´‚«»‹›]{9,}|,,|‚‚|''|’’|‘‘|´´|``|["'“”„‘’´‚«»‹›]|\n[ \t]*\n/g
/** Marks that wait for a partner; more than this are mistakes, and would cost time. */
const deepest = 20
const singles = "'‘’‚´"

/** Double marks made of two single ones. */
const typed = ["''", '’’', '´´', '``']

/** The marks that close what each mark opens. */
const closers: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '”', '“'],
  '“': ['”', '"', '“'],
  '„': ['”', '“', '"', ...typed],
  '”': ['”'],
  ',,': ['”', '“', '"', ...typed, '‘‘'],
  '‚‚': ['”', '“', '"', ...typed, '‘‘'],
  "''": ['”', '"', ...typed],
  '’’': ['’’', "''"],
  '‘‘': ['’’', "''"],
  '´´': ['´´', '’’', "''"],
  '``': ['”', '"', ...typed],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  "'": ["'", '’'],
  '‘': ['’', "'"],
  '’': ['’', "'"],
  '´': ['´', '’', "'"],
  '‚': ['’', '‘', "'"],
}

class Pairing implements PairedMarks {
  readonly quoted: Quoted[] = []
  readonly unclosed: Opened[] = []
  readonly unopened: number[] = []
  readonly #text: string
  readonly #span: Span
  readonly #open: Opened[] = []
  /** A single stretch that ended on what may be a genitive: `‘de telers’ wens telt’`. */
  #doubtful: number | undefined

  constructor(text: string, span: Span) {
    this.#text = text
    this.#span = span
  }

  /** Lets a mark close, open, or stand for an apostrophe. Says whether it did the first or second. */
  take(mark: string, position: number): boolean {
    const place = placeOf(this.#text, { start: position, end: position + mark.length }, this.#span)
    const closes = mayClose(mark, place) && !this.#isInches(mark, position, place)
    const partner = closes ? partnerOf(this.#open, mark) : -1
    const opened = this.#open[partner]
    if (opened) {
      this.#close(opened, { mark, position, place })
      this.#open.length = partner
      return true
    }
    if (mayOpen(mark, place)) {
      this.#doubtful = undefined
      if (this.#open.length === deepest) this.#open.shift()
      this.#open.push({ mark, start: position + mark.length })
      return true
    }
    if (closes && isSingle(mark)) this.#lengthen(position, place)
    if (closes && !isSingle(mark) && mark.length === 1) this.unopened.push(position)
    return false
  }

  giveUp(): void {
    this.unclosed.push(...this.#open)
    this.#open.length = 0
    this.#doubtful = undefined
  }

  #close(opened: Opened, { mark, position, place }: { mark: string; position: number; place: Place }): void {
    this.#doubtful = undefined
    if (opened.start >= position) return
    const outer = { start: opened.start - opened.mark.length, end: position + mark.length }
    this.quoted.push({ start: opened.start, end: position, isSingle: isSingle(mark), outer })
    if (isSingle(mark) && /[sxz]/i.test(place.before) && /^ \p{Ll}/u.test(place.after))
      this.#doubtful = this.quoted.length - 1
  }

  #lengthen(position: number, { before, after }: Place): void {
    const quoted = this.#doubtful === undefined ? undefined : this.quoted[this.#doubtful]
    if (this.#doubtful === undefined || !quoted || (/[sxz]/i.test(before) && /^ \p{Ll}/u.test(after))) return
    const outer = { start: quoted.outer.start, end: position + 1 }
    this.quoted[this.#doubtful] = { ...quoted, end: position, outer }
    this.#doubtful = undefined
  }

  /** `"een scherm van 27" is genoeg"`: a straight mark behind a number, when the next one closes. */
  #isInches(mark: string, position: number, { before }: Place): boolean {
    if (mark !== '"' || !/\d/.test(before)) return false
    const end = Math.min(position + 300, this.#span.end)
    const next = this.#text.slice(position + 1, end).indexOf('"') + position + 1
    if (next === position) return false
    const place = placeOf(this.#text, { start: next, end: next + 1 }, this.#span)
    return mayClose('"', place) && !mayOpen('"', place) && !/\d/.test(place.before)
  }
}

function placeOf(text: string, { start, end }: Span, within: Span): Place {
  return {
    before: start > within.start ? (text[start - 1] ?? '') : '',
    after: text.slice(end, Math.min(end + 7, within.end)),
  }
}

/** The place in the stack of the mark that a mark closes, or -1. Single marks close only within double ones. */
function partnerOf(open: readonly Opened[], closing: string): number {
  return open.findLastIndex(
    ({ mark }, index) =>
      closers[mark]?.includes(closing) === true &&
      (!isSingle(closing) || open.slice(index + 1).every((inner) => isSingle(inner.mark))),
  )
}

const isSingle = (mark: string) => mark.length === 1 && singles.includes(mark)

function mayClose(mark: string, { before, after }: Place): boolean {
  if (mark === '"') return !(startsWord.test(before) && /^\S/.test(after))
  if (mark === '“') return /\S/.test(before) && !startsWord.test(before) && !letterFirst.test(after)
  if (mark === '‘‘' || typed.includes(mark)) return /\S/.test(before) && !letterFirst.test(after)
  if (isSingle(mark))
    return /\S/.test(before) && (!letterFirst.test(after) || (noteNumber.test(after) && !/\d/.test(before)))
  return true
}

function mayOpen(mark: string, { before, after }: Place): boolean {
  if (mark === '«') return !letterFirst.test(before) && /^[\s\u00A0]?\S/.test(after)
  if ((mark === '“' || mark === '„') && /^(?:$|\s)/.test(before)) return /^\s?[^\s”]/.test(after)
  if (!/^\S/.test(after)) return false
  if (mark === ',,') return !letterFirst.test(before) && letterFirst.test(after)
  if (isSingle(mark) && apostrophe.test(after)) return false
  return '“„«‹‚‚‘‘``'.includes(mark) ? !letterFirst.test(before) : startsWord.test(before)
}

const letterFirst = /^[\p{L}\p{M}\p{N}]/u
const startsWord = /^$|^[\s([{/"'“„‘‚«‹:;–—*_>|-]/u
/** The number of a note right behind a closing mark. */
const noteNumber = /^\d{1,2}(?![\p{L}\p{N}])/u
/** `'s avonds`, `'t`, `'n`, `'ie`, `'82`: what an apostrophe opens. */
const apostrophe = /^(?:[stnkmr]|ie|em|ns|ne|\d\d)(?![\p{L}\p{N}'’])/iu
