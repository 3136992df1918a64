import { record } from '../../../server/database/write.ts'
import { retained, setRetention } from '../../../server/history/retention.ts'
import { sessionNamed } from '../../../server/sources/sessions.ts'
import { type Call, type Command, textOption, UsageError, wordsExpected } from '../command.ts'

/** Lists until when sources are kept; with `--until` it says so of the project, or of one session. */
export const retention: Command = {
  usage: 'retention [--until JJJJ-MM-DD|geen [--session TITEL]]',
  options: { until: { type: 'string' }, session: { type: 'string' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    await setWhenAsked(call)
    const { db } = await call.project()
    const list = await retained(db)
    return {
      json: list,
      text:
        list.length === 0
          ? 'Er is geen bewaartermijn vastgelegd.'
          : list
              .map(({ document, until, isDue }) => `${until}\t${document}${isDue ? '\tverlopen' : ''}`)
              .join('\n'),
    }
  },
}

async function setWhenAsked(call: Call): Promise<void> {
  const [until, title] = [textOption(call, 'until'), textOption(call, 'session')]
  if (until === undefined) {
    if (title !== undefined) throw new UsageError('--session hoort bij --until.')
    return
  }
  const { db } = await call.project()
  const session = title === undefined ? undefined : await sessionNamed(db, title)
  const act = { person: (await call.actor()).id, act: 'retention.set', subject: session?.id ?? null }
  await record(db, act, (write) =>
    setRetention(write, until === 'geen' ? null : until, session && { id: session.id }),
  )
}
