import { addCode, codes } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { addCoding } from '../../server/codings/store.ts'
import type { ColumnKind, RowKind } from '../../server/database/matrix-tables.ts'
import { type Recorded, record, type Writer } from '../../server/database/write.ts'
import { type Chart, type ChartedCell, chartOf } from '../../server/matrix/charting.ts'
import { addMatrix } from '../../server/matrix/making.ts'
import { matrixNamed } from '../../server/matrix/store.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

/** Two dinners with two tables each; at one of them nothing was said about power. */
export interface Dinners extends TestProject {
  /** Ids of documents by their names. */
  readonly documents: Readonly<Record<string, string>>
  /** Ids of codes by their names. */
  readonly code: Readonly<Record<string, string>>
  /** Ids of sessions and tables by their titles; a table by `session, table`. */
  readonly place: Readonly<Record<string, string>>
}

const wait = 'Wij wachten al drie jaar op een zwaardere kabel van de netbeheerder.'
const dark = 'In de school ging vorige winter twee keer het licht uit.'
const coffee = 'De koffie was warm genoeg voor iedereen aan deze tafel.'
export const said = { wait, dark, coffee }

const texts: readonly (readonly [name: string, session: string, table: string, text: string])[] = [
  ['noord-1.txt', 'Noord', 'Tafel 1', `${wait}\n\n${dark}\n`],
  ['noord-2.txt', 'Noord', 'Tafel 2', `${coffee}\n\nOok hier kwam de kabel van de gemeente ter sprake.\n`],
  ['zuid-1.txt', 'Zuid', 'Tafel 1', `Het ging aan deze tafel alleen over de brug.\n`],
]

export async function mustDine(): Promise<Dinners> {
  const project = await mustOpenProject()
  const documents: Record<string, string> = {}
  for (const [name, session, table, text] of texts) {
    documents[name] = (await mustAdd(project, text, { name, session, table })).document.id
  }
  const code: Record<string, string> = {}
  await act(project, async (write) => {
    code.stroom = await addCode(write, { name: 'stroom' })
    code.kabel = await addCode(write, { name: 'kabel', parent: code.stroom })
    code.wonen = await addCode(write, { name: 'wonen' })
  })
  const place: Record<string, string> = {}
  for (const session of await sessions(project.db)) {
    place[session.title] = session.id
    for (const { id, title } of session.tables) place[`${session.title}, ${title}`] = id
  }
  return { ...project, documents, code, place }
}

export async function act<T>(
  project: Pick<TestProject, 'db' | 'noor'>,
  change: (write: Writer) => Promise<T>,
  person: string = project.noor.id,
): Promise<T> {
  return (await recorded(project, change, person)).result
}

export async function recorded<T>(
  { db, noor }: Pick<TestProject, 'db' | 'noor'>,
  change: (write: Writer) => Promise<T>,
  person: string = noor.id,
): Promise<Recorded<T>> {
  return record(db, { person, act: 'test.act' }, change)
}

/** Codes words of a document. */
export async function mustCode(dinners: Dinners, code: string, words: string, name = 'noord-1.txt') {
  const document = dinners.documents[name] ?? ''
  const { text, version } = await sourceText(dinners.db, document)
  const start = text.indexOf(words)
  const { result } = await recorded(dinners, (write) =>
    addCoding(write, {
      ...{ document, version: version.id, start, end: start + words.length },
      ...{ code: dinners.code[code] ?? '', coder: dinners.noor.id, origin: 'reading' },
      seen: { suggestions: false, others: false },
    }),
  )
  return result.id
}

/** Somebody read a document for all codes. */
export async function mustRead(dinners: Dinners, name: string): Promise<void> {
  const document = dinners.documents[name] ?? ''
  const { version } = await sourceText(dinners.db, document)
  await act(dinners, async (write) =>
    markRead(write, { document, version: version.id, person: dinners.noor.id }, await codes(write.trx)),
  )
}

interface Wanted {
  readonly title?: string
  readonly rowKind?: RowKind
  readonly columnKind?: ColumnKind
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
}

/** A matrix of sessions by codes, unless asked otherwise. */
export async function mustMake(dinners: Dinners, wanted: Wanted = {}): Promise<string> {
  const { code, place } = dinners
  return act(dinners, (write) =>
    addMatrix(write, {
      ...{ title: 'Stroom en wonen', rowKind: 'session', columnKind: 'code' },
      rows: [place.Noord ?? '', place.Zuid ?? ''],
      columns: [code.stroom ?? '', code.wonen ?? ''],
      ...wanted,
    }),
  )
}

export async function mustChart({ db }: Pick<TestProject, 'db'>, matrix: string): Promise<Chart> {
  return chartOf(db, await matrixNamed(db, matrix))
}

/** The cell of a row and a column, by what they are called. */
export function cellIn(chart: Chart, row: string, column: string): ChartedCell {
  const one = chart.rows.find(({ title }) => title === row)
  const other = chart.columns.find(({ title }) => title === column)
  if (!one || !other) throw new Error(`no cell at ${row} and ${column}`)
  return chart.cellAt(one, other)
}
