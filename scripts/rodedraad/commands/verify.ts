import { verify } from '../../../server/history/verify.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { type Command, textOption, UsageError, wordsExpected } from '../command.ts'

/** Checks texts, spans, frozen sets and the chain of events. */
export const verifyCommand: Command = {
  usage: 'verify [--head N:HASH]',
  options: { head: { type: 'string' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const head = textOption(call, 'head')
    if (head !== undefined && !/^\d+:[0-9a-f]{64}$/u.test(head))
      throw new UsageError('--head heeft de vorm N:HASH.')
    const { db } = await call.project()
    const { erased, ...found } = await verify(db, head)
    const gone = sum(erased)
    const checked = gone > 0 ? { ...found.checked, erased: gone } : found.checked
    const failures = found.failures.map((failure) => ({ ...failure, message: sentenceFor(failure.problem) }))
    const isGone = gone > 0 ? `, waarvan ${gone} gewist` : ''
    const lines = failures.map(({ kind, id, message }) => `${kind} ${id}: ${message}`)
    return {
      json: { ...found, checked, failures },
      text: found.ok
        ? `Alles klopt: ${sum(found.checked)} controles${isGone}. Kop van het logboek: ${found.head}`
        : lines.join('\n'),
      status: found.ok ? 0 : 1,
    }
  },
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((all, count) => all + count, 0)
