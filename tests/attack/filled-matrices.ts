import { chartOf, ownersOf } from '../../server/matrix/charting.ts'
import { addMatrix, endLine, endMatrix } from '../../server/matrix/making.ts'
import { restsOn } from '../../server/matrix/resting.ts'
import { linesIn, matrixNamed } from '../../server/matrix/store.ts'
import { writeSummary } from '../../server/matrix/summarizing.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { gather } from '../../server/threads/gathering.ts'
import { studyFor } from '../../server/threads/listing.ts'
import { act, type Filled } from './filling.ts'

/** A matrix of each kind; in the first a summary, a cell that waits, and one that changed since. */
export async function makeMatrices(project: Filled): Promise<void> {
  const { db } = project
  const all = await sessions(db)
  const codes = await db.selectFrom('codes').select('id').where('ended', 'is', null).execute()
  const threads = await db.selectFrom('threads').select('id').where('ended', 'is', null).execute()
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  const rows = ids(all)
  const matrix = await act(project, 'matrix.add', (write) =>
    addMatrix(write, {
      ...{ title: 'Stroom per bijeenkomst', rowKind: 'session', columnKind: 'code' },
      ...{ rows, columns: ids(codes) },
    }),
  )
  await act(project, 'matrix.add', async (write) => {
    const tables = ids(all.flatMap((session) => session.tables))
    const wanted = { rowKind: 'table', columnKind: 'thread', rows: tables, columns: ids(threads) } as const
    const other = await addMatrix(write, { ...wanted, title: 'Draden per tafel' })
    const [line] = await linesIn(write.trx, other)
    await endLine(write, other, line?.id ?? '')
    await endMatrix(write, { id: await addMatrix(write, { ...wanted, title: 'Weg' }) })
  })
  await summarise(project, matrix)
}

async function summarise(project: Filled, id: string): Promise<void> {
  const gathered = await gather(project.db)
  const ready = { gathered, study: await studyFor(gathered) }
  const chart = await chartOf(project.db, await matrixNamed(project.db, id))
  const cells = chart.rows.flatMap((row) =>
    chart.columns.map((column) => ({ row, column, cell: chart.cellAt(row, column) })),
  )
  const withWords = cells.filter(({ cell }) => cell.fragments.length > 0)
  if (withWords.length < 3) throw new Error('the filled project has too few cells to summarise')
  for (const [i, { row, column, cell }] of withWords.slice(0, 2).entries()) {
    const under = { kind: 'code', owners: ownersOf(column, ready) } as const
    const rests = await restsOn(project.db, cell.fragments, { under, ready })
    await act(project, 'summary.write', (write) =>
      writeSummary(
        write,
        { matrix: id, rows: row.subjects, columns: column.subjects },
        {
          text: `Men wacht hier op stroom (${i}).`,
          rests: i === 0 ? rests : rests.slice(0, 1),
          ...{ passedBy: [], seen: undefined },
        },
      ),
    )
  }
}
