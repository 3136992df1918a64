import { versionFromFile } from '../codings/version-from-file.ts'
import { newId } from '../database/ids.ts'
import { type Recorded, record } from '../database/write.ts'
import { type AppContext, actor } from '../http/env.ts'
import type { ReadUpload } from './upload.ts'
import { type TypedFrom, writeKept } from './upload-keeping.ts'
import type { Decided } from './upload-typed.ts'
import { bytesOfUpload, removeUpload, waitingUpload } from './uploads.ts'

/** Keeps one file as was decided, as one recorded act; only then it stops waiting. @returns the document's id */
export async function keepDecided(c: AppContext, decided: Decided): Promise<Recorded<string>> {
  const { db, folder } = c.get('project')
  const { upload, file, twin, way } = decided
  const typedFrom = await typedFromOf(folder, upload)
  const id = twin && way !== 'apart' ? twin.document.id : newId()
  const act = { person: actor(c).id, act: acts[way], subject: id }
  const kept = await record(db, act, async (write) => {
    if (twin && way === 'next') {
      await versionFromFile(write, twin.document, decided)
      return id
    }
    const beside = twin && way === 'beside' ? twin.document : null
    return (await writeKept(write, id, { file, beside, typedFrom })).document.id
  })
  await removeUpload(folder, upload.id)
  if (typedFrom && upload.picture) await removeUpload(folder, upload.picture)
  return kept
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
