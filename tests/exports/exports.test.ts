import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parse as parseHtml } from 'node-html-parser'
import { expect, test } from 'vitest'
import { codings } from '../../server/codings/store.ts'
import { exportCodings as exactCodings, importCodings } from '../../server/codings/table.ts'
import { sha256 } from '../../server/database/ids.ts'
import { exportCodingTable } from '../../server/exports/codings.ts'
import { type Exportable, exportTo } from '../../server/exports/export-to.ts'
import { exportMemos } from '../../server/exports/memos.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { type ExportFile, type Format, formats } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { addMemo } from '../../server/memos/store.ts'
import { changeAttribution } from '../../server/quotes/choosing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import {
  act,
  kabel,
  mustCode,
  mustPublish,
  mustQuote,
  mustSet,
  refusal,
  type Setting,
} from '../quotes/setting.ts'
import { mustThread, unzipped } from './setting.ts'

const chathamWords = 'Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.'
const formula = '= en zo rekent de netbeheerder.'

const textOf = ({ bytes }: ExportFile) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function recordsOf(file: ExportFile): Record<string, string>[] {
  return parse(textOf(file), { bom: true, columns: true })
}

/** Everything that a file says, whatever its format. */
function allText(file: ExportFile): string {
  const isZip = file.format === 'xlsx' || file.format === 'docx'
  return isZip ? Object.values(unzipped(file.bytes)).join('\n') : textOf(file)
}

async function mustQuotedSet(rule?: Parameters<typeof mustSet>[0], words = kabel) {
  const setting = await mustSet(rule)
  const quote = await mustQuote(setting, words)
  return { ...setting, quote }
}

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

test.each(formats)('a thread comes as %s, with its claim and evidence', async (format) => {
  const setting = await mustSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  const file = await exportThread(setting.db, thread, format)
  expect(file.rows).toBe(1)
  const text = allText(file).replaceAll('\\', '')
  expect(text).toContain('Niemand durft als eerste.')
  expect(text).toContain(kabel)
})

test('evidence that was put aside stays out of the export', async () => {
  const setting = await mustSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  await setting.db.updateTable('evidence').set({ state: 'dropped' }).execute()
  expect(await exportThread(setting.db, thread, 'csv')).toMatchObject({ rows: 0 })
})

test.each(formats)('a thread as %s hides names under the Chatham House Rule', async (format) => {
  const setting = await mustSet('chatham-house')
  const thread = await mustThread(setting, 'Wie begint', chathamWords)
  expect(allText(await exportThread(setting.db, thread, format))).not.toMatch(/Vincent|Mulder|installateur/u)
})

test('evidence that begins with = is harmless in the csv of a thread', async () => {
  const setting = await mustSet()
  const thread = await mustThread(setting, '=1+1', formula)
  const [row] = recordsOf(await exportThread(setting.db, thread, 'csv'))
  expect(row).toMatchObject({ citaat: `'${formula}`, 'rode draad': "'=1+1" })
})

test('codings for others begin with the columns of the import, then tell where and how', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  const [row] = recordsOf(await exportCodingTable(setting.db, 'csv'))
  expect(Object.keys(row ?? {}).slice(0, 6)).toEqual(['document', 'start', 'end', 'exact', 'code', 'coder'])
  expect(row).toMatchObject({
    ...{ document: 'd2-tafel-3.vtt', exact: kabel, code: 'Vakmensen', coder: 'Noor' },
    ...{ tafel: 'Tafel 3', 'wiens woorden': 'deelnemer', 'hoe gecodeerd': 'eigen lezing', afgeschermd: '' },
  })
})

test('codings for others hide names under the Chatham House Rule, and say so', async () => {
  const setting = await mustSet('chatham-house')
  await mustCode(setting, 'Vakmensen', chathamWords)
  const [row] = recordsOf(await exportCodingTable(setting.db, 'csv'))
  expect(row).toMatchObject({
    exact: 'Precies, [naam]. En bij [organisatie] staan er dan veertien stil.',
    afgeschermd: 'ja',
  })
})

test('codings for others are harmless where words or codes begin with = + - @', async () => {
  const setting = await mustSet()
  await mustCode(setting, '@boven', formula)
  expect(recordsOf(await exportCodingTable(setting.db, 'csv'))[0]).toMatchObject({
    exact: `'${formula}`,
    code: "'@boven",
  })
  const files = unzipped((await exportCodingTable(setting.db, 'xlsx')).bytes)
  expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f')
})

test('the exact export of codings, words that begin with = included, comes back as the same codings', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  await mustCode(setting, '=1+1', formula)
  const { csv } = await exactCodings(setting.db)
  const before = await codings(setting.db)
  await act(setting, async (write) => {
    for (const { id } of before) await write.end('codings', { id })
  })
  const file = { name: 'coderingen.csv', bytes: new TextEncoder().encode(csv), isPartial: true }
  expect(await importCodings(setting.db, setting.noor.id, file)).toMatchObject({ added: 2, refused: [] })
  const essence = (rows: typeof before) =>
    rows.map(({ version, start, end, exact, code, coder }) => ({ version, start, end, exact, code, coder }))
  expect(essence(await codings(setting.db))).toEqual(essence(before))
  expect((await exactCodings(setting.db)).csv).toBe(csv)
})

async function mustMemo(setting: Setting, text: string) {
  const memo = { kind: 'methode' as const, subjectKind: 'quote-set' as const, subject: setting.set, text }
  await act(setting, (write) => addMemo(write, memo))
}

test.each(['md', 'docx', 'csv'] as const)('memos come as %s, oldest first', async (format) => {
  const setting = await mustSet()
  await mustMemo(setting, 'Eerst lazen wij alles.')
  await mustMemo(setting, 'Daarna kozen wij.')
  const text = allText(await exportMemos(setting.db, format)).replaceAll('\\', '')
  expect(text.indexOf('Eerst lazen wij alles.')).toBeGreaterThan(0)
  expect(text.indexOf('Daarna kozen wij.')).toBeGreaterThan(text.indexOf('Eerst lazen wij alles.'))
  expect(text).toContain('citatenset Werk en stroom')
})

test('a memo that begins with = is harmless in csv', async () => {
  const setting = await mustSet()
  await mustMemo(setting, '=1+1')
  expect(recordsOf(await exportMemos(setting.db, 'csv'))[0]).toMatchObject({ tekst: "'=1+1" })
})

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each<[Exportable, Format]>([
  ['codings', 'csv'],
  ['codings', 'xlsx'],
  ['quotes', 'docx'],
  ['quotes', 'jsonld'],
  ['threads', 'html'],
  ['memos', 'md'],
])('%s are written to a .%s file, which the answer names with its rows', async (what, format) => {
  const setting = await mustQuotedSet()
  await mustCode(setting, 'Vakmensen')
  await mustThread(setting, 'Wie begint', kabel)
  await mustMemo(setting, 'Eerst lazen wij alles.')
  await inFolder(async (folder) => {
    const file = join(folder, `uitvoer.${format}`)
    expect(await exportTo(setting.db, what, {}, file)).toEqual({ file, rows: 1 })
    expect(readFileSync(file).length).toBeGreaterThan(100)
  })
})

test('an ending that is not known is refused, naming the endings that are', async () => {
  const { db } = await mustQuotedSet()
  const refused = await exportTo(db, 'codings', {}, 'coderingen.docx').catch((error: unknown) => error)
  expect(refused).toMatchObject({
    key: 'export-ending-unknown',
    details: { file: 'coderingen.docx', endings: '.csv of .xlsx' },
  })
})

test('a set that does not exist is refused, and no file is made', async () => {
  const { db } = await mustQuotedSet()
  expect(await refusal(exportTo(db, 'quotes', { name: 'Bestaat niet' }, 'x.csv'))).toBe('quote-set-not-found')
})

test('all sets together make one file with each set under its own heading', async () => {
  const setting = await mustQuotedSet()
  await act(setting, (write) => addQuoteSet(write, { title: 'Arbeid' }))
  await inFolder(async (folder) => {
    const file = join(folder, 'alles.md')
    await exportTo(setting.db, 'quotes', {}, file)
    const headings = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('## '))
    expect(headings).toEqual(['## Arbeid', '## Werk en stroom'])
  })
})
