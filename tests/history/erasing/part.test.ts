import fc from 'fast-check'
import { expect, test } from 'vitest'
import { erase } from '../../../server/history/erasing/erase.ts'
import { verify } from '../../../server/history/verify.ts'
import { sourceText } from '../../../server/sources/store.ts'
import { spanFault } from '../../../server/text/span.ts'
import {
  kabel,
  mustCode,
  mustCorrect,
  mustPublish,
  mustQuote,
  mustSet,
  refusal,
  type Setting,
  tableTalk,
} from '../../quotes/setting.ts'
import { everythingIn } from './everything.ts'

async function mustErasePart(setting: Setting, span: { start: number; end: number }): Promise<void> {
  const wanted = { kind: 'part', document: setting.document, ...span } as const
  await erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek' })
}

const placeOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

test('codings outside an erased part keep their words, those inside end without', async () => {
  const setting = await mustSet()
  const other = 'Dat moet de provincie doen.'
  await mustCode(setting, 'tekort')
  await mustCode(setting, 'provincie', other)
  const { text } = await sourceText(setting.db, setting.document)
  await mustErasePart(setting, placeOf(text, kabel))
  const rows = await setting.db.selectFrom('codings').select(['exact', 'ended']).orderBy('made').execute()
  expect(rows.map(({ exact, ended }) => [exact, ended === null])).toEqual([
    ['', false],
    [other, true],
  ])
})

test('a part that was corrected since goes from every version of the text, and from the reason', async () => {
  const setting = await mustSet()
  await mustCorrect(setting, (text) => text.replace('zwaardere kabel', 'zwaardere stroomkabel'))
  const { text } = await sourceText(setting.db, setting.document)
  await mustErasePart(setting, placeOf(text, 'Ik wacht nu drie jaar op een zwaardere stroomkabel.'))
  const left = everythingIn(setting)
  for (const words of ['drie jaar', 'zwaardere', 'stroomkabel']) expect(left, words).not.toContain(words)
  expect(left).toContain(kabel)
  expect((await verify(setting.db)).failures).toEqual([])
})

test('a stretch outside the text is refused', async () => {
  const setting = await mustSet()
  expect(await refusal(mustErasePart(setting, { start: 5, end: 5 }))).toBe('part-outside')
  expect(await refusal(mustErasePart(setting, { start: 5, end: 99_999 }))).toBe('part-outside')
})

test('erasing the same part twice is refused', async () => {
  const setting = await mustSet()
  const place = placeOf((await sourceText(setting.db, setting.document)).text, kabel)
  await mustErasePart(setting, place)
  expect(await refusal(mustErasePart(setting, place))).toBe('erase-nothing-left')
})

test('a coding of what was erased already can go, and the text that was made since stays whole', async () => {
  const setting = await mustSet()
  const { text } = await sourceText(setting.db, setting.document)
  const first = { start: 0, end: 1 }
  await mustErasePart(setting, first)
  await mustCorrect(setting, (old) => old.replace('Dat moet de provincie doen.', 'Dat moet het Rijk doen.'))
  const latest = await sourceText(setting.db, setting.document)
  await mustCode(setting, 'tekort', latest.text.slice(0, 1))
  await mustErasePart(setting, first)
  expect((await verify(setting.db)).failures).toEqual([])
  expect(latest.text).not.toBe(text)
})

test('whatever stretches are erased one after another, the check finds nothing wrong', async () => {
  const stretch = fc.tuple(fc.nat(tableTalk.length), fc.integer({ min: 1, max: 120 }))
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 3 }), async (stretches) => {
      const setting = await mustSet()
      await mustCode(setting, 'tekort')
      await mustQuote(setting)
      await mustPublish(setting)
      await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar'))
      await mustCode(setting, 'provincie', 'Dat moet de provincie doen.')
      for (const [from, length] of stretches) {
        const { text } = await sourceText(setting.db, setting.document)
        const span = { start: from % text.length, end: Math.min(text.length, (from % text.length) + length) }
        if (spanFault(text, span)) continue
        const key = await refusal(mustErasePart(setting, span))
        expect(['no refusal', 'erase-nothing-left']).toContain(key)
        const after = (await sourceText(setting.db, setting.document)).text
        expect(after.slice(0, span.start) + after.slice(span.end)).toBe(
          text.slice(0, span.start) + text.slice(span.end),
        )
        expect((await verify(setting.db)).failures).toEqual([])
      }
      await setting.close()
    }),
    { numRuns: 12 },
  )
})

test('a quote that crosses the edge of an erased part keeps the rest of its words, also in its edition', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  const { text } = await sourceText(setting.db, setting.document)
  await mustErasePart(setting, placeOf(text, 'heb ik niemand om hem aan te sluiten'))
  const quote = await setting.db.selectFrom('quotes').select(['exact', 'ended']).executeTakeFirstOrThrow()
  expect(quote.exact).toMatch(/^Als die er morgen ligt, ▇+\.$/u)
  expect(quote.ended).toBeNull()
  expect(everythingIn(setting)).not.toContain('heb ik niemand')
})
