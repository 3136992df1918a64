import { Hono } from 'hono'
import { isId } from '../database/lookup.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { sentenceFor } from '../messages.ts'
import { refusal } from './in-place.ts'
import { knownTexts } from './once-store.ts'
import { listPlaceOf } from './participant-list.ts'
import { keepDecided } from './routes-keeping.ts'
import { listPage } from './routes-list.tsx'
import { pictureRoutes } from './routes-pictures.tsx'
import { previewRoutes } from './routes-preview.tsx'
import { sessions } from './sessions.ts'
import type { ReadUpload } from './upload.ts'
import { handIn } from './upload-handing.ts'
import { uploadAnswer } from './upload-lines.ts'
import { decisionOn, lookAt } from './upload-typed.ts'
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
  const project = c.get('project')
  const handed = []
  for (const file of named) {
    handed.push(await handIn(project, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
  }
  if (!wantsJson) return c.redirect('/uploads', 303)
  return c.json({ uploads: await Promise.all(handed.map((upload) => uploadAnswer(project, upload))) })
})

/** Keeps every file that came by itself as it was understood. What cannot be kept, or needs a choice, goes on waiting. */
uploadRoutes.post('/keep', async (c) => {
  actor(c)
  const { folder } = c.get('project')
  const refused: string[] = []
  let kept = 0
  let last: number | null = null
  for (const upload of await uploads(folder)) {
    if (upload.status !== 'read' || upload.archive !== null) continue
    try {
      last = (await keepAsUnderstood(c, upload)) ?? last
      kept += 1
    } catch (error) {
      refused.push(...(refusal(error)[''] ?? []).map((sentence) => `${upload.name}: ${sentence}`))
    }
  }
  if (refused.length > 0 && kept > 0) refused.push(`${refused.pop()} ${sentenceFor('others-kept', { kept })}`)
  if (refused.length > 0) return listPage(c, { '': refused }, kept === 0 ? 422 : 200)
  return done(c, last, (await uploads(folder)).length > 0 ? '/uploads' : '/sessions')
})

/** @throws {AppError} invalid - it looks like a list of participants, or its text is nearly there: a person chooses */
async function keepAsUnderstood(c: AppContext, upload: ReadUpload): Promise<number | null> {
  const { db, folder } = c.get('project')
  const looked = await lookAt(folder, upload, await knownTexts(c.get('project')))
  const known = await sessions(db)
  if (listPlaceOf(upload, looked.file, known)) throw new AppError('invalid', 'participant-list-waits')
  const { decided, errors } = decisionOn(looked, null, known)
  if (Object.keys(errors).length > 0)
    throw new AppError('invalid', 'text-nearly-choose', { document: looked.twin?.document.name })
  return (await keepDecided(c, decided)).event
}

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
