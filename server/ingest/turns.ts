import type { Line } from '../text/plain/lines.ts'
import { isNoted, isStageDirection } from '../text/plain/stage-directions.ts'
import { type TurnHead, turnHeadsIn, turnsWithin } from '../text/plain/turns.ts'
import { belongsToTop, namesNoSpeaker } from './fields.ts'
import { opensPart } from './headings.ts'
import type { Piece } from './piece.ts'
import { spokenPieces } from './spoken-pieces.ts'

/** Stands for the end of a line that only wraps; a vertical tab, because no canonical text holds one. */
export const softBreak = '\v'

/** Who speaks on which of these lines, by their place; undefined stands for what is no running text. */
export function headsIn(lines: readonly (string | undefined)[]): Map<number, TurnHead> {
  const end = endOfTop(lines)
  const isClosed = (index: number) => {
    const words = lines[index] ?? ''
    return words === '' || opensPart(words) || (index < end && namesNoSpeaker(words))
  }
  const asLines = lines.map((words = '', index): Line => {
    return { words, start: 0, end: words.length, indent: 0, opens: true, closes: index >= end - 1 }
  })
  return turnHeadsIn(asLines, isClosed)
}

/** Up to where the lines are such as stand at the top of notes, where `Tafelheer: Kim` is no turn. */
function endOfTop(lines: readonly (string | undefined)[]): number {
  const first = lines.findIndex((words) => words !== undefined)
  const end = lines.findIndex(
    (words, index) => index >= first && (words === undefined || !belongsToTop(words)),
  )
  return end === -1 ? lines.length : end
}

/**
 * Makes turns of the paragraphs that begin with a speaker, by the same rules as in plain text, also where the next speaker
 * stands on a following line of one paragraph; in a transcript a paragraph without a name is of whoever spoke before it. Then makes the soft breaks that are left into spaces.
 */
export function withTurns(pieces: readonly Piece[]): Piece[] {
  const rows = spokenPieces(pieces).flatMap(rowsOf)
  const heads = headsIn(rows.map(({ words }) => words))
  const paragraphs = pieces.filter(({ kind }) => kind === 'paragraph').length
  const isTranscript = heads.size > paragraphs / 3
  const within = turnsWithin(new Set([...heads.values()].flatMap(({ speaker }) => speaker ?? [])))
  const turned: Piece[] = []
  rows.forEach((row, index) => {
    const head = heads.get(index)
    const last = turned.at(-1)
    if (head) turned.push(turnOf(row.piece, row.words ?? '', head))
    else if (row.words === undefined) turned.push(row.piece)
    else if (last && (isWaiting(last) || (!row.isFirst && !standsApart(row, rows[index - 1]))))
      turned[turned.length - 1] = joined(last, row)
    else if (isTranscript && last?.kind === 'turn' && !isStageDirection(row.words) && !isNoted(row.words))
      turned.push(moreOf(last, row))
    else if (row.words !== '') turned.push({ ...row.piece, text: row.words })
  })
  return turned.map(settled).flatMap((piece) => takenOver(piece, within))
}

/** A line of a paragraph, or a piece that is no paragraph. */
interface Row {
  readonly piece: Piece
  readonly words: string | undefined
  readonly isFirst: boolean
  /** What ended the line above: the end of a line that wraps, or a hard break. */
  readonly after: string
}

function rowsOf(piece: Piece): Row[] {
  if (piece.kind !== 'paragraph') return [{ piece, words: undefined, isFirst: true, after: '' }]
  return piece.text
    .trim()
    .split(/(?=[\n\v])/)
    .map((line, index) => ({
      piece,
      words: line.trim(),
      isFirst: index === 0,
      after: line[0] === softBreak ? softBreak : '\n',
    }))
}

function turnOf(piece: Piece, line: string, { speaker, time, length, trail = 0 }: TurnHead): Piece {
  const words = line.slice(length, line.length - trail)
  const label = line.slice(0, length).trimEnd() + (words === '' ? '\n' : ' ')
  return {
    ...piece,
    kind: 'turn',
    text: words,
    label,
    ...(speaker === undefined ? {} : { speaker }),
    ...(time === undefined ? {} : { time }),
  }
}

/** `Stelling 2. …` on a line of its own opens a part, also within one paragraph: it is not wrapped text. */
function standsApart({ words = '' }: Row, above: Row | undefined): boolean {
  const before = above?.words ?? ''
  return ((opensLine(words) || isNoted(words)) && /[.?!:"”’)]$/.test(before)) || opensLine(before)
}

const opensLine = (words: string) => /^\p{Lu}/u.test(words) && opensPart(words)

/** A name on a line of its own waits for its words. */
const isWaiting = (last: Piece) => last.kind === 'turn' && last.text === ''

function moreOf({ speaker }: Piece, { piece, words = '' }: Row): Piece {
  return { ...piece, kind: 'turn', text: words, ...(speaker === undefined ? {} : { speaker }) }
}

function joined(last: Piece, { words = '', isFirst, after }: Row): Piece {
  const between = last.text === '' ? '' : isFirst ? '\n' : after
  return { ...last, text: last.text + between + words }
}

/** A turn in which somebody else takes over, cut there. */
function takenOver(piece: Piece, within: ReturnType<typeof turnsWithin>): Piece[] {
  if (piece.kind !== 'turn') return [piece]
  const changes = within(piece.text)
  const { time: _time, label: _label, speaker: _speaker, ...rest } = piece
  return [
    { ...piece, text: piece.text.slice(0, changes[0]?.start) },
    ...changes.map(({ speaker, start, words }, index) => ({
      ...rest,
      speaker,
      label: piece.text.slice(start, words),
      text: piece.text.slice(words, changes[index + 1]?.start),
    })),
  ]
}

const settled = (piece: Piece): Piece => ({ ...piece, text: piece.text.replace(/[ \t]*\v[ \t]*/g, ' ') })
