import { parentPort, workerData } from 'node:worker_threads'
import { cleanFiles, forgetErased, lastErasure } from '../database/cleaning.ts'
import { openProject } from '../database/project.ts'
import { isJob, jobs } from './jobs.ts'
import { standBack } from './priority.ts'

/**
 * A thread with connections of its own: does one job at a time and says how it went. What it made of words that were
 * erased meanwhile is thrown away.
 */
async function main(): Promise<void> {
  const folder: unknown = workerData
  if (!parentPort || typeof folder !== 'string') throw new Error('this module runs as a worker thread')
  const port = parentPort
  standBack()
  const project = await openProject(folder)
  let last: Promise<void> = Promise.resolve()
  port.on('message', (job: unknown) => {
    if (!isJob(job)) return
    last = last.then(async () => {
      try {
        await forgetErased(project)
        const erasure = await lastErasure(project.db)
        await jobs[job](project)
        if ((await lastErasure(project.db)) !== erasure) await cleanFiles(project)
        port.postMessage({ job, ok: true })
      } catch (error) {
        port.postMessage({ job, ok: false, error: String(error instanceof Error ? error.stack : error) })
      }
    })
  })
}

await main()
