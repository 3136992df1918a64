import { CellPage } from '../../views/matrix/CellPage.tsx'
import type { RefusedCell } from '../../views/matrix/CellPart.tsx'
import { namesOfPeople } from '../database/people.ts'
import { notFound } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { keyInForm } from './cell.ts'
import { type ChartedCell, chartOn, linesOf, surroundings } from './charting.ts'
import type { MatrixLine } from './lines.ts'
import type { FrameworkMatrix } from './matrix.ts'
import { matrixNamed } from './store.ts'
import { subjectsOf } from './subjects.ts'
import { trailTo } from './trail.ts'

/** Where a cell stands. */
export interface PlaceOfCell {
  readonly matrix: FrameworkMatrix
  readonly row: MatrixLine
  readonly column: MatrixLine
}

export interface FoundCell extends PlaceOfCell {
  readonly cell: ChartedCell
}

/** The place that an address names. @throws {AppError} not-found */
export async function placeNamed(c: AppContext): Promise<PlaceOfCell> {
  const { db } = c.get('project')
  const matrix = await matrixNamed(db, c.req.param('id') ?? '')
  const { rows, columns } = await linesOf(db, matrix)
  const find = (lines: readonly MatrixLine[], id: string | undefined) =>
    lines.find(({ subjects }) => id !== undefined && subjects.includes(id))
  const row = find(rows, c.req.param('row'))
  const column = find(columns, c.req.param('column'))
  return row && column ? { matrix, row, column } : notFound('matrix-cell-not-found')
}

/** The cell that an address names, with what stands in it. @throws {AppError} not-found */
export async function cellNamed(c: AppContext): Promise<FoundCell> {
  const { matrix, row, column } = await placeNamed(c)
  const around = await surroundings(c.get('project').db)
  const chart = await chartOn(around, matrix, { rows: [row], columns: [column] })
  return { matrix, row, column, cell: chart.cellAt(row, column) }
}

interface Shown {
  readonly back: string | undefined
  readonly chosen?: ReadonlySet<string>
  readonly refused?: RefusedCell
  readonly status?: 200 | 409 | 422
}

/** The page of a cell; with what somebody typed when that was refused. */
export async function cellPage(c: AppContext, found: FoundCell, shown: Shown): Promise<Response> {
  const { db } = c.get('project')
  const { matrix, row, column, cell } = found
  const all = (await subjectsOf(db, matrix.column_kind)).all
  return page(
    c,
    {
      title: `${column.title}, ${row.title}`,
      current: 'threads',
      trail: [
        ...trailTo(),
        { name: matrix.title, href: `/matrices/${matrix.id}` },
        { name: `${column.title}, ${row.title}` },
      ],
    },
    <CellPage
      {...{ matrix, row, column, cell }}
      back={shown.back ?? `/matrices/${matrix.id}`}
      people={await namesOfPeople(db)}
      canChange={c.get('person') !== null}
      chosen={shown.chosen ?? chosenIn(cell)}
      refused={shown.refused}
      isBeside={c.req.header('hx-request') === 'true'}
      columnTitles={new Map([...all.values()].map(({ id, title }) => [id, title]))}
    />,
    shown.status ?? 200,
  )
}

/** All fragments; of a cell with a summary not those that its writer saw and did not choose. */
function chosenIn({ fragments, summary }: ChartedCell): Set<string> {
  return new Set(fragments.filter((one) => !summary?.passed.has(one)).map(keyInForm))
}
