import { newId } from '../../../server/database/ids.ts'
import type { DocumentRow } from '../../../server/database/tables.ts'
import { record, type Writer } from '../../../server/database/write.ts'
import { AppError } from '../../../server/errors.ts'
import { readForCommand } from '../../../server/ingest/reader-process.ts'
import { type Added, type Understood, understand } from '../../../server/sources/adding.ts'
import { type ArchivePicture, archiveContents } from '../../../server/sources/archive-contents.ts'
import { knownDocument } from '../../../server/sources/files.ts'
import type { Reason } from '../../../server/sources/upload.ts'
import { addPicture, writeKept } from '../../../server/sources/upload-keeping.ts'
import type { TextSketch } from '../../../server/text/sketch.ts'
import type { Call } from '../command.ts'
import { type Ingested, ingested, nearlyWarning, refused, type Wishes } from './ingest-file.ts'

interface Entry {
  /** As the zip has it. */
  readonly name: string
  readonly file: Understood
  readonly sketch: TextSketch
}

/**
 * Adds the texts of a zip with their pictures as one act, all or nothing: when a text is refused all are, each with its
 * reason. What is no text at all is left out, with its reason, and the others come in.
 * @throws {AppError} the zip cannot be unpacked
 */
export async function ingestZip(
  call: Call,
  path: string,
  zip: { name: string; bytes: Uint8Array; wishes: Wishes },
): Promise<Ingested[]> {
  const { files, pictures, leftOut, refusal } = await archiveContents(zip.bytes, zip.name)
  const lineFor = (name: string, { key, details }: Reason) =>
    refused(`${path}/${name}`, new AppError('invalid', key, details))
  const left = leftOut.map((one) => lineFor(one.name, one))
  if (refusal) return [refused(path, new AppError('invalid', refusal.key, refusal.details)), ...left]
  const outcomes = new Map<string, Ingested>()
  const entries: Entry[] = []
  for (const { name, bytes } of files) {
    try {
      const read = await readForCommand(bytes, name, zip.wishes.options)
      const file = understand({ name, bytes, read }, zip.wishes.given)
      entries.push({ name, file, sketch: read.sketch })
    } catch (error) {
      outcomes.set(name, refused(`${path}/${name}`, error))
    }
  }
  if (outcomes.size > 0) {
    const other = { key: 'archive-other-refused', details: { file: zip.name } }
    return [...[...files, ...pictures].map(({ name }) => outcomes.get(name) ?? lineFor(name, other)), ...left]
  }
  const kept = await keepAll(call, { entries, pictures }, zip.wishes)
  const lines = await Promise.all(kept.map(({ name, added }) => ingested(call, `${path}/${name}`, added)))
  return [...lines, ...left]
}

interface Kept {
  readonly name: string
  readonly added: Added
}

async function keepAll(
  call: Call,
  { entries, pictures }: { entries: readonly Entry[]; pictures: readonly ArchivePicture[] },
  wishes: Wishes,
): Promise<Kept[]> {
  const { db } = await call.project()
  const person = (await call.actor()).id
  const act = { person, act: 'document.add-archive' }
  const texts = wishes.texts?.copy()
  const { result } = await record(db, act, async (write) => {
    const kept: Kept[] = []
    for (const { name, file, sketch } of entries) {
      const known = await knownDocument(write.trx, file.bytes)
      const twin = known ? undefined : texts?.twinOf(sketch)
      const beside = twin?.relation === 'same-text' ? twin.document : null
      const added = known
        ? { status: 'known' as const, document: known, warnings: [] }
        : await writeKept(write, newId(), { file, beside, typedFrom: null })
      if (added.status === 'added') texts?.add(added.document, sketch)
      const warnings = twin && !beside ? [nearlyWarning(file.name, twin)] : []
      kept.push({ name, added: { ...added, warnings: [...added.warnings, ...warnings] } })
    }
    const documents = new Map(kept.map(({ name, added }) => [name, added.document]))
    for (const picture of pictures) {
      const document = documents.get(picture.of)
      if (document) kept.push(await keepPicture(write, document, picture))
    }
    return kept
  })
  for (const [at, { added }] of result.entries()) {
    const sketch = entries[at]?.sketch
    if (added.status === 'added' && sketch) wishes.texts?.add(added.document, sketch)
  }
  return result
}

async function keepPicture(write: Writer, document: DocumentRow, picture: ArchivePicture): Promise<Kept> {
  const { name, bytes } = picture
  const known = await knownDocument(write.trx, bytes)
  if (known) return { name, added: { status: 'known', document: known, warnings: [] } }
  await addPicture(write, document.id, { picture, bytes })
  const warnings = [{ key: 'picture-beside', details: { file: name, document: document.name } }]
  return { name, added: { status: 'known', document, warnings } }
}
