import { expect, test } from 'vitest'
import { addQuote, changeAttribution } from '../../server/quotes/choosing.ts'
import { quoteSets } from '../../server/quotes/looking.ts'
import {
  addQuoteSet,
  endQuote,
  endQuoteSet,
  moveQuote,
  quoteNamed,
  quoteSetRows,
  quotesIn,
  renameQuoteSet,
} from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { holds } from '../../server/text/span.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustPublish, mustQuote, mustSet, refusal } from './setting.ts'

test('a quote by its words stands where those words stand', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  const quote = await quoteNamed(setting.db, id)
  const { text } = await sourceText(setting.db, setting.document)
  expect(holds(text, quote)).toBe(true)
  expect(quote.exact).toBe(kabel)
})

test('a quote by its positions holds the words at those positions', async () => {
  const setting = await mustSet()
  const { text } = await sourceText(setting.db, setting.document)
  const start = text.indexOf('drie jaar')
  const { id } = await act(setting, (write) =>
    addQuote(write, { set: setting.set, document: setting.document, start, end: start + 9 }),
  )
  expect((await quoteNamed(setting.db, id)).exact).toBe('drie jaar')
})

test('words that stand in two places are refused, saying in how many', async () => {
  const setting = await mustSet()
  const refused = await mustQuote(setting, 'Dat is ook zo.').catch((error: unknown) => error)
  expect(refused).toMatchObject({ key: 'quote-more-than-once', details: { places: 2 } })
})

test('words that were never written down are refused', async () => {
  const setting = await mustSet()
  expect(await refusal(mustQuote(setting, 'Als die er gisteren lag'))).toBe('quote-not-found')
})

test.each([
  ['an end before its start', { start: 9, end: 4 }, 'span-reversed'],
  ['a place outside the text', { start: 0, end: 99_999 }, 'span-outside'],
])('%s is refused', async (_what, span, key) => {
  const setting = await mustSet()
  const place = { set: setting.set, document: setting.document }
  expect(await refusal(act(setting, (write) => addQuote(write, { ...place, ...span })))).toBe(key)
})

test('a quote of white space only is refused', async () => {
  const setting = await mustSet()
  const { text } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(' drie')
  const place = { set: setting.set, document: setting.document }
  const choosing = act(setting, (write) => addQuote(write, { ...place, start, end: start + 1 }))
  expect(await refusal(choosing)).toBe('span-white-space')
})

test('choosing the same words again adds nothing to the set', async () => {
  const setting = await mustSet()
  const first = await mustQuote(setting)
  const again = await mustQuote(setting)
  expect(again).toMatchObject({ id: first.id, isNew: false })
  expect(await quotesIn(setting.db, setting.set)).toHaveLength(1)
})

test('a report is no source to quote from', async () => {
  const setting = await mustSet()
  const { document } = await mustAdd(setting, 'Volgens velen is er niets aan de hand.', { role: 'report' })
  const adding = act(setting, (write) =>
    addQuote(write, { set: setting.set, document: document.id, exact: 'er niets aan de hand' }),
  )
  expect(await refusal(adding)).toBe('quote-from-report')
})

test('a confidential session cannot be quoted', async () => {
  const setting = await mustSet('vertrouwelijk')
  expect(await refusal(mustQuote(setting))).toBe('quote-confidential')
})

test('the proposed attribution tells voice, role, session and table, never the name', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  expect((await quoteNamed(setting.db, id)).attribution).toBe('deelnemer, installateur, denkdiner 2, tafel 3')
})

test('under the Chatham House Rule the proposed attribution tells no role and no table', async () => {
  const setting = await mustSet('chatham-house')
  const { id } = await mustQuote(setting)
  expect((await quoteNamed(setting.db, id)).attribution).toBe('deelnemer, denkdiner 2')
})

test('an attribution with the name of a participant is refused', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  const naming = act(setting, (write) => changeAttribution(write, { id }, 'Truus Mulder, denkdiner 2'))
  expect(await refusal(naming)).toBe('attribution-names')
})

test.each(['een installateur', 'iemand van Stroomnet Oost', 'Truus'])(
  'under the Chatham House Rule the attribution ‘%s’ is refused',
  async (attribution) => {
    const setting = await mustSet('chatham-house')
    const { id } = await mustQuote(setting)
    const telling = act(setting, (write) => changeAttribution(write, { id }, attribution))
    expect(await refusal(telling)).toBe('attribution-reveals')
  },
)

test('an attribution that names nobody is kept as it was written', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await act(setting, (write) => changeAttribution(write, { id }, 'ondernemer,  denkdiner 2'))
  expect((await quoteNamed(setting.db, id)).attribution).toBe('ondernemer, denkdiner 2')
})

test('emptying an attribution brings the proposal back', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await act(setting, (write) => changeAttribution(write, { id }, 'ondernemer'))
  await act(setting, (write) => changeAttribution(write, { id }, ''))
  expect((await quoteNamed(setting.db, id)).attribution).toBe('deelnemer, installateur, denkdiner 2, tafel 3')
})

test('two people changing one attribution: the second is told so', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await act(setting, (write) => changeAttribution(write, { id, revision: 1 }, 'ondernemer'))
  const second = act(setting, (write) => changeAttribution(write, { id, revision: 1 }, 'vakmens'))
  expect(await refusal(second)).toBe('changed-meanwhile')
})

test('a quote moved up changes places with the one above it', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const { id } = await mustQuote(setting, 'Dat moet de provincie doen.')
  await act(setting, (write) => moveQuote(write, id, 'up'))
  const order = (await quotesIn(setting.db, setting.set)).map(({ exact }) => exact)
  expect(order).toEqual(['Dat moet de provincie doen.', kabel])
})

test('moving the first quote up changes nothing', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await act(setting, (write) => moveQuote(write, id, 'up'))
  expect((await quoteNamed(setting.db, id)).revision).toBe(1)
})

test('a quote that was taken out keeps its page', async () => {
  const setting = await mustSet()
  const { id, short } = await mustQuote(setting)
  await act(setting, (write) => endQuote(write, { id }))
  expect(await quotesIn(setting.db, setting.set)).toEqual([])
  expect((await quoteNamed(setting.db, short)).id).toBe(id)
})

test('two sets cannot have the same title', async () => {
  const setting = await mustSet()
  expect(await refusal(act(setting, (write) => addQuoteSet(write, { title: ' werk en STROOM ' })))).toBe(
    'quote-set-exists',
  )
})

test('a set keeps its quotes when it gets another title', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await act(setting, (write) => renameQuoteSet(write, { id: setting.set }, 'Stroom'))
  const [set] = await quoteSets(setting.db)
  expect(set).toMatchObject({ set: 'Stroom', status: 'concept', edition: 0, quotes: [{ exact: kabel }] })
})

test('a set that was never published can go, with its quotes', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await act(setting, (write) => endQuoteSet(write, { id: setting.set }))
  expect(await quoteSetRows(setting.db)).toEqual([])
  expect(await quotesIn(setting.db, setting.set)).toEqual([])
})

test('a published set stays', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  expect(await refusal(act(setting, (write) => endQuoteSet(write, { id: setting.set })))).toBe(
    'quote-set-published',
  )
})

test('the command line tells document, version, positions and words of each quote', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  const { start, end } = await quoteNamed(setting.db, id)
  const [set] = await quoteSets(setting.db)
  expect(set?.quotes).toMatchObject([
    { id, document: 'd2-tafel-3.vtt', version: 1, start, end, exact: kabel, voice: 'participant' },
  ])
})
