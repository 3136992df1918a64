import { newId } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import { type Recorded, record, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { counting, inParts, keeping } from '../progress.ts'
import { documentsWithOriginals, knownDocument } from './files.ts'
import { knownTexts } from './once-store.ts'
import { typedFromOf } from './routes-keeping.ts'
import { sessions } from './sessions.ts'
import type { ArchiveUpload, ReadUpload } from './upload.ts'
import { addPicture, writeKept } from './upload-keeping.ts'
import { decisionOn, isAbout, type Looked, lookAt } from './upload-typed.ts'
import { readUpload, removeUpload } from './uploads.ts'

/**
 * Keeps all files of a zip as one recorded act, all or nothing; a file whose text another one in the zip has is kept
 * beside it, and a picture beside the text that it belongs to. What came into the project meanwhile is passed over.
 * @throws {AppError} invalid - `archive-undecided`, `archive-understood-otherwise`: names the files to look at
 */
export async function keepArchive(
  project: Project,
  person: string,
  archive: ArchiveUpload,
): Promise<Recorded<void>> {
  const { db, folder } = project
  const part = inParts({ looking: 1, keeping: 3 })
  const { looked, there } = await part('looking', () => lookAtAll(project, archive))
  const known = await sessions(db)
  const stale = looked.filter((one) => one.upload.remembered && !isAbout(one.upload.remembered, one))
  if (stale.length > 0) refuse('archive-understood-otherwise', archive, stale)
  const decisions = looked.map((one) => decisionOn(one, one.upload.remembered, known))
  const open = decisions.filter(({ errors }) => Object.keys(errors).length > 0)
  if (open.length > 0)
    refuse(
      'archive-undecided',
      archive,
      open.map(({ decided }) => decided),
    )
  const texts = await knownTexts(project)
  const keep = async (write: Writer, sealed: () => void) => {
    const documents = new Map(there)
    for (const { decided } of counting('files', decisions)) {
      const { file, way } = decided
      const { sketch } = file.read
      const twin = texts.twinOf(sketch)
      const inArchive = !decided.twin && twin?.relation === 'same-text' ? twin.document : null
      const beside = way === 'beside' && decided.twin ? decided.twin.document : inArchive
      const added = await writeKept(write, newId(), { file, beside, typedFrom: null })
      if (added.status === 'added') texts.add(added.document, sketch)
      documents.set(decided.upload.name, added.document.id)
    }
    await keepPictures(write, { folder, archive, documents })
    sealed()
  }
  return part('keeping', () =>
    keeping(async (sealed) => {
      const act = { person, act: 'document.add-archive' }
      const kept = await record(db, act, (write) => keep(write, sealed))
      await removeUpload(folder, archive.id)
      return kept
    }),
  )
}

/** Keeps each picture with its text; one that somebody took away or kept meanwhile is passed over. */
async function keepPictures(
  write: Writer,
  {
    folder,
    archive: { entries },
    documents,
  }: { folder: string; archive: ArchiveUpload; documents: Map<string, string> },
): Promise<void> {
  for (const entry of entries)
    if ('known' in entry) {
      const document = entry.document ?? documents.get(entry.known)
      if (document) documents.set(entry.name, document)
    }
  for (const entry of entries) {
    if (!('picture' in entry)) continue
    const picture = await typedFromOf(folder, entry)
    const document = documents.get(entry.of)
    if (!picture || !document) continue
    const known = await knownDocument(write.trx, picture.bytes)
    if (known?.id !== document) await addPicture(write, document, picture)
  }
}

/** The texts of a zip that are new, and of those that are not, by their names, the documents that have their very bytes. */
async function lookAtAll(
  project: Project,
  { entries }: ArchiveUpload,
): Promise<{ looked: Looked[]; there: Map<string, string> }> {
  const waiting: ReadUpload[] = []
  for (const entry of entries)
    if ('upload' in entry) waiting.push(await readUpload(project.folder, entry.upload))
  const hashes = waiting.map(({ sha256 }) => sha256)
  const standing = await documentsWithOriginals(project.db, hashes)
  const texts = await knownTexts(project)
  const looked: Looked[] = []
  const there = new Map<string, string>()
  for (const upload of counting('files', waiting)) {
    const document = standing.get(upload.sha256)
    if (document) there.set(upload.name, document.id)
    else looked.push(await lookAt(project.folder, upload, texts))
  }
  return { looked, there }
}

function refuse(key: string, archive: ArchiveUpload, files: readonly Looked[]): never {
  const names = files.map(({ file }) => file.name).join(', ')
  throw new AppError('invalid', key, { file: archive.name, names })
}
