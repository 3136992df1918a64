import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import type { FileToSave } from '../http/file.ts'
import type { Asking, Begun } from './background.ts'
import { anyone, type Result, type Task } from './task.ts'
import type { Wanted } from './wanted.ts'
import { type Done, doWork } from './works.ts'

/** What came of asking for work: it is done, or a task that somebody can follow. */
export type Asked =
  | { readonly done: Fetched; readonly task?: undefined }
  | { readonly task: Task; readonly done?: undefined }

/** What work made, with its file ready to be sent. */
export interface Fetched extends Result {
  readonly file?: FileToSave
}

/** Milliseconds that an answer waits for work that may be done at once. */
const patience = 1_000

/**
 * Has work done beside the server. What is done within a second is answered at once; else there is a task to follow.
 * A program without threads beside it does the work here.
 * @throws {AppError} what the work refuses, when it does so at once
 */
export async function askFor(
  c: AppContext,
  wanted: Wanted,
  asking: Pick<Asking, 'about' | 'handed'> = {},
): Promise<Asked> {
  const { handed = [] } = asking
  const by = { ...asking, person: c.get('person')?.id ?? anyone, head: await headFor(c, wanted) }
  const begun = await c.get('background').begin(wanted, by)
  return begun ? settled(c, begun) : { done: await doHere(c, wanted, handed) }
}

/**
 * The last event in the log, for work that is made of all that stands: who asks gets what was there when they asked. A
 * round and what is kept go by what they are about.
 */
export async function headFor(c: AppContext, { kind }: Pick<Wanted, 'kind'>): Promise<number | undefined> {
  if (kind !== 'export' && kind !== 'threads' && kind !== 'claims') return undefined
  return (await headOf(c.get('project').db))?.seq ?? 0
}

/** Does work here, while its page waits: for what takes less than starting a thread. */
export async function doHere(c: AppContext, wanted: Wanted, files: readonly Blob[] = []): Promise<Done> {
  const handed = async (at: number) => new Uint8Array((await files[at]?.arrayBuffer()) ?? [])
  return doWork({ project: c.get('project'), handed }, wanted)
}

/** What was answered at once needs no page any more, unless somebody else was led there. */
async function settled(c: AppContext, { id, isShared, over }: Begun): Promise<Asked> {
  const background = c.get('background')
  const task = await Promise.race([over, later(patience)])
  if (task?.state === 'done') {
    const { file, ...made } = task.made ?? {}
    const bytes = file && (await background.file(id))
    if (!isShared) await background.forget(id)
    return { done: file && bytes ? { ...made, file: { ...file, bytes } } : made }
  }
  if (task?.state === 'failed' && task.failure) {
    if (!isShared) await background.forget(id)
    throw new AppError(task.failure.code, task.failure.key, task.failure.details)
  }
  const now = task ?? background.task(id)
  if (!now) throw new AppError('not-found', 'task-not-found')
  return { task: now }
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref())
}

/** Below both of these a whole project is read quicker than a thread starts. */
const fewCharacters = 200_000
const fewCodings = 300

/** Whether work over a whole project takes long enough to be done beside the server. */
export async function isLarge(db: Db): Promise<boolean> {
  const texts = await db
    .selectFrom('text_versions')
    .select((eb) => eb.fn.sum<number>('characters').as('characters'))
    .where('ended', 'is', null)
    .executeTakeFirst()
  if ((texts?.characters ?? 0) > fewCharacters) return true
  // Not counted: of a hundred thousand codings that would hold the server.
  const beyond = db.selectFrom('codings').select('id').where('ended', 'is', null).offset(fewCodings)
  return (await beyond.limit(1).executeTakeFirst()) !== undefined
}
