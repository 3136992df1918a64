import { counting, tellingOnly } from '../progress.ts'
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
  const readAll = async () => {
    for (const [at, name] of counting('files', [...names.entries()]))
      uploads.push((await handIn(project, { name, bytes: await handed(at) })).id)
  }
  // Of one file it is told how far its reading is; of more, how many were read.
  if (names.length > 1) await tellingOnly('files', readAll)
  else uploads.push((await handIn(project, { name: names[0] ?? '', bytes: await handed(0) })).id)
  return { address: '/uploads', uploads }
}
