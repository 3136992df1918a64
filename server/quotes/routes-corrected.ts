import { Hono } from 'hono'
import { z } from 'zod'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, revisionField } from '../http/form.ts'
import { takeCorrected } from './corrected.ts'
import { quoteNamed } from './store.ts'

/** Under `/quotes`: quotes of which a correction changed the words. */
export const correctedQuoteRoutes = new Hono<AppEnv>()

correctedQuoteRoutes.post('/:id/corrected', async (c) => {
  const { revision, back } = await formOf(c, z.object({ revision: revisionField, back: backField }))
  const { db } = c.get('project')
  const { id, quote_set } = await quoteNamed(db, c.req.param('id'))
  const { event } = await record(db, { person: actor(c).id, act: 'quote.correct', subject: id }, (write) =>
    takeCorrected(write, { id, revision }),
  )
  return done(c, event, back ?? `/quote-sets/${quote_set}`)
})
