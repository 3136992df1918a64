import { Hono } from 'hono'
import { z } from 'zod'
import { CodebookPage } from '../../views/codebook/CodebookPage.tsx'
import { OldCodebookPage } from '../../views/codebook/OldCodebookPage.tsx'
import type { CodebookPageProps } from '../../views/codebook/props.ts'
import { readCounts } from '../codings/readings.ts'
import { rechecks } from '../codings/recheck.ts'
import { codingCounts } from '../codings/store.ts'
import { record } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { startOfDay } from '../history/days.ts'
import { done } from '../http/answer.ts'
import { dayField } from '../http/day.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { answerFile } from '../http/file.ts'
import { formOf, idField, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { writtenDate } from '../language/dates.ts'
import { t } from '../language/t.ts'
import { documents } from '../sources/store.ts'
import { codeTree, filteredTree } from './code.ts'
import { codeRoutes } from './code-routes.tsx'
import { errorsIn, fieldsPosted, newCodeForm } from './form.ts'
import { codebookAt } from './history.ts'
import { addCode, codes } from './store.ts'
import { exportCodebook, importCodebook } from './table.ts'

const count = z.coerce.number().int().nonnegative().optional().catch(undefined)

const codebookQuery = z.object({
  date: dayField.optional().catch(undefined),
  q: z.string().trim().max(200).default(''),
  open: z
    .union([idField, z.literal('all')])
    .optional()
    .catch(undefined),
  added: count,
  changed: count,
  unchanged: count,
  unused: z.string().max(2_000).default('').catch(''),
})

export const codebookRoutes = new Hono<AppEnv>()

codebookRoutes.get('/', async (c) => {
  const { date, added, changed, unchanged, unused, ...query } = queryOf(c, codebookQuery)
  if (date) return oldCodebook(c, date)
  const imported =
    added === undefined || changed === undefined || unchanged === undefined
      ? undefined
      : { added, changed, unchanged, unused }
  return codebook(c, { ...query, imported })
})

codebookRoutes.get('/export', async (c) => {
  const bytes = await exportCodebook(c.get('project').db)
  return answerFile(c, { name: 'codeboek.csv', mediaType: 'text/csv; charset=utf-8', bytes })
})

codebookRoutes.post('/', async (c) => {
  const person = actor(c).id
  const { name, parent } = await formOf(c, newCodeForm)
  try {
    const act = { person, act: 'code.add' }
    const { result, event } = await record(c.get('project').db, act, (write) =>
      addCode(write, { name, parent }),
    )
    return done(c, event, `/codebook/${result}`)
  } catch (error) {
    const typed = await fieldsPosted(c)
    return codebook(c, { errors: errorsIn(error), typed }, 422)
  }
})

codebookRoutes.post('/import', async (c) => {
  const person = actor(c).id
  const { file } = await c.req.parseBody()
  try {
    if (!(file instanceof File) || file.size === 0) return invalid('file-missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { event, unused, ...counts } = await importCodebook(c.get('project').db, person, {
      name: file.name,
      bytes,
    })
    const told = new URLSearchParams(Object.entries(counts).map(([name, n]) => [name, String(n)]))
    if (unused.length > 0) told.set('unused', cutOff(unused.join(', ')))
    return done(c, event, `/codebook?${told}`)
  } catch (error) {
    return codebook(c, { errors: { file: errorsIn(error)[''] ?? [] } }, 422)
  }
})

codebookRoutes.route('/', codeRoutes)

/** The names of columns, as many as an address holds. */
const cutOff = (names: string) => (names.length > 500 ? `${names.slice(0, 499).toWellFormed()}…` : names)

async function codebook(
  c: AppContext,
  { q = '', ...more }: { q?: string } & Pick<CodebookPageProps, 'open' | 'imported' | 'errors' | 'typed'>,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db } = c.get('project')
  const all = await codes(db)
  const person = c.get('person')
  return page(
    c,
    { title: t.codebook.title, current: 'codebook' },
    <CodebookPage
      tree={filteredTree(codeTree(all), q)}
      codes={all}
      counts={await codingCounts(db)}
      read={await readCounts(db)}
      sources={(await documents(db, 'source')).length}
      again={person ? await rechecks(db, all, person.id) : new Map()}
      query={q}
      {...more}
    />,
    status,
  )
}

async function oldCodebook(c: AppContext, day: string): Promise<Response> {
  const then = await codebookAt(c.get('project').db, startOfDay(day, 1))
  const trail = [{ name: t.codebook.title, href: '/codebook' }, { name: writtenDate(day) }]
  return page(
    c,
    { title: t.codebook.asOn(writtenDate(day)), current: 'codebook', trail },
    <OldCodebookPage day={day} tree={codeTree(then)} />,
  )
}
