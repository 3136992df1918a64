import { Hono } from 'hono'
import { z } from 'zod'
import { type FileLine, FilesPage, type FilesPageProps } from '../../views/files/FilesPage.tsx'
import type { Db, DocumentRow } from '../database/tables.ts'
import { record } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { answerFile, safeMediaType } from '../http/file.ts'
import { formOf, idField, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { pictureOf } from '../ingest/picture.ts'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { fileBeside } from './file-beside.ts'
import { addFile, endFile, fileOf, filesOf, isPictureThere, type SizedFile } from './files.ts'
import { refusal } from './in-place.ts'
import { showPicture } from './routes-pictures.tsx'
import { documentNamed, originalBytes, sourceText, textVersions } from './store.ts'

/** The files of one document. */
export const fileRoutes = new Hono<AppEnv>()

fileRoutes.get('/:document/files', async (c) => filesPage(c, await documentOf(c)))

async function filesPage(
  c: AppContext,
  document: DocumentRow,
  errors?: FilesPageProps['errors'],
): Promise<Response> {
  const { db } = c.get('project')
  const further = await filesOf(db, document.id)
  const pictures = further.filter(isPictureThere)
  const chosen = pictures.find(({ id }) => id === c.req.query('picture')) ?? pictures[0]
  const body = (
    <FilesPage
      document={document}
      files={await linesOf(db, document, further)}
      picture={chosen && (await shownPicture(db, chosen))}
      pictures={pictures}
      errors={errors}
    />
  )
  const trail = [{ name: document.name, href: `/documents/${document.id}` }, { name: t.sourcePages.files }]
  const title = t.sourcePages.filesOf(document.name)
  const frame = { title, current: 'sessions', trail, scripts: ['choose-file.js'] } as const
  return page(c, frame, body, errors ? 422 : 200)
}

/** The file that the document was made from, then the others as they came. */
async function linesOf(db: Db, document: DocumentRow, further: readonly SizedFile[]): Promise<FileLine[]> {
  const { id, name, original, format, pages, at, revision } = document
  const numbers = new Map((await textVersions(db, id)).map((version) => [version.id, version.number]))
  const first = await db
    .selectFrom('originals')
    .select(['size', 'erased_by'])
    .where('sha256', '=', original)
    .executeTakeFirst()
  const shared = { name, format, pages, at, revision }
  const size = { size: first?.size ?? 0, sha256: original, isErased: first?.erased_by !== null }
  return [
    { id: null, relation: null, version: null, ...shared, ...size },
    ...further.map((file) => ({
      ...file,
      sha256: file.original,
      version: file.version === null ? null : (numbers.get(file.version) ?? null),
      isErased: file.erased_by !== null,
    })),
  ]
}

const mostBlocks = 300

async function shownPicture(
  db: Db,
  { id, name, original, document }: SizedFile,
): Promise<FilesPageProps['picture']> {
  const { text, blocks } = await sourceText(db, document)
  const { width, height } = pictureOf(await originalBytes(db, original)) ?? { width: 1, height: 1 }
  return {
    ...{ id, name, width, height, isCut: blocks.length > mostBlocks },
    blocks: blocks.slice(0, mostBlocks).map(({ kind, speaker, start, end }) => ({
      kind,
      ...(speaker !== undefined && { speaker }),
      text: text.slice(start, end),
    })),
  }
}

/** Keeps a picture, or a file with the same text, beside the first file. */
fileRoutes.post('/:document/files', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const document = await documentOf(c)
  const [file] = [(await c.req.parseBody({ all: true })).files].flat()
  if (!(file instanceof File) || file.name === '')
    return filesPage(c, document, { files: [sentenceFor('no-files')] })
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const beside = await fileBeside(db, document, { name: file.name, bytes })
    const act = { person, act: 'document.add-file', subject: document.id }
    const { event } = await record(db, act, (write) => addFile(write, beside))
    return done(c, event, `/documents/${document.id}/files`)
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-large')
      return filesPage(c, document, { files: [sentenceFor(error.key, error.details)] })
    return filesPage(c, document, { files: refusal(error)[''] ?? [] })
  }
})

/** The file as it came, always as a download. */
fileRoutes.get('/:document/files/:file', async (c) => {
  const { db } = c.get('project')
  const file = await fileRowOf(c)
  const bytes = new Uint8Array(await originalBytes(db, file.original))
  return answerFile(c, { name: file.name, mediaType: safeMediaType(file.media_type), bytes })
})

/** A picture to be looked at. */
fileRoutes.get('/:document/files/:file/picture', async (c) => {
  const { db } = c.get('project')
  const { original, format, relation } = await fileRowOf(c)
  if (relation !== 'picture') return notFound('file-gone')
  return showPicture(c, { bytes: await originalBytes(db, original), format, sha256: original })
})

fileRoutes.post('/:document/files/:file/end', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const { id, document } = await fileRowOf(c)
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  const act = { person, act: 'document.end-file', subject: document }
  const { event } = await record(db, act, (write) => endFile(write, document, { id, revision }))
  return done(c, event, `/documents/${document}/files`)
})

async function documentOf(c: AppContext): Promise<DocumentRow> {
  return documentNamed(c.get('project').db, c.req.param('document') ?? '')
}

async function fileRowOf(c: AppContext) {
  const { id } = await documentOf(c)
  const file = idField.safeParse(c.req.param('file'))
  return file.success ? fileOf(c.get('project').db, id, file.data) : notFound('file-gone')
}
