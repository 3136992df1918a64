import { mkdir, readFile } from 'node:fs/promises'
import { forgetAtHand } from '../database/at-hand.ts'
import { openProject, type Project } from '../database/project.ts'
import { asRefusal } from '../database/refusals.ts'
import { AppError } from '../errors.ts'
import { endReading } from '../ingest/reader-process.ts'
import { followed, type Progress } from '../progress.ts'
import { ofWhatStands } from './of-what-stands.ts'
import { asksEnd, asksStop, type Order, order, stages } from './orders.ts'
import type { Failure, Made } from './task.ts'
import { handedFile, layMade, scratchFolder, taskFolder } from './task-files.ts'
import { changesProject, type Wanted } from './wanted.ts'
import { doWork } from './works.ts'

/** How far a task is, what it made, or why it did not. */
type News = { readonly id: string } & (
  | { readonly progress: Progress }
  | { readonly made: Made }
  | { readonly failure: Failure }
)

/** Tells the server how a task goes. */
export type Tell = (news: News) => void

/**
 * Opens the project with connections of its own.
 * @returns takes a message of the server: does what it orders, says how far that is and how it went, or leaves
 */
export async function startWorking(folder: string, tell: Tell): Promise<(message: unknown) => void> {
  const project = await openProject(folder)
  return (message) => {
    if (asksStop(message)) leave()
    else if (asksEnd(message)) end(project)
    else void answered(project, order.parse(message), tell).then(tell)
  }
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

async function answered(project: Project, { id, wanted, stage }: Order, tell: Tell): Promise<News> {
  const told = sparing((progress) => tell({ id, progress }))
  const keeps = () => {
    const before = Atomics.compareExchange(stage, 0, stages.works, stages.keeps)
    if (before === stages.stopped) throw new AppError('conflict', 'task-stopped')
  }
  const kept = () => void Atomics.compareExchange(stage, 0, stages.keeps, stages.works)
  try {
    const work = () => followed({ told, keeps, kept }, () => made(project, id, wanted))
    return { id, made: await ofWhatStands(project, changesProject(wanted.kind), work) }
  } catch (error) {
    return { id, failure: failureOf(error) }
  }
}

async function made(project: Project, id: string, wanted: Wanted): Promise<Made> {
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
