import { standBack } from './priority.ts'
import { startWorking } from './working.ts'

/** A process that does tasks beside the server, and ends with it. */
const [, , folder = ''] = process.argv
process.on('disconnect', () => process.exit())
// In the midst of counting it may tell something to a server that is gone, before it hears of that.
process.on('error', () => process.exit())
// Ctrl+C reaches every process of a terminal: this one ends when its server does.
process.on('SIGINT', () => undefined)
standBack()
const working = await startWorking(folder, (news) => process.send?.(news))
process.on('message', working)
