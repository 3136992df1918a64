import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Project } from '../../database/project.ts'
import { programOf } from '../../installed.ts'
import { maskedCopy } from './masked-copy.ts'

/**
 * The bytes of a masked copy of a project, made in a thread of its own; nothing of it is kept.
 * @param person id of who makes it
 * @param within a folder for what is made on the way, for who is in such a thread already
 */
export async function maskedCopyFile(
  project: Pick<Project, 'db' | 'folder' | 'sqlite'>,
  person: string,
  within?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(within ?? tmpdir(), 'rode-draad-'))
  const to = join(folder, 'kopie.sqlite')
  try {
    if (project.sqlite.memory || within) await maskedCopy(project, person, to, within)
    else await inThread({ folder: project.folder, person, to })
    return new Uint8Array(await readFile(to))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @throws whatever went wrong in the thread */
function inThread(workerData: { folder: string; person: string; to: string }): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(programOf('server/exports/copy/copy-thread'), { workerData })
    worker.once('error', fail)
    worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`the copy ended with ${code}`))))
  })
}
