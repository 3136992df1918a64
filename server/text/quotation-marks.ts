import type { Span } from './span.ts'

/**
 * The stretches between quotation marks in a span, without their marks, in order of their start; a quotation
 * within a quotation is a stretch of its own. Apostrophes (`mkb'ers`, `zo'n`, `'s avonds`, `'82`) are no marks.
 * A mark that finds no partner before the next empty line opens nothing.
 */
export function quotedIn(text: string, span: Span): Span[] {
  const quoted: Span[] = []
  const open: Opened[] = []
  for (const { 0: character, index } of text.slice(span.start, span.end).matchAll(marks)) {
    const position = span.start + index
    const place = placeOf(text, position, span)
    if (character.startsWith('\n')) {
      open.length = 0
      continue
    }
    const partner = mayClose(character, place) ? partnerOf(open, character) : -1
    const opened = open[partner]
    if (opened) {
      if (opened.start < position) quoted.push({ start: opened.start, end: position })
      open.length = partner
    } else if (mayOpen(character, place)) {
      if (open.length === deepest) open.shift()
      open.push({ mark: character, start: position + 1 })
    }
  }
  return quoted.sort((a, b) => a.start - b.start)
}

interface Opened {
  readonly mark: string
  readonly start: number
}

/** What stands on both sides of a mark; empty at the ends of the span. */
interface Place {
  readonly before: string
  readonly after: string
}

const marks = /["'“”„‘’‚«»‹›]|\n[ \t]*\n/g
/** Marks that wait for a partner; more than this are mistakes, and would cost time. */
const deepest = 20
const singles = "'‘’‚"

/** The marks that close what each mark opens. */
const closers: Record<string, string> = {
  '"': '"',
  '“': '”"',
  '„': '”“"',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  "'": "'’",
  '‘': "’'",
  '’': "’'",
  '‚': '’‘',
}

function placeOf(text: string, position: number, { start, end }: Span): Place {
  return {
    before: position > start ? (text[position - 1] ?? '') : '',
    after: text.slice(position + 1, Math.min(position + 8, end)),
  }
}

/** The place in the stack of the mark that a character closes, or -1. Single marks close only within double ones. */
function partnerOf(open: readonly Opened[], character: string): number {
  return open.findLastIndex(
    ({ mark }, index) =>
      closers[mark]?.includes(character) === true &&
      (!singles.includes(character) || open.slice(index + 1).every((inner) => singles.includes(inner.mark))),
  )
}

function mayClose(character: string, { before, after }: Place): boolean {
  if (character === '"') return !(startsWord.test(before) && /^\S/.test(after))
  if (singles.includes(character)) return /\S/.test(before) && !letterFirst.test(after)
  return true
}

function mayOpen(character: string, { before, after }: Place): boolean {
  if (!/^\S/.test(after)) return false
  if (singles.includes(character) && apostrophe.test(after)) return false
  return '“„«‹‚‘'.includes(character) ? !letterFirst.test(before) : startsWord.test(before)
}

const letterFirst = /^[\p{L}\p{M}\p{N}]/u
const startsWord = /^$|^[\s([{/"'“„‘‚«‹:;–—-]/u
/** `'s avonds`, `'t`, `'n`, `'ie`, `'82`: what an apostrophe opens. */
const apostrophe = /^(?:[stnkmr]|ie|em|ns|ne|\d\d)(?![\p{L}\p{N}'’])/iu
