import { parse as parseHtml } from 'node-html-parser'
import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { formats } from '../../server/exports/sheet.ts'
import { changeAttribution } from '../../server/quotes/choosing.ts'
import { act, kabel, mustPublish, refusal } from '../quotes/setting.ts'
import { allText, chathamWords, formula, mustQuotedSet, recordsOf, textOf } from './reading.ts'
import { unzipped } from './setting.ts'

test('a quote set as csv tells number, quote, session, date, role and place', async () => {
  const { db, set } = await mustQuotedSet()
  expect(recordsOf(await exportQuoteSet(db, set, 'csv'))).toMatchObject([
    {
      ...{ nummer: 'C1', citaat: kabel, bijeenkomst: 'Denkdiner 2: Werk en stroom' },
      ...{ datum: '2026-04-09', rol: 'deelnemer, installateur', plaats: 'tafel 3, 1:04' },
      toeschrijving: 'deelnemer, installateur, denkdiner 2, tafel 3',
    },
  ])
})

test('a quote set as a Word file is a table that can be pasted into a report', async () => {
  const { db, set } = await mustQuotedSet()
  const { bytes, rows } = await exportQuoteSet(db, set, 'docx')
  const { 'word/document.xml': document = '' } = unzipped(bytes)
  const words = [...document.matchAll(/<w:p>(.*?)<\/w:p>/gu)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text).join(''),
  )
  const titles = ['Nr.', 'Citaat', 'Bijeenkomst', 'Datum', 'Rol', 'Plaats']
  expect(words.slice(words.indexOf('Nr.'), words.indexOf('Nr.') + 12)).toEqual([
    ...titles,
    ...['C1', `“${kabel}”`, 'Denkdiner 2: Werk en stroom', '9 april 2026', 'deelnemer, installateur'],
    'tafel 3, 1:04',
  ])
  expect(rows).toBe(1)
})

test('a quote set as a web page holds the same table', async () => {
  const { db, set } = await mustQuotedSet()
  const page = parseHtml(textOf(await exportQuoteSet(db, set, 'html')))
  const [first] = page.querySelectorAll('table')
  expect(first?.querySelectorAll('tbody tr td').map(({ text }) => text)).toEqual([
    ...[`“${kabel}”`, 'Denkdiner 2: Werk en stroom', '9 april 2026', 'deelnemer, installateur'],
    'tafel 3, 1:04',
  ])
})

test('a quote set as JSON-LD is a collection of annotations', async () => {
  const { db, set } = await mustQuotedSet()
  const collection = JSON.parse(textOf(await exportQuoteSet(db, set, 'jsonld')))
  expect(collection).toMatchObject({
    ...{ type: 'AnnotationCollection', label: 'Werk en stroom', total: 1 },
    first: { type: 'AnnotationPage', items: [{ 'rd:verdict': 'agrees' }] },
  })
})

test.each(formats)(
  'as %s a permanent link is printed only when there is a public address',
  async (format) => {
    const { db, set, quote } = await mustQuotedSet()
    const address = `https://draad.example/q/${quote.short}`
    const plain = allText(await exportQuoteSet(db, set, format))
    const linked = allText(await exportQuoteSet(db, set, format, { publicUrl: 'https://draad.example/' }))
    expect(plain).not.toContain('draad.example')
    expect(linked.replaceAll('\\', '')).toContain(address)
  },
)

test.each(formats)('as %s names under the Chatham House Rule stay inside', async (format) => {
  const { db, set } = await mustQuotedSet('chatham-house', chathamWords)
  const text = allText(await exportQuoteSet(db, set, format))
  expect(text).not.toMatch(/Truus|Vincent|Mulder|Stroomnet|installateur|tafel 3[,<"]/u)
  expect(text.replaceAll('\\', '')).toContain('Precies, [naam]. En bij [organisatie] staan er')
})

test('a file with hidden names says that it is masked', async () => {
  const { db, set } = await mustQuotedSet('chatham-house')
  expect(allText(await exportQuoteSet(db, set, 'html'))).toContain('Dit bestand is afgeschermd')
})

test.each(['csv', 'xlsx', 'docx', 'html', 'md'] as const)(
  'as %s a session that became confidential gives no words away',
  async (format) => {
    const { db, set } = await mustQuotedSet()
    await db.updateTable('sessions').set({ rule: 'vertrouwelijk' }).execute()
    expect(allText(await exportQuoteSet(db, set, format))).not.toContain('Als die er morgen ligt')
  },
)

test('a published set carries its edition, its hash and the head of the log', async () => {
  const setting = await mustQuotedSet()
  const { hash, head } = await mustPublish(setting)
  const text = allText(await exportQuoteSet(setting.db, setting.set, 'html'))
  expect(text).toContain('Editie 1, gepubliceerd op')
  expect(text.replaceAll(' ', '')).toContain(hash)
  expect(text).toContain(head)
})

test('a set that changed since it was published says so, and which quote drifted', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => changeAttribution(write, { id: setting.quote.id }, 'ondernemer'))
  const file = await exportQuoteSet(setting.db, setting.set, 'csv')
  expect(recordsOf(file)[0]).toMatchObject({ 'gewijzigd sinds publicatie': 'toeschrijving' })
  expect(allText(await exportQuoteSet(setting.db, setting.set, 'md'))).toContain('gewijzigd sinds editie 1')
})

test('an edition can be exported as it was published', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => changeAttribution(write, { id: setting.quote.id }, 'ondernemer'))
  const file = await exportQuoteSet(setting.db, setting.set, 'csv', { edition: 1 })
  expect(recordsOf(file)[0]).toMatchObject({ rol: 'deelnemer, installateur' })
})

test('an edition that was tampered with is not exported', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  const { frozen } = await setting.db.selectFrom('editions').select('frozen').executeTakeFirstOrThrow()
  const other = frozen.replaceAll('niemand', 'iemand')
  await setting.db
    .updateTable('editions')
    .set({ frozen: other, hash: sha256(other) })
    .execute()
  expect(await refusal(exportQuoteSet(setting.db, setting.set, 'csv', { edition: 1 }))).toBe(
    'edition-damaged',
  )
})

test('words that no longer stand in the text are not exported as if they did', async () => {
  const { db, set } = await mustQuotedSet()
  await db.updateTable('quotes').set({ exact: 'iets anders' }).execute()
  expect(await refusal(exportQuoteSet(db, set, 'csv'))).toBe('text-damaged')
})

test('a quote that begins with = is harmless in csv, and as it was in Excel', async () => {
  const { db, set } = await mustQuotedSet('openbaar', formula)
  expect(recordsOf(await exportQuoteSet(db, set, 'csv'))[0]?.citaat).toBe(`'${formula}`)
  const files = unzipped((await exportQuoteSet(db, set, 'xlsx')).bytes)
  expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f')
  expect(files['xl/sharedStrings.xml']).toContain(`>${formula}<`)
})
