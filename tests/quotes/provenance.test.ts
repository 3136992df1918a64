import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { endQuote } from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { act, kabel, mustCorrect, mustPublishedQuote, mustQuote, mustSet, type Setting } from './setting.ts'

async function broken(setting: Setting & { quote: { id: string } }) {
  const { checks, verdict } = await provenanceOf(setting.db, setting.quote.id)
  return { verdict, links: checks.filter(({ holds }) => holds === false).map(({ link }) => link) }
}

test('a published quote agrees with its source, link by link', async () => {
  const { db, quote } = await mustPublishedQuote()
  const { verdict, checks } = await provenanceOf(db, quote.short)
  expect(verdict).toBe('agrees')
  expect(checks.map(({ link, holds }) => [link, holds])).toEqual([
    ['bytes', true],
    ['text', true],
    ['span', true],
    ['words', true],
    ['edition', true],
  ])
})

test('a changed byte of the original is seen', async () => {
  const setting = await mustPublishedQuote()
  const { bytes } = await setting.db.selectFrom('originals').select('bytes').executeTakeFirstOrThrow()
  const changed = Uint8Array.from(bytes)
  changed[changed.length - 3] = 33
  await setting.db.updateTable('originals').set({ bytes: changed }).execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['bytes', 'text'] })
})

test('an original that was replaced together with its hash is seen by reading it again', async () => {
  const setting = await mustPublishedQuote()
  const bytes = new TextEncoder().encode(
    'WEBVTT\n\n00:01:04.000 --> 00:01:10.000\n<v An>Ik zei iets anders.\n',
  )
  await setting.db
    .insertInto('originals')
    .values({ sha256: sha256(bytes), bytes, size: bytes.length })
    .execute()
  await setting.db
    .updateTable('documents')
    .set({ original: sha256(bytes) })
    .execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['text', 'edition'] })
})

test('a changed text is seen', async () => {
  const setting = await mustPublishedQuote()
  const { text } = await sourceText(setting.db, setting.document)
  await setting.db
    .updateTable('text_versions')
    .set({ text: text.replace('morgen ligt', 'vandaag ligt') })
    .execute()
  const { verdict, links } = await broken(setting)
  expect(verdict).toBe('differs')
  expect(links).toEqual(expect.arrayContaining(['text', 'words']))
})

test('a changed text is seen when its hash was changed along', async () => {
  const setting = await mustPublishedQuote()
  const { text } = await sourceText(setting.db, setting.document)
  const other = text.replace('rekent', 'telt')
  await setting.db
    .updateTable('text_versions')
    .set({ text: other, sha256: sha256(other) })
    .execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['text', 'edition'] })
})

test('words that were changed in the quote itself are seen', async () => {
  const setting = await mustPublishedQuote()
  await setting.db
    .updateTable('quotes')
    .set({ exact: kabel.replace('niemand', 'iemand') })
    .execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['words', 'edition'] })
})

test('a quote that was moved to other words is seen', async () => {
  const setting = await mustPublishedQuote()
  await setting.db.updateTable('quotes').set({ start: 99_000, end: 99_061 }).execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['span', 'words', 'edition'] })
})

test('a changed frozen edition is seen', async () => {
  const setting = await mustPublishedQuote()
  const { frozen } = await setting.db.selectFrom('editions').select('frozen').executeTakeFirstOrThrow()
  const changed = frozen.replaceAll('niemand', 'iemand')
  await setting.db.updateTable('editions').set({ frozen: changed }).execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['edition'] })
})

test('a changed frozen edition is seen when its hash was changed along', async () => {
  const setting = await mustPublishedQuote()
  const { frozen } = await setting.db.selectFrom('editions').select('frozen').executeTakeFirstOrThrow()
  const changed = frozen.replace('installateur', 'wethouder')
  await setting.db
    .updateTable('editions')
    .set({ frozen: changed, hash: sha256(changed) })
    .execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['edition'] })
})

test.each(['', '{"quotes":[]}'])('an edition that was emptied to ‘%s’ is seen', async (frozen) => {
  const setting = await mustPublishedQuote()
  await setting.db
    .updateTable('editions')
    .set({ frozen, hash: sha256(frozen) })
    .execute()
  expect(await broken(setting)).toEqual({ verdict: 'differs', links: ['edition'] })
})

test('before publication there is no edition to check', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  const { checks, verdict } = await provenanceOf(setting.db, id)
  expect(checks.at(-1)).toMatchObject({ link: 'edition', holds: null, doubt: 'not-published' })
  expect(verdict).toBe('agrees')
})

test('a text that a newer reader reads otherwise is neither right nor wrong', async () => {
  const setting = await mustPublishedQuote()
  const { text } = await sourceText(setting.db, setting.document)
  const older = text.replace('Wij kunnen', 'Wij  kunnen')
  const change = { text: older, sha256: sha256(older), reader: 'vtt 0' }
  await setting.db.updateTable('text_versions').set(change).execute()
  const { checks } = await provenanceOf(setting.db, setting.quote.id)
  expect(checks.find(({ link }) => link === 'text')).toMatchObject({ holds: null, doubt: 'reader-renewed' })
})

test('a correction elsewhere leaves quote and source in agreement', async () => {
  const setting = await mustPublishedQuote()
  await mustCorrect(setting, (text) => text.replace('Wij kunnen', 'Wij konden'))
  expect((await broken(setting)).verdict).toBe('agrees')
})

test('the page tells whose words, session, table, date, time, role, file, size and reader', async () => {
  const { db, quote } = await mustPublishedQuote()
  const { place, document, size, version, label } = await provenanceOf(db, quote.short)
  expect(place).toMatchObject({
    ...{ voice: 'participant', table: 'Tafel 3', time: 64 },
    session: { title: 'Denkdiner 2: Werk en stroom', date: '2026-04-09' },
    speaker: { role: 'installateur', organisation: '' },
  })
  expect(document.name).toBe('d2-tafel-3.vtt')
  expect(size).toBeGreaterThan(400)
  expect(version.reader).not.toBe('')
  expect(label).toBe('C1')
})

test('who knows the sources never gets the name of who spoke', async () => {
  const { db, quote } = await mustPublishedQuote()
  const { place, decisions } = await provenanceOf(db, quote.short)
  expect(JSON.stringify([place.speaker, decisions])).not.toContain('Truus')
})

test('the decisions tell who coded, how, and what was on the screen, then who chose and published', async () => {
  const { db, quote } = await mustPublishedQuote()
  const { decisions } = await provenanceOf(db, quote.short)
  expect(decisions).toMatchObject([
    { act: 'coded', person: { name: 'Noor' }, origin: 'reading', sawSuggestions: false, sawOthers: true },
    { act: 'chosen', person: { name: 'Noor' } },
    { act: 'published', person: { name: 'Noor' }, edition: 1 },
  ])
})

test('the context holds the words before and after, and tells speakers apart without naming them', async () => {
  const { db, quote } = await mustPublishedQuote()
  const { context } = await provenanceOf(db, quote.short)
  expect(context.map(({ label, quoted }) => [label, quoted])).toEqual([
    ['Spreker 1', kabel],
    ['Spreker 2', ''],
    ['Spreker 1', ''],
  ])
  expect(context[0]?.before).toBe('Ik wacht nu drie jaar op een zwaardere kabel. ')
})

test('under the Chatham House Rule context and place tell nobody’s name, role or organisation', async () => {
  const { db, quote } = await mustPublishedQuote('chatham-house')
  const { context, place, cautions } = await provenanceOf(db, quote.short)
  expect(JSON.stringify(context)).not.toMatch(/Truus|Vincent|Mulder|Stroomnet/u)
  expect(place).toMatchObject({ label: null, speaker: null })
  expect(cautions).toEqual([])
})

test('of a session that became confidential the page shows no context', async () => {
  const setting = await mustPublishedQuote()
  await setting.db.updateTable('sessions').set({ rule: 'vertrouwelijk' }).execute()
  const { context, printed, cautions } = await provenanceOf(setting.db, setting.quote.short)
  expect([context, printed]).toEqual([[], '[vertrouwelijk]'])
  expect(cautions).toContain('confidential')
})

test('a quote that was taken out of its set keeps its provenance', async () => {
  const setting = await mustPublishedQuote()
  await act(setting, (write) => endQuote(write, { id: setting.quote.id }))
  const { label, use, verdict } = await provenanceOf(setting.db, setting.quote.short)
  expect(label).toBeNull()
  expect(use.editions.map(({ row }) => row.number)).toEqual([1])
  expect(verdict).toBe('agrees')
})
