import { Hono } from 'hono'
import { z } from 'zod'
import { maskGrounds } from '../database/report-tables.ts'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField, revisionField } from '../http/form.ts'
import { addMask, endMask, masksOf } from './masks.ts'
import { documentNamed } from './store.ts'

/** Blacking words out in what goes to others. */
export const maskRoutes = new Hono<AppEnv>()

maskRoutes.post('/:id/masks', async (c) => {
  const form = z.object({
    version: idField,
    start: offsetField,
    end: offsetField,
    ground: z.enum(maskGrounds),
    back: backField,
  })
  const { back, ...mask } = await formOf(c, form)
  const { db } = c.get('project')
  const document = await documentNamed(db, c.req.param('id'))
  const act = { person: actor(c).id, act: 'mask.add', subject: document.id }
  const { event } = await record(db, act, (write) => addMask(write, { document: document.id, ...mask }))
  return done(c, event, back ?? `/documents/${document.id}`)
})

maskRoutes.post('/:id/masks/:mask/end', async (c) => {
  const { revision, back } = await formOf(c, z.object({ revision: revisionField, back: backField }))
  const { db } = c.get('project')
  const document = await documentNamed(db, c.req.param('id'))
  const mask = (await masksOf(db, document.id)).find(({ id }) => id === c.req.param('mask'))
  if (!mask) return notFound('row-not-found')
  const act = { person: actor(c).id, act: 'mask.end', subject: document.id }
  const { event } = await record(db, act, (write) => endMask(write, { id: mask.id, revision }))
  return done(c, event, back ?? `/documents/${document.id}`)
})
