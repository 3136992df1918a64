import { record } from '../../../server/database/write.ts'
import { counted } from '../../../server/language/figures.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { importParticipants } from '../../../server/sources/participants.ts'
import { sessionNamed } from '../../../server/sources/sessions.ts'
import { type Command, fileAt, textOption, UsageError, wordsExpected } from '../command.ts'

/** Takes over the list of who took part in a session. */
export const participantsImport: Command = {
  usage: 'participants import BESTAND.csv --session TITEL',
  options: { session: { type: 'string' } },
  async run(call) {
    const [path = ''] = wordsExpected(call, { least: 1, most: 1 })
    const title = textOption(call, 'session')
    if (title === undefined) throw new UsageError('Zeg met --session van welke bijeenkomst de lijst is.')
    const file = fileAt(path)
    const { db } = await call.project()
    const { id, title: session } = await sessionNamed(db, title)
    const act = { person: (await call.actor()).id, act: 'participants.import', subject: id }
    const { result } = await record(db, act, (write) => importParticipants(write, id, file))
    const { added, known, unused } = result
    const warnings = unused.map(({ key, details }) => sentenceFor(key, details))
    if (warnings.length > 0) process.stderr.write(`Niet gebruikt:\n${warnings.join('\n')}\n`)
    return {
      json: { session, added, known, warnings },
      text: `${counted(added, 'deelnemer', 'deelnemers')} toegevoegd, ${known} ${known === 1 ? 'stond' : 'stonden'} er al.`,
    }
  },
}
