import { isUnfinishedEntry } from '../../text/plain/contents.ts'
import { clearHeading, isSectionWord } from '../../text/plain/headings.ts'
import { endsWithinQuotation, isWhollyQuoted } from '../../text/plain/quotes.ts'
import { type Role, rolesOf } from '../../text/plain/roles.ts'
import { isStageDirection } from '../../text/plain/stage-directions.ts'
import { type OwnWords, ownWords } from '../hyphens.ts'
import type { PartedColumn } from './columns.ts'
import type { Edit } from './edits.ts'
import { beginsWithMoment, hangingIn, type Label } from './hanging.ts'
import { hyphenated, JoinedEdits } from './joined-edits.ts'
import type { PageLine } from './lines.ts'
import { type Measured, measured } from './measures.ts'
import { type NoteLine, notesIn } from './notes.ts'
import { hasGap, leans } from './wrapped.ts'

/** What is known of a hard-wrapped document while its lines are joined. */
interface Known extends Measured {
  readonly text: string
  readonly roles: readonly Role[]
  /** The lines with a label at the margin. */
  readonly hanging: ReadonlyMap<number, Label>
  /** Whether something was set aside between two lines, or a page or a column ended there. */
  readonly isTurnOfPage: (above: PageLine, below: PageLine) => boolean
  /** The same, but for columns. */
  readonly isNextPage: (above: PageLine, below: PageLine) => boolean
  readonly notes: ReadonlyMap<number, NoteLine>
  readonly own: () => OwnWords
}

/** Where the pages of a text end, and its columns. */
export interface Layout {
  /** Where in the text something was set aside, in order. */
  readonly breaks: readonly number[]
  readonly columns: readonly PartedColumn[]
}

export interface Joining {
  readonly edits: readonly Edit[]
  /** The words of each note at the foot of a page, with its number. */
  readonly notes: readonly string[]
}

/**
 * Joins the lines of a hard-wrapped document into paragraphs; of any other document none. A heading is never joined to
 * what follows it, an item or quotation only to its own next lines. Columns go on in each other and nowhere else.
 * @param unjoined the lines of the text
 */
export function joiningEdits(text: string, unjoined: readonly PageLine[], layout: Layout): Joining {
  const wrapped = measured(unjoined, layout.columns)
  if (!wrapped) return { edits: [], notes: [] }
  const { lines, width } = wrapped
  const ends = [...layout.breaks, ...layout.columns.map(({ end }) => end)].toSorted((a, b) => a - b)
  const notes = notesIn(lines, { page: turnsOfPage(layout.breaks), column: turnsOfPage(ends) })
  const hanging = hangingIn(lines)
  const roles = rolesOf(lines, width).map((role, at): Role => {
    if (notes.has(at)) return { as: 'footnote' }
    return hanging.has(at) && role.as === 'heading' ? { as: 'text' } : role
  })
  let own: OwnWords | undefined
  const known: Known = {
    ...wrapped,
    text,
    roles,
    hanging,
    notes,
    isTurnOfPage: turnsOfPage(ends),
    isNextPage: turnsOfPage(layout.breaks),
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

function editsOf(known: Known): Joining {
  const { lines, roles } = known
  const edits = new JoinedEdits(known)
  let first = 0
  for (let at = 0; at < lines.length; ) {
    let next = at + 1
    if (known.notes.get(at + 1) === 'more') {
      edits.join(at, next)
      at = next
      continue
    }
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
  return { edits: edits.all, notes: edits.wholeNotes }
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

function goesOn(known: Known, { first, at, next, passesNotes }: Pair): boolean {
  const { lines, roles, text } = known
  const line = lines[at]!
  const below = lines[next]!
  const measure = known.measures[at]
  if (!measure || measure.isColumn !== known.measures[next]?.isColumn) return false
  const role = roles[at]!.as
  const opener = roles[first]!.as
  if (roles[next]!.as === 'contents') return goesOnInContents(known, at)
  if (opener === 'heading' && isTitleCut(known, at, next)) return true
  if (known.hanging.has(next) || (beginsWithMoment(below) && endedSentence.test(line.words))) return false
  const hangs = below.indent === known.hanging.get(first)?.indent
  if (!isText(known, at, next) || hasGap(wordsOf(known, at)) || hasGap(below.words)) return false
  const isHead = opener === 'heading'
  if (!isHead && opener !== 'text' && opener !== 'item' && opener !== 'turn') return false
  if (role !== opener && role !== 'text') return false
  const titled = measure.isColumn ? ragged : usual
  if (isHead && !(/^\p{Ll}/u.test(below.words) && !line.closes && reaches(known, at, next, titled)))
    return false
  if (measure.hasIndents && opener === 'text' && below.indent >= 2) return false
  if (line.closes || passesNotes || below.opens || isParted(known, { first, at, next }))
    return !isHead && goesOnOverGap(known, at, next)
  if (hyphenated.test(line.words) && /^[\p{L}\p{N}]/u.test(below.words)) return reaches(known, at, next, 0.4)
  if (isStageDirection(below.words) || isStageDirection(line.words)) return false
  if (/:$/.test(line.words) && /^[\p{Lu}"“‘']/u.test(below.words))
    return measure.hasGaps && /^\p{Lu}/u.test(below.words) && reaches(known, at, next, strict)
  if (!hangs && isIndented(known, { first, at, next })) return false
  if (isWholeQuotation(text, lines[first]!, line, below)) return false
  if (!endedSentence.test(line.words) || /^\p{Ll}/u.test(below.words)) return reaches(known, at, next, usual)
  const hasSigns = measure.hasGaps || measure.hasIndents || hangs
  if (!hasSigns && (opener === 'item' || startsApart.test(below.words))) return false
  // Of two lines that an extractor made one, nobody knows where the second ended.
  if (line.words.length > measure.width * 1.2) return measure.hasGaps
  return reaches(known, at, next, hasSigns ? usual : strict)
}

const wordsOf = ({ lines, hanging }: Known, at: number) =>
  lines[at]!.words.slice(hanging.get(at)?.length ?? 0)

/** A title in large letters breaks off long before the edge: behind a word that leans on the next, or above the text in lower case. */
function isTitleCut({ lines, roles, measures }: Known, at: number, next: number): boolean {
  const { words, closes } = lines[at]!
  const below = lines[next]!
  const after = lines[next + 1]
  if (closes || words.length < 20 || below.words.length > words.length || ended.test(below.words))
    return false
  if (hasGap(words) || hasGap(below.words) || clearHeading(below) || isSectionWord(below.words)) return false
  const isTitle = roles[next]!.as === 'text' || roles[next]!.as === 'heading'
  if (!isTitle || !after || !/^[\p{Lu}“"‘]/u.test(after.words)) return false
  const isAboveText =
    roles[next + 1]!.as !== 'heading' && after.words.length >= usual * (measures[next]?.width ?? 0)
  return leans.test(words) || (/^\p{Ll}/u.test(below.words) && isAboveText)
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
/** A title has larger letters, and fewer of them on a line of a column. */
const ragged = 0.6
const strict = 0.85

/** Whether the first word below would not have fitted any more. */
function reaches({ lines, measures }: Known, at: number, next: number, share: number): boolean {
  const width = measures[at]?.width ?? Number.POSITIVE_INFINITY
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
  if (known.measures[at]?.hasIndents && role.as === 'text' && known.isTurnOfPage(line, below))
    return below.indent < 2 && reaches(known, at, next, usual)
  if (ended.test(line.words) || below.indent > line.indent + mark + 1) return false
  if (hyphenated.test(line.words) && /^\p{Ll}/u.test(below.words)) return reaches(known, at, next, 0.4)
  if (/^\p{Ll}/u.test(below.words)) return reaches(known, at, next, usual)
  // On the next page another remark may begin: only a word that leans on the next shows that the sentence runs on.
  const isOpen = known.isNextPage(line, below) ? breaksOff(line.words) : /[\p{L}\p{N},]$/u.test(line.words)
  return (
    isOpen &&
    known.isTurnOfPage(line, below) &&
    /^[\p{Lu}\p{N}(‘“]/u.test(below.words) &&
    reaches(known, at, next, 0.9)
  )
}

/** The page ends here, and no quotation goes on. */
function isParted(
  { lines, isNextPage, text }: Known,
  { first, at, next }: Omit<Pair, 'passesNotes'>,
): boolean {
  const line = lines[at]!
  const from = Math.max(lines[first]!.start, line.end - 3000)
  return isNextPage(line, lines[next]!) && !endsWithinQuotation(text.slice(from, line.end))
}

const breaksOff = (words: string) => leans.test(words) || /\p{L},$/u.test(words)

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
