import { Hono } from 'hono'
import { z } from 'zod'
import { LinesPage, type LinesPageProps } from '../../views/matrix/LinesPage.tsx'
import { record, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, idField, listField, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { linesOf } from './charting.ts'
import { addLines, endLine, endMatrix, kindOn, moveLine, renameMatrix } from './making.ts'
import { matrixNamed } from './store.ts'
import { subjectsOf } from './subjects.ts'
import { trailTo } from './trail.ts'

/** The rows, columns and title of a matrix. */
export const lineRoutes = new Hono<AppEnv>()

lineRoutes.get('/:id/lines', (c) => linesPage(c))

async function linesPage(c: AppContext, refused?: LinesPageProps['refused']): Promise<Response> {
  const { db } = c.get('project')
  const matrix = await matrixNamed(db, c.req.param('id') ?? '')
  const { rows, columns } = await linesOf(db, matrix)
  const axis = async (lines: typeof rows, on: 'row' | 'column') => {
    const there = new Set(lines.map(({ id }) => id))
    const { choices } = await subjectsOf(db, kindOn(matrix, on))
    return { lines, more: choices.filter(({ id }) => !there.has(id)) }
  }
  return page(
    c,
    {
      title: t.matrix.linesPage,
      current: 'threads',
      trail: [
        ...trailTo(),
        { name: matrix.title, href: `/matrices/${matrix.id}` },
        { name: t.matrix.linesPage },
      ],
    },
    <LinesPage
      matrix={matrix}
      rows={await axis(rows, 'row')}
      columns={await axis(columns, 'column')}
      refused={refused}
    />,
    refused ? 422 : 200,
  )
}

lineRoutes.post('/:id', async (c) => {
  const id = c.req.param('id')
  const { title, revision } = await formOf(c, z.object({ title: textField(1_000), revision: revisionField }))
  try {
    return await changed(c, { act: 'matrix.change', back: `/matrices/${id}` }, (write) =>
      renameMatrix(write, { id, revision }, title),
    )
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error
    return linesPage(c, { title, errors: { title: [sentenceFor(error.key, error.details)] } })
  }
})

lineRoutes.post('/:id/end', async (c) => {
  const id = c.req.param('id')
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  return changed(c, { act: 'matrix.end', back: '/matrices' }, (write) => endMatrix(write, { id, revision }))
})

const addForm = z.object({
  axis: z.enum(['row', 'column']),
  rows: listField(idField),
  columns: listField(idField),
})

lineRoutes.post('/:id/lines', async (c) => {
  const { axis, rows, columns } = await formOf(c, addForm)
  const subjects = axis === 'row' ? rows : columns
  return changed(c, { act: 'matrix.add-lines' }, (write, id) => addLines(write, id, { axis, subjects }))
})

lineRoutes.post('/:id/lines/:line/end', async (c) => {
  const line = c.req.param('line')
  return changed(c, { act: 'matrix.end-line' }, (write, id) => endLine(write, id, line))
})

lineRoutes.post('/:id/lines/:line/move', async (c) => {
  const line = c.req.param('line')
  return changed(c, { act: 'matrix.move-line' }, (write, id) => moveLine(write, id, line))
})

async function changed(
  c: AppContext,
  { act, back }: { act: string; back?: string },
  change: (write: Writer, id: string) => Promise<void>,
): Promise<Response> {
  const { db } = c.get('project')
  const { id } = await matrixNamed(db, c.req.param('id') ?? '')
  const recorded = { person: actor(c).id, act, subject: id }
  const { event } = await record(db, recorded, (write) => change(write, id))
  return done(c, event, back ?? `/matrices/${id}/lines`)
}
