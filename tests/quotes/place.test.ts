import { expect, test } from 'vitest'
import type { AgreementLevel } from '../../server/database/report-tables.ts'
import { proposedAttribution } from '../../server/quotes/attribution.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { placeOf } from '../../server/quotes/place.ts'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { quoteNamed } from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd } from '../project.ts'
import { attendee, registerOf } from './people.ts'
import { act, mustSet, refusal, type Setting } from './setting.ts'

/** Quotes everything from the first words to the last. */
async function mustQuoteFromTo(setting: Setting, first: string, last: string, document = setting.document) {
  const { text } = await sourceText(setting.db, document)
  const span = { start: text.indexOf(first), end: text.indexOf(last) + last.length }
  return act(setting, (write) => addQuote(write, { set: setting.set, document, ...span }))
}

test('words over two turns are warned of, and attributed to the first', async () => {
  const setting = await mustSet()
  const { id } = await mustQuoteFromTo(setting, 'Als die er morgen', 'wie er voorgaat.')
  expect((await provenanceOf(setting.db, id)).cautions).toEqual(['several-speakers', 'masked'])
  expect((await quoteNamed(setting.db, id)).attribution).toContain('installateur')
})

test('under the Chatham House Rule the label between two turns is hidden too', async () => {
  const setting = await mustSet('chatham-house')
  const { id } = await mustQuoteFromTo(setting, 'Als die er morgen', 'wie er voorgaat.')
  const { printed, quote } = await provenanceOf(setting.db, id)
  expect(quote.exact).toContain('Vincent Prins')
  expect(printed).not.toMatch(/Vincent|Prins/u)
  expect(printed).toContain('[naam]')
})

test('words over two sessions obey the stricter rule', async () => {
  const setting = await mustSet()
  const notes = '# Denkdiner 7\n\nEerst was er stroom genoeg.\n\n# Denkdiner 8\n\nDaarna was het op.\n'
  const { document } = await mustAdd(setting, notes, { name: 'twee.md' })
  const { parts } = await sourceText(setting.db, document.id)
  expect(new Set(parts.map(({ session }) => session)).size).toBe(2)
  await setting.db
    .updateTable('sessions')
    .set({ rule: 'vertrouwelijk' })
    .where('title', 'like', 'Denkdiner 8%')
    .execute()
  const choosing = mustQuoteFromTo(setting, 'Eerst was', 'was het op.', document.id)
  expect(await refusal(choosing)).toBe('quote-confidential')
})

test('a page is told where a file has pages, a sentence where it has none', async () => {
  const setting = await mustSet()
  const { document } = await mustAdd(setting, 'Eerst was er stroom genoeg. Daarna was het op.')
  const { id } = await mustQuoteFromTo(setting, 'Daarna', 'was het op.', document.id)
  const { place } = await provenanceOf(setting.db, id)
  expect(place).toMatchObject({ page: null, sentences: { first: 2, last: 2 } })
})

test('that somebody led the table is told only of a host who agreed to that', () => {
  const said = (level: AgreementLevel | null) => {
    const register = registerOf([attendee('Lotte de Graaf', { is_host: 1, level })])
    const block = {
      kind: 'turn',
      voice: 'participant',
      speaker: 'Lotte de Graaf',
      start: 0,
      end: 10,
    } as const
    const part = { session: 'dinner', table: 'table 3', proposition: null, round: null, start: 0, end: 10 }
    const source = { blocks: [block], parts: [part], sentences: [] }
    return proposedAttribution(placeOf(source, { start: 0, end: 10 }, register))
  }
  expect([said('role'), said(null), said('without')]).toEqual([
    'gespreksleider, denkdiner 2, tafel 3',
    'deelnemer, denkdiner 2, tafel 3',
    'deelnemer, denkdiner 2, tafel 3',
  ])
})
