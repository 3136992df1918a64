import type { UploadsPageProps } from '../../views/uploads/UploadsPage.tsx'
import { summaryInWords } from '../../views/uploads/words.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { sentenceFor } from '../messages.ts'
import { documents } from './store.ts'
import { summaryOf } from './upload-views.ts'
import { type KnownUpload, type ReadUpload, type Upload, understoodUpload, uploads } from './uploads.ts'

interface Place {
  folder: string
  db: Db
}

/** What waits in the data folder, as the list of uploads shows it. */
export async function uploadLines({ folder, db }: Place): Promise<Omit<UploadsPageProps, 'errors'>> {
  const standing = await documents(db)
  const waiting: UploadsPageProps['waiting'][number][] = []
  const known: UploadsPageProps['known'][number][] = []
  const refused: UploadsPageProps['refused'][number][] = []
  const all = await uploads(folder)
  for (const upload of all) {
    const { id, name } = upload
    const twin = twinOf(upload, standing, all)
    if (twin) known.push({ id, name, ...twin })
    else if (upload.status === 'read')
      waiting.push({ id, name, summary: summaryOf(await understoodUpload(folder, upload)) })
    else if (upload.status === 'refused')
      refused.push({ id, name, sentence: sentenceFor(upload.key, upload.details) })
  }
  return { waiting, known, refused }
}

/** How many files were read and wait for somebody to keep them. */
export async function waitingCount(folder: string): Promise<number> {
  return (await uploads(folder)).filter(({ status }) => status === 'read').length
}

/** What is there already with the same bytes: a document, or another file that waits. */
function twinOf(
  upload: Upload,
  standing: readonly DocumentRow[],
  all: readonly Upload[],
): { sentence: string; href: string } | undefined {
  if (upload.status === 'refused') return undefined
  const document = standing.find((one) =>
    upload.status === 'read' ? one.original === upload.sha256 : one.id === upload.document,
  )
  if (document) {
    return { sentence: `staat al in het project als ‘${document.name}’.`, href: `/documents/${document.id}` }
  }
  const other = upload.status === 'known' && all.find(({ id }) => id === upload.upload)
  return other
    ? { sentence: `wacht al op bewaren als ‘${other.name}’.`, href: `/uploads/${other.id}` }
    : undefined
}

/** What a browser hears about one file that it sent. */
export interface UploadAnswer {
  id: string
  file: string
  status: Upload['status']
  message: string
  url: string
}

export async function uploadAnswer(place: Place, upload: Upload): Promise<UploadAnswer> {
  const { id, name: file, status } = upload
  if (upload.status === 'refused') {
    return { id, file, status, message: sentenceFor(upload.key, upload.details), url: '/uploads' }
  }
  if (upload.status === 'read') return { id, file, status, ...(await readAnswer(place.folder, upload)) }
  return { id, file, status, ...(await knownAnswer(place, upload)) }
}

async function readAnswer(
  folder: string,
  upload: ReadUpload,
): Promise<Pick<UploadAnswer, 'message' | 'url'>> {
  const summary = summaryOf(await understoodUpload(folder, upload))
  return { message: summaryInWords(summary), url: `/uploads/${upload.id}` }
}

async function knownAnswer({ folder, db }: Place, upload: KnownUpload) {
  const twin = twinOf(upload, await documents(db), await uploads(folder))
  const message = twin ? `‘${upload.name}’ ${twin.sentence}` : `‘${upload.name}’ is al bekend.`
  return { message, url: twin?.href ?? '/uploads' }
}
