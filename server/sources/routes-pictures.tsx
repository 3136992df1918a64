import { Hono } from 'hono'
import { TypingPage } from '../../views/uploads/TypingPage.tsx'
import { isId } from '../database/lookup.ts'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { refusal, typedIn } from './in-place.ts'
import { knownTexts } from './once-store.ts'
import { pictureTypes } from './pictures.ts'
import { listPage } from './routes-list.tsx'
import { documentNamed } from './store.ts'
import type { PictureUpload } from './upload.ts'
import { addPicture } from './upload-keeping.ts'
import { handInText } from './upload-text.ts'
import { bytesOfUpload, removeUpload, uploads, waitingUpload } from './uploads.ts'

/** Pictures that wait: to be seen, kept with a document, or typed over. */
export const pictureRoutes = new Hono<AppEnv>()

pictureRoutes.get('/:upload/picture', async (c) => {
  const { id, format, sha256 } = await pictureOf(c)
  return showPicture(c, { bytes: await bytesOfUpload(c.get('project').folder, id), format, sha256 })
})

/** A picture as a browser shows it: never under any type but that of a picture. */
export function showPicture(
  c: AppContext,
  { bytes, format, sha256 }: { bytes: Uint8Array; format: string; sha256: string },
): Response {
  const type = pictureTypes[format] ?? notFound('file-gone')
  const headers = { etag: `"${sha256}"`, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  return c.body(new Uint8Array(bytes), 200, {
    ...headers,
    'content-type': type,
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
  })
}

pictureRoutes.get('/:upload', async (c, next) => {
  const upload = await waitingUpload(c.get('project').folder, c.req.param('upload'))
  return upload.status === 'picture' ? typingPage(c, upload) : next()
})

/** Keeps the picture beside the document that a person names. */
pictureRoutes.post('/:upload/keep', async (c, next) => {
  const { db, folder } = c.get('project')
  const picture = await waitingUpload(folder, c.req.param('upload'))
  if (picture.status !== 'picture') return next()
  const person = actor(c)
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const chosen = typed.document?.[0] ?? ''
  if (!isId(chosen)) return listPage(c, { [picture.id]: [sentenceFor('picture-without-document')] })
  const document = await documentNamed(db, chosen)
  const bytes = await bytesOfUpload(folder, picture.id)
  const act = { person: person.id, act: 'document.add-file', subject: document.id }
  const { event } = await record(db, act, (write) => addPicture(write, document.id, { picture, bytes }))
  await removeUpload(folder, picture.id)
  const others = (await uploads(folder)).length > 0
  return done(c, event, others ? '/uploads' : `/documents/${document.id}/files`)
})

/** What was typed over waits as a text of its own, with the picture as its original. */
pictureRoutes.post('/:upload/type', async (c) => {
  const project = c.get('project')
  const picture = await pictureOf(c)
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const text = (typed.text?.[0] ?? '').replace(/\r\n?/gu, '\n')
  if (text.trim() === '')
    return typingPage(c, picture, { text, errors: { text: [sentenceFor('typed-text-empty')] } })
  const name = `${picture.name.replace(/\.[a-z]{3,4}$/iu, '')}.txt`
  const file = { name, bytes: new TextEncoder().encode(text.endsWith('\n') ? text : `${text}\n`) }
  try {
    const texts = await knownTexts(project)
    const { id } = await handInText(project, file, { texts, picture: picture.id })
    return c.redirect(`/uploads/${id}`, 303)
  } catch (error) {
    return typingPage(c, picture, { text, errors: refusal(error) })
  }
})

async function typingPage(
  c: AppContext,
  picture: PictureUpload,
  refused: Partial<Pick<Parameters<typeof TypingPage>[0], 'text' | 'errors'>> = {},
): Promise<Response> {
  const trail = [{ name: t.sourcePages.addSources, href: '/uploads' }, { name: picture.name }]
  const frame = { title: t.sourcePages.typeOf(picture.name), current: 'sessions', trail } as const
  const body = <TypingPage picture={picture} text={refused.text ?? ''} errors={refused.errors} />
  return page(c, frame, body, refused.errors ? 422 : 200)
}

async function pictureOf(c: AppContext): Promise<PictureUpload> {
  const upload = await waitingUpload(c.get('project').folder, c.req.param('upload') ?? '')
  return upload.status === 'picture' ? upload : notFound('upload-not-found')
}
