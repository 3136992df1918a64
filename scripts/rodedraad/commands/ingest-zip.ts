import { newId } from '../../../server/database/ids.ts'
import { record } from '../../../server/database/write.ts'
import { AppError } from '../../../server/errors.ts'
import { readForCommand, unpackInChild } from '../../../server/ingest/reader-process.ts'
import { type Added, type Understood, understand } from '../../../server/sources/adding.ts'
import { knownDocument } from '../../../server/sources/files.ts'
import { writeKept } from '../../../server/sources/upload-keeping.ts'
import type { TextSketch } from '../../../server/text/sketch.ts'
import type { Call } from '../command.ts'
import { type Ingested, ingested, nearlyWarning, refused, type Wishes } from './ingest-file.ts'

interface Entry {
  readonly file: Understood
  readonly sketch: TextSketch
}

/**
 * Adds the files of a zip as one act, all or nothing: when one of them is refused all are, each with its reason.
 * @throws {AppError} the zip cannot be unpacked
 */
export async function ingestZip(
  call: Call,
  path: string,
  zip: { name: string; bytes: Uint8Array; wishes: Wishes },
): Promise<Ingested[]> {
  const files = await unpackInChild(zip.bytes, zip.name)
  const outcomes = new Map<string, Ingested>()
  const entries: Entry[] = []
  for (const { name, bytes } of files) {
    try {
      const read = await readForCommand(bytes, name, zip.wishes.options)
      const file = understand({ name, bytes, read }, zip.wishes.given)
      entries.push({ file, sketch: read.sketch })
    } catch (error) {
      outcomes.set(name, refused(`${path}/${name}`, error))
    }
  }
  if (outcomes.size > 0)
    return files.map(({ name }) => outcomes.get(name) ?? refusedWith(`${path}/${name}`, zip.name))
  const kept = await keepAll(call, entries, zip.wishes)
  return Promise.all(kept.map(({ name, added }) => ingested(call, `${path}/${name}`, added)))
}

/** A file that nothing is wrong with, in a zip that is refused. */
function refusedWith(file: string, zip: string): Ingested {
  return refused(file, new AppError('invalid', 'archive-other-refused', { file: zip }))
}

async function keepAll(
  call: Call,
  entries: readonly Entry[],
  wishes: Wishes,
): Promise<{ name: string; added: Added }[]> {
  const { db } = await call.project()
  const person = (await call.actor()).id
  const act = { person, act: 'document.add-archive' }
  const texts = wishes.texts?.copy()
  const { result } = await record(db, act, async (write) => {
    const kept: { name: string; added: Added }[] = []
    for (const { file, sketch } of entries) {
      const known = await knownDocument(write.trx, file.bytes)
      const twin = known ? undefined : texts?.twinOf(sketch)
      const beside = twin?.relation === 'same-text' ? twin.document : null
      const added = known
        ? { status: 'known' as const, document: known, warnings: [] }
        : await writeKept(write, newId(), { file, beside, typedFrom: null })
      if (added.status === 'added') texts?.add(added.document, sketch)
      const warnings = twin && !beside ? [nearlyWarning(file.name, twin)] : []
      kept.push({ name: file.name, added: { ...added, warnings: [...added.warnings, ...warnings] } })
    }
    return kept
  })
  for (const [at, { added }] of result.entries()) {
    const sketch = entries[at]?.sketch
    if (added.status === 'added' && sketch) wishes.texts?.add(added.document, sketch)
  }
  return result
}
