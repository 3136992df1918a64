import { AppError } from '../errors.ts'
import { followed, type Progress } from '../progress.ts'
import { readText } from './read.ts'
import { isRequest, type ReaderAnswer, type ReaderRequest, sent } from './reader-messages.ts'
import { contentsOf } from './zip.ts'

/** The program of the child process: reads one file after another, and leaves when its parent does. */
process.on('message', async (message) => {
  if (isRequest(message)) process.send?.(await answerTo(message))
})
process.on('disconnect', () => process.exit())

const told = (progress: Progress) => void process.send?.({ told: progress })
/** What a child reads is kept by others. */
const keeps = () => undefined
const kept = () => undefined

async function answerTo({ asks, bytes, name, options }: ReaderRequest): Promise<ReaderAnswer> {
  try {
    if (asks === 'files') return { contents: await contentsOf(bytes, name) }
    return { read: sent(await followed({ told, keeps, kept }, () => readText(bytes, name, options))) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { refusal: { code: error.code, key: error.key, details: error.details } }
  }
}
