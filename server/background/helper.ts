import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { programOf } from '../installed.ts'
import { endOrder, type Order, type stopOrder } from './orders.ts'

/** Does the tasks of a lane beside the server, one after the other, until it is ended. */
export interface Helper {
  tell(message: Order | typeof stopOrder): void
  /** Ends it when it has nothing to do. */
  rest(): Promise<unknown>
  /** Ends it, whatever it does. */
  end(): Promise<unknown>
}

/** What a helper lets know of itself. */
export interface Heard {
  said(message: unknown): void
  /** It is there no more, however it ended. */
  gone(): void
}

/** A thread: it shares with the server whether its task keeps what it made. */
export function inThread(folder: string, heard: Heard): Helper {
  const worker = new Worker(programOf('server/background/worker-thread'), { workerData: folder })
  worker.unref()
  worker.on('message', heard.said)
  worker.on('error', (error) => console.error(error))
  worker.on('exit', heard.gone)
  const end = () => worker.terminate()
  return { tell: (message) => worker.postMessage(message), rest: () => endedBy(worker), end }
}

/** Milliseconds that a thread without work has to give back what it holds, and to end. */
const longestEnd = 5_000

async function endedBy(worker: Worker): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve))
  worker.postMessage(endOrder)
  const late = setTimeout(() => void worker.terminate(), longestEnd).unref()
  await gone
  clearTimeout(late)
}

/**
 * What a process that stands back may take: V8 clears up sooner the less there is. A project that needs more gets no
 * suggestions, and a task that tells so; pages go on.
 */
const fairShare = ['--max-old-space-size=1024', '--max-semi-space-size=4']

/**
 * A process that leaves the processor to others: for work that holds a whole project. All its memory is free once it
 * ends, where that of a thread stays with the server. Its tasks keep nothing that must not be broken off.
 */
export function inProcess(folder: string, heard: Heard): Helper {
  const child = fork(fileURLToPath(programOf('server/background/worker-process')), [folder], {
    execArgv: fairShare,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  child.on('message', heard.said)
  const gone = goneOf(child)
  void gone.then(heard.gone)
  const end = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { tell: (message) => child.send(message), rest: end, end }
}

/** The moment that a process is there no more: it ended, or could not begin. */
function goneOf(child: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    child.once('exit', () => gone())
    child.on('error', (error) => {
      console.error(error)
      if (child.pid === undefined) gone()
    })
  })
}
