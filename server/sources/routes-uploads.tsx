import { Hono } from 'hono'
import { PreviewPage } from '../../views/uploads/PreviewPage.tsx'
import { UploadsPage, type UploadsPageProps } from '../../views/uploads/UploadsPage.tsx'
import { newId } from '../database/ids.ts'
import { isId } from '../database/lookup.ts'
import { type Recorded, record } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { sentenceFor } from '../messages.ts'
import { type Added, type Understood, writeDocument } from './adding.ts'
import { refusal, type Typed, typedIn } from './in-place.ts'
import { corrected, fingerprintOf } from './proposal.ts'
import { sessions } from './sessions.ts'
import { correctionsIn, givenForm } from './upload-form.ts'
import { uploadAnswer, uploadLines } from './upload-lines.ts'
import { heard, previewOf } from './upload-views.ts'
import {
  handIn,
  type ReadUpload,
  removeUpload,
  sayOfUpload,
  understoodUpload,
  uploads,
  waitingUpload,
} from './uploads.ts'

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

async function listPage(c: AppContext, errors?: UploadsPageProps['errors']): Promise<Response> {
  const lines = await uploadLines(c.get('project'))
  const frame = { title: 'Bronnen toevoegen', current: 'sessions', scripts: ['upload.js'] } as const
  return page(c, frame, <UploadsPage {...lines} errors={errors} />, errors ? 422 : 200)
}

/** Keeps every file that was read as it was understood. What cannot be kept goes on waiting. */
uploadRoutes.post('/keep', async (c) => {
  actor(c)
  const { folder } = c.get('project')
  const refused: string[] = []
  let last: number | null = null
  for (const upload of await uploads(folder)) {
    if (upload.status !== 'read') continue
    try {
      const { event } = await keep(c, upload, await understoodUpload(folder, upload))
      last = event ?? last
    } catch (error) {
      refused.push(...(refusal(error)[''] ?? []).map((sentence) => `${upload.name}: ${sentence}`))
    }
  }
  if (refused.length > 0) return listPage(c, { '': refused })
  return done(c, last, (await uploads(folder)).length > 0 ? '/uploads' : '/sessions')
})

uploadRoutes.get('/:upload', async (c) => previewPage(c, await uploadOf(c)))

async function previewPage(
  c: AppContext,
  upload: ReadUpload,
  refused?: { typed: Typed; errors: UploadsPageProps['errors'] },
): Promise<Response> {
  const { db, folder } = c.get('project')
  const file = await understoodUpload(folder, upload)
  const known = await sessions(db)
  const shown = previewOf(await heard(db, file, known), known, refused?.typed)
  const trail = [{ name: 'Bronnen toevoegen', href: '/uploads' }, { name: upload.name }]
  const body = <PreviewPage id={upload.id} {...shown} errors={refused?.errors} />
  return page(c, { title: upload.name, current: 'sessions', trail }, body, refused ? 422 : 200)
}

uploadRoutes.post('/:upload/given', async (c) => {
  const { id } = await uploadOf(c)
  await sayOfUpload(c.get('project').folder, id, await formOf(c, givenForm))
  return c.redirect(`/uploads/${id}`, 303)
})

uploadRoutes.post('/:upload/keep', async (c) => {
  actor(c)
  const upload = await uploadOf(c)
  const { db, folder } = c.get('project')
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const file = await understoodUpload(folder, upload)
  if (typed.understood?.[0] !== fingerprintOf(file)) {
    return previewPage(c, upload, { typed: {}, errors: { '': [sentenceFor('understood-otherwise')] } })
  }
  const { corrections, errors } = correctionsIn(typed, file, await sessions(db))
  if (Object.keys(errors).length > 0) return previewPage(c, upload, { typed, errors })
  const { result, event } = await keep(c, upload, corrected(file, corrections))
  const others = (await uploads(folder)).length > 0
  return done(c, event, others ? '/uploads' : `/documents/${result.document.id}`)
})

uploadRoutes.post('/:upload/end', async (c) => {
  const id = c.req.param('upload')
  if (!isId(id)) notFound('upload-not-found')
  await removeUpload(c.get('project').folder, id)
  return c.redirect('/uploads', 303)
})

async function uploadOf(c: AppContext): Promise<ReadUpload> {
  return waitingUpload(c.get('project').folder, c.req.param('upload') ?? '')
}

/** Keeps one file as one recorded act; only then it stops waiting. */
async function keep(c: AppContext, upload: ReadUpload, file: Understood): Promise<Recorded<Added>> {
  const { db, folder } = c.get('project')
  const id = newId()
  const act = { person: actor(c).id, act: 'document.add', subject: id }
  const kept = await record(db, act, (write) => writeDocument(write, id, file))
  await removeUpload(folder, upload.id)
  return kept
}
