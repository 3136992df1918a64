import { expect, test } from 'vitest'
import { approvalOf, whyTraceable } from '../../server/quotes/approval.ts'
import { changeApproval, confirmTraceable } from '../../server/quotes/approving.ts'
import { changeAttribution } from '../../server/quotes/choosing.ts'
import { Desk } from '../../server/quotes/desk.ts'
import type { WantedLayer } from '../../server/quotes/laid.ts'
import { addLayer, changeRules, endLayer } from '../../server/quotes/layering.ts'
import { standingSet } from '../../server/quotes/looking.ts'
import { publish, withdraw } from '../../server/quotes/publishing.ts'
import { groupByThread, quoteNamed, quoteSetNamed, quotesIn } from '../../server/quotes/store.ts'
import { mustThread } from '../exports/setting.ts'
import { act, kabel, mustPublish, mustQuote, mustSet, refusal, type Setting } from './setting.ts'

const layer = (words: string, kind: WantedLayer['kind'], text = ''): WantedLayer => {
  const before = kabel.slice(0, kabel.indexOf(words)).split(' ').length - 1
  return { kind, first: before, last: before + words.split(' ').length - 1, text }
}

async function mustStand(setting: Setting) {
  return standingSet(new Desk(setting.db), await quoteSetNamed(setting.db, setting.set))
}

async function mustQuotedSet() {
  const setting = await mustSet()
  const quote = await mustQuote(setting)
  const lay = (wanted: WantedLayer) => act(setting, (write) => addLayer(write, quote, wanted))
  return { ...setting, quote: { id: quote.id }, lay }
}

test('words that are left out are printed as […], and the exact words stay', async () => {
  const setting = await mustQuotedSet()
  await setting.lay(layer('er morgen ligt', 'omission'))
  const [quote] = (await mustStand(setting)).quotes
  expect(quote?.printed).toBe('Als die […], heb ik niemand om hem aan te sluiten.')
  expect(quote?.quote.exact).toBe(kabel)
})

test('taking the layer away brings the exact words back', async () => {
  const setting = await mustQuotedSet()
  await setting.lay(layer('hem', 'clarification', 'de kabel'))
  const [laid] = (await mustStand(setting)).quotes[0]?.layers ?? []
  await act(setting, (write) => endLayer(write, setting.quote, laid ?? { start: 0, end: 0 }))
  expect((await mustStand(setting)).quotes[0]?.printed).toBe(kabel)
})

test('the same layer laid again changes nothing and is no fault, as with a double click', async () => {
  const setting = await mustQuotedSet()
  await setting.lay(layer('er morgen ligt', 'omission'))
  const before = await quoteNamed(setting.db, setting.quote.id)
  const again = { ...setting.quote, revision: before.revision - 1 }
  await act(setting, (write) => addLayer(write, again, layer('er morgen ligt', 'omission')))
  expect(await quoteNamed(setting.db, setting.quote.id)).toEqual(before)
})

test('another layer over the same words is still refused', async () => {
  const setting = await mustQuotedSet()
  await setting.lay(layer('hem', 'clarification', 'de kabel'))
  expect(await refusal(setting.lay(layer('hem', 'clarification', 'de buis')))).toBe('layers-overlap')
})

test('words that end before they begin are refused as such', async () => {
  const setting = await mustQuotedSet()
  expect(await refusal(setting.lay({ kind: 'omission', first: 4, last: 2, text: '' }))).toBe('layer-reversed')
})

test('a light edit needs a set that declares light edits', async () => {
  const setting = await mustQuotedSet()
  const wanted = layer('aan te sluiten', 'light-edit', 'aan te sluite')
  expect(await refusal(setting.lay(wanted))).toBe('light-edit-not-allowed')
  await act(setting, (write) => changeRules(write, { id: setting.set }, 'light-edit'))
  expect(await refusal(setting.lay(wanted))).toBe('no refusal')
})

test('a set with light edits cannot be called verbatim', async () => {
  const setting = await mustQuotedSet()
  await act(setting, (write) => changeRules(write, { id: setting.set }, 'light-edit'))
  await setting.lay(layer('aan te sluiten', 'light-edit', 'aan te sluite'))
  expect(await refusal(act(setting, (write) => changeRules(write, { id: setting.set }, 'verbatim')))).toBe(
    'rules-with-light-edits',
  )
})

test('an edition freezes the layers, the printed words and the rules', async () => {
  const setting = await mustQuotedSet()
  await setting.lay(layer('er morgen ligt', 'omission'))
  await mustPublish(setting)
  const { edition } = await mustStand(setting)
  expect(edition).toMatchObject({
    format: 'rode-draad/edition/2',
    rules: 'verbatim',
    quotes: [
      {
        exact: kabel,
        printed: 'Als die […], heb ik niemand om hem aan te sluiten.',
        layers: [{ kind: 'omission' }],
      },
    ],
  })
})

test('a layer laid after publication shows as other words', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await setting.lay(layer('er morgen ligt', 'omission'))
  const { quotes, changes } = await mustStand(setting)
  expect(quotes[0]?.drift?.words).toMatchObject({ was: kabel, now: expect.stringContaining('[…]') })
  expect(changes.map(({ kind }) => kind)).toEqual(['words'])
})

test('other rules are a change that the next edition names', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => changeRules(write, { id: setting.set }, 'light-edit'))
  const { changes } = await act(setting, (write) => publish(write, setting.set))
  expect(changes).toEqual([{ kind: 'rules', short: null, words: 'verbatim' }])
})

async function mustApprove(
  setting: Setting & { quote: { id: string } },
  approval: 'asked' | 'agreed' | 'refused',
) {
  await act(setting, (write) => changeApproval(write, setting.quote, { approval, note: 'gebeld op 3 mei' }))
}

test('an approval keeps who wrote it down, and what they noted', async () => {
  const setting = await mustQuotedSet()
  await mustApprove(setting, 'agreed')
  expect(approvalOf(await quoteNamed(setting.db, setting.quote.id))).toMatchObject({
    ...{ state: 'agreed', note: 'gebeld op 3 mei', person: setting.noor.id, isStale: false },
  })
})

test.each([
  [
    'words',
    (setting: Awaited<ReturnType<typeof mustQuotedSet>>) => setting.lay(layer('er morgen ligt', 'omission')),
  ],
  [
    'attribution',
    (setting: Awaited<ReturnType<typeof mustQuotedSet>>) =>
      act(setting, (write) => changeAttribution(write, setting.quote, 'iemand aan tafel')),
  ],
])('an approval does not hold for other %s', async (_, change) => {
  const setting = await mustQuotedSet()
  await mustApprove(setting, 'agreed')
  await change(setting)
  expect(approvalOf(await quoteNamed(setting.db, setting.quote.id)).isStale).toBe(true)
})

test('what somebody refused cannot be published', async () => {
  const setting = await mustQuotedSet()
  await mustApprove(setting, 'refused')
  expect(await refusal(mustPublish(setting))).toBe('quote-refused')
})

test('a refusal after publication is a loud change', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await mustApprove(setting, 'refused')
  expect((await mustStand(setting)).quotes[0]?.drift?.attribution).toMatchObject({
    because: ['approval'],
    approval: { was: 'not-needed', now: 'refused' },
  })
})

test('why an attribution may tell who spoke holds for that attribution only', async () => {
  const setting = await mustQuotedSet()
  await act(setting, (write) => confirmTraceable(write, setting.quote, 'zij wil dit zo'))
  expect(whyTraceable(await quoteNamed(setting.db, setting.quote.id))?.reason).toBe('zij wil dit zo')
  await act(setting, (write) => changeAttribution(write, setting.quote, 'iemand aan tafel'))
  expect(whyTraceable(await quoteNamed(setting.db, setting.quote.id))).toBeNull()
})

test('a withdrawn set keeps its editions and says why', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => withdraw(write, { id: setting.set }, 'Een deelnemer trok zich terug.'))
  const { set, edition, quotes } = await mustStand(setting)
  expect(set).toMatchObject({ status: 'ingetrokken', edition: 2 })
  expect(edition).toMatchObject({
    withdrawn: { reason: 'Een deelnemer trok zich terug.' },
    changes: [{ kind: 'withdrawn', words: 'Een deelnemer trok zich terug.' }],
  })
  expect(quotes[0]?.drift).toBeUndefined()
})

test('publishing a withdrawn set again says so', async () => {
  const setting = await mustQuotedSet()
  await mustPublish(setting)
  await act(setting, (write) => withdraw(write, { id: setting.set }, 'Vergissing.'))
  expect((await mustPublish(setting)).changes).toEqual([
    { kind: 'restored', short: null, words: 'Vergissing.' },
  ])
})

test.each([
  ['without a reason', ' ', true, 'withdrawal-without-reason'],
  ['that was never published', 'Vergissing.', false, 'withdrawal-unpublished'],
])('a set %s is not withdrawn', async (_, reason, isPublished, key) => {
  const setting = await mustQuotedSet()
  if (isPublished) await mustPublish(setting)
  expect(await refusal(act(setting, (write) => withdraw(write, { id: setting.set }, reason)))).toBe(key)
})

test('quotes of one thread come together, in the order in which they stood', async () => {
  const setting = await mustSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  const shorts: string[] = []
  for (const [i, words] of [kabel, 'Ik wacht nu drie jaar', 'Dat moet de provincie doen.'].entries()) {
    const { id, short } = await mustQuote(setting, words)
    if (i !== 1) await setting.db.updateTable('quotes').set({ thread }).where('id', '=', id).execute()
    shorts.push(short)
  }
  await act(setting, (write) => groupByThread(write, setting.set))
  const [first, second, third] = shorts
  expect((await quotesIn(setting.db, setting.set)).map(({ short }) => short)).toEqual([first, third, second])
})

test('the words of a quote that was taken out are not said again in the next edition', async () => {
  const setting = await mustQuotedSet()
  const other = await mustQuote(setting, 'Dat moet de provincie doen.')
  await mustPublish(setting)
  await act(setting, (write) => write.end('quotes', setting.quote))
  await mustPublish(setting)
  const { edition } = await mustStand(setting)
  expect(edition?.changes).toMatchObject([{ kind: 'removed', words: '' }])
  expect(edition?.quotes.map(({ id }) => id)).toEqual([other.id])
})
