import { Hono } from 'hono'
import { z } from 'zod'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, requiredText, revisionField } from '../http/form.ts'
import { wordPlaces } from './words/change-word.ts'
import { changeWordOf } from './words/changing.ts'
import { endWordRefusal, refuseWord } from './words/refusals.ts'

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

const refusalForm = z.object({ word: requiredText(60_000), back: backField })

/** *Niet*: a word that was proposed is no word for this code. */
wordRoutes.post('/:code/words/refusals', async (c) => {
  const id = c.req.param('code')
  const { word, back } = await formOf(c, refusalForm)
  const act = { person: actor(c).id, act: 'word-refusal.add', subject: id }
  const { event } = await record(c.get('project').db, act, (write) => refuseWord(write, id, word))
  return done(c, event, back ?? `/codebook/${id}#word-proposals`)
})

wordRoutes.post('/:code/words/refusals/:refusal/end', async (c) => {
  const { code, refusal } = c.req.param()
  const { back } = await formOf(c, z.object({ back: backField }))
  const act = { person: actor(c).id, act: 'word-refusal.end', subject: code }
  const { event } = await record(c.get('project').db, act, (write) => endWordRefusal(write, code, refusal))
  return done(c, event, back ?? `/codebook/${code}#word-proposals`)
})
