import { Hono } from 'hono'
import { z } from 'zod'
import { BulkPage } from '../../views/suggestions/BulkPage.tsx'
import { codeNamed, codes } from '../codebook/store.ts'
import { record } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, offsetField, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { sessionTitles } from '../sources/sessions.ts'
import { inTurns } from '../turns.ts'
import type { Open } from './open.ts'
import { atLeast, mostAtOnce } from './queue/bulk.ts'
import { stillOpen } from './queue/cards.ts'
import type { Asked, Laid } from './queue/laid.ts'
import { layQueue } from './queue/laying.ts'
import { sinceEvent } from './queue/since.ts'
import { askedFields, askedOf, frameOf } from './queue-page.tsx'
import { decide } from './store.ts'

export const bulkRoutes = new Hono<AppEnv>()

const score = z
  .string()
  .regex(/^[01](?:[.,]\d{1,17})?$/u)
  .transform((value) => Number(value.replace(',', '.')))

const query = z.object({ ...askedFields, least: score })

const bulkForm = z.object({
  ...askedFields,
  least: score,
  /** How many there were on the screen. */
  count: offsetField.optional(),
  back: backField,
})

/** Everything from a score on, to see before it is taken over. */
async function bulkPage(c: AppContext, named?: string): Promise<Response> {
  const { db } = c.get('project')
  const code = named === undefined ? undefined : await codeNamed(db, named)
  const { least, laid: id, ...fields } = queryOf(c, query)
  const asked = askedOf(fields, code?.id)
  const { above, laid } = await aboveIn(c, asked, { id, least })
  return page(
    c,
    frameOf(code),
    <BulkPage
      asked={asked}
      laid={laid.id}
      least={least}
      above={above}
      codes={new Map((await codes(db)).map((one) => [one.id, one]))}
      sessions={await sessionTitles(db)}
      canDecide={c.get('person') !== null}
    />,
  )
}

/** Takes over everything from a score on: one act, so one undo. Of what nobody could see nothing is taken over. */
async function takeOver(c: AppContext, named?: string): Promise<Response> {
  const { least, count, back, laid: id, ...fields } = await formOf(c, bulkForm)
  const person = actor(c).id
  const { db } = c.get('project')
  const code = named === undefined ? undefined : await codeNamed(db, named)
  const { above } = await aboveIn(c, askedOf(fields, code?.id), { id, least })
  if (above.length === 0) invalid('nothing-above')
  if (above.length > mostAtOnce) invalid('too-many-above', { count: above.length, most: mostAtOnce })
  if (count !== undefined && above.length !== count)
    throw new AppError('conflict', 'others-above', { count: above.length })
  const act = { person, act: 'decision.bulk', subject: code?.id ?? null }
  const { event } = await record(db, act, async (write) => {
    for (const open of above) {
      await decide(write, {
        ...open,
        because: open.because,
        verdict: 'taken',
        sawOthers: false,
        inBulk: true,
      })
    }
  })
  return done(c, event, back ?? `/suggestions/${code?.id ?? 'all'}`)
}

async function aboveIn(
  c: AppContext,
  asked: Asked,
  { id, least }: { id: string | undefined; least: number },
): Promise<{ above: Open[]; laid: Laid }> {
  const project = c.get('project')
  const laid = await layQueue(project, asked, { reader: c.get('person')?.id, id })
  const waiting = await inTurns(stillOpen(laid, await sinceEvent(project.db, laid.event)))
  return { above: atLeast(waiting, least), laid }
}

bulkRoutes.get('/all/bulk', (c) => bulkPage(c))
bulkRoutes.post('/all/bulk', (c) => takeOver(c))
bulkRoutes.get('/:code/bulk', (c) => bulkPage(c, c.req.param('code')))
bulkRoutes.post('/:code/bulk', (c) => takeOver(c, c.req.param('code')))
