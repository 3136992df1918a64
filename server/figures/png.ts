import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.ts'
import { programOf } from '../installed.ts'

/** Longer than any picture takes, also on a slow machine. */
const longest = 30_000
/** How long the thread waits for a next picture: starting it takes longer than most drawings. */
const idle = 10_000

let thread: Worker | undefined
let ending: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * A picture as png, at twice its size. Drawn in a thread of its own, one picture after the other, so that pages need
 * not wait for it.
 * @throws {AppError} internal - it could not be drawn
 */
export function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = last.then(() => drawnIn(standing(), svg))
  last = drawn.catch(() => undefined)
  return drawn
}

function standing(): Worker {
  clearTimeout(ending)
  if (thread) return thread
  const made = new Worker(programOf('server/figures/png-thread'))
  made.unref()
  made.setMaxListeners(0)
  thread = made
  return made
}

function end(worker: Worker): void {
  if (thread === worker) thread = undefined
  void worker.terminate()
}

async function drawnIn(worker: Worker, svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const finished = new AbortController()
  const { signal } = finished
  try {
    const message = await new Promise<unknown>((resolve, reject) => {
      const fail = () => reject(new AppError('internal', 'figure-not-drawn'))
      const timer = setTimeout(fail, longest)
      worker.ref()
      worker.once('message', resolve)
      worker.once('error', fail)
      worker.once('exit', fail)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        worker.off('message', resolve).off('error', fail).off('exit', fail)
      })
      worker.postMessage(svg)
    })
    if (!(message instanceof Uint8Array)) throw new AppError('internal', 'figure-not-drawn')
    ending = setTimeout(() => end(worker), idle).unref()
    return new Uint8Array(message)
  } catch (error) {
    end(worker)
    throw error
  } finally {
    finished.abort()
    worker.unref()
  }
}
