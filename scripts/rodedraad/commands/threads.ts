import {
  type ListedThread,
  listCandidates,
  listThreads,
  showThread,
} from '../../../server/threads/listing.ts'
import { type Command, numberOption, wordsExpected } from '../command.ts'

const line = ({ rank, title, parts, sessions, of, evidence, status }: ListedThread) =>
  `${String(rank).padStart(2)}. ${title}: ${parts} van ${of.parts} gesprekken, ${sessions} van ${of.sessions} bijeenkomsten, ${evidence.length} fragmenten${status ? ` (${status})` : ''}`

/** Derives candidates from what stands now. */
export const threadsDerive: Command = {
  usage: 'threads derive [--min-sessions N]',
  options: { 'min-sessions': { type: 'string' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db, derived } = await call.project()
    const least = numberOption(call, 'min-sessions')
    const list = await listCandidates(db, derived, least === undefined ? {} : { minSessions: least })
    return { json: list, text: list.map(line).join('\n') }
  },
}

/** The threads that people keep, then the candidates that nobody took up. */
export const threadsList: Command = {
  usage: 'threads',
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db, derived } = await call.project()
    const list = await listThreads(db, derived)
    return { json: list, text: list.map(line).join('\n') }
  },
}

/** One thread or candidate with its evidence. */
export const threadsShow: Command = {
  usage: 'threads show DRAAD',
  async run(call) {
    const [name = ''] = wordsExpected(call, { least: 1 })
    const { db, derived } = await call.project()
    const thread = await showThread(db, derived, name)
    const evidence = thread.evidence.map(({ document, exact, role }) => `  ${role}\t${document}\t${exact}`)
    return { json: thread, text: [line(thread), ...evidence].join('\n') }
  },
}
