import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.ts'

/** Longer than any picture takes, also on a slow machine. */
const longest = 30_000

/**
 * A picture as png, at twice its size. Drawn in a thread of its own, so that pages need not wait for it.
 * @throws {AppError} internal - it could not be drawn
 */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL(`./png-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: svg,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new AppError('internal', 'figure-not-drawn')), longest)
      worker.once('message', (message: unknown) =>
        message instanceof Uint8Array
          ? resolve(new Uint8Array(message))
          : reject(new AppError('internal', 'figure-not-drawn')),
      )
      worker.once('error', reject)
      worker.once('exit', () => reject(new AppError('internal', 'figure-not-drawn')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
