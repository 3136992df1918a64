import { expect, test } from 'vitest'
import { takeCorrected } from '../../server/quotes/corrected.ts'
import { layersOf } from '../../server/quotes/laid.ts'
import { addLayer } from '../../server/quotes/layering.ts'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { quoteNamed } from '../../server/quotes/store.ts'
import { act, kabel, mustCode, mustCorrect, mustPublish, mustQuote, mustSet, refusal } from './setting.ts'

test('a quote of a set that was not published goes along to the corrected text', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar lang'))
  const { version } = await provenanceOf(setting.db, id)
  expect(version.number).toBe(2)
  expect((await quoteNamed(setting.db, id)).exact).toBe(kabel)
})

test('what was laid over a quote goes along with its words', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await act(setting, (write) => addLayer(write, { id }, { kind: 'omission', first: 0, last: 2, text: '' }))
  const [before] = layersOf(await quoteNamed(setting.db, id))
  await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar lang'))
  const [after] = layersOf(await quoteNamed(setting.db, id))
  expect((after?.start ?? 0) - (before?.start ?? 0)).toBe(5)
  expect((await provenanceOf(setting.db, id)).printed).toContain('[…] morgen ligt')
})

test('a quote of which the words were corrected stays at its text, and the set is not published', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  expect((await provenanceOf(setting.db, id)).version.number).toBe(1)
  expect(await refusal(mustPublish(setting))).toBe('quotes-corrected')
})

test('the words of now are taken over by a person, and then published', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  await act(setting, (write) => takeCorrected(write, { id }))
  expect((await quoteNamed(setting.db, id)).exact).toBe(kabel.replace('morgen', 'vandaag'))
  expect((await mustPublish(setting)).isNew).toBe(true)
})

test('of a quote of which nothing is left, no words are taken over', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustCorrect(setting, (text) => text.replace(kabel, ''))
  expect(await refusal(act(setting, (write) => takeCorrected(write, { id })))).toBe('quote-place-gone')
})

test('a published quote keeps its text over a correction', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustPublish(setting)
  await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar lang'))
  const { version, checks } = await provenanceOf(setting.db, id)
  expect(version.number).toBe(1)
  expect(checks.every(({ holds }) => holds === true)).toBe(true)
})

test('a correction elsewhere is no reason for another edition', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar lang'))
  expect((await mustPublish(setting)).isNew).toBe(false)
})

test('the next edition quotes the latest text', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustPublish(setting)
  await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar lang'))
  await mustQuote(setting, 'Dat moet de provincie doen.')
  await mustPublish(setting)
  const { version, checks, drift } = await provenanceOf(setting.db, id)
  expect(version.number).toBe(2)
  expect(drift).toBeUndefined()
  expect(checks.every(({ holds }) => holds === true)).toBe(true)
})

test('who coded the words before they were corrected is still among the decisions', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  const { id } = await mustQuote(setting)
  await mustPublish(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  const { decisions } = await provenanceOf(setting.db, id)
  expect(decisions.filter(({ act: did }) => did === 'coded')).toHaveLength(1)
})
