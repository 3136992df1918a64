import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openProject } from '../../database/project.ts'
import { maskedCopy } from './masked-copy.ts'

/** What the thread is told when it starts. */
const copyTask = z.object({ folder: z.string(), person: z.string(), to: z.string() })

/** A thread with connections of its own writes one masked copy and ends, so that no page waits for it. */
if (parentPort) {
  const { folder, person, to } = copyTask.parse(workerData)
  const project = await openProject(folder)
  try {
    await maskedCopy(project, person, to)
  } finally {
    await project.close()
  }
}
