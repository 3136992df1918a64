import { labelKind, rank } from '../text/plain/labels.ts'
import { spokenItems } from '../text/plain/speaking.ts'
import { timeAlone } from '../text/plain/turn-heads.ts'
import { headOfItem } from '../text/plain/turns.ts'
import type { Piece } from './piece.ts'

/** Makes turns of tables in which people speak row by row, and paragraphs of lists in which they do. */
export function spokenPieces(pieces: readonly Piece[]): Piece[] {
  return withSpokenTables(withSpokenItems(pieces))
}

function withSpokenItems(pieces: readonly Piece[]): readonly Piece[] {
  const items = new Map(
    pieces.flatMap(({ kind, text }, index) =>
      kind === 'item' ? [[index, headOfItem(text.trim(), 0)] as const] : [],
    ),
  )
  const spoken = spokenItems(items)
  if (spoken.size === 0) return pieces
  return pieces.map((piece, index) => {
    if (!spoken.has(index)) return piece
    const { level: _level, ...rest } = piece
    return { ...rest, kind: 'paragraph', ...(pieces[index - 1]?.kind === 'item' && { after: '\n' }) }
  })
}

function withSpokenTables(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = []
  let table: Piece[][] = []
  for (const piece of pieces) {
    if (piece.kind === 'cell' && piece.after?.startsWith('\n\n')) {
      made.push(...asTurns(table))
      table = []
    }
    if (piece.kind === 'cell' && piece.after?.startsWith('\n')) table.push([piece])
    else if (piece.kind === 'cell' && piece.after && table.length > 0) table.at(-1)?.push(piece)
    else {
      made.push(...asTurns(table), piece)
      table = []
    }
  }
  return [...made, ...asTurns(table)]
}

interface SpokenRow {
  readonly speaker: string
  readonly time: number | undefined
  readonly words: Piece
}

/**
 * The rows of a table as turns when nearly all hold who speaks and what was said, and perhaps when: several names come
 * back, and what stands beside them are sentences. Its text stays as it is; a row above the names stays cells.
 */
function asTurns(table: readonly (readonly Piece[])[]): Piece[] {
  const rows = table.map(spokenRow)
  const spoken = rows.filter((row) => row !== undefined)
  const counts = Map.groupBy(spoken, ({ speaker }) => speaker)
  const back = [...counts.values()].filter((turns) => turns.length > 1).flat()
  const isTalk =
    !table[0]?.some(({ text }) => columnOfTasks.test(text.trim())) &&
    spoken.length >= (table.length - 1) * 0.8 &&
    counts.size > 1 &&
    back.length >= spoken.length / 2 &&
    spoken.filter(({ words }) => sentence.test(words.text.trim())).length >= spoken.length * 0.6
  if (!isTalk) return table.flat()
  return table.flatMap((cells, at) => {
    const row = rows[at]
    if (!row) return cells
    const label = cells.slice(0, -1).map(({ text, after = '' }, cell) => {
      return (cell === 0 ? '' : after) + text.trim().replaceAll('\n', ' ')
    })
    const { speaker, time, words } = row
    return {
      ...words,
      kind: 'turn' as const,
      label: label.join('') + (words.after ?? '\t'),
      after: cells[0]?.after ?? '\n',
      speaker,
      ...(time !== undefined && { time }),
    }
  })
}

/** Above what people will do or are, instead of what they said. */
const columnOfTasks =
  /^(?:wat|ta(?:ak|ken)|acties?|actiepunten?|afspra(?:ak|ken)|rol|functie|organisatie|thema|wanneer|doel)$/i

const sentence = /^["“‘'(]?[\p{Lu}\d].*[.!?…]["”’)]?$/su

function spokenRow(cells: readonly Piece[]): SpokenRow | undefined {
  const words = cells.at(-1)
  const before = cells.slice(0, -1).map(({ text }) => text.trim())
  const [time] = before.flatMap((cell) => timeAlone(cell) ?? [])
  const [label, ...more] = before.filter((cell) => timeAlone(cell) === undefined)
  const speaker = label?.replace(/\s*:$/, '')
  if (!words || !speaker || more.length > 0 || before.length > 2) return undefined
  return rank(labelKind(speaker)) >= rank('maybe') ? { speaker, time, words } : undefined
}
