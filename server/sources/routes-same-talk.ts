import { Hono } from 'hono'
import { z } from 'zod'
import { isId } from '../database/lookup.ts'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, revisionField } from '../http/form.ts'
import { keepApart, linkTalk, unlinkTalk } from './same-talk-store.ts'
import { documentNamed } from './store.ts'

/** Under `/documents`: which sources are notes of one and the same talk. */
export const sameTalkRoutes = new Hono<AppEnv>()

const answerForm = z.object({
  with: idField,
  answer: z.enum(['yes', 'no']),
  revision: revisionField,
  back: backField,
})

async function documentOf(c: AppContext): Promise<string> {
  const id = c.req.param('document') ?? ''
  return isId(id) ? (await documentNamed(c.get('project').db, id)).id : notFound('page-not-found')
}

sameTalkRoutes.post('/:document/same-talk', async (c) => {
  const person = actor(c).id
  const id = await documentOf(c)
  const form = await formOf(c, answerForm)
  const act = form.answer === 'yes' ? 'talk.link' : 'talk.apart'
  const { event } = await record(c.get('project').db, { person, act, subject: id }, (write) => {
    const row = { id, revision: form.revision }
    return form.answer === 'yes' ? linkTalk(write, row, form.with) : keepApart(write, row, form.with)
  })
  return done(c, event, form.back ?? `/documents/${id}/structure`)
})

sameTalkRoutes.post('/:document/same-talk/end', async (c) => {
  const person = actor(c).id
  const id = await documentOf(c)
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  const act = { person, act: 'talk.unlink', subject: id }
  const { event } = await record(c.get('project').db, act, (write) => unlinkTalk(write, { id, revision }))
  return done(c, event, `/documents/${id}/structure`)
})
