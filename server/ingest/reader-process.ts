import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors.ts'
import { programOf } from '../installed.ts'
import { follower } from '../progress.ts'
import { kindOf } from './kind.ts'
import { type ReadOptions, type ReadText, readText, refuseBySize } from './read.ts'
import { isAnswer, isTold, type ReaderAnswer, type ReaderRequest, received } from './reader-messages.ts'
import type { ZipContents } from './zip.ts'

/** What one file may cost before its reading is stopped. */
export interface ReaderLimits {
  readonly seconds: number
  /** Heap of the child. */
  readonly heapMegabytes: number
  /** All memory of the child, watched where the system tells (Linux). */
  readonly memoryMegabytes: number
}

export const readerLimits: ReaderLimits = { seconds: 60, heapMegabytes: 512, memoryMegabytes: 1024 }

/** A note of so many bytes takes less to read than to send to the child. */
const shortest = 4_096

/**
 * Reads files in a child process, one at a time, so that nobody waits for a large one and none can hurt; the child stays
 * warm for the next. When a file kills it, that file is refused and a new child takes the next one.
 */
export class ReaderProcess {
  #child: ChildProcess | undefined
  #last: Promise<unknown> = Promise.resolve()
  readonly #limits: ReaderLimits

  constructor(limits: Partial<ReaderLimits> = {}) {
    this.#limits = { ...readerLimits, ...limits }
  }

  /** @throws {AppError} invalid | too-large - as `readText` does, and when reading takes too long or too much memory */
  async read(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadText> {
    refuseBySize(bytes, name, options)
    if (bytes.length <= shortest && isPlain(bytes, name)) return readText(bytes, name, options)
    const answer = await this.#inTurn({ asks: 'text', bytes, name, options })
    return 'read' in answer ? received(answer.read) : refusedBy(answer)
  }

  /** What a zip holds. @throws {AppError} invalid | too-large - as `contentsOf` does, and as `read` */
  async unpack(bytes: Uint8Array, name: string): Promise<ZipContents> {
    refuseBySize(bytes, name, {})
    const answer = await this.#inTurn({ asks: 'files', bytes, name, options: {} })
    return 'contents' in answer ? answer.contents : refusedBy(answer)
  }

  async #inTurn(request: ReaderRequest): Promise<ReaderAnswer> {
    const turn = this.#last.then(() => this.#ask(request))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Ends the child; a next file starts another. */
  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  #ask(request: ReaderRequest): Promise<ReaderAnswer> {
    const child = this.#running()
    const by = follower()
    return new Promise((resolve, reject) => {
      const end = (key?: string) => {
        clearTimeout(timer)
        clearInterval(watch)
        child.removeAllListeners()
        rest(child)
        if (!key) return
        if (this.#child === child) this.stop()
        reject(new AppError('invalid', key, { file: request.name, seconds: this.#limits.seconds }))
      }
      const timer = setTimeout(() => end('ingest.too-slow'), this.#limits.seconds * 1000)
      const watch = setInterval(() => {
        if (memoryOf(child) > this.#limits.memoryMegabytes) end('ingest.reader-died')
      }, 100)
      child.on('message', (message) => {
        if (isTold(message)) by?.told(message.told)
        if (!isAnswer(message)) return
        end()
        resolve(message)
      })
      child.on('exit', () => end('ingest.reader-died'))
      child.on('error', () => end('ingest.reader-died'))
      wake(child)
      child.send(request, (error) => error && end('ingest.reader-died'))
    })
  }

  #running(): ChildProcess {
    if (this.#child?.connected) return this.#child
    this.#child = fork(program, {
      execArgv: [`--max-old-space-size=${this.#limits.heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return this.#child
  }
}

/** A larger file is never quick to read. */
export const mostQuickBytes = 64 * 1024

/** Whether a file is read in the blink of an eye: a note that unpacks nothing and follows no markup. */
export function isQuickToRead(bytes: Uint8Array, name: string): boolean {
  try {
    return bytes.length <= mostQuickBytes && isPlain(bytes, name)
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** Only what unpacks nothing and follows no markup. */
const plainFormats: readonly string[] = ['txt', 'md', 'csv', 'vtt', 'srt']

const isPlain = (bytes: Uint8Array, name: string) => plainFormats.includes(kindOf(bytes, name).format)

function refusedBy(answer: ReaderAnswer): never {
  if (!('refusal' in answer)) throw new AppError('internal', 'unexpected')
  const { code, key, details } = answer.refusal
  throw new AppError(code, key, details)
}

const program = fileURLToPath(programOf('server/ingest/reader-child'))

/** A child at rest does not keep the parent alive. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function wake(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

/** Resident memory in megabytes; 0 where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4096) / (1024 * 1024)
  } catch {
    return 0
  }
}

const shared = new ReaderProcess()

/**
 * Reads a file as `readText` does, in the child process that the whole program shares.
 * @throws {AppError} invalid | too-large
 */
export function readInChild(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadText> {
  return shared.read(bytes, name, options)
}

/**
 * What a zip holds, unpacked and measured in the child process.
 * @throws {AppError} invalid | too-large
 */
export function unpackInChild(bytes: Uint8Array, name: string): Promise<ZipContents> {
  return shared.unpack(bytes, name)
}

/** Ends the child, whatever it is reading: nobody waits for that any more. */
export function endReading(): void {
  shared.stop()
}

/**
 * As `readInChild`, but a plain text is read here: for a command, which nobody else waits for.
 * @throws {AppError} invalid | too-large
 */
export async function readForCommand(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadText> {
  refuseBySize(bytes, name, options)
  return isPlain(bytes, name) ? readText(bytes, name, options) : shared.read(bytes, name, options)
}
