import { Hono } from 'hono'
import { z } from 'zod'
import { QueuePage } from '../../views/suggestions/QueuePage.tsx'
import { QueuesPage } from '../../views/suggestions/QueuesPage.tsx'
import { codeNamed, codes } from '../codebook/store.ts'
import { codings } from '../codings/store.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { sessions } from '../sources/sessions.ts'
import { type Open, openCounts, openQueue } from './open.ts'
import { type Order, orders, queueOf } from './queue.ts'
import { decide } from './store.ts'

export const suggestionRoutes = new Hono<AppEnv>()

suggestionRoutes.get('/', async (c) => {
  const project = c.get('project')
  const queue = await openQueue(project)
  const book = (await codes(project.db)).filter((code) => code.status !== 'vervallen')
  const body = <QueuesPage codes={book} counts={openCounts(queue.all)} model={queue.model} />
  return page(c, { title: 'Suggesties', current: 'codebook' }, body)
})

suggestionRoutes.get('/:code', async (c) => {
  const project = c.get('project')
  const code = await codeNamed(project.db, c.req.param('code'))
  const order: Order = orders.find((one) => one === c.req.query('order')) ?? 'certain'
  const queue = await openQueue(project)
  const titles = new Map((await sessions(project.db)).map(({ id, title }) => [id, title]))
  return page(
    c,
    {
      title: `Suggesties voor ${code.name}`,
      current: 'codebook',
      trail: [
        { name: 'Codeboek', href: '/codebook' },
        { name: code.name, href: `/codebook/${code.id}` },
        { name: 'Suggesties' },
      ],
    },
    <QueuePage
      code={code}
      queue={queueOf(queue.all, code.id, order)}
      order={order}
      model={queue.model}
      sessionTitles={titles}
      canDecide={c.get('person') !== null}
    />,
  )
})

const decisionForm = z.object({
  version: idField,
  start: offsetField,
  end: offsetField,
  verdict: z.enum(['taken', 'left']),
  back: backField,
})

suggestionRoutes.post('/:code/decisions', async (c) => {
  const { verdict, back, ...place } = await formOf(c, decisionForm)
  const person = actor(c).id
  const project = c.get('project')
  const code = await codeNamed(project.db, c.req.param('code'))
  const { all } = await openQueue(project)
  const open = all.find(
    (one) =>
      one.code === code.id &&
      one.version === place.version &&
      one.start === place.start &&
      one.end === place.end,
  )
  if (!open) throw new AppError('conflict', 'suggestion-gone')
  const act = verdict === 'taken' ? 'decision.take' : 'decision.leave'
  const { event } = await record(project.db, { person, act, subject: open.document }, (write) =>
    decideOn(c, write, open, { verdict }),
  )
  return done(c, event, back ?? `/suggestions/${code.id}`)
})

const bulkForm = z.object({
  least: z
    .string()
    .regex(/^[01](?:\.\d{1,17})?$/u)
    .transform(Number),
  /** How many there were on the screen. */
  count: offsetField.optional(),
  back: backField,
})

/** Takes over everything above a score: one act, so one undo. Of what nobody saw nothing is taken over. */
suggestionRoutes.post('/:code/bulk', async (c) => {
  const { least, count, back } = await formOf(c, bulkForm)
  const person = actor(c).id
  const project = c.get('project')
  const code = await codeNamed(project.db, c.req.param('code'))
  const { all } = await openQueue(project)
  const above = all.filter((open) => open.code === code.id && open.score >= least)
  if (above.length === 0) invalid('nothing-above')
  if (count !== undefined && above.length !== count)
    throw new AppError('conflict', 'others-above', { count: above.length })
  const { event } = await record(
    project.db,
    { person, act: 'decision.bulk', subject: code.id },
    async (write) => {
      for (const open of above) await decideOn(c, write, open, { verdict: 'taken', inBulk: true })
    },
  )
  return done(c, event, back ?? `/suggestions/${code.id}`)
})

async function decideOn(
  c: AppContext,
  write: Writer,
  { document, version, start, end, code, score, model, because }: Open,
  how: { verdict: 'taken' | 'left'; inBulk?: boolean },
): Promise<void> {
  const person = actor(c).id
  const sawOthers = (await codings(write.trx, version)).some(
    (coding) => coding.coder !== person && coding.start === start,
  )
  await decide(write, { document, version, start, end, code, score, model, because, sawOthers, ...how })
}
