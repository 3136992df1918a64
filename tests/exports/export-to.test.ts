import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Exportable, exportTo } from '../../server/exports/export-to.ts'
import type { Format } from '../../server/exports/sheet.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { freshFolder } from '../fresh-folder.ts'
import { act, kabel, mustCode, refusal } from '../quotes/setting.ts'
import { mustQuotedSet } from './reading.ts'
import { mustMemo, mustThread } from './setting.ts'

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
  const file = join(freshFolder(), `uitvoer.${format}`)
  expect(await exportTo(setting.db, what, {}, file)).toEqual({ file, rows: 1 })
  expect(readFileSync(file).length).toBeGreaterThan(100)
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
  const file = join(freshFolder(), 'alles.md')
  await exportTo(setting.db, 'quotes', {}, file)
  const headings = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('## '))
  expect(headings).toEqual(['## Arbeid', '## Werk en stroom'])
})
