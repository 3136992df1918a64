import { versionFromFile } from '../codings/version-from-file.ts'
import { newId } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { type Recorded, record } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { keeping } from '../progress.ts'
import { documentsWithOriginals, knownDocument } from './files.ts'
import type { KnownTexts } from './once-store.ts'
import { listPlaceOf } from './participant-list.ts'
import { sessions } from './sessions.ts'
import type { ReadUpload } from './upload.ts'
import { addPicture, type TypedFrom, writeKept } from './upload-keeping.ts'
import { type Decided, decisionOn, lookAt } from './upload-typed.ts'
import { bytesOfUpload, removeUpload, waitingUpload } from './uploads.ts'

/** Keeps one file as was decided, as one recorded act; only then it stops waiting. @returns the document's id */
export async function keepDecided(
  { db, folder }: Project,
  person: string,
  decided: Decided,
): Promise<Recorded<string>> {
  const { upload, file, twin, way } = decided
  const typedFrom = await typedFromOf(folder, upload)
  const id = twin && way !== 'apart' ? twin.document.id : newId()
  const act = { person, act: acts[way], subject: id }
  return keeping(async (sealed) => {
    const kept = await record(db, act, async (write) => {
      if (twin && way === 'next') {
        await versionFromFile(write, twin.document, decided)
        sealed()
        return id
      }
      const beside = twin && way === 'beside' ? twin.document : null
      const { document } = await writeKept(write, id, { file, beside, typedFrom })
      sealed()
      return document.id
    })
    await removeUpload(folder, upload.id)
    if (typedFrom && upload.picture) await removeUpload(folder, upload.picture)
    return kept
  })
}

/**
 * Keeps one file as it was understood. One whose very bytes stand in the project already only stops waiting: a colleague
 * kept it meanwhile, or the program was cut short between keeping it and clearing it away.
 * @param texts what the documents say; grows with what is kept, so that many files can be kept with one look
 * @throws {AppError} invalid - it looks like a list of participants, or its text is nearly there: a person chooses
 */
export async function keepAsUnderstood(
  project: Project,
  person: string,
  upload: ReadUpload,
  texts: KnownTexts,
): Promise<number | null> {
  const there = (await documentsWithOriginals(project.db, [upload.sha256])).get(upload.sha256)
  if (there) {
    const event = await keepItsPicture(project, person, upload, there)
    await removeUpload(project.folder, upload.id)
    return event
  }
  const looked = await lookAt(project.folder, upload, texts)
  const known = await sessions(project.db)
  if (listPlaceOf(upload, looked.file, known)) throw new AppError('invalid', 'participant-list-waits')
  const { decided, errors } = decisionOn(looked, null, known)
  if (Object.keys(errors).length > 0)
    throw new AppError('invalid', 'text-nearly-choose', { document: looked.twin?.document.name })
  const { result: id, event } = await keepDecided(project, person, decided)
  if (decided.way === 'apart') texts.add(await documentOf(project.db, id), looked.file.read.sketch)
  return event
}

/** Of a text that is there already: the picture that it was typed over from comes beside it, unless it is there too. */
async function keepItsPicture(
  { db, folder }: Project,
  person: string,
  upload: ReadUpload,
  there: DocumentRow,
): Promise<number | null> {
  const typedFrom = await typedFromOf(folder, upload)
  if (!typedFrom || upload.picture === null) return null
  const act = { person, act: acts.beside, subject: there.id }
  const { event } = await record(db, act, async (write) => {
    const known = await knownDocument(write.trx, typedFrom.bytes)
    if (known?.id !== there.id) await addPicture(write, there.id, typedFrom)
  })
  await removeUpload(folder, upload.picture)
  return event
}

async function documentOf(db: Db, id: string): Promise<DocumentRow> {
  return db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

const acts = { beside: 'document.add-file', next: 'document.next-version', apart: 'document.add' } as const

/** The picture of which a text was typed over, unless somebody took it away meanwhile. */
export async function typedFromOf(
  folder: string,
  { picture: id }: Pick<ReadUpload, 'picture'>,
): Promise<TypedFrom | null> {
  if (id === null) return null
  const picture = await waitingUpload(folder, id).catch(() => null)
  return picture?.status === 'picture' ? { picture, bytes: await bytesOfUpload(folder, id) } : null
}
