import { expect, test } from 'vitest'
import { codes } from '../../server/codebook/store.ts'
import { examplesOf, keepExample } from '../../server/codings/examples.ts'
import { markRead, readCounts } from '../../server/codings/readings.ts'
import { verify } from '../../server/history/verify.ts'
import { addMemo, memos } from '../../server/memos/store.ts'
import { masksIn } from '../../server/quotes/blackened.ts'
import { addMask, masksOf } from '../../server/sources/masks.ts'
import { act, latest, mustCode, mustCorrect, mustReplace, mustTalk, type Talk } from './correcting.ts'

const text = 'Verslag van Jan Bakker uit Ede.\n\nWij wachten al drie jaar op stroom.\n\nSlot.\n'

async function mustMask(talk: Talk, words: string): Promise<void> {
  const { text: now, version } = await latest(talk)
  const start = now.indexOf(words)
  const place = { document: talk.document, version: version.id, start, end: start + words.length }
  await act(talk, (write) => addMask(write, { ...place, ground: '5.1.2.e' }))
}

async function maskedWords(talk: Talk): Promise<string[]> {
  const source = await latest(talk)
  const spans = await masksIn(talk.db, source)
  return [...new Set(spans.map(({ start, end }) => source.text.slice(start, end)))]
}

test('the new text has its own masks over the same words, and the old one keeps its own', async () => {
  const talk = await mustTalk(text)
  await mustMask(talk, 'Jan Bakker')
  await mustCorrect(talk, 'al drie jaar', 'al vier jaar')
  expect(await masksOf(talk.db, talk.document)).toHaveLength(2)
  expect(await maskedWords(talk)).toEqual(['Jan Bakker'])
})

test('a name that was corrected stays covered as a whole', async () => {
  const talk = await mustTalk(text)
  await mustMask(talk, 'Jan Bakker')
  await mustCorrect(talk, 'Jan Bakker', 'Johan de Bakker')
  expect(await maskedWords(talk)).toEqual(['Johan de Bakker'])
  expect((await masksOf(talk.db, talk.document)).map(({ carried }) => carried)).toContain('changed')
})

test('a name in whose place another stands is covered too: rather too much than too little', async () => {
  const talk = await mustTalk(text)
  await mustMask(talk, 'Jan Bakker')
  await mustCorrect(talk, 'Jan Bakker', 'Piet Vos')
  expect(await maskedWords(talk)).toEqual(['Piet Vos'])
})

test('a mask of words that are gone waits for a person', async () => {
  const talk = await mustTalk(text)
  await mustMask(talk, 'Jan Bakker ')
  await mustCorrect(talk, 'Jan Bakker ', '')
  expect((await masksOf(talk.db, talk.document)).map(({ carried }) => carried)).toEqual(['orphan'])
})

test('a memo on a fragment goes along with its words', async () => {
  const talk = await mustTalk(text)
  const { version, text: old } = await latest(talk)
  const start = old.indexOf('stroom')
  await act(talk, (write) =>
    addMemo(write, {
      ...{ kind: 'inhoud', subjectKind: 'fragment', subject: version.id, text: 'welke?' },
      ...{ start, end: start + 6 },
    }),
  )
  await mustCorrect(talk, 'Jan Bakker', 'Jan de Bakker')
  const [memo] = await memos(talk.db)
  const now = await latest(talk)
  expect(memo?.subject).toBe(now.version.id)
  expect(now.text.slice(memo?.start ?? 0, memo?.end ?? 0)).toBe('stroom')
})

test('an example of a code goes along with its words, and stays at its old text when these changed', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'drie jaar op stroom')
  await act(talk, (write) => keepExample(write, talk.code, { coding, kind: 'typical' }))
  await mustCorrect(talk, 'Jan Bakker', 'Jan de Bakker')
  const second = (await latest(talk)).version.id
  expect(await examplesOf(talk.db, talk.code)).toMatchObject([{ version: second }])
  await mustCorrect(talk, 'drie jaar', 'vier jaar')
  expect(await examplesOf(talk.db, talk.code)).toMatchObject([
    { version: second, exact: 'drie jaar op stroom' },
  ])
})

test('who called a source klaar still did after a correction', async () => {
  const talk = await mustTalk(text)
  const { version } = await latest(talk)
  const read = { document: talk.document, version: version.id, person: talk.noor.id }
  await act(talk, async (write) => markRead(write, read, await codes(write.trx)))
  await mustCorrect(talk, 'drie jaar', 'vier jaar')
  expect((await readCounts(talk.db)).get(talk.code)).toBe(1)
})

test('after corrections every check still holds', async () => {
  const talk = await mustTalk(text)
  await mustMask(talk, 'Jan Bakker')
  for (const words of ['drie jaar', 'Verslag van Jan', 'stroom']) await mustCode(talk, words)
  await mustCorrect(talk, 'Jan Bakker', 'Piet Vos')
  await mustReplace(talk, 'Wij wachten al drie jaar op gas.\n')
  expect((await verify(talk.db)).failures).toEqual([])
})
