import { sql } from 'kysely'
import type { Db, KeptTables } from '../../database/tables.ts'
import { ourFile, tableFile } from './files.ts'
import { inPages, pageLength, standingIn } from './pages.ts'
import type { Piece } from './piece.ts'
import { tablesInWords } from './table-names.ts'

const isTable = (name: string): name is keyof KeptTables => Object.hasOwn(tablesInWords, name)

/** What stands in files of its own. */
const elsewhere: Partial<Readonly<Record<keyof KeptTables, readonly string[]>>> = {
  text_versions: ['text', 'blocks', 'sentences', 'repairs', 'comments'],
  audits: ['result'],
}

/** Their names, in order. */
const tables = Object.keys(tablesInWords).filter(isTable).sort()

/** How many rows stand in all of them. */
export async function rowsInTables(db: Db): Promise<number> {
  let rows = 0
  for (const table of tables) rows += await standingIn(db, table)
  return rows
}

/**
 * All that stands, to the letter, for programs: every table as a list of its rows.
 * @param oneDone to be called after each row
 */
export function tablePiece(db: Db, mark: string, oneDone: () => void): Piece {
  return {
    mark: `${mark}/tables`,
    title: 'Alle gegevens als tabellen',
    folder: 'tabellen',
    about: [
      'Alles wat er nu staat, teken voor teken, voor programma’s: per tabel een bestand met een rij per regel. Wat de tabellen zijn, staat in het bestand met uitleg.',
    ],
    isOurs: true,
    files: [
      tableFile('tabellen_uitleg', ['tabel', 'wat erin staat'], () =>
        tables.map((name) => [name, tablesInWords[name]]),
      ),
      ...tables.map((name) =>
        ourFile(`tabel_${name}`, 'json', () => rowsAsJson(rowPages(db, name), oneDone)),
      ),
    ],
  }
}

async function* rowsAsJson(
  pages: AsyncIterable<readonly Record<string, unknown>[]>,
  oneDone: () => void,
): AsyncGenerator<string> {
  let before = '[\n'
  for await (const rows of pages) {
    for (const _ of rows) oneDone()
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** The rows that stand, some at a time, in the order in which they were made. */
async function* rowPages(db: Db, name: keyof KeptTables): AsyncGenerator<Record<string, unknown>[]> {
  const without = elsewhere[name]
  const length = without ? 10 : pageLength
  const pages = inPages<{ id: string }>(async (last) => {
    const { rows } = await sql<{ id: string }>`
      SELECT * FROM ${sql.table(name)} WHERE ended IS NULL AND id > ${last?.id ?? ''} ORDER BY id LIMIT ${length}
    `.execute(db)
    return rows
  })
  for await (const rows of pages)
    yield rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !without?.includes(key))),
    )
}
