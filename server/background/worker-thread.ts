import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { startWorking } from './working.ts'

/** A thread that does tasks beside the server. */
if (!parentPort) throw new Error('this module runs as a worker thread')
const port = parentPort
const working = await startWorking(z.string().parse(workerData), (news) => port.postMessage(news))
port.on('message', working)
