import type { Block } from '../../text/block.ts'

const quoteColumns =
  /^(?:citaat|citaten|quotes?|uitspra(?:ak|ken)|(?:letterlijk )?geciteerd|wat (?:is|werd) gezegd)\s*:?$/i
const otherColumns =
  /^(?:nr|nummer|bron(?:nen)?|herkomst|wie|spreker|deelnemer|naam|rol|functie|door|tafel|sessie|bijeenkomst|diner|datum|tijd|plaats|pagina|blz|thema|onderwerp|code|context|toelichting|opmerking(?:en)?)\s*[.:]?$/i

/** The cells of a report, by their start, as far as its tables say what stands in them. */
export interface QuoteCells {
  /** In the column *Citaat* or *Quote*. */
  readonly quotes: ReadonlySet<number>
  /** The head of a table, wherever it comes back, and the other columns of a table with a column of quotations. */
  readonly others: ReadonlySet<number>
}

interface Cell {
  readonly start: number
  readonly column: number
  readonly words: string
}

/** Which cells of tables hold quotations, by the heads of their columns, and which cells never do. */
export function cellsOfQuotes(text: string, blocks: readonly Block[]): QuoteCells {
  const quotes = new Set<number>()
  const others = new Set<number>()
  for (const table of tablesIn(text, blocks)) {
    const at = Math.max(0, table.findIndex(isNames))
    const head = table[at] ?? []
    if (!isHead(head)) continue
    for (const { start } of table.slice(0, at + 1).flat()) others.add(start)
    const heads = new Map(head.map(({ column, words }) => [column, words]))
    const columns = new Set([...heads].flatMap(([column, words]) => (namesQuotes(words) ? [column] : [])))
    for (const { start, column, words } of table.slice(at + 1).flat()) {
      if (heads.get(column) === words) others.add(start)
      else if (columns.has(column)) quotes.add(start)
      else if (columns.size > 0) others.add(start)
    }
  }
  return { quotes, others }
}

const longestHead = 40

const namesQuotes = (words: string) => words.length < longestHead && quoteColumns.test(words)

/** Whether a row holds names of columns and nothing else; a row with the title of the table may stand above it. */
const isNames = (row: readonly Cell[]) =>
  row.some(({ words }) => namesQuotes(words)) &&
  row.every(({ words }) => namesQuotes(words) || otherColumns.test(words))

/** Whether the first row of a table names its columns: a name that is known, or nothing that somebody could have said. */
function isHead(row: readonly Cell[]): boolean {
  return (
    row.some(({ words }) => namesQuotes(words) || otherColumns.test(words)) ||
    row.every(({ words }) => words.length < longestHead && !/[.!?…"“”„‘’'«»]/u.test(words))
  )
}

/** Tables as rows of cells; in a canonical text a tab parts the cells of a row, and a line break the rows. */
function tablesIn(text: string, blocks: readonly Block[]): Cell[][][] {
  const tables: Cell[][][] = []
  let column = 0
  let last: Block | undefined
  for (const block of blocks) {
    const gap = last ? text.slice(last.end, block.start) : ''
    const isSameTable = last?.kind === 'cell' && block.kind === 'cell' && /^(?:\t+|\n\t*)$/.test(gap)
    const tabs = gap.length - gap.replaceAll('\t', '').length
    column = isSameTable && !gap.includes('\n') ? column + tabs : tabs
    last = block
    if (block.kind !== 'cell') continue
    if (!isSameTable) tables.push([])
    const table = tables.at(-1)
    if (!isSameTable || gap.includes('\n')) table?.push([])
    table?.at(-1)?.push({ start: block.start, column, words: text.slice(block.start, block.end) })
  }
  return tables
}
