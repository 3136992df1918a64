import { AppError } from '../errors.ts'
import { type ReadOptions, readText } from './read.ts'
import { isRequest, type ReaderAnswer } from './reader-messages.ts'

/** The program of the child process: reads one file after another, and leaves when its parent does. */
process.on('message', async (message) => {
  if (isRequest(message)) process.send?.(await answerTo(message.bytes, message.name, message.options))
})
process.on('disconnect', () => process.exit())

async function answerTo(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReaderAnswer> {
  try {
    return { read: await readText(bytes, name, options) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refusal: { code: error.code, key: error.key, details: error.details } }
  }
}
