import { tellProgress } from '../progress.ts'
import { handIn } from '../sources/upload-handing.ts'
import type { Result } from './task.ts'
import type { Place } from './works.ts'

/**
 * Reads files that were handed in, one after the other, and lays each aside for a person to keep. What was read stays
 * when the rest is stopped.
 * @param names the names of the files, in the order in which they were laid down
 */
export async function handInFiles({ project, handed }: Place, names: readonly string[]): Promise<Result> {
  const uploads: string[] = []
  for (const [at, name] of names.entries()) {
    if (names.length > 1) tellProgress('files', at, names.length)
    uploads.push((await handIn(project, { name, bytes: await handed(at) })).id)
  }
  return { address: '/uploads', uploads }
}
