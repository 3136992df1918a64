import { expect, test } from 'vitest'
import { Desk } from '../../server/quotes/desk.ts'
import { standingSet } from '../../server/quotes/looking.ts'
import { type StretchOrigin, spreadOf } from '../../server/quotes/spread.ts'
import { spreadOver } from '../../server/quotes/spreading.ts'
import { quoteSetNamed } from '../../server/quotes/store.ts'
import { linkTalk } from '../../server/sources/same-talk-store.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { documentNamed } from '../../server/sources/store.ts'
import { mustThread } from '../exports/setting.ts'
import { mustAdd } from '../project.ts'
import { act, mustQuote, mustSet } from './setting.ts'

const seats = [
  { id: 'a', title: 'Denkdiner 1', tables: [{ title: 'Tafel 1' }, { title: 'Tafel 2' }] },
  { id: 'b', title: 'Denkdiner 2', tables: [] },
]

const from = (session: string | null, table: string | null, role: string | null = null): StretchOrigin => ({
  ...{ session, table, role, group: null },
})

test('the spread counts sessions and tables, also those without a quote', () => {
  const spread = spreadOf({ quotes: [from('a', 'Tafel 1'), from(null, null)], evidence: [] }, seats)
  expect(spread).toMatchObject({
    sessions: [{ quotes: 1, tables: [{ quotes: 1 }, { quotes: 0 }] }, { quotes: 0 }],
    elsewhere: { quotes: 1 },
    tables: { quoted: 1, all: 2 },
    hasEvidence: false,
  })
})

test('beside the quotes stands the evidence, by role too, and what is not known', () => {
  const evidence = [from('a', 'Tafel 2', 'bakker'), from('a', 'Tafel 2', 'bakker'), from('b', null)]
  const spread = spreadOf({ quotes: [from('a', 'Tafel 1', 'docent')], evidence }, seats)
  expect(spread).toMatchObject({
    sessions: [
      { quotes: 1, evidence: 2 },
      { quotes: 0, evidence: 1 },
    ],
    roles: [
      { title: 'bakker', quotes: 0, evidence: 2 },
      { title: 'docent', quotes: 1, evidence: 0 },
    ],
    unknown: { role: { quotes: 0, evidence: 1 } },
  })
})

test('the evidence is that of the threads that the quotes stand under', async () => {
  const setting = await mustSet()
  const thread = await mustThread(setting, 'Wie begint', 'Dat moet de provincie doen.')
  const { id } = await mustQuote(setting)
  await setting.db.updateTable('quotes').set({ thread }).where('id', '=', id).execute()
  const desk = new Desk(setting.db)
  const set = await quoteSetNamed(setting.db, setting.set)
  const spread = await spreadOver(desk, await standingSet(desk, set), await sessions(setting.db))
  expect(spread).toMatchObject({
    sessions: [{ quotes: 1, evidence: 1 }],
    roles: [
      { title: 'gebiedsmanager', quotes: 0, evidence: 1 },
      { title: 'installateur', quotes: 1, evidence: 0 },
    ],
    groups: [
      { title: 'netbeheerder', quotes: 0, evidence: 1 },
      { title: 'ondernemer', quotes: 1, evidence: 0 },
    ],
  })
})

test('notes that do not say their table stand at the table of the other notes of the same talk', async () => {
  const setting = await mustSet()
  const { document } = await mustAdd(setting, 'Men wacht drie jaar op een kabel.\n', {
    ...{ name: 'notulen.txt', session: 'Denkdiner 2: Werk en stroom' },
  })
  await mustQuote({ ...setting, document: document.id }, 'Men wacht drie jaar op een kabel.')
  const quoted = async () => {
    const desk = new Desk(setting.db)
    const set = await standingSet(desk, await quoteSetNamed(setting.db, setting.set))
    return (await spreadOver(desk, set, await sessions(setting.db))).tables.quoted
  }
  expect(await quoted()).toBe(0)
  const { revision } = await documentNamed(setting.db, setting.document)
  await act(setting, (write) => linkTalk(write, { id: setting.document, revision }, document.id))
  expect(await quoted()).toBe(1)
})
