/** A stretch of words in one manner. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

export type Piece = Block | Item | Table

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'quote'
  /** Of a heading 1–6, else 0. */
  readonly level: number
  readonly runs: Run[]
}

export interface Item {
  readonly kind: 'item' | 'numbered'
  readonly level: number
  /** Counts the numbered lists of the source from 0. */
  readonly list: number
  readonly runs: Run[]
}

export interface Table {
  readonly kind: 'table'
  readonly rows: Run[][][]
}

export function isItem(piece: Piece): piece is Item {
  return piece.kind === 'item' || piece.kind === 'numbered'
}

export const formats = ['docx', 'odt', 'pdf'] as const
export type Format = (typeof formats)[number]

/** A document as its source says it: the formats to make, the running header if any, and what it holds. */
export interface Source {
  readonly formats: Format[]
  readonly header: string | undefined
  readonly pieces: Piece[]
}

/**
 * Reads a source: front matter with `format: docx, pdf` and perhaps `header: …`, then plain Markdown in which every
 * line is a piece of its own: headings, nested bullets and numbered items by two spaces or three, block quotes, tables.
 * @throws {Error} no front matter, or a format that is not made here
 */
export function readSource(markdown: string): Source {
  const match = /^---\n(?<front>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/.exec(markdown)
  if (!match?.groups) throw new Error('A source begins with front matter between two lines of ---')
  const { front = '', body = '' } = match.groups
  return {
    formats: formatsIn(field(front, 'format') ?? ''),
    header: field(front, 'header'),
    pieces: piecesIn(body),
  }
}

function field(front: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(front)?.[1]?.trim()
}

function formatsIn(list: string): Format[] {
  return list.split(',').map((word) => {
    const format = formats.find((known) => known === word.trim())
    if (!format) throw new Error(`No such format: ${word}`)
    return format
  })
}

function piecesIn(body: string): Piece[] {
  const pieces: Piece[] = []
  let list = -1
  for (const line of body.split('\n')) {
    if (line.trim() === '') continue
    const row = /^\|(.+)\|$/.exec(line)?.[1]
    if (row !== undefined) {
      addRow(pieces, row)
      continue
    }
    const piece = pieceOf(line, list)
    if (piece.kind === 'numbered' && startsList(piece, pieces)) pieces.push({ ...piece, list: ++list })
    else pieces.push(piece)
  }
  return pieces
}

/** A numbered list goes on below its nested bullets; anything else between two numbers ends it. */
function startsList(item: { level: number }, pieces: readonly Piece[]): boolean {
  const before = pieces.findLast((piece) => !(piece.kind === 'item' && piece.level > item.level))
  return before?.kind !== 'numbered'
}

function pieceOf(line: string, list: number): Piece {
  const heading = /^(#{1,6}) (.+)$/.exec(line)
  if (heading) return { kind: 'heading', level: heading[1]!.length, runs: runsIn(heading[2]!) }
  const item = /^( *)(?:[-*]|(\d+)\.) (.+)$/.exec(line)
  if (item) {
    const level = Math.floor(item[1]!.length / 2) + 1
    const runs = runsIn(item[3]!)
    return { kind: item[2] ? 'numbered' : 'item', level, list, runs }
  }
  const quote = /^> (.+)$/.exec(line)
  if (quote) return { kind: 'quote', level: 0, runs: runsIn(quote[1]!) }
  return { kind: 'paragraph', level: 0, runs: runsIn(line) }
}

function addRow(pieces: Piece[], row: string): void {
  const cells = row.split('|').map((cell) => cell.trim())
  if (cells.every((cell) => /^:?-+:?$/.test(cell))) return
  const last = pieces.at(-1)
  const runs = cells.map(runsIn)
  if (last?.kind === 'table') last.rows.push(runs)
  else pieces.push({ kind: 'table', rows: [runs] })
}

/** Cuts `**bold**` and `*italic*` out of a line. */
function runsIn(text: string): Run[] {
  const runs: Run[] = []
  for (const [, bold, italic, plain] of text.matchAll(/\*\*(.+?)\*\*|\*(.+?)\*|((?:[^*]|\*(?=\s|$))+)/g)) {
    runs.push({ text: bold ?? italic ?? plain ?? '', bold: bold !== undefined, italic: italic !== undefined })
  }
  return runs
}

/** The words of a piece without their manner. */
export function words(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
