import type { Project } from '../database/project.ts'
import { headOf } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { counting } from '../progress.ts'
import { type KnownTexts, knownTexts } from '../sources/once-store.ts'
import { keepArchive } from '../sources/routes-archives.ts'
import { keepAsUnderstood } from '../sources/routes-keeping.ts'
import { uploads, waitingUpload } from '../sources/uploads.ts'
import type { Failure, Result } from './task.ts'
import type { Wanted } from './wanted.ts'
import type { Place } from './works.ts'

/**
 * Keeps what was handed in as it was understood: one zip as a whole, or each file that came by itself. What cannot be
 * kept, or needs a choice, goes on waiting; what somebody took away or kept meanwhile is passed over. What was kept
 * stays when the rest is stopped.
 * @throws {AppError} invalid - the zip cannot be kept like that; not-found - it is gone
 */
export async function keepUploads(
  { project }: Place,
  { person, archive }: Extract<Wanted, { kind: 'keep' }>,
): Promise<Result> {
  if (archive !== null) {
    const upload = await waitingUpload(project.folder, archive)
    if (upload.status !== 'archive') throw new AppError('not-found', 'upload-not-found')
    const { event } = await keepArchive(project, person, upload)
    return { event, address: '/sessions' }
  }
  const refused: (Failure & { file: string })[] = []
  let kept = 0
  let event: number | null = null
  const waiting = (await uploads(project.folder)).filter(
    (upload) => upload.status === 'read' && upload.archive === null,
  )
  const texts = new TextsOfNow(project)
  for (const upload of counting('files', waiting)) {
    if (upload.status !== 'read') continue
    try {
      event = (await keepAsUnderstood(project, person, upload, await texts.known(event))) ?? event
      kept += 1
    } catch (error) {
      if (isTakenAway(error)) continue
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error
      refused.push({ file: upload.name, code: error.code, key: error.key, details: error.details })
    }
  }
  return { event, kept, refused, address: refused.length > 0 ? '/uploads' : '/sessions' }
}

/** What the documents say: read once, and again only when others changed something meanwhile. */
class TextsOfNow {
  readonly #project: Project
  #known: KnownTexts | undefined
  #event: number | undefined

  constructor(project: Project) {
    this.#project = project
  }

  /** @param own the last event of who asks, whose texts are known already */
  async known(own: number | null): Promise<KnownTexts> {
    const now = (await headOf(this.#project.db))?.seq
    const isOwn = now === own && now === (this.#event ?? 0) + 1
    if (!this.#known || (now !== this.#event && !isOwn)) this.#known = await knownTexts(this.#project)
    this.#event = now
    return this.#known
  }
}

const isTakenAway = (error: unknown) => error instanceof AppError && error.key === 'upload-not-found'
