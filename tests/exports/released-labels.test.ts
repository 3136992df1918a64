import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { exportMaskedCodings } from '../../server/exports/codings.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportProject } from '../../server/exports/project.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { type ExportFile, formats } from '../../server/exports/sheet.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { attendances, importParticipants } from '../../server/sources/participants.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd } from '../project.ts'
import { act, mustCode, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { fieldsOf, Visitor } from '../sources/visitor.ts'
import { allText } from './reading.ts'

const said = 'Het water komt hoger dan wij dachten.'
/** One remark whose label nobody's reader would take for a turn: it stands alone among notes. */
const notes = `# Denkdiner 2: Werk en stroom

Er werd lang gesproken over het water en de dijk.

Xandra (dijkmeester, Blauwvoet) : ${said}

Daar dacht men verschillend over.
`

/** What the label tells of somebody who was never asked. */
const told = /xandra|dijkmeester|blauwvoet|quirijnse/iu

/** The remark is of Xandra, says somebody; it is coded, quoted and published after that. */
async function mustPointOut(): Promise<Setting> {
  const setting = await mustSet()
  const { db, noor } = setting
  const given = { session: 'Denkdiner 2: Werk en stroom', name: 'water.md' }
  const { document } = await mustAdd(setting, notes, given)
  const before = await sourceText(db, document.id)
  const session = before.parts.find((part) => part.session)?.session ?? ''
  const bytes = new TextEncoder().encode('person\nXandra Quirijnse\n')
  await record(db, { person: noor.id, act: 'participants.import' }, (write) =>
    importParticipants(write, session, { name: 'lijst.csv', bytes }),
  )
  const xandra = (await attendances(db, session)).find(({ name }) => name === 'Xandra Quirijnse')
  const block = before.blocks.findIndex(({ start }) => before.text.startsWith('Xandra', start))
  const visitor = new Visitor(setting, noor)
  const here = `/documents/${document.id}/speakers`
  await visitor.post(here, {
    ...fieldsOf(await visitor.page(here), here),
    ...{ turns: [String(block)], 'turn-choice': `p:${xandra?.participant}` },
  })
  const there = { ...setting, document: document.id }
  await mustCode(there, 'water', said)
  await mustQuote(there, said)
  await act(setting, (write) => publish(write, setting.set))
  return there
}

const exports: [what: string, make: (setting: Setting) => Promise<ExportFile>][] = [
  ...formats.map((format): (typeof exports)[number] => [
    `the set as ${format}`,
    ({ db, set }) => exportQuoteSet(db, set, format),
  ]),
  ['the dossier', ({ db }) => exportDossier(db)],
  ['the codings to take along', ({ db }) => exportMaskedCodings(db)],
  ['the project for others', ({ db }) => exportProject(db)],
]

test.each(exports)(
  'of a label in front of words that were pointed out nothing is left in %s',
  async (_, make) => {
    const text = allText(await make(await mustPointOut()))
    expect(text).toContain('Het water komt hoger')
    expect(text).not.toMatch(told)
  },
)
