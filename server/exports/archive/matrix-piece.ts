import type { FrameworkMatrix } from '../../matrix/matrix.ts'
import { fragmentsUnder, linesIn, summariesIn } from '../../matrix/store.ts'
import { csvOf } from '../csv.ts'
import type { ArchiveDesk } from './desk.ts'
import { jsonFile, ourFile, tableFile } from './files.ts'
import { plain } from './names.ts'
import type { Piece } from './piece.ts'

/** A matrix: what stands in each cell, by whom, and the fragments under it. */
export function matrixPiece(desk: ArchiveDesk, { id, title, at }: FrameworkMatrix, name: string): Piece {
  return {
    mark: id,
    title: `Matrix: ${title}`,
    folder: `${name}_${plain(title)}`,
    about: [
      'Samenvattingen per rij en kolom; de fragmenten waarop elke samenvatting rust staan in het json-bestand.',
    ],
    addedAt: at,
    isOurs: true,
    files: [
      ourFile(`${name}_raster`, 'csv', () => grid(desk, id)),
      tableFile(`${name}_samenvattingen`, ['rij', 'kolom', 'samenvatting', 'wie', 'wanneer'], () =>
        summaries(desk, id),
      ),
      jsonFile(`${name}_fragmenten`, () => fragments(desk, id)),
    ],
  }
}

async function grid(desk: ArchiveDesk, id: string): Promise<string> {
  const names = await subjectNames(desk)
  const nameOf = (subject: string) => names.get(subject) ?? subject
  const lines = await linesIn(desk.db, id)
  const columns = lines.filter(({ axis }) => axis === 'column').map(({ subject }) => subject)
  const written = new Map(
    (await summariesIn(desk.db, id)).map((one) => [`${one.row_subject} ${one.column_subject}`, one.text]),
  )
  return csvOf({
    title: 'Matrix',
    columns: ['rij', ...columns.map(nameOf)].map((title) => ({ title, width: 40 })),
    rows: lines
      .filter(({ axis }) => axis === 'row')
      .map(({ subject }) => [
        nameOf(subject),
        ...columns.map((column) => written.get(`${subject} ${column}`) ?? ''),
      ]),
  })
}

async function summaries(desk: ArchiveDesk, id: string) {
  const names = await subjectNames(desk)
  return (await summariesIn(desk.db, id)).map((one) => [
    names.get(one.row_subject) ?? one.row_subject,
    names.get(one.column_subject) ?? one.column_subject,
    one.text,
    desk.people.get(one.person) ?? one.person,
    one.written_at,
  ])
}

async function fragments(desk: ArchiveDesk, id: string) {
  const written = await summariesIn(desk.db, id)
  const under = await fragmentsUnder(
    desk.db,
    written.map((one) => one.id),
  )
  const rests = new Map(under.map((one) => [one.id, one]))
  return written.map((one) => ({
    ...{ summary: one.id, row: one.row_subject, column: one.column_subject, text: one.text },
    fragments: JSON.parse(rests.get(one.id)?.fragments ?? '[]'),
    passed_by: JSON.parse(rests.get(one.id)?.passed_by ?? '[]'),
  }))
}

async function subjectNames({ db, sessions, codes }: ArchiveDesk): Promise<ReadonlyMap<string, string>> {
  const threads = await db.selectFrom('threads').select(['id', 'title']).execute()
  return new Map([
    ...codes,
    ...threads.map(({ id, title }): [string, string] => [id, title]),
    ...sessions.flatMap(({ id, title, tables }): [string, string][] => [
      [id, title],
      ...tables.map((table): [string, string] => [table.id, `${title}, ${table.title}`]),
    ]),
  ])
}
