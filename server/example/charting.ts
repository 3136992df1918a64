import { codes } from '../codebook/store.ts'
import { isSameName } from '../database/lookup.ts'
import { personNamed } from '../database/people.ts'
import type { Project } from '../database/project.ts'
import { record } from '../database/write.ts'
import type { CellFragment } from '../matrix/cell.ts'
import { chartOn, linesOf, ownersOf, surroundings } from '../matrix/charting.ts'
import { addMatrix } from '../matrix/making.ts'
import { passedBy, restsOn } from '../matrix/resting.ts'
import { matrixNamed } from '../matrix/store.ts'
import { writeSummary } from '../matrix/summarizing.ts'
import { sessions } from '../sources/sessions.ts'
import type { Manifest } from './manifest.ts'

type MatrixGiven = Manifest['matrices'][number]

/** Makes the matrices of the example, with the cells that somebody wrote a summary in. */
export async function chartExample(project: Project, { matrices }: Manifest): Promise<void> {
  for (const given of matrices) {
    const id = await makeMatrix(project, given)
    for (const summary of given.summaries) await write(project, id, summary)
  }
}

async function makeMatrix({ db }: Project, { title, columns }: MatrixGiven): Promise<string> {
  const { id: person } = await personNamed(db, 'Noor')
  const book = await codes(db)
  const wanted = {
    ...{ title, rowKind: 'session' as const, columnKind: 'code' as const },
    rows: (await sessions(db)).map(({ id }) => id),
    columns: columns.map((name) => one(book, (code) => isSameName(code.name, name)).id),
  }
  const { result } = await record(db, { person, act: 'matrix.add' }, (write) => addMatrix(write, wanted))
  return result
}

/** Writes in a cell as its form does: on the fragments that were chosen; what came in later was not seen. */
async function write(
  { db }: Project,
  id: string,
  { session, code, by, text, rests, later }: MatrixGiven['summaries'][number],
): Promise<void> {
  const { id: person } = await personNamed(db, by)
  const matrix = await matrixNamed(db, id)
  const lines = await linesOf(db, matrix)
  const row = one(lines.rows, ({ title }) => title === session)
  const column = one(lines.columns, ({ title }) => isSameName(title, code))
  const around = await surroundings(db)
  const chart = await chartOn(around, matrix, { rows: [row], columns: [column] })
  const { fragments } = chart.cellAt(row, column)
  const found = (words: string): CellFragment => one(fragments, ({ exact }) => exact.includes(words))
  const chosen = new Set(rests.map(found))
  const unseen = new Set(later.map(found))
  const { ready } = around
  const under = { kind: matrix.column_kind, owners: ownersOf(column, ready) }
  const written = {
    ...{ text, seen: undefined },
    rests: await restsOn(db, [...chosen], { under, ready }),
    passedBy: await passedBy(
      db,
      fragments.filter((fragment) => !chosen.has(fragment) && !unseen.has(fragment)),
      under,
    ),
  }
  const cell = { matrix: id, rows: row.subjects, columns: column.subjects }
  await record(db, { person, act: 'summary.write', subject: id }, (write) =>
    writeSummary(write, cell, written),
  )
}

function one<T>(list: readonly T[], isMeant: (each: T) => boolean): T {
  const found = list.find(isMeant)
  if (!found) throw new Error('the example asks for what it does not hold')
  return found
}
