import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'

import { newId, sha256 } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import { changeApproval } from '../../server/quotes/approving.ts'
import { asJsonLd } from '../../server/quotes/json-ld.ts'
import { addLayer, changeRules } from '../../server/quotes/layering.ts'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { withdraw } from '../../server/quotes/publishing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustThread } from '../exports/setting.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustCorrect, mustPublish, mustQuote, mustSet, type Setting } from './setting.ts'

async function mustQuotedSet() {
  const setting = await mustSet()
  return { ...setting, quote: await mustQuote(setting) }
}

async function pageOf(setting: Setting, path: string): Promise<string> {
  const headers = { cookie: `persoon=${setting.noor.id}` }
  return (await createApp({ project: setting }).request(`http://localhost${path}`, { headers })).text()
}

/** A round of an audit in which one quotation was found at a span of a text version. */
async function mustAudit(
  setting: Setting,
  match: { version: string; start: number; end: number },
  flags: string[] = [],
) {
  const report = await mustAdd(setting, 'Het rapport.', { name: 'rapport.md' })
  const { version } = await sourceText(setting.db, report.document.id)
  const quotation = { key: 'C7', page: 3, verdict: 'altered', tagged: null, flags, matches: [match] }
  const result = JSON.stringify({ quotes: [quotation] })
  await act(setting, (write) =>
    write.insert('audits', {
      ...{ id: newId(), document: report.document.id, version: version.id, round: 1, previous: null },
      ...{ person: setting.noor.id, result, hash: sha256(result), input: '', sample: null, conclusion: null },
    }),
  )
}

test('a report whose quotation was found at the words of a quote is named with its place and verdict', async () => {
  const setting = await mustQuotedSet()
  const { version, text } = await sourceText(setting.db, setting.document)
  const start = text.indexOf('Als die er morgen')
  await mustAudit(setting, { version: version.id, start, end: start + 20 })
  const { use } = await provenanceOf(setting.db, setting.quote.id)
  expect(use.reports).toMatchObject([
    { report: 'rapport.md', round: 1, key: 'C7', page: 3, verdict: 'altered' },
  ])
})

test('a report that was only near the words is not named', async () => {
  const setting = await mustQuotedSet()
  const { version, text } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(kabel)
  await mustAudit(setting, { version: version.id, start, end: start + 20 }, ['nearest'])
  expect((await provenanceOf(setting.db, setting.quote.id)).use.reports).toEqual([])
})

test('a report is found through a later text version too', async () => {
  const setting = await mustQuotedSet()
  await mustCorrect(setting, (text) => text.replace('Precies,', 'Ja precies,'))
  const { version, text } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(kabel)
  await mustAudit(setting, { version: version.id, start, end: start + kabel.length })
  expect((await provenanceOf(setting.db, setting.quote.id)).use.reports).toHaveLength(1)
})

test('another set with the same words is named', async () => {
  const setting = await mustQuotedSet()
  const other = await act(setting, (write) => addQuoteSet(write, { title: 'Ook dit' }))
  const twin = await mustQuote({ ...setting, set: other })
  expect((await provenanceOf(setting.db, setting.quote.id)).use.sets).toEqual([
    { id: other, title: 'Ook dit', label: 'C1', short: twin.short },
  ])
})

test('what was done to a quote stands among the decisions, in order', async () => {
  const setting = await mustQuotedSet()
  const words = { kind: 'omission', first: 2, last: 4, text: '' } as const
  const named = async (name: string, change: Parameters<typeof act>[1]) => {
    await record(setting.db, { person: setting.bram.id, act: name }, change)
  }
  await named('quote.layer', (write) => addLayer(write, { id: setting.quote.id }, words))
  await named('quote.approve', (write) =>
    changeApproval(write, { id: setting.quote.id }, { approval: 'agreed', note: 'gemaild' }),
  )
  const { decisions } = await provenanceOf(setting.db, setting.quote.id)
  expect(decisions.map(({ act, person }) => [act, person.name])).toEqual([
    ['chosen', 'Noor'],
    ['quote.layer', 'Bram'],
    ['quote.approve', 'Bram'],
  ])
})

test('JSON-LD keeps the words of the source apart from what is printed, and tells the layers', async () => {
  const setting = await mustQuotedSet()
  await act(setting, (write) => changeRules(write, { id: setting.set }, 'light-edit'))
  const words = { kind: 'omission', first: 2, last: 4, text: '' } as const
  await act(setting, (write) => addLayer(write, { id: setting.quote.id }, words))
  const node = asJsonLd(await provenanceOf(setting.db, setting.quote.id))
  expect(node).toMatchObject({
    target: { selector: [{}, { exact: kabel, 'rd:masked': false }] },
    'rd:printed': 'Als die […], heb ik niemand om hem aan te sluiten.',
    'rd:layers': [{ 'rd:kind': 'omission', 'rd:text': '[…]' }],
    'rd:setRules': 'light-edit',
    'rd:approval': 'not-needed',
    'rd:withdrawn': null,
  })
})

test('the page of a quote shows what was left out, and that its set was withdrawn', async () => {
  const setting = await mustQuotedSet()
  const words = { kind: 'omission', first: 2, last: 4, text: '' } as const
  await act(setting, (write) => addLayer(write, { id: setting.quote.id }, words))
  await mustPublish(setting)
  await act(setting, (write) => withdraw(write, { id: setting.set }, 'Een deelnemer trok zich terug.'))
  const page = await pageOf(setting, `/q/${setting.quote.short}`)
  expect(page).toContain('<del>er morgen ligt</del>')
  expect(page).toContain('Een deelnemer trok zich terug.')
})

test('the page of a thread says which of its published quotes changed', async () => {
  const setting = await mustQuotedSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  await act(setting, (write) => write.update('quotes', { id: setting.quote.id }, { thread }))
  await mustPublish(setting)
  const words = { kind: 'omission', first: 2, last: 4, text: '' } as const
  await act(setting, (write) => addLayer(write, { id: setting.quote.id }, words))
  expect(await pageOf(setting, `/threads/${thread}`)).toContain('woorden gewijzigd sinds publicatie')
})

test('withdrawing the set stands among the decisions as what it was', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => withdraw(write, { id: setting.set }, 'Vergissing.'))
  const { decisions } = await provenanceOf(setting.db, setting.quote.id)
  expect(decisions.map(({ act }) => act)).toEqual(['chosen', 'published', 'withdrawn'])
})
