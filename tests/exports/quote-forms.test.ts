import { expect, test } from 'vitest'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import type { ExportFile } from '../../server/exports/sheet.ts'
import { readText } from '../../server/ingest/read.ts'
import { changeApproval } from '../../server/quotes/approving.ts'
import { addLayer } from '../../server/quotes/layering.ts'
import { withdraw } from '../../server/quotes/publishing.ts'
import { tagsIn } from '../../server/reports/tags.ts'
import { act, kabel, mustPublish, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { mustQuotedSet, recordsOf, textOf } from './reading.ts'
import { mustThread, unzipped } from './setting.ts'

async function mustShorten(setting: Setting & { quote: { id: string } }): Promise<void> {
  const words = { kind: 'omission', first: 2, last: 4, text: '' } as const
  await act(setting, (write) => addLayer(write, { id: setting.quote.id }, words))
}

async function paragraphs(file: ExportFile): Promise<string[]> {
  return (await readText(file.bytes, 'set.docx')).text.split('\n')
}

test('running quotes stand with their attribution and short code, and their origin in an appendix', async () => {
  const { db, set } = await mustQuotedSet()
  const lines = await paragraphs(await exportQuoteSet(db, set, 'docx', { form: 'running' }))
  const at = lines.findIndex((line) => line.includes(kabel))
  expect(lines[at]).toMatch(/^“Als die .* sluiten\.” \(deelnemer.*\) \[C1\]$/u)
  expect(lines.indexOf('Herkomst van citaten')).toBeGreaterThan(at)
})

test('running quotes stand under the title of their thread', async () => {
  const setting = await mustQuotedSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  await setting.db.updateTable('quotes').set({ thread }).execute()
  const md = textOf(await exportQuoteSet(setting.db, setting.set, 'md', { form: 'running' }))
  expect(md).toMatch(/## Wie begint\n\n“Als die/u)
})

test.each(['table', 'running'] as const)(
  'a published quote in a Word file (%s) comes back with its edition',
  async (form) => {
    const setting = await mustQuotedSet()
    await mustPublish(setting)
    const { bytes } = await exportQuoteSet(setting.db, setting.set, 'docx', { form })
    const { text } = await readText(bytes, 'rapport.docx')
    const [tag] = tagsIn(bytes, text)
    expect(tag).toMatchObject({ quote: setting.quote.short, edition: 1 })
    expect(text.slice(tag?.start, tag?.end)).toBe(kabel)
  },
)

test('a quote of a set that nobody published yet is tagged as of no edition', async () => {
  const setting = await mustQuotedSet()
  const { bytes } = await exportQuoteSet(setting.db, setting.set, 'docx')
  expect(unzipped(bytes)['word/document.xml']).toContain(`w:val="rd:${setting.quote.short}:0"`)
})

test('the words go out with their layers, and the row says what lies over them', async () => {
  const setting = await mustQuotedSet()
  await mustShorten(setting)
  const [row] = recordsOf(await exportQuoteSet(setting.db, setting.set, 'csv'))
  expect(row).toMatchObject({
    citaat: 'Als die […], heb ik niemand om hem aan te sluiten.',
    bewerking: '1 × weggelaten',
    citeerregels: 'letterlijk',
    akkoord: 'niet nodig',
  })
})

test('a file says by what rules it quotes', async () => {
  const { db, set } = await mustQuotedSet()
  expect(textOf(await exportQuoteSet(db, set, 'html'))).toContain('Citeerregels: letterlijk.')
})

test('what somebody refused stays inside, and the file says so', async () => {
  const setting = await mustQuotedSet()
  const refused = { approval: 'refused', note: '' } as const
  await act(setting, (write) => changeApproval(write, { id: setting.quote.id }, refused))
  const page = textOf(await exportQuoteSet(setting.db, setting.set, 'html'))
  expect(page).not.toContain(kabel)
  expect(page).toContain('Weggelaten, want geweigerd: C1.')
})

test('a file of a withdrawn set says that it was withdrawn, and why', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => withdraw(write, { id: setting.set }, 'Een deelnemer trok zich terug.'))
  expect(textOf(await exportQuoteSet(setting.db, setting.set, 'html'))).toMatch(
    /ingetrokken op .* Reden: Een deelnemer trok zich terug\./u,
  )
})

test('lines of a quote stay apart in every format', async () => {
  const setting = await mustSet('openbaar')
  const { text } = await setting.db.selectFrom('text_versions').select('text').executeTakeFirstOrThrow()
  const start = text.indexOf('Dat is ook zo.')
  const words = text.slice(start, text.indexOf('Dat is ook zo.', start + 1) + 14)
  await mustQuote(setting, words)
  const lines = await paragraphs(await exportQuoteSet(setting.db, setting.set, 'docx'))
  expect(lines.join('|')).not.toMatch(/zo\.(?:Truus|Dat)/u)
  expect(textOf(await exportQuoteSet(setting.db, setting.set, 'md'))).toMatch(/zo\.<br>/u)
})

test('a file of an edition says what it changed since the one before', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await mustShorten(setting)
  await mustPublish(setting)
  expect(textOf(await exportQuoteSet(setting.db, setting.set, 'html'))).toMatch(
    /Gewijzigd sinds de editie ervoor: andere woorden, bewerking of plaats/u,
  )
})
