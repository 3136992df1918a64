import { expect, test } from 'vitest'
import { copyInto } from '../../server/exports/copy/masked-copy.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportProject } from '../../server/exports/project.ts'
import { exportQuoteSets } from '../../server/exports/quote-set.ts'
import { quoteSetRows } from '../../server/quotes/store.ts'
import { sourceTexts } from '../../server/sources/store.ts'
import { mustOpenProject } from '../project.ts'
import { mustPublish, mustQuote, mustSet } from '../quotes/setting.ts'
import { unzipped } from './setting.ts'

const notes = `# Denkdiner 2: Werk en stroom

## Tafel 3

Wij wachten al drie jaar op een kabel. Aan tafel vijf was het net zo, en aan de tweede tafel ook.

Aan tafel zaten vooral bakkers. De tafels 7 en 8 kwamen later.
`
const quoted = 'Wij wachten al drie jaar op een kabel.'
const told = /tafels?[ \u00a0-](?:\d|vijf)|tweede tafel/iu

test('under the Chatham House Rule no table stands in a source that goes to others, nor around a quote', async () => {
  const setting = await mustSet('chatham-house', notes)
  await mustQuote(setting, quoted)
  await mustPublish(setting)
  const project = unzipped((await exportProject(setting.db)).bytes)
  const dossier = unzipped((await exportDossier(setting.db)).bytes)
  const texts = Object.entries(project).filter(([path]) => path.startsWith('bronnen/'))
  const quotes = Object.entries(dossier).filter(([path]) => path.startsWith('citaten/'))
  expect(texts.length + quotes.length).toBe(2)
  expect(Object.keys(project)).toContain('bronnen/d2-[tafel].md')
  for (const [, content] of [...texts, ...quotes]) {
    expect(content).toContain(quoted)
    expect(content).not.toMatch(told)
  }
})

test('in an open session tables stay', async () => {
  const setting = await mustSet('openbaar', notes)
  const project = unzipped((await exportProject(setting.db)).bytes)
  const text = Object.entries(project).find(([path]) => path.startsWith('bronnen/'))?.[1]
  expect(text).toContain('Tafel 3')
})

test('a quote set prints the words without the table that they name', async () => {
  const setting = await mustSet('chatham-house', notes)
  await mustQuote(setting, 'Aan tafel vijf was het net zo, en aan de tweede tafel ook.')
  await mustPublish(setting)
  const { bytes } = await exportQuoteSets(setting.db, await quoteSetRows(setting.db), 'csv')
  const csv = new TextDecoder().decode(bytes)
  expect(csv).toContain('Aan [tafel] was het net zo, en aan de [tafel] ook.')
})

test('a masked copy holds no tables of such a session', async () => {
  const setting = await mustSet('chatham-house', notes)
  const copy = await mustOpenProject()
  await copyInto(copy.db, setting.db, setting.noor.id)
  const [source] = await sourceTexts(copy.db)
  expect(source?.text).not.toMatch(told)
  expect(source?.parts.map(({ table }) => table)).toEqual(source?.parts.map(() => null))
  expect(await copy.db.selectFrom('tables').selectAll().execute()).toEqual([])
})
