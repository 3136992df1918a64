import { Hono } from 'hono'
import { z } from 'zod'
import { MatricesPage } from '../../views/matrix/MatricesPage.tsx'
import { MatrixPage } from '../../views/matrix/MatrixPage.tsx'
import { NewMatrixPage, type NewMatrixPageProps } from '../../views/matrix/NewMatrixPage.tsx'
import { columnKinds, rowKinds } from '../database/matrix-tables.ts'
import { namesOfPeople } from '../database/people.ts'
import { record } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, idField, listField, queryOf, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { chartOf, chartOn, linesOf, type Surroundings, surroundings } from './charting.ts'
import { filtered, progressOf, shows } from './filter.ts'
import { wordsOfFragment } from './fragment-place.ts'
import { addMatrix } from './making.ts'
import { cellRoutes } from './routes-cells.tsx'
import { lineRoutes } from './routes-lines.tsx'
import { matrices, matrixNamed } from './store.ts'
import { subjectsOf } from './subjects.ts'
import { trailTo } from './trail.ts'

/** Framework matrices, at `/matrices`. */
export const matrixRoutes = new Hono<AppEnv>()

matrixRoutes.get('/', async (c) => {
  const { db } = c.get('project')
  const listed = []
  let around: Surroundings | undefined
  for (const matrix of await matrices(db)) {
    around ??= await surroundings(db)
    const chart = await chartOn(around, matrix, await linesOf(db, matrix))
    const size = { rows: chart.rows.length, columns: chart.columns.length }
    listed.push({ matrix, ...size, ...progressOf(chart) })
  }
  return page(
    c,
    {
      title: t.matrix.matrices,
      current: 'threads',
      trail: [...trailTo().slice(0, 1), { name: t.matrix.matrices }],
    },
    <MatricesPage listed={listed} />,
  )
})

const kindsQuery = z.object({
  row_kind: z.enum(rowKinds).catch('session'),
  column_kind: z.enum(columnKinds).catch('code'),
})

matrixRoutes.get('/new', (c) => newPage(c, queryOf(c, kindsQuery)))

type Kinds = z.output<typeof kindsQuery>
type Typed = Pick<NewMatrixPageProps, 'title' | 'chosen' | 'errors'>

async function newPage(c: AppContext, kinds: Kinds, typed?: Typed): Promise<Response> {
  const { db } = c.get('project')
  const rows = (await subjectsOf(db, kinds.row_kind)).choices
  const columns = (await subjectsOf(db, kinds.column_kind)).choices
  const chosen = { rows: new Set(rows.map(({ id }) => id)), columns: new Set<string>() }
  return page(
    c,
    { title: t.matrix.fresh, current: 'threads', trail: [...trailTo(), { name: t.matrix.fresh }] },
    <NewMatrixPage
      {...{ rowKind: kinds.row_kind, columnKind: kinds.column_kind, rows, columns, chosen }}
      {...typed}
    />,
    typed?.errors ? 422 : 200,
  )
}

const newForm = kindsQuery.extend({
  title: textField(1_000),
  rows: listField(idField),
  columns: listField(idField),
})

/** What is wrong with a new matrix stands with the field that it is about. */
const fieldOf: Readonly<Record<string, string>> = {
  'matrix-without-rows': 'rows',
  'matrix-without-columns': 'columns',
}

matrixRoutes.post('/', async (c) => {
  const form = await formOf(c, newForm)
  const { row_kind, column_kind, title, rows, columns } = form
  const act = { person: actor(c).id, act: 'matrix.add' }
  try {
    const wanted = { title, rowKind: row_kind, columnKind: column_kind, rows, columns }
    const { result, event } = await record(c.get('project').db, act, (write) => addMatrix(write, wanted))
    return done(c, event, `/matrices/${result}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error
    const errors = { [fieldOf[error.key] ?? 'title']: [sentenceFor(error.key, error.details)] }
    return newPage(c, form, { title, chosen: { rows: new Set(rows), columns: new Set(columns) }, errors })
  }
})

/** Where a coding, or a piece of evidence, stands now: its link stays what it is whatever becomes of the text. */
matrixRoutes.get('/fragments/:fragment', async (c) =>
  c.redirect(await wordsOfFragment(c.get('project').db, c.req.param('fragment'))),
)

const filterQuery = z.object({
  show: z.enum(shows).catch('all'),
  row: idField.optional().catch(undefined),
  column: idField.optional().catch(undefined),
  q: z.string().max(200).catch(''),
  /** The cell that somebody comes back from. */
  at: z.string().max(80).optional().catch(undefined),
})

matrixRoutes.get('/:id', async (c) => {
  const { db } = c.get('project')
  const matrix = await matrixNamed(db, c.req.param('id'))
  const { at, ...filter } = queryOf(c, filterQuery)
  const chart = await chartOf(db, matrix)
  return page(
    c,
    { title: matrix.title, current: 'threads', trail: [...trailTo(), { name: matrix.title }] },
    <MatrixPage
      {...{ chart, filter, at }}
      shown={filtered(chart, filter)}
      progress={progressOf(chart)}
      people={await namesOfPeople(db)}
    />,
  )
})

matrixRoutes.route('/', lineRoutes)
matrixRoutes.route('/', cellRoutes)
