import { expect, test } from 'vitest'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { formats } from '../../server/exports/sheet.ts'
import { verify } from '../../server/history/verify.ts'
import { addLayer } from '../../server/quotes/layering.ts'
import { Visitor } from '../sources/visitor.ts'
import {
  act,
  kabel,
  mustCode,
  mustCorrect,
  mustPublish,
  mustQuote,
  mustSet,
  type Setting,
} from './setting.ts'

type Quoted = Setting & { id: string; short: string }

async function mustLay(): Promise<Quoted> {
  const setting = await mustSet()
  const quote = await mustQuote(setting)
  await mustCode(setting, 'stroom')
  const beside = { kind: 'beside', first: 2, last: 2, text: 'de kabel' } as const
  await act(setting, (write) => addLayer(write, { id: quote.id }, beside))
  await mustPublish(setting)
  return { ...setting, ...quote }
}

async function expectAll(setting: Quoted): Promise<void> {
  const visitor = new Visitor(setting, setting.bram)
  const pages = [
    `/q/${setting.short}`,
    `/q/${setting.short}.jsonld`,
    `/quote-sets/${setting.set}`,
    '/quote-sets',
    '/orphans',
    '/',
  ]
  for (const path of pages) expect([path, (await visitor.request(path)).status]).toEqual([path, 200])
  for (const format of formats) expect((await exportQuoteSet(setting.db, setting.set, format)).rows).toBe(1)
  expect((await exportDossier(setting.db)).rows).toBe(1)
}

const layer = (start: number, end: number) => ({ kind: 'omission', start, end, text: '' })

test.each<[string, string]>([
  ['no JSON', '{'],
  ['no list', '{"kind":"omission"}'],
  ['an unknown kind', '[{"kind":"secret","start":0,"end":1,"text":""}]'],
  ['places outside the words', JSON.stringify([layer(0, 9_999)])],
  ['an end before its start', JSON.stringify([layer(120, 90)])],
  ['half a character', JSON.stringify([layer(100.5, 110)])],
])(
  'a quote whose layers somebody changed into %s is shown in the words of its source, and verify tells',
  async (_, layers) => {
    const setting = await mustLay()
    await setting.db.updateTable('quotes').set({ layers }).where('id', '=', setting.id).execute()
    await expectAll(setting)
    const page = await new Visitor(setting, setting.bram).page(`/q/${setting.short}`)
    expect(page.querySelector('.the-quote')?.text).toBe(kabel)
    expect((await verify(setting.db)).ok).toBe(false)
  },
)

test('a clarification that stands between two words stays when a correction cuts them away, and every page opens', async () => {
  const setting = await mustLay()
  await mustCorrect(setting, (text) => text.replace(kabel, ''))
  await expectAll(setting)
  const page = await new Visitor(setting, setting.bram).page(`/q/${setting.short}`)
  expect(page.querySelector('.the-quote')?.text).toContain('[de kabel]')
})
