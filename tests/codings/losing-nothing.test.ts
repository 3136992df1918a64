import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { codingsAt, orphans } from '../../server/codings/corrected.ts'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { addCoding, codings, endCoding } from '../../server/codings/store.ts'
import { exportCodings, importCodings } from '../../server/codings/table.ts'
import { addMemo, memos } from '../../server/memos/store.ts'
import { holds } from '../../server/text/span.ts'
import {
  act,
  latest,
  mustCode,
  mustCorrect,
  mustReplace,
  mustTalk,
  standing,
  type Talk,
} from './correcting.ts'

/** The known ways in which other tools lose codings when a text is corrected, by their number in our list of cases. */

const difficult =
  '\uFEFFCafe\u0301 ✓ \u{1F642}\u200D\u{1F44D}\r\nDertig\u00A0euro per cafe\u0301.\r\n\r\nDe kabel ligt er.\r\n'

async function everySpanHolds(talk: Talk): Promise<boolean> {
  const { text, version } = await latest(talk)
  return (await codings(talk.db)).every((coding) => coding.version === version.id && holds(text, coding))
}

test('case 1: in a text with every difficult sign each coding keeps the words that its place says', async () => {
  const talk = await mustTalk(difficult)
  for (const words of ['\u{1F642}\u200D\u{1F44D}', 'Dertig\u00A0euro', 'café.', 'kabel'])
    await mustCode(talk, words)
  await mustCorrect(talk, '\u{1F642}', '\u{1F600}\u{1F642}')
  expect(await codings(talk.db)).toHaveLength(4)
  expect(await everySpanHolds(talk)).toBe(true)
})

test('case 1: what is exported after a correction comes back at the same places', async () => {
  const talk = await mustTalk(difficult)
  for (const words of ['Dertig\u00A0euro', 'kabel']) await mustCode(talk, words)
  await mustCorrect(talk, 'De kabel', 'De dikke kabel')
  const { csv } = await exportCodings(talk.db)
  const file = { name: 'coderingen.csv', bytes: new TextEncoder().encode(csv), isPartial: true }
  expect(await importCodings(talk.db, talk.noor.id, file)).toMatchObject({ added: 0, known: 2, refused: [] })
})

const abc = 'Een twee drie vier vijf zes zeven acht.\n\nEen tweede alinea.\n'
const crossing = ['twee drie vier vijf', 'drie vier', 'vier vijf zes', 'twee drie vier vijf zes zeven']

test('case 2: spans within and across each other all keep their own words', async () => {
  const talk = await mustTalk(abc)
  for (const [at, words] of crossing.entries()) {
    const code = await act(talk, (write) => addCode(write, { name: `Code ${at}` }))
    await mustCode(talk, words, { code })
  }
  await mustCorrect(talk, 'Een twee', 'Eerst een twee')
  const words = (await codings(talk.db)).map(({ exact }) => exact)
  expect(words.sort()).toEqual([...crossing].sort())
})

test('case 2: an edit within several spans is within each of them, once', async () => {
  const talk = await mustTalk(abc)
  for (const [at, words] of crossing.entries()) {
    const code = await act(talk, (write) => addCode(write, { name: `Code ${at}` }))
    await mustCode(talk, words, { code })
  }
  await mustCorrect(talk, 'drie vier', 'drie en vier')
  const now = new Map((await codings(talk.db)).map(({ exact, carried }) => [exact, carried]))
  expect(now.get('drie en vier')).toBe('changed')
  expect(now.get('twee drie en vier vijf zes zeven')).toBe('changed')
  expect(now.get('vier vijf zes')).toBeNull()
  expect(now.size).toBe(4)
})

test('case 3: words put in between two spans that touch belong to neither', async () => {
  const talk = await mustTalk(abc)
  const first = await mustCode(talk, 'twee drie')
  const second = await mustCode(talk, ' vier')
  await mustCorrect(talk, 'drie vier', 'drie, vijf, vier')
  expect(await standing(talk, first)).toEqual({ exact: 'twee drie', carried: null })
  expect(await standing(talk, second)).toEqual({ exact: ' vier', carried: null })
})

test('case 3: a span is never carried to nothing or to white space', async () => {
  const talk = await mustTalk(abc)
  const coding = await mustCode(talk, 'drie')
  await mustCorrect(talk, 'drie ', '')
  expect(await standing(talk, coding)).toEqual({ exact: 'drie', carried: 'orphan' })
})

const around: [what: string, was: string, now: string][] = [
  ['before it', 'Een twee', 'Een, nou ja, twee'],
  ['inside it', 'drie vier', 'drie en een half vier'],
  ['right before it', 'twee drie', 'twee nog eens drie'],
  ['right behind it', 'vier vijf', 'vier zowat vijf'],
  ['behind it', 'zeven', 'zeven en nog wat'],
]
for (const [what, was, now] of around) {
  test(`case 4: words put in ${what} and taken out again leave the coding exactly where it was`, async () => {
    const talk = await mustTalk(abc)
    await mustCode(talk, 'drie vier')
    const [before] = await codings(talk.db)
    await mustCorrect(talk, was, now)
    await mustCorrect(talk, now, was)
    const [after] = await codings(talk.db)
    expect([after?.start, after?.end, after?.exact]).toEqual([before?.start, before?.end, before?.exact])
  })
}

test('case 4: one other letter in a coding leaves it whole, at its first, middle and last letter too', async () => {
  const talk = await mustTalk(abc)
  const coding = await mustCode(talk, 'drie vier')
  for (const [was, now] of [
    ['drie', 'Drie'],
    ['Drie', 'Dreie'],
    ['vier', 'viel'],
  ] as const) {
    await mustCorrect(talk, was, now)
  }
  expect(await standing(talk, coding)).toEqual({ exact: 'Dreie viel', carried: 'changed' })
})

test('case 4: a paragraph that was taken out and put back has its coding again', async () => {
  const talk = await mustTalk(abc)
  const coding = await mustCode(talk, 'tweede alinea')
  const { text } = await latest(talk)
  await mustReplace(talk, text.replace('Een tweede alinea.\n', 'Slot.\n'))
  expect(await orphans(talk.db)).toHaveLength(1)
  await mustReplace(talk, text)
  expect(await standing(talk, coding)).toEqual({ exact: 'tweede alinea', carried: null })
})

test('case 5: correcting one paragraph of a long text leaves all others as they were', async () => {
  const paragraphs = Array.from({ length: 900 }, (_, n) => `Alinea ${n} gaat over stroom nummer ${n * 13}.`)
  const talk = await mustTalk(`${paragraphs.join('\n\n')}\n`)
  await mustCode(talk, 'Alinea 899 gaat')
  await mustCorrect(talk, 'Alinea 3 gaat over stroom', 'Alinea 3 gaat over water')
  const wanted = paragraphs.with(3, paragraphs[3]?.replace('stroom', 'water') ?? '')
  expect((await latest(talk)).text).toBe(`${wanted.join('\n\n')}\n`)
  expect((await codings(talk.db)).map(({ exact }) => exact)).toEqual(['Alinea 899 gaat'])
})

test('case 7: no correction ends a coding, however much of the text goes', async () => {
  const talk = await mustTalk(abc)
  for (const words of ['twee drie', 'tweede alinea']) await mustCode(talk, words)
  await mustReplace(talk, 'Iets heel anders over water en dijken.\n')
  expect(await codings(talk.db)).toEqual([])
  expect((await orphans(talk.db)).map(({ coding }) => coding.exact)).toEqual(['twee drie', 'tweede alinea'])
})

test('case 7: taking an orphan off takes off that one only, and no memo of anybody', async () => {
  const talk = await mustTalk(abc)
  const [gone, stays] = [
    await mustCode(talk, 'twee drie'),
    await mustCode(talk, 'tweede alinea', { coder: talk.bram.id }),
  ]
  const memo = { kind: 'inhoud', subjectKind: 'coding', text: 'let op' } as const
  for (const subject of [gone, stays]) await act(talk, (write) => addMemo(write, { ...memo, subject }))
  await mustReplace(talk, 'Iets heel anders over water en dijken.\n')
  await act(talk, (write) => endCoding(write, gone))
  expect((await orphans(talk.db)).map(({ coding }) => coding.id)).toEqual([stays])
  expect((await memos(talk.db)).map(({ subject }) => subject)).toContain(stays)
})

test('who codes while another corrects loses nothing: the words are coded where they stand now', async () => {
  const talk = await mustTalk(abc)
  const read = await latest(talk)
  await mustCorrect(talk, 'Een twee', 'Eerst een, twee')
  const start = read.text.indexOf('vier vijf')
  const { id } = await act(talk, (write) =>
    addCoding(write, {
      ...{ document: talk.document, version: read.version.id, start, end: start + 9 },
      ...{ code: talk.code, coder: talk.bram.id, origin: 'reading' },
      seen: { suggestions: false, others: false },
    }),
  )
  expect(await standing(talk, id)).toEqual({ exact: 'vier vijf', carried: null })
  expect(await everySpanHolds(talk)).toBe(true)
})

test('who codes words that another just corrected is told, with both', async () => {
  const talk = await mustTalk(abc)
  const read = await latest(talk)
  await mustCorrect(talk, 'vier vijf', 'vier, vijf')
  const start = read.text.indexOf('vier vijf')
  const coding = act(talk, (write) =>
    addCoding(write, {
      ...{ document: talk.document, version: read.version.id, start, end: start + 9 },
      ...{ code: talk.code, coder: talk.bram.id, origin: 'reading' },
      seen: { suggestions: false, others: false },
    }),
  )
  await expect(coding).rejects.toMatchObject({
    code: 'conflict',
    extra: { theirs: { version: 2, words: 'vier, vijf' }, yours: { version: 1, words: 'vier vijf' } },
  })
})

test('of two who correct at once the second is told, and nothing of the first is lost', async () => {
  const talk = await mustTalk(abc)
  const read = await latest(talk)
  await mustCorrect(talk, 'Een twee', 'Een, twee')
  const second = act(talk, (write) =>
    correctParagraphs(write, {
      ...{ document: talk.document, version: read.version.id, reason: 'tikfout' },
      paragraphs: [{ block: 1, text: 'De tweede alinea.' }],
    }),
  )
  await expect(second).rejects.toMatchObject({ code: 'conflict', key: 'corrected-meanwhile' })
  expect((await latest(talk)).text).toBe(abc.replace('Een twee', 'Een, twee'))
})

test('every version keeps the codings of its day', async () => {
  const talk = await mustTalk(abc)
  const versions = [(await latest(talk)).version.id]
  await mustCode(talk, 'drie vier')
  for (const [was, now] of [
    ['drie vier', 'drie of vier'],
    ['drie of vier', 'drie of vijf'],
  ] as const) {
    await mustCorrect(talk, was, now)
    versions.push((await latest(talk)).version.id)
  }
  const words = []
  for (const version of versions) words.push((await codingsAt(talk.db, version)).map(({ exact }) => exact))
  expect(words).toEqual([['drie vier'], ['drie of vier'], ['drie of vijf']])
})
