import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { canonicalJson, type Json } from '../../server/quotes/canonical-json.ts'
import { Desk } from '../../server/quotes/desk.ts'
import { parsedEdition } from '../../server/quotes/edition.ts'
import { standingSet } from '../../server/quotes/looking.ts'
import { quoteSetNamed } from '../../server/quotes/store.ts'
import { mustPublish, mustQuote, mustSet, type Setting } from './setting.ts'

/** Rewrites the edition of a set as a program of before froze it. */
async function asBefore(setting: Setting): Promise<void> {
  const row = await setting.db.selectFrom('editions').selectAll().executeTakeFirstOrThrow()
  const { rules, withdrawn, quotes, ...rest } = JSON.parse(row.frozen)
  const old = quotes.map(({ layers, agreed, approval, ...quote }: Record<string, Json>) => quote)
  const frozen = canonicalJson({ ...rest, format: 'rode-draad/edition/1', quotes: old })
  await setting.db
    .updateTable('editions')
    .set({ frozen, hash: sha256(frozen) })
    .execute()
}

async function mustPublishBefore() {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  await asBefore(setting)
  return setting
}

test('an edition of the first format is read as verbatim, without layers and approval', async () => {
  const setting = await mustPublishBefore()
  const { frozen } = await setting.db.selectFrom('editions').select('frozen').executeTakeFirstOrThrow()
  expect(parsedEdition(frozen)).toMatchObject({
    rules: 'verbatim',
    withdrawn: null,
    quotes: [{ layers: [], approval: { state: 'not-needed' } }],
  })
})

test('a set that was published in the first format did not change by being read by a later program', async () => {
  const setting = await mustPublishBefore()
  const set = await quoteSetNamed(setting.db, setting.set)
  const { quotes, changes } = await standingSet(new Desk(setting.db), set)
  expect(quotes[0]?.drift).toBeUndefined()
  expect(changes).toEqual([])
})

test('publishing such a set again makes no edition', async () => {
  const setting = await mustPublishBefore()
  expect((await mustPublish(setting)).isNew).toBe(false)
})
