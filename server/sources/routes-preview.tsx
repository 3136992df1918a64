import { Hono } from 'hono'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { PreviewPage } from '../../views/uploads/PreviewPage.tsx'
import type { PreviewTwin } from '../../views/uploads/PreviewTwin.tsx'
import { askFor } from '../background/asking.ts'
import { comparedVersions } from '../codings/version-history.ts'
import type { Db } from '../database/tables.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { refusal, type Typed, typedIn } from './in-place.ts'
import { knownTexts } from './once-store.ts'
import { keepDecided } from './routes-keeping.ts'
import { listPage } from './routes-list.tsx'
import { sessions } from './sessions.ts'
import { sourceText } from './store.ts'
import type { ReadUpload } from './upload.ts'
import { givenForm, optionsIn } from './upload-form.ts'
import { decisionOn, isAbout, type Looked, lookAt } from './upload-typed.ts'
import { heard, previewOf } from './upload-views.ts'
import {
  readAnew,
  readUpload,
  rememberOfUpload,
  sayOfUpload,
  understoodUpload,
  uploads,
  waitingUpload,
} from './uploads.ts'

/** What was read of one file, to correct before it is kept. */
export const previewRoutes = new Hono<AppEnv>()

previewRoutes.get('/:upload', async (c) => previewPage(c, await uploadOf(c)))

interface Refused {
  typed: Typed | undefined
  errors: FieldErrors
}

async function previewPage(c: AppContext, upload: ReadUpload, refused?: Refused): Promise<Response> {
  const { db, folder } = c.get('project')
  const looked = await looks(c, upload)
  const known = await sessions(db)
  const remembered = upload.remembered && isAbout(upload.remembered, looked) ? upload.remembered : undefined
  const typed = refused ? refused.typed : remembered
  const file = await heard(db, looked.file, known)
  const shown = previewOf({ ...looked, file, changes: await changesFrom(db, looked) }, known, typed)
  const archive = upload.archive && (await waitingUpload(folder, upload.archive))
  const trail = [{ name: t.sourcePages.addSources, href: '/uploads' }, { name: upload.name }]
  const body = (
    <PreviewPage {...shown} archiveName={archive ? archive.name : undefined} errors={refused?.errors} />
  )
  return page(c, { title: upload.name, current: 'sessions', trail }, body, refused ? 422 : 200)
}

const longestCompared = 500_000

/** The paragraphs in which a text differs from the one that it is nearly the same as. */
async function changesFrom(db: Db, { file: { read }, twin }: Looked): Promise<PreviewTwin['changes']> {
  if (twin?.relation !== 'nearly' || read.text.length > longestCompared) return []
  const before = await sourceText(db, twin.document.id)
  const now = { text: read.text, blocks: read.blocks.map((block) => ({ ...block, voice: 'note' as const })) }
  return comparedVersions(before, now).flatMap((run) => (run.isSame ? [] : [run.pieces]))
}

/** Says something about the whole file. */
previewRoutes.post('/:upload/given', async (c) => {
  const { id } = await uploadOf(c)
  await sayOfUpload(c.get('project').folder, id, await formOf(c, givenForm))
  return c.redirect(`/uploads/${id}`, 303)
})

/** Reads the file in another way: as another encoding, or with other columns. */
previewRoutes.post('/:upload/reading', async (c) => {
  const upload = await uploadOf(c)
  const { folder } = c.get('project')
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const { read } = await understoodUpload(folder, upload)
  try {
    await readAnew(folder, upload.id, optionsIn(typed, upload, read))
  } catch (error) {
    return previewPage(c, upload, { typed: undefined, errors: refusal(error) })
  }
  return c.redirect(`/uploads/${upload.id}`, 303)
})

/** Remembers what was filled in about a file that came in a zip, until the zip is kept. */
previewRoutes.post('/:upload/remember', async (c) => {
  const upload = await uploadOf(c)
  const { looked, typed, errors } = await filledIn(c, upload)
  if (!looked) return previewPage(c, upload, { typed, errors })
  await rememberOfUpload(c.get('project').folder, upload.id, typed ?? {})
  return c.redirect('/uploads', 303)
})

previewRoutes.post('/:upload/keep', async (c) => {
  actor(c)
  const { db, folder } = c.get('project')
  const upload = await waitingUpload(folder, c.req.param('upload'))
  if (upload.status === 'archive') {
    try {
      const wanted = { kind: 'keep', person: actor(c).id, archive: upload.id } as const
      const { done: made } = await askFor(c, wanted, { about: upload.name })
      const others = (await uploads(folder)).length > 0
      return made
        ? done(c, made.event ?? null, others ? '/uploads' : '/sessions')
        : c.redirect('/uploads', 303)
    } catch (error) {
      return listPage(c, refusal(error))
    }
  }
  const read = await uploadOf(c)
  const { looked, typed, errors } = await filledIn(c, read)
  if (!looked) return previewPage(c, read, { typed, errors })
  const { decided } = decisionOn(looked, typed ?? null, await sessions(db))
  try {
    const { result, event } = await keepDecided(c.get('project'), actor(c).id, decided)
    const others = (await uploads(folder)).length > 0
    return done(c, event, others ? '/uploads' : `/documents/${result}`)
  } catch (error) {
    return previewPage(c, read, { typed, errors: refusal(error, { 'nothing-changed': 'once' }) })
  }
})

/** What was filled in in the preview, checked; without `looked` when it cannot be kept like that. */
async function filledIn(
  c: AppContext,
  upload: ReadUpload,
): Promise<{ looked?: Looked; typed: Typed | undefined; errors: FieldErrors }> {
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const looked = await looks(c, upload)
  if (!isAbout(typed, looked))
    return { typed: undefined, errors: { '': [sentenceFor('understood-otherwise')] } }
  const { errors } = decisionOn(looked, typed, await sessions(c.get('project').db))
  return Object.keys(errors).length > 0 ? { typed, errors } : { looked, typed, errors }
}

async function looks(c: AppContext, upload: ReadUpload): Promise<Looked> {
  const project = c.get('project')
  return lookAt(project.folder, upload, await knownTexts(project))
}

async function uploadOf(c: AppContext): Promise<ReadUpload> {
  return readUpload(c.get('project').folder, c.req.param('upload') ?? '')
}
