import type { ArchiveLine } from '../../views/uploads/Archive.tsx'
import type { UploadsPageProps } from '../../views/uploads/UploadsPage.tsx'
import { summaryInWords } from '../../views/uploads/words.ts'
import type { DocumentRow } from '../database/tables.ts'
import { counted, figure } from '../language/figures.ts'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { documentsWithOriginals } from './files.ts'
import { listPlaceOf } from './participant-list.ts'
import { type Session, sessions } from './sessions.ts'
import { documents } from './store.ts'
import type { ArchiveUpload, KnownUpload, ReadUpload, RefusedUpload, Upload } from './upload.ts'
import type { Place } from './upload-text.ts'
import { understoodUpload, uploads } from './uploads.ts'
import { type NearText, nearTexts } from './waiting-texts.ts'

type Lines = Omit<UploadsPageProps, 'errors' | 'goingOn' | 'over'>

/** What an upload is held beside: what else waits, the documents that stand, and what its bytes or its text resemble. */
interface Beside {
  readonly all: readonly Upload[]
  readonly standing: readonly DocumentRow[]
  /** By the hash of their bytes. */
  readonly byBytes?: ReadonlyMap<string, DocumentRow>
  /** By the id of the upload. */
  readonly near?: ReadonlyMap<string, NearText>
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

/** What waits in the data folder, as the list of uploads shows it. */
export async function uploadLines(place: Place): Promise<Lines> {
  const { folder, db } = place
  const standing = await documents(db)
  const known = await sessions(db)
  const all = await uploads(folder)
  const near = await nearTexts(
    place,
    all.filter((one) => one.status === 'read').filter((one) => one.archive === null),
  )
  const hashes = all.flatMap((one) => ('sha256' in one ? [one.sha256] : []))
  const beside = { all, standing, near, byBytes: await documentsWithOriginals(db, hashes) }
  const lines: Mutable<Lines> = {
    waiting: [],
    archives: [],
    pictures: [],
    known: [],
    refused: [],
    documents: standing.map(({ id, name }) => ({ id, name })),
  }
  for (const upload of all) {
    const { id, name } = upload
    const twin = twinOf(upload, beside)
    if ((upload.status === 'read' || upload.status === 'picture') && upload.archive) continue
    if (twin) lines.known.push({ id, name, ...twin })
    else if (upload.status === 'read')
      lines.waiting.push({
        ...{ id, name, summary: upload.summary, twin: textTwinOf(upload, beside) },
        list: await listIn(folder, upload, known),
      })
    else if (upload.status === 'archive') lines.archives.push(archiveLine(upload, { all, standing }))
    else if (upload.status === 'picture') lines.pictures.push(upload)
    else if (upload.status === 'refused') lines.refused.push(refusedLine(upload))
  }
  return lines
}

const rowFormats = new Set(['csv', 'xlsx'])

async function listIn(folder: string, upload: ReadUpload, known: readonly Session[]) {
  if (!rowFormats.has(upload.summary.format)) return undefined
  return listPlaceOf(upload, await understoodUpload(folder, upload), known)
}

/** How many files were read and wait for somebody to keep them. */
export async function waitingCount(folder: string): Promise<number> {
  return (await uploads(folder)).filter(({ status }) => status === 'read' || status === 'picture').length
}

/** What is there already with the same bytes: a document, or another file that waits. */
function twinOf(
  upload: Upload,
  { all, standing, byBytes }: Beside,
): { sentence: string; href: string } | undefined {
  if (upload.status === 'refused' || upload.status === 'archive') return undefined
  const document =
    upload.status === 'known'
      ? standing.find(({ id }) => id === upload.document)
      : byBytes?.get(upload.sha256)
  if (document) {
    return { sentence: t.sourcePages.inProjectAs(document.name), href: `/documents/${document.id}` }
  }
  const other = upload.status === 'known' && all.find(({ id }) => id === upload.upload)
  if (!other) return undefined
  const href = other.status === 'archive' ? '/uploads' : `/uploads/${other.id}`
  return { sentence: t.sourcePages.waitsAs(other.name), href }
}

/** What is there already with the same text, or nearly. */
function textTwinOf(upload: ReadUpload, { all, standing, near }: Beside): string | undefined {
  const { twin, words } = upload
  if (twin && standing.some(({ id }) => id === twin.document)) {
    return twin.relation === 'same-text' ? t.sourcePages.sameTextAs(twin.name) : likeDocument(twin.name)
  }
  const other = all.find(
    (one): one is ReadUpload =>
      one.status === 'read' && one.id < upload.id && one.words === words && words !== '',
  )
  const like = near?.get(upload.id)
  if (!other && like) return like.isKept ? likeDocument(like.name) : likeWaiting(like.name)
  return other && t.sourcePages.sameTextWaits(other.name)
}

const likeDocument = (name: string) => t.sourcePages.isLike(name)

const likeWaiting = (name: string) => t.sourcePages.isLikeWaiting(name)

function archiveLine({ id, name, entries, leftOut = [] }: ArchiveUpload, beside: Beside): ArchiveLine {
  const { all } = beside
  const reads = new Map(all.flatMap((one) => (one.status === 'read' ? [[one.id, one] as const] : [])))
  return {
    id,
    name,
    leftOut: leftOut.map((reason) => sentenceFor(reason.key, reason.details)),
    entries: entries.map((entry) => {
      if ('picture' in entry) {
        const isThere = all.some((one) => one.id === entry.picture)
        return {
          name: entry.name,
          isKnown: false,
          href: isThere ? `/uploads/${entry.picture}/picture` : undefined,
          words: isThere ? t.sourcePages.photoWith(entry.of) : t.sourcePages.wasRemoved,
        }
      }
      if ('known' in entry) {
        const place = entry.document ? t.sourcePages.inProject : t.sourcePages.sameFile
        const href = entry.document ? `/documents/${entry.document}` : undefined
        return { name: entry.name, isKnown: true, href, words: `${place} ‘${entry.known}’` }
      }
      const upload = reads.get(entry.upload)
      return {
        name: entry.name,
        isKnown: false,
        href: upload && `/uploads/${upload.id}`,
        words: upload ? summaryInWords(upload.summary) : t.sourcePages.wasRemoved,
        twin: upload && textTwinOf(upload, beside),
        isSeen: upload?.remembered != null,
        warnings: upload?.summary.warnings ?? 0,
      }
    }),
  }
}

function refusedLine({ id, name, key, details, reasons = [] }: RefusedUpload): Lines['refused'][number] {
  return {
    id,
    name,
    sentence: sentenceFor(key, details),
    reasons: reasons.map((reason) => sentenceFor(reason.key, reason.details)),
  }
}

/** What a browser hears about one file that it sent. */
export interface UploadAnswer {
  id: string
  file: string
  /** As the list shows it: a zip and a picture wait as a text does. */
  status: 'read' | 'known' | 'refused' | 'busy'
  message: string
  url: string
}

/** A file that takes longer is read on, also when nobody waits for it; the list shows how far that is. */
export function busyAnswer(id: string, file: string): UploadAnswer {
  return { id, file, status: 'busy', message: t.tasks.reading, url: '/uploads' }
}

export async function uploadAnswer(place: Place, upload: Upload): Promise<UploadAnswer> {
  const { id, name: file } = upload
  const answer = { id, file, status: 'read' as const, url: '/uploads' }
  switch (upload.status) {
    case 'refused':
      return { ...answer, status: 'refused', message: sentenceFor(upload.key, upload.details) }
    case 'read':
      return { ...answer, message: summaryInWords(upload.summary), url: `/uploads/${id}` }
    case 'archive':
      return { ...answer, message: archiveInWords(upload) }
    case 'picture':
      return { ...answer, message: t.sourcePages.photoOf }
    case 'known':
      return { ...answer, status: 'known', ...(await knownAnswer(place, upload)) }
  }
}

function archiveInWords({ entries, leftOut = [] }: ArchiveUpload): string {
  const pictures = entries.filter((entry) => 'picture' in entry).length
  const more = [
    ...(pictures > 0
      ? [t.sourcePages.withPhotos(counted(pictures, t.sourcePages.photo, t.sourcePages.photos))]
      : []),
    ...(leftOut.length > 0 ? [t.sourcePages.leftOut(figure(leftOut.length))] : []),
  ]
  return t.sourcePages.filesRead(
    counted(entries.length - pictures, t.common.file, t.common.files),
    more.join(''),
  )
}

async function knownAnswer({ folder, db }: Place, upload: KnownUpload) {
  const twin = twinOf(upload, { all: await uploads(folder), standing: await documents(db) })
  const message = twin ? `‘${upload.name}’ ${twin.sentence}` : t.sourcePages.known(upload.name)
  return { message, url: twin?.href ?? '/uploads' }
}
