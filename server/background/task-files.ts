import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workFolder } from '../database/cleaning.ts'
import { isId } from '../database/lookup.ts'
import { onDisk } from '../database/whole-file.ts'
import { AppError } from '../errors.ts'
import type { FromDisk } from '../http/file.ts'
import { placeOf } from '../http/files-in.ts'
import { isOver, type Pace, type Task } from './task.ts'
import { pacesShape, taskShape } from './task-shapes.ts'
import type { Kind } from './wanted.ts'

/**
 * Tasks stand in the data folder, beside the databases: each has a folder named by its id, with what it was handed and
 * the file that it made. Not in a database, since the server would then have to wait whenever a thread writes there.
 * All of it can be deleted at any time.
 */
const workIn = (folder: string) => join(folder, workFolder)

/** The folder of one task, which may not be there. */
export const taskFolder = (folder: string, id: string) => join(workIn(folder), id)

/** The file that a task made, within its folder. */
const madeFile = 'made'

/** Milliseconds after which nobody fetches what a task made. */
export const longestStay = 24 * 60 * 60 * 1_000

/** Writes how a task stands, whole or not at all. */
export async function keepTask(folder: string, task: Task): Promise<void> {
  const own = taskFolder(folder, task.id)
  await mkdir(own, { recursive: true })
  await replaced(join(own, 'task.json'), JSON.stringify(task))
}

/**
 * Lays down what a task was handed; a file that came in and stands on disk already goes there as it is.
 * @throws {AppError} invalid - something was erased meanwhile, and that with it
 * @throws when the disk is full. Nothing of it is left then
 */
export async function layHanded(folder: string, id: string, files: readonly Blob[]): Promise<void> {
  const own = taskFolder(folder, id)
  try {
    await mkdir(own, { recursive: true })
    for (const [at, file] of files.entries()) await lay(file, handedFile(own, at))
  } catch (error) {
    await removeTask(folder, id)
    throw isMissing(error) ? new AppError('invalid', 'form-broken') : error
  }
}

async function lay(file: Blob, path: string): Promise<void> {
  const place = placeOf(file)
  if (place) await rename(place, path)
  else await writeFile(path, new Uint8Array(await file.arrayBuffer()), onDisk)
}

/** Where a task puts what it makes on the way, within its folder. */
export const scratchFolder = (own: string) => join(own, 'scratch')

/** Throws away what a task made on the way, however it ended; and its file, unless it is done. */
export async function clearMade(folder: string, { id, state }: Pick<Task, 'id' | 'state'>): Promise<void> {
  const own = taskFolder(folder, id)
  await rm(scratchFolder(own), { recursive: true, force: true })
  if (state !== 'done') await rm(join(own, madeFile), { force: true })
}

/** Lays down the file that a task made, whole or not at all. */
export async function layMade(own: string, bytes: Uint8Array): Promise<void> {
  const half = join(scratchFolder(own), madeFile)
  await mkdir(scratchFolder(own), { recursive: true })
  await writeFile(half, bytes, onDisk)
  await rename(half, join(own, madeFile))
}

/** Where the files stand that a task was handed, by their order. */
export const handedFile = (own: string, at: number) => join(own, `handed-${at}`)

/**
 * The tasks of before, when a server begins. What was not done by then is broken off; what is older than a day is
 * removed.
 */
export async function tasksOfBefore(folder: string, now: number): Promise<Task[]> {
  const tasks: Task[] = []
  for (const id of await readdir(workIn(folder)).catch(() => [])) {
    if (!isId(id)) continue
    const task = await taskIn(folder, id)
    if (!task || now - task.asked > longestStay) {
      await removeTask(folder, id)
      continue
    }
    await clearMade(folder, task)
    tasks.push(task)
  }
  return tasks
}

async function taskIn(folder: string, id: string): Promise<Task | undefined> {
  const json = await readFile(join(taskFolder(folder, id), 'task.json'), 'utf8').catch(() => 'null')
  const read = taskShape.safeParse(parsed(json))
  if (!read.success) return undefined
  const task = { ...read.data, kind: read.data.wanted.kind }
  return isOver(task) ? task : { ...task, state: 'broken', progress: null, since: null, told: null }
}

/** Takes a task away with all that it was handed and made. */
export async function removeTask(folder: string, id: string): Promise<void> {
  await rm(taskFolder(folder, id), { recursive: true, force: true })
}

/** The file that a task made, also while it is removed; undefined when it is gone. */
export async function madeFrom(folder: string, id: string): Promise<FromDisk | undefined> {
  const file = await opened(join(taskFolder(folder, id), madeFile))
  if (!file) return undefined
  const { size } = await file.stat()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(piece))
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
      await file.close()
      controller.close()
    },
    cancel: () => file.close(),
  })
  return { size, stream }
}

async function opened(path: string): Promise<FileHandle | undefined> {
  return open(path).catch((error: unknown) => (isMissing(error) ? undefined : Promise.reject(error)))
}

/** Bytes that are read at a time: of larger pieces the whole heap is marked, again and again, to be rid of them. */
const piece = 16 * 1_024

/**
 * The ids of tasks of which something is still there: an erasure takes all of it. Undefined where it cannot be seen what is
 * there: then nothing is known to be gone.
 */
export async function keptTasks(folder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    return new Set(await readdir(workIn(folder)))
  } catch (error) {
    return isMissing(error) ? new Set() : undefined
  }
}

/** How long each kind of work took the last time. */
export async function readPaces(folder: string): Promise<Map<string, Pace>> {
  const json = await readFile(join(workIn(folder), 'paces.json'), 'utf8').catch(() => 'null')
  const read = pacesShape.safeParse(parsed(json))
  return new Map(read.success ? Object.entries(read.data) : [])
}

export async function keepPaces(folder: string, known: ReadonlyMap<string, Pace>): Promise<void> {
  await mkdir(workIn(folder), { recursive: true })
  await replaced(join(workIn(folder), 'paces.json'), JSON.stringify(Object.fromEntries(known)))
}

/** By what the pace of a task is kept: exports differ by what they hold. */
export const paceName = ({ kind, wanted }: Pick<Task, 'wanted'> & { readonly kind: Kind }) =>
  wanted.kind === 'export' ? `export ${wanted.wanted.what}` : kind

async function replaced(path: string, text: string): Promise<void> {
  await writeFile(`${path}.half`, text)
  await rename(`${path}.half`, path)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
