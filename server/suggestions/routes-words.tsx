import { Hono } from 'hono'
import { z } from 'zod'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, requiredText, revisionField } from '../http/form.ts'
import { wordPlaces } from './words/change-word.ts'
import { changeWordOf } from './words/changing.ts'

/** The words of one code, at `/codebook/:code/words`. */
export const wordRoutes = new Hono<AppEnv>()

const wordForm = z.object({
  /** As long as the form of a code allows. */
  word: requiredText(60_000),
  to: z.enum(wordPlaces),
  revision: revisionField,
  back: backField,
})

wordRoutes.post('/:code/words', async (c) => {
  const id = c.req.param('code')
  const { word, to, revision, back } = await formOf(c, wordForm)
  const act = { person: actor(c).id, act: 'code.word', subject: id }
  const { event } = await record(c.get('project').db, act, (write) =>
    changeWordOf(write, { id, revision }, { word, to }),
  )
  return done(c, event, back ?? `/codebook/${id}#words`)
})
