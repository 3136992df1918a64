import { Hono } from 'hono'
import { askFor, doHere } from '../background/asking.ts'
import { isId } from '../database/lookup.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { sentenceFor } from '../messages.ts'
import { areFewAndSmall, handedIn } from './routes-handed-in.ts'
import { listPage } from './routes-list.tsx'
import { pasteRoutes } from './routes-paste.tsx'
import { pictureRoutes } from './routes-pictures.tsx'
import { previewRoutes } from './routes-preview.tsx'
import { busyAnswer, uploadAnswer } from './upload-lines.ts'
import { removeUpload, uploads, waitingUpload } from './uploads.ts'

export const uploadRoutes = new Hono<AppEnv>()

uploadRoutes.get('/', (c) => listPage(c))

/** One file or several; each is answered for by itself. */
uploadRoutes.post('/', async (c) => {
  const { files } = await c.req.parseBody({ all: true })
  const chosen = (Array.isArray(files) ? files : [files]).filter((file) => file instanceof File)
  const named = chosen.filter(({ name }) => name !== '')
  const wantsJson = c.req.header('accept')?.includes('application/json') ?? false
  if (named.length === 0 && wantsJson) throw new AppError('invalid', 'no-files')
  if (named.length === 0) return listPage(c, { files: [sentenceFor('no-files')] })
  const { done: read, task } = await handedIn(c, named)
  if (!wantsJson) return c.redirect('/uploads', 303)
  const project = c.get('project')
  if (task) return c.json({ uploads: named.map(({ name }) => busyAnswer(task.id, name)) })
  const all = await uploads(project.folder)
  const found = (read.uploads ?? []).flatMap((id) => all.find((upload) => upload.id === id) ?? [])
  return c.json({ uploads: await Promise.all(found.map((upload) => uploadAnswer(project, upload))) })
})

uploadRoutes.route('/paste', pasteRoutes)

/** Keeps every file that came by itself as it was understood. What cannot be kept, or needs a choice, goes on waiting. */
uploadRoutes.post('/keep', async (c) => {
  const wanted = { kind: 'keep', person: actor(c).id, archive: null } as const
  const { done: made } = (await areFewAndSmall(c.get('project').folder))
    ? { done: await doHere(c, wanted) }
    : await askFor(c, wanted)
  if (!made) return c.redirect('/uploads', 303)
  const { kept = 0, event = null } = made
  const refused = (made.refused ?? []).map(
    ({ file, key, details }) => `${file}: ${sentenceFor(key, details)}`,
  )
  if (refused.length > 0 && kept > 0) refused.push(`${refused.pop()} ${sentenceFor('others-kept', { kept })}`)
  if (refused.length > 0) return listPage(c, { '': refused }, kept === 0 ? 422 : 200)
  return done(c, event, (await uploads(c.get('project').folder)).length > 0 ? '/uploads' : '/sessions')
})

uploadRoutes.post('/:upload/end', async (c) => {
  const id = c.req.param('upload')
  if (!isId(id)) notFound('upload-not-found')
  await removeUpload(c.get('project').folder, id)
  return c.redirect('/uploads', 303)
})

/** A page of one upload: what was read of it, or a picture to type over. */
uploadRoutes.get('/:upload', async (c, next) => {
  const { status } = await waitingUpload(c.get('project').folder, c.req.param('upload'))
  return status === 'archive' ? c.redirect('/uploads', 303) : next()
})

uploadRoutes.route('/', pictureRoutes)
uploadRoutes.route('/', previewRoutes)
