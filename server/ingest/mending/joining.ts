import { isUnfinishedEntry } from '../../text/plain/contents.ts'
import { isWhollyQuoted } from '../../text/plain/quotes.ts'
import { type Role, rolesOf } from '../../text/plain/roles.ts'
import { isStageDirection } from '../../text/plain/turns.ts'
import { jointOf, lettersAtEnd, lettersAtStart, type OwnWords, ownWords } from '../hyphens.ts'
import type { Edit } from './edits.ts'
import type { PageLine } from './lines.ts'
import { hasGap, type Wrapping, wrappingOf } from './wrapped.ts'

/** What is known of a hard-wrapped document while its lines are joined. */
interface Known extends Wrapping {
  readonly text: string
  readonly roles: readonly Role[]
  /** Whether something was set aside between two lines, or a page ended there. */
  readonly isTurnOfPage: (above: PageLine, below: PageLine) => boolean
  readonly own: () => OwnWords
  /** Whether an empty line stands between most paragraphs. */
  readonly hasGaps: boolean
}

/**
 * Joins the lines of a hard-wrapped document into paragraphs; of any other document none. A heading is never joined to
 * what follows it, an item or quotation only to its own next lines.
 * @param unjoined the lines of the text
 * @param breaks where in the text something was set aside, in order
 */
export function joiningEdits(text: string, unjoined: readonly PageLine[], breaks: readonly number[]): Edit[] {
  const wrapping = wrappingOf(unjoined)
  if (!wrapping) return []
  const { lines, width } = wrapping
  let own: OwnWords | undefined
  const known: Known = {
    ...wrapping,
    text,
    roles: rolesOf(lines, width),
    isTurnOfPage: turnsOfPage(breaks),
    hasGaps: hasGaps(wrapping),
    own: () => {
      own ??= ownWords(lines.map(({ words }) => words))
      return own
    },
  }
  return editsOf(known)
}

function turnsOfPage(breaks: readonly number[]): Known['isTurnOfPage'] {
  let next = 0
  return (above, below) => {
    while (next < breaks.length && breaks[next]! < above.end) next++
    return above.sheet !== below.sheet || (next < breaks.length && breaks[next]! <= below.start)
  }
}

/** Most lines that end a sentence far from the edge have an empty line below them. */
function hasGaps({ lines, width }: Wrapping): boolean {
  const short = lines.filter(({ words }) => endedSentence.test(words) && words.length < width * 0.7)
  return short.length > 0 && short.filter(({ closes }) => closes).length >= short.length * 0.7
}

function editsOf(known: Known): Edit[] {
  const { lines, roles } = known
  const edits = new Edits(known)
  let first = 0
  for (let at = 0; at < lines.length; ) {
    let next = at + 1
    while (roles[next]?.as === 'footnote' && roles[at]?.as !== 'footnote') next++
    const passesNotes = next > at + 1
    if (lines[next] && goesOn(known, { first, at, next, passesNotes })) {
      if (passesNotes) edits.moveNotes(at + 1, next)
      edits.join(at, next)
      at = next
      continue
    }
    edits.endParagraph(at)
    at++
    first = at
  }
  return edits.all
}

/** Two lines that may belong together, and the first line of the paragraph so far. */
interface Pair {
  readonly first: number
  readonly at: number
  readonly next: number
  /** Whether notes at the foot of a page stand between them. */
  readonly passesNotes: boolean
}

const ended = /[.!?:;…]["'”’)\]]*\d{0,2}$/
const endedSentence = /[.!?…]["'”’)\]]*\d{0,2}$/
const hyphenated = /[\p{L}\p{N}][-\u00AD‐]$/u

function goesOn(known: Known, { first, at, next, passesNotes }: Pair): boolean {
  const { lines, roles, text } = known
  const line = lines[at]!
  const below = lines[next]!
  const role = roles[at]!.as
  const opener = roles[first]!.as
  if (roles[next]!.as === 'contents') return goesOnInContents(known, at)
  if (!isText(known, at, next) || hasGap(line.words) || hasGap(below.words)) return false
  const isHead = opener === 'heading'
  if (!isHead && opener !== 'text' && opener !== 'item' && opener !== 'turn') return false
  if (role !== opener && role !== 'text') return false
  if (isHead && !(/^\p{Ll}/u.test(below.words) && !line.closes && reaches(known, at, next, usual)))
    return false
  if (line.closes || passesNotes || below.opens) return !isHead && goesOnOverGap(known, at, next)
  if (hyphenated.test(line.words) && /^[\p{L}\p{N}]/u.test(below.words)) return reaches(known, at, next, 0.4)
  if (isStageDirection(below.words) || isStageDirection(line.words)) return false
  if (/:$/.test(line.words) && /^[\p{Lu}"“‘']/u.test(below.words))
    return known.hasGaps && /^\p{Lu}/u.test(below.words) && reaches(known, at, next, strict)
  if (isIndented(known, { first, at, next })) return false
  if (isWholeQuotation(text, lines[first]!, line, below)) return false
  if (!endedSentence.test(line.words) || /^\p{Ll}/u.test(below.words)) return reaches(known, at, next, usual)
  if (!known.hasGaps && (opener === 'item' || startsApart.test(below.words))) return false
  // Of two lines that an extractor made one, nobody knows where the second ended.
  if (line.words.length > known.width * 1.2) return known.hasGaps
  return reaches(known, at, next, known.hasGaps ? usual : strict)
}

/** What begins a paragraph more often than a sentence within one: a quotation, the title of a chapter. */
const startsApart = /^(?:["“„«]|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu})/u

/** A line of running text; in the middle of a sentence `niet vanzelf gaat:` names no speaker. */
function isText(known: Known, at: number, next: number): boolean {
  const role = known.roles[next]!.as
  if (role !== 'turn') return role === 'text'
  return (
    /^\p{Ll}/u.test(known.lines[next]!.words) &&
    !ended.test(known.lines[at]!.words) &&
    reaches(known, at, next, usual)
  )
}

const usual = 0.78
const strict = 0.85

/** Whether the first word below would not have fitted any more. */
function reaches({ lines, width }: Known, at: number, next: number, share: number): boolean {
  const line = lines[at]!
  const word = /^\S+/.exec(lines[next]!.words)?.[0].length ?? 0
  return line.indent + line.words.length + 1 + word >= width * share
}

/** A paragraph that an empty line, the foot of a page or a note cuts in two. */
function goesOnOverGap(known: Known, at: number, next: number): boolean {
  const line = known.lines[at]!
  const below = known.lines[next]!
  const role = known.roles[at]!
  const mark = role.as === 'item' ? role.mark.length : 0
  if (ended.test(line.words) || below.indent > line.indent + mark + 1) return false
  if (hyphenated.test(line.words) && /^\p{Ll}/u.test(below.words)) return reaches(known, at, next, 0.4)
  if (/^\p{Ll}/u.test(below.words)) return reaches(known, at, next, usual)
  return (
    known.isTurnOfPage(line, below) &&
    /[\p{L}\p{N},]$/u.test(line.words) &&
    /^[\p{Lu}\p{N}(‘“]/u.test(below.words) &&
    reaches(known, at, next, 0.9)
  )
}

/** The first line of a paragraph may be indented; below an item its own lines are. */
function isIndented({ lines, roles }: Known, { first, at, next }: Omit<Pair, 'passesNotes'>): boolean {
  const more = lines[next]!.indent - lines[at]!.indent
  if (more < 2) return false
  return at !== first || roles[first]!.as === 'text'
}

/** A quotation that ends where its line ends stands on its own, and so does one below another. */
function isWholeQuotation(text: string, first: PageLine, line: PageLine, below: PageLine): boolean {
  if (!/["”’'»][.)]?$/.test(line.words)) return false
  if (/^["“„]/.test(below.words)) return true
  return line.end - first.start < 3000 && isWhollyQuoted(text, { start: first.start, end: line.end })
}

/** A chapter whose title takes more lines has its page number on the last. */
const goesOnInContents = ({ lines, roles }: Known, at: number) =>
  roles[at]!.as === 'contents' && !lines[at]!.closes && isUnfinishedEntry(lines[at]!)

/** Collects the edits of joined lines; where two break the same word they become one. */
class Edits {
  readonly all: Edit[] = []
  readonly #known: Known
  #notes: string[] = []

  constructor(known: Known) {
    this.#known = known
  }

  join(at: number, next: number): void {
    const { lines, text, own } = this.#known
    const line = lines[at]!
    const below = lines[next]!
    const gap = { start: line.end, end: below.start }
    const kind = this.#hasEmptyLine(at, next) ? 'split-paragraph' : 'joined-lines'
    if (!hyphenated.test(line.words) || !/^[\p{L}\p{N}]/u.test(below.words)) {
      this.all.push({ ...gap, kind, text: /\p{L}\/$/u.test(line.words) ? '' : ' ' })
      return
    }
    if (isAddress(line.words)) {
      this.all.push({ ...gap, kind: 'kept-hyphen', text: '' })
      return
    }
    const before = lettersAtEnd(text.slice(Math.max(line.start, line.end - 61), line.end - 1))
    const after = lettersAtStart(below.words)
    const joint =
      text[line.end - 1] === '\u00AD'
        ? { kind: 'joined-word' as const, word: before + after }
        : jointOf({ before, after, beyond: below.words.slice(after.length, after.length + 2) }, own)
    if (joint.kind === 'joined-lines') this.all.push({ ...gap, kind, text: ' ' })
    else
      this.#push({
        kind: joint.kind,
        start: line.end - 1 - before.length,
        end: below.start + after.length,
        text: joint.word,
      })
  }

  #push(edit: Edit): void {
    const last = this.all.at(-1)
    if (!last || last.end <= edit.start) {
      this.all.push(edit)
      return
    }
    // The word goes on over three lines: what both edits hold stands at the end of the first and the start of the second.
    this.all.pop()
    const text = last.text + edit.text.slice(last.end - edit.start)
    this.all.push({ kind: edit.kind, start: last.start, end: edit.end, text })
  }

  #hasEmptyLine(at: number, next: number): boolean {
    return this.#known.lines.slice(at + 1, next + 1).some(({ gap }) => gap > 0)
  }

  /** Notes in the middle of a paragraph wait for its end. */
  moveNotes(from: number, to: number): void {
    for (const { words } of this.#known.lines.slice(from, to)) this.#notes.push(words)
  }

  endParagraph(at: number): void {
    if (this.#notes.length === 0) return
    const { end } = this.#known.lines[at]!
    this.all.push({ kind: 'moved-note', start: end, end, text: `\n\n${this.#notes.join('\n')}` })
    this.#notes = []
  }
}

const isAddress = (words: string) => /(?:https?:\/\/|www\.)\S*$|\S@\S*$/.test(words.slice(-200))
