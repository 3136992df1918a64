import { expect, test } from 'vitest'
import { exportCodingTable, exportMaskedCodings } from '../../server/exports/codings.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportProject } from '../../server/exports/project.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { type ExportFile, formats } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { Desk } from '../../server/quotes/desk.ts'
import { addMask } from '../../server/sources/masks.ts'
import { sourceText } from '../../server/sources/store.ts'
import {
  act,
  kabel,
  mustCode,
  mustPublish,
  mustQuote,
  mustSet,
  type Setting,
  tableTalk,
} from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'
import { allText } from './reading.ts'
import { mustThread } from './setting.ts'

const before = 'Precies, Vincent. En bij Mulder Installatie staan er dan'

/** A published quote and a coding of words that stand behind words that were blacked out since. */
async function mustBlacken(black: string) {
  const setting = await mustSet()
  const { short } = await mustQuote(setting)
  await mustCode(setting, 'stroom')
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  await mustPublish(setting)
  const { text, version, document } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(black)
  const mask = { document: setting.document, version: version.id, start, end: start + black.length }
  await act(setting, (write) => addMask(write, { ...mask, ground: '5.1.2.e' }))
  return {
    ...setting,
    short,
    thread,
    hashes: [version.sha256, document.original],
    start: text.indexOf(kabel),
    version: version.id,
  }
}

type Blackened = Setting & { thread: string; start: number; version: string }

const files: [what: string, make: (setting: Blackened) => Promise<ExportFile>][] = [
  ...formats.map((format): (typeof files)[number] => [
    `a set as ${format}`,
    ({ db, set }) => exportQuoteSet(db, set, format),
  ]),
  ['an edition', ({ db, set }) => exportQuoteSet(db, set, 'docx', { edition: 1 })],
  ['a thread as data', ({ db, thread }) => exportThread(db, thread, 'jsonld')],
  ['a dossier', ({ db }) => exportDossier(db)],
  ['the project for others', ({ db }) => exportProject(db)],
]

const base64 = (hash: string) => Buffer.from(hash, 'hex').toString('base64url')

test.each(files)(
  'no check number of a text in which words are blacked out goes out with %s: they could be guessed with it',
  async (_, make) => {
    const setting = await mustBlacken('drie jaar')
    const made = allText(await make(setting))
    const compact = made.replace(/\s/gu, '')
    for (const hash of setting.hashes) {
      expect(compact).not.toContain(hash)
      expect(made).not.toContain(base64(hash))
    }
  },
)

test('neither do these stand in the data of a quote', async () => {
  const setting = await mustBlacken('drie jaar')
  const answer = await new Visitor(setting, setting.bram).request(`/q/${setting.short}.jsonld`)
  const data = await answer.text()
  for (const hash of setting.hashes) {
    expect(data).not.toContain(hash)
    expect(data).not.toContain(base64(hash))
  }
})

/** A published quote out of a text; the check numbers of that text and of its file. */
async function mustPublishFrom(text: string) {
  const setting = await mustSet('openbaar', text)
  const { short } = await mustQuote(setting)
  await mustCode(setting, 'stroom')
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  await mustPublish(setting)
  const { version, document } = await sourceText(setting.db, setting.document)
  const numbers = [version.sha256, document.original]
  return { ...setting, short, thread, start: 0, version: version.id, numbers }
}

const unnamed = tableTalk
  .replaceAll(/Truus Mulder|Vincent Prins/gu, 'Deelnemer 3')
  .replaceAll(/Vincent|Mulder /gu, '')

test('a text in which nothing is hidden keeps its check number', async () => {
  const { db, set, numbers } = await mustPublishFrom(unnamed)
  const made = allText(await exportQuoteSet(db, set, 'jsonld'))
  for (const number of numbers) expect(made).toContain(number)
})

test.each<[string, (setting: Blackened) => Promise<ExportFile>]>([
  ['a set as data', ({ db, set }) => exportQuoteSet(db, set, 'jsonld')],
  ['a dossier', ({ db }) => exportDossier(db)],
])('a text in which only names are hidden can be checked by its number with %s', async (_, make) => {
  const setting = await mustPublishFrom(tableTalk)
  const made = allText(await make(setting)).replace(/\s/gu, '')
  for (const number of setting.numbers) expect(made).toContain(number)
})

test('the page of a quote and its data tell the check numbers of a text in which only names are hidden', async () => {
  const setting = await mustPublishFrom(tableTalk)
  const visitor = new Visitor(setting, setting.bram)
  const page = (await visitor.page(`/q/${setting.short}`)).text.replace(/\s/gu, '')
  const data = await (await visitor.request(`/q/${setting.short}.jsonld`)).text()
  for (const number of setting.numbers) {
    expect(page).toContain(number)
    expect(data).toContain(number)
  }
})

test('beside the whole text with other names that number stays away, for names are few enough to try', async () => {
  const setting = await mustPublishFrom(tableTalk)
  const made = allText(await exportProject(setting.db))
  const compact = made.replace(/\s/gu, '')
  for (const number of setting.numbers) {
    expect(compact).not.toContain(number)
    expect(made).not.toContain(base64(number))
  }
})

test('the page of a quote keeps the check number of a text in which words are blacked out, and says why', async () => {
  const setting = await mustBlacken('drie jaar')
  const page = await new Visitor(setting, setting.bram).page(`/q/${setting.short}`)
  for (const number of setting.hashes) expect(page.text.replace(/\s/gu, '')).not.toContain(number)
  expect(page.text).toContain('niet vermeld: in deze tekst staan woorden die anderen niet mogen lezen')
})

test.each<[string, (setting: Blackened) => Promise<ExportFile>]>([
  ['codings', ({ db }) => exportCodingTable(db, 'csv')],
  ['codings to take along', ({ db }) => exportMaskedCodings(db)],
  ['a set', ({ db, set }) => exportQuoteSet(db, set, 'csv')],
  ['an edition', ({ db, set }) => exportQuoteSet(db, set, 'csv', { edition: 1 })],
  ['a thread', ({ db, thread }) => exportThread(db, thread, 'csv')],
])('places in %s are counted in what others read', async (_, make) => {
  const setting = await mustBlacken('nu drie jaar op een zwaardere')
  const { text } = await new Desk(setting.db).hidden(setting.version)
  const start = text.indexOf(kabel)
  const told = allText(await make(setting))
  expect(told).toMatch(new RegExp(`\\b${start}[",;]+${start + kabel.length}\\b`, 'u'))
  expect(told).not.toMatch(new RegExp(`\\b${setting.start}[",;]+${setting.start + kabel.length}\\b`, 'u'))
})

test('a quote that holds blackened words does not tell how many characters these have', async () => {
  const told = new Set<string>()
  for (const black of ['Mulder', 'Mulder Installatie staan']) {
    const setting = await mustSet('openbaar')
    const { short } = await mustQuote(setting, `${before} veertien stil.`)
    const { text, version } = await sourceText(setting.db, setting.document)
    const start = text.indexOf(black, text.indexOf(before))
    await act(setting, (write) =>
      addMask(write, {
        ...{ document: setting.document, version: version.id, ground: '5.1.2.e' },
        ...{ start, end: start + black.length },
      }),
    )
    const page = await new Visitor(setting, setting.bram).request(`/q/${short}.jsonld`)
    const data = (await page.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '')
    const [, from = '', to = ''] = /"start": ?(\d+),\s*"end": ?(\d+)/u.exec(data) ?? []
    const [, printed = ''] = /"rd:printed": ?"([^"]*)"/u.exec(data) ?? []
    expect(Number(to) - Number(from)).toBe(printed.length)
    told.add(printed)
  }
  expect(told.size).toBe(2)
})

test('the check number of an edition cannot be worked out by who guesses what is hidden: two alike differ', async () => {
  const setting = await mustPublishFrom(tableTalk)
  const { frozen } = await setting.db.selectFrom('editions').select('frozen').executeTakeFirstOrThrow()
  const other = await mustPublishFrom(tableTalk)
  const row = await other.db.selectFrom('editions').select('frozen').executeTakeFirstOrThrow()
  const [one, two] = [JSON.parse(frozen).salt, JSON.parse(row.frozen).salt]
  expect(one).toMatch(/^[0-9a-f-]{36}$/u)
  expect(one).not.toBe(two)
  const dossier = allText(await exportDossier(setting.db))
  expect(dossier).not.toContain(one)
})
