import { beforeEach, expect, test } from 'vitest'
import { exportCodingTable } from '../../server/exports/codings.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import type { ExportFile } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { kabel, mustCode, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'
import { allText } from './reading.ts'
import { mustThread } from './setting.ts'

type Told = Setting & { thread: string }
const files: [what: string, make: (told: Told) => Promise<ExportFile>][] = [
  ...(['csv', 'docx', 'html', 'jsonld'] as const).flatMap((format): typeof files => [
    [`a set as ${format}`, ({ db, set }) => exportQuoteSet(db, set, format)],
    [`a thread as ${format}`, ({ db, thread }) => exportThread(db, thread, format)],
  ]),
  ['the table of codings', ({ db }) => exportCodingTable(db, 'csv')],
  ['a dossier', ({ db }) => exportDossier(db)],
]

let told: Told
beforeEach(async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustCode(setting, 'kabel')
  told = { ...setting, thread: await mustThread(setting, 'Wachten', kabel) }
})

const session = /denkdiner 2|2026-04-09|9 april 2026/iu

test.each(files)('%s tells the session of a quote that fits three who were there', async (_, make) => {
  expect(allText(await make(told))).toMatch(session)
})

test.each(files)(
  '%s tells no session where two were there: the attribution leaves it out',
  async (_, make) => {
    await told.db
      .updateTable('attendances')
      .set({ ended: 1 })
      .where('role', '=', 'installateur')
      .where('organisation', '!=', 'Mulder Installatie')
      .execute()
    expect(allText(await make(told))).not.toMatch(session)
  },
)

test('the page of a quote tells no session and no table that the attribution leaves out', async () => {
  const { short } = await told.db.selectFrom('quotes').select('short').executeTakeFirstOrThrow()
  await told.db
    .updateTable('attendances')
    .set({ ended: 1 })
    .where('organisation', '!=', 'Mulder Installatie')
    .execute()
  const page = await new Visitor(told, told.bram).page(`/q/${short}`)
  expect(page.querySelector('.provenance__top')?.text).not.toMatch(/denkdiner 2|9 april 2026|tafel 3/iu)
})

test('the table of codings tells no table at which two sat', async () => {
  await told.db
    .updateTable('attendances')
    .set({ tables: '["4"]' })
    .where('organisation', '!=', 'Mulder Installatie')
    .execute()
  const text = allText(await exportCodingTable(told.db, 'csv'))
  expect(text).toMatch(/denkdiner 2/iu)
  expect(text).not.toMatch(/,Tafel 3,/u)
})
