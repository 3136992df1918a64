import { AppError } from '../errors.ts'
import { readText } from './read.ts'
import { isRequest, type ReaderAnswer, type ReaderRequest, sent } from './reader-messages.ts'
import { contentsOf } from './zip.ts'

/** The program of the child process: reads one file after another, and leaves when its parent does. */
process.on('message', async (message) => {
  if (isRequest(message)) process.send?.(await answerTo(message))
})
process.on('disconnect', () => process.exit())

async function answerTo({ asks, bytes, name, options }: ReaderRequest): Promise<ReaderAnswer> {
  try {
    if (asks === 'files') return { contents: await contentsOf(bytes, name) }
    return { read: sent(await readText(bytes, name, options)) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refusal: { code: error.code, key: error.key, details: error.details } }
  }
}
