import { expect, test } from 'vitest'
import { changeCode } from '../../server/codebook/store.ts'
import { endCoding } from '../../server/codings/store.ts'
import { changeAttribution } from '../../server/quotes/choosing.ts'
import { quoteSets } from '../../server/quotes/looking.ts'
import { unpackVoices } from '../../server/sources/packing.ts'
import {
  act,
  kabel,
  mustCode,
  mustCorrect,
  mustPublish,
  mustPublishedQuote,
  type Setting,
} from './setting.ts'

async function drift(setting: Setting) {
  const [set] = await quoteSets(setting.db)
  return set?.quotes[0]?.drift
}

test('a quote that nothing touched since it was published has not drifted', async () => {
  expect(await drift(await mustPublishedQuote())).toBeUndefined()
})

test('a correction inside the words is loud, with the words then and now', async () => {
  const setting = await mustPublishedQuote()
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  expect(await drift(setting)).toEqual({
    words: { was: kabel, now: kabel.replace('morgen', 'vandaag'), version: 2 },
  })
})

test('a correction elsewhere leaves the quote as it was', async () => {
  const setting = await mustPublishedQuote()
  await mustCorrect(setting, (text) => text.replace('Wij kunnen', 'Wij konden'))
  expect(await drift(setting)).toBeUndefined()
})

test('another attribution is loud', async () => {
  const setting = await mustPublishedQuote()
  await act(setting, (write) => changeAttribution(write, { id: setting.quote.id }, 'ondernemer'))
  expect(await drift(setting)).toEqual({
    attribution: {
      was: 'deelnemer, installateur, denkdiner 2, tafel 3',
      now: 'ondernemer',
      because: ['attribution'],
    },
  })
})

test('a stricter agreement for the session is loud', async () => {
  const setting = await mustPublishedQuote()
  await setting.db.updateTable('sessions').set({ rule: 'chatham-house' }).execute()
  expect((await drift(setting))?.attribution?.because).toContain('rule')
})

test('words that turn out to be somebody else’s are loud', async () => {
  const setting = await mustPublishedQuote()
  const { voices } = await setting.db.selectFrom('structures').select('voices').executeTakeFirstOrThrow()
  await setting.db
    .updateTable('structures')
    .set({ voices: 'a'.repeat(unpackVoices(voices).length) })
    .execute()
  expect((await drift(setting))?.attribution?.because).toEqual(['voice'])
})

test('a code that came is a note', async () => {
  const setting = await mustPublishedQuote()
  await mustCode(setting, 'Netcongestie')
  expect(await drift(setting)).toEqual({
    coding: { added: ['Netcongestie'], removed: [], renamed: [], redefined: [] },
  })
})

test('a code that was taken off is a note', async () => {
  const setting = await mustPublishedQuote()
  await act(setting, (write) => endCoding(write, setting.coding))
  expect((await drift(setting))?.coding?.removed).toEqual(['Vakmensen'])
})

test('a code with another name or definition is a note', async () => {
  const setting = await mustPublishedQuote()
  await act(setting, (write) =>
    changeCode(write, { id: setting.code }, { name: 'Vakkrachten', definition: 'anders' }),
  )
  expect((await drift(setting))?.coding).toMatchObject({
    renamed: [{ was: 'Vakmensen', now: 'Vakkrachten' }],
    redefined: ['Vakkrachten'],
  })
})

test('a coding of other words does not touch the quote', async () => {
  const setting = await mustPublishedQuote()
  await mustCode(setting, 'Netcongestie', 'Dat moet de provincie doen.')
  expect(await drift(setting)).toBeUndefined()
})

test('words, attribution and coding can drift at once', async () => {
  const setting = await mustPublishedQuote()
  await mustCode(setting, 'Netcongestie')
  await act(setting, (write) => changeAttribution(write, { id: setting.quote.id }, 'ondernemer'))
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'vandaag ligt'))
  expect(Object.keys((await drift(setting)) ?? {})).toEqual(['words', 'attribution', 'coding'])
})

test('a new edition starts afresh', async () => {
  const setting = await mustPublishedQuote()
  await act(setting, (write) => changeAttribution(write, { id: setting.quote.id }, 'ondernemer'))
  await mustPublish(setting)
  expect(await drift(setting)).toBeUndefined()
})
