import { parentPort, workerData } from 'node:worker_threads'
import { openProject } from '../database/project.ts'
import { isJob, jobs } from './jobs.ts'

/** A thread with connections of its own: does one job at a time and says how it went. */
async function main(): Promise<void> {
  const folder: unknown = workerData
  if (!parentPort || typeof folder !== 'string') throw new Error('this module runs as a worker thread')
  const port = parentPort
  const project = await openProject(folder)
  let last: Promise<void> = Promise.resolve()
  port.on('message', (job: unknown) => {
    if (!isJob(job)) return
    last = last.then(async () => {
      try {
        await jobs[job](project)
        port.postMessage({ job, ok: true })
      } catch (error) {
        port.postMessage({ job, ok: false, error: String(error instanceof Error ? error.stack : error) })
      }
    })
  })
}

await main()
