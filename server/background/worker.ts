import { mkdir, readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { forgetAtHand } from '../database/at-hand.ts'
import { forgetErased, lastErasure, removeWaiting } from '../database/cleaning.ts'
import { openProject, type Project } from '../database/project.ts'
import { asRefusal } from '../database/refusals.ts'
import { AppError } from '../errors.ts'
import { endReading } from '../ingest/reader-process.ts'
import { followed, type Progress } from '../progress.ts'
import { asksEnd, asksStop, type Order, order, stages } from './orders.ts'
import { standBack } from './priority.ts'
import type { Failure, Made } from './task.ts'
import { handedFile, layMade, scratchFolder, taskFolder } from './task-files.ts'
import { changesProject, type Wanted } from './wanted.ts'
import { doWork } from './works.ts'

/**
 * A thread with connections of its own: does one task at a time, says how far it is and how it went.
 */
async function main(): Promise<void> {
  const { folder, standsBack } = z.object({ folder: z.string(), standsBack: z.boolean() }).parse(workerData)
  if (!parentPort) throw new Error('this module runs as a worker thread')
  const port = parentPort
  if (standsBack) standBack()
  const project = await openProject(folder)
  port.on('message', (message: unknown) => {
    if (asksStop(message)) leave()
    else if (asksEnd(message)) end(project)
    else void answered(project, order.parse(message)).then((answer) => port.postMessage(answer))
  })
}

/** What is read in a child process ends with it. */
function leave(): never {
  endReading()
  process.exit()
}

/**
 * Ends with its memory given back. What a thread leaves to V8 is taken apart by the thread that answers pages, all at once
 * and some seconds later: 450 MB in 40 to 70 ms.
 */
function end(project: Project): never {
  forgetAtHand(project)
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  leave()
}

async function answered(project: Project, { id, wanted, stage }: Order) {
  const told = sparing((progress) => parentPort?.postMessage({ id, progress }))
  const keeps = () => {
    const before = Atomics.compareExchange(stage, 0, stages.works, stages.keeps)
    if (before === stages.stopped) throw new AppError('conflict', 'task-stopped')
  }
  const kept = () => void Atomics.compareExchange(stage, 0, stages.keeps, stages.works)
  try {
    return { id, made: await followed({ told, keeps, kept }, () => made(project, id, wanted)) }
  } catch (error) {
    return { id, failure: failureOf(error) }
  }
}

/**
 * Does the work. When something was erased meanwhile, what was made may hold its words: that is done anew of what is
 * left, unless it changed the project, which looks at what stands when it does so.
 */
async function made(project: Project, id: string, wanted: Wanted): Promise<Made> {
  for (;;) {
    await forgetErased(project)
    const erasure = await lastErasure(project.db)
    const [outcome] = await Promise.allSettled([madeOnce(project, id, wanted)])
    const isStale = (await lastErasure(project.db)) !== erasure
    if (isStale) await removeWaiting(project)
    if (isStale && !changesProject(wanted.kind)) continue
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  }
}

async function madeOnce(project: Project, id: string, wanted: Wanted): Promise<Made> {
  const own = taskFolder(project.folder, id)
  const handed = async (at: number) => new Uint8Array(await readFile(handedFile(own, at)))
  const scratch = scratchFolder(own)
  if (wanted.kind === 'export') await mkdir(scratch, { recursive: true })
  const { file, ...rest } = await doWork({ project, handed, scratch }, wanted)
  if (!file) return rest
  await layMade(own, file.bytes)
  return { ...rest, file: { name: file.name, mediaType: file.mediaType } }
}

function failureOf(error: unknown): Failure {
  const fault = asRefusal(error)
  if (fault instanceof AppError) return { code: fault.code, key: fault.key, details: fault.details }
  console.error(error)
  return { code: 'internal', key: 'unexpected', details: {} }
}

/** Milliseconds between two tellings: nobody looks more often. */
const often = 100

/** The first and the last of a count are always told: what comes between may take long without counting. */
function sparing(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0
  return (progress) => {
    const now = performance.now()
    const isBetween = progress.done > 0 && progress.done < progress.total
    if (isBetween && now - last < often) return
    last = now
    tell(progress)
  }
}

await main()
