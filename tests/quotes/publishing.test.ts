import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { headOf } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { canonicalJson } from '../../server/quotes/canonical-json.ts'
import { changeAttribution } from '../../server/quotes/choosing.ts'
import { parsedEdition } from '../../server/quotes/edition.ts'
import { editionsOf, endQuote, moveQuote, renameQuoteSet } from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { act, kabel, mustCode, mustPublish, mustQuote, mustSet, refusal, type Setting } from './setting.ts'

const provincie = 'Dat moet de provincie doen.'

async function newest(setting: Setting) {
  const [row] = await editionsOf(setting.db, setting.set)
  const frozen = row && parsedEdition(row.frozen)
  if (!frozen) throw new Error('there is no edition')
  return { row, frozen }
}

test('publishing freezes version, span, words, attribution, and the name and definition of the codes', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  const { id } = await mustQuote(setting)
  await mustPublish(setting)
  const { version, text } = await sourceText(setting.db, setting.document)
  const { frozen } = await newest(setting)
  expect(frozen.quotes).toMatchObject([
    {
      id,
      version: { id: version.id, number: 1, sha256: version.sha256 },
      start: text.indexOf(kabel),
      exact: kabel,
      attribution: 'deelnemer, installateur, denkdiner 2, tafel 3',
      codes: [{ name: 'Vakmensen', definition: 'Vakmensen in het werk', coders: [setting.noor.id] }],
    },
  ])
})

test('the hash of an edition is that of its frozen JSON, which is canonical', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const { hash } = await mustPublish(setting)
  const { row, frozen } = await newest(setting)
  expect(sha256(row.frozen)).toBe(hash)
  expect(canonicalJson(frozen)).toBe(row.frozen)
})

test('an edition carries the head of the log from just before it', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const before = await headOf(setting.db)
  const { head } = await mustPublish(setting)
  expect(head).toBe(`${before?.seq}:${before?.hash}`)
  expect((await verify(setting.db, head)).ok).toBe(true)
})

test('a set without quotes cannot be published', async () => {
  expect(await refusal(mustPublish(await mustSet()))).toBe('quote-set-empty')
})

test('publishing again what did not change makes no new edition', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const first = await mustPublish(setting)
  const again = await mustPublish(setting)
  expect(again).toMatchObject({ edition: 1, hash: first.hash, isNew: false })
  expect(await editionsOf(setting.db, setting.set)).toHaveLength(1)
})

test.each<[string, string, (setting: Setting, id: string) => Promise<unknown>]>([
  ['a quote that came', 'added', (setting) => mustQuote(setting, 'Precies, Vincent.')],
  ['a quote that went', 'removed', (setting, id) => act(setting, (write) => endQuote(write, { id }))],
  ['another order', 'reordered', (setting, id) => act(setting, (write) => moveQuote(write, id, 'down'))],
  [
    'another attribution',
    'attribution',
    (setting, id) => act(setting, (write) => changeAttribution(write, { id }, 'ondernemer')),
  ],
  ['another code', 'coding', (setting) => mustCode(setting, 'Netcongestie')],
  [
    'another title',
    'renamed',
    (setting) => act(setting, (write) => renameQuoteSet(write, { id: setting.set }, 'Stroom')),
  ],
])('a new edition tells of %s', async (_what, kind, change) => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustQuote(setting, provincie)
  await mustPublish(setting)
  await change(setting, id)
  const { edition, changes } = await mustPublish(setting)
  expect(edition).toBe(2)
  expect(changes.map((change) => change.kind)).toEqual([kind])
  expect((await newest(setting)).frozen.changes).toEqual(changes)
})

test('an older edition stays as it was when a new one comes', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const first = await mustPublish(setting)
  await mustQuote(setting, provincie)
  await mustPublish(setting)
  const rows = await editionsOf(setting.db, setting.set)
  expect(rows.map(({ number }) => number)).toEqual([2, 1])
  expect(rows[1]?.hash).toBe(first.hash)
})

test('a session that became confidential stops the publication', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await setting.db.updateTable('sessions').set({ rule: 'vertrouwelijk' }).execute()
  expect(await refusal(mustPublish(setting))).toBe('quote-confidential')
})

test('a damaged text stops the publication', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await setting.db.updateTable('text_versions').set({ text: 'iets anders' }).execute()
  expect(await refusal(mustPublish(setting))).toBe('text-damaged')
})

test('names in the words of a Chatham House session are frozen as they will be printed', async () => {
  const setting = await mustSet('chatham-house')
  await mustQuote(setting, 'Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.')
  await mustPublish(setting)
  expect((await newest(setting)).frozen.quotes[0]?.printed).toBe(
    'Precies, [naam]. En bij [organisatie] staan er dan veertien stil.',
  )
})
