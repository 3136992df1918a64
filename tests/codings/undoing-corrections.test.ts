import { expect, test } from 'vitest'
import { changedCodings, orphans } from '../../server/codings/corrected.ts'
import { confirmChanged, placeOrphan } from '../../server/codings/placing.ts'
import { codings, endCoding } from '../../server/codings/store.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { refusal } from '../quotes/setting.ts'
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

const text = 'Een twee drie vier vijf zes.\n\nEen tweede alinea over stroom.\n'

async function undoLast(talk: Talk, back = 0): Promise<void> {
  const { seq } = await talk.db
    .selectFrom('events')
    .select('seq')
    .orderBy('seq', 'desc')
    .offset(back)
    .limit(1)
    .executeTakeFirstOrThrow()
  await undo(talk.db, talk.noor.id, seq)
}

test('undo of a correction brings the old text back, and every coding to its old place', async () => {
  const talk = await mustTalk(text)
  for (const words of ['twee drie', 'over stroom']) await mustCode(talk, words)
  const before = await codings(talk.db)
  await mustReplace(talk, 'Een twee en drie vier vijf zes.\n')
  await undoLast(talk)
  expect((await latest(talk)).version.number).toBe(1)
  const withoutRevision = (rows: typeof before) => rows.map(({ revision: _revision, ...row }) => row)
  expect(withoutRevision(await codings(talk.db))).toEqual(withoutRevision(before))
  expect((await verify(talk.db)).failures).toEqual([])
})

test('a correction is not undone once the text was corrected again', async () => {
  const talk = await mustTalk(text)
  await mustCorrect(talk, 'twee', 'twee,')
  await mustCorrect(talk, 'drie', 'drie,')
  expect(await refusal(undoLast(talk, 1))).toBe('corrected-since')
})

test('a correction is not undone once somebody coded its text', async () => {
  const talk = await mustTalk(text)
  await mustCorrect(talk, 'twee', 'twee,')
  await mustCode(talk, 'drie vier')
  expect(await refusal(undoLast(talk, 1))).toBe('still-used')
})

test('a correction is not undone once somebody placed what it had left without a place', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'over stroom')
  await mustReplace(talk, 'Een twee drie vier vijf zes.\n')
  const [orphan] = await orphans(talk.db)
  expect(orphan?.coding.id).toBe(coding)
  await act(talk, (write) => placeOrphan(write, { coding, span: { start: 0, end: 8 } }))
  expect(await standing(talk, coding)).toEqual({ exact: 'Een twee', carried: null })
  expect(await refusal(undoLast(talk, 1))).toBe('changed-since')
})

test('a correction that was undone does not come back once somebody coded the older text', async () => {
  const talk = await mustTalk(text)
  await mustCorrect(talk, 'twee', 'twee,')
  await undoLast(talk)
  await mustCode(talk, 'drie vier')
  expect(await refusal(undoLast(talk, 1))).toBe('still-used')
})

test('a correction that was undone does not come back over another correction', async () => {
  const talk = await mustTalk(text)
  await mustCorrect(talk, 'twee', 'twee,')
  await undoLast(talk)
  await mustCorrect(talk, 'drie', 'drie,')
  expect(await refusal(undoLast(talk, 1))).toBe('corrected-since')
})

test('after an undo the next correction gets a number of its own', async () => {
  const talk = await mustTalk(text)
  await mustCorrect(talk, 'twee', 'twee,')
  await undoLast(talk)
  expect(await mustCorrect(talk, 'drie', 'drie,')).toMatchObject({ number: 3 })
})

test('a changed coding tells the words of before until somebody has looked', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'twee drie')
  await mustCorrect(talk, 'twee drie', 'twee of drie')
  await mustCorrect(talk, 'twee of drie', 'twee en drie')
  const [changed] = await changedCodings(talk.db)
  expect(changed).toMatchObject({
    coding: { id: coding, exact: 'twee en drie' },
    before: { number: 1, exact: 'twee drie' },
  })
  await act(talk, (write) => confirmChanged(write, { coding }))
  expect(await changedCodings(talk.db)).toEqual([])
})

test('a coding that somebody looked at tells the words of that look when it changes again', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'twee drie')
  await mustCorrect(talk, 'twee drie', 'twee of drie')
  await act(talk, (write) => confirmChanged(write, { coding }))
  await mustCorrect(talk, 'twee of drie', 'twee en drie')
  expect(await changedCodings(talk.db)).toMatchObject([{ before: { number: 2, exact: 'twee of drie' } }])
})

test('an orphan that the same coder coded there already is not coded twice', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'over stroom')
  await mustReplace(talk, 'Een twee drie vier vijf zes.\n')
  await mustCode(talk, 'twee drie')
  const placing = act(talk, (write) => placeOrphan(write, { coding, span: { start: 4, end: 13 } }))
  expect(await refusal(placing)).toBe('coding-exists')
})

test('two codings that would come to say the same: one stays, the other waits for a person', async () => {
  const talk = await mustTalk('Dat is ook zo, dat is zo.\n\nSlot.\n')
  const [stays, waits] = [await mustCode(talk, 'Dat is ook zo'), await mustCode(talk, 'is ook zo')]
  await mustCorrect(talk, 'Dat is ook zo', 'is ook zo')
  expect((await standing(talk, stays)).carried).toBe('orphan')
  expect(await standing(talk, waits)).toEqual({ exact: 'is ook zo', carried: null })
})

test('a coding that was taken off and comes back after a correction stands in the text of now', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'over stroom')
  await act(talk, (write) => endCoding(write, coding))
  await mustCorrect(talk, 'Een twee', 'Eerst een twee')
  await undoLast(talk, 1)
  const now = await latest(talk)
  expect(await codings(talk.db)).toMatchObject([
    { id: coding, version: now.version.id, exact: 'over stroom' },
  ])
  expect((await verify(talk.db)).failures).toEqual([])
})

test('a coding that comes back when its words are gone waits for a person', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'over stroom')
  await act(talk, (write) => endCoding(write, coding))
  await mustCorrect(talk, 'Een tweede alinea over stroom.', 'Iets heel anders dus.')
  await undoLast(talk, 1)
  expect(await orphans(talk.db)).toMatchObject([{ coding: { id: coding, exact: 'over stroom' } }])
  await undoLast(talk)
  expect(await orphans(talk.db)).toEqual([])
  expect((await verify(talk.db)).failures).toEqual([])
})

test('a coding that came back without a place has it again once that correction is undone', async () => {
  const talk = await mustTalk(text)
  const coding = await mustCode(talk, 'over stroom')
  await undoLast(talk)
  await mustReplace(talk, 'Een twee drie vier vijf zes.\n')
  await undoLast(talk, 1)
  expect(await standing(talk, coding)).toEqual({ exact: 'over stroom', carried: 'orphan' })
  await undoLast(talk, 1)
  expect(await standing(talk, coding)).toEqual({ exact: 'over stroom', carried: null })
  await undoLast(talk)
  expect(await standing(talk, coding)).toEqual({ exact: 'over stroom', carried: 'orphan' })
})
