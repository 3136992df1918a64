import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeNamed, codes } from '../../server/codebook/store.ts'
import { examplesOf, keepExample } from '../../server/codings/examples.ts'
import { mergeCodes, planMerge } from '../../server/codings/merging.ts'
import { markRead, readings } from '../../server/codings/readings.ts'
import { codings, codingsOfCode } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { eventInWords } from '../../server/history/words.ts'
import { addMemo, memos } from '../../server/memos/store.ts'
import { mustAddCode, mustCode, mustHaveText, outline } from '../codebook/book.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

const text = 'Wij wachten al drie jaar op stroom. Zonder kabel geen werk. De netbeheerder kan niet kiezen.'

async function mustMerge(project: TestProject, from: string, into: string): Promise<number> {
  const gone = await codeNamed(project.db, from)
  const stays = await codeNamed(project.db, into)
  const act = { person: project.noor.id, act: 'code.merge', subject: stays.id }
  const { event } = await record(project.db, act, (write) => mergeCodes(write, gone.id, stays.id))
  return event ?? 0
}

/** Everything that stands in the tables that a merge touches, without what counts changes. */
async function standing(project: TestProject) {
  const { db } = project
  const rows = [
    await db.selectFrom('codes').selectAll().where('ended', 'is', null).orderBy('id').execute(),
    await db.selectFrom('codings').selectAll().where('ended', 'is', null).orderBy('id').execute(),
    await db.selectFrom('readings').selectAll().where('ended', 'is', null).orderBy('id').execute(),
    await db.selectFrom('memos').selectAll().where('ended', 'is', null).orderBy('id').execute(),
    await db.selectFrom('code_examples').selectAll().where('ended', 'is', null).orderBy('id').execute(),
  ]
  return rows.map((table) => table.map(({ revision: _, ...row }) => row))
}

test('after a merge every coding has the code that stays', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  const one = await mustCode(project, place, { code: a, start: 0, end: 10 })
  const two = await mustCode(project, place, { code: b, start: 4, end: 20 })
  await mustMerge(project, 'A', 'B')
  expect((await codingsOfCode(project.db, b.id)).map(({ id }) => id).sort()).toEqual([one, two].sort())
})

test('where one coder gave both codes to one span, one coding stays', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  await mustCode(project, place, { code: a, start: 0, end: 10 })
  const kept = await mustCode(project, place, { code: b, start: 0, end: 10 })
  await mustMerge(project, 'A', 'B')
  expect(await codings(project.db)).toMatchObject([{ id: kept, code: b.id }])
})

test('where two coders gave the two codes to one span, both codings stay', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  await mustCode(project, place, { code: a, start: 0, end: 10 })
  await mustCode(project, place, { code: b, coder: project.bram, start: 0, end: 10 })
  await mustMerge(project, 'A', 'B')
  expect(await codingsOfCode(project.db, b.id)).toHaveLength(2)
})

const given = fc.record({
  code: fc.nat(2),
  coder: fc.nat(1),
  start: fc.integer({ min: 0, max: 5 }),
  length: fc.integer({ min: 1, max: 4 }),
})

test('a merge keeps for each coder each span that had either code, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(given, { maxLength: 14 }), async (wanted) => {
      const project = await mustOpenProject()
      const place = await mustHaveText(project, 'abcdefghijkl')
      const three = [
        await mustAddCode(project, 'A'),
        await mustAddCode(project, 'B'),
        await mustAddCode(project, 'C'),
      ]
      for (const { code, coder, start, length } of wanted) {
        await mustCode(project, place, {
          code: three[code] ?? { id: '' },
          coder: coder === 0 ? project.noor : project.bram,
          start,
          end: start + length,
        })
      }
      const spans = async (names: string[]) =>
        (await codings(project.db))
          .filter(({ code }) => three.some(({ id, name }) => id === code && names.includes(name)))
          .map(({ start, end, coder }) => `${start}-${end} ${coder}`)
          .sort()
      const before = [...new Set(await spans(['A', 'B']))]
      const other = await spans(['C'])
      await mustMerge(project, 'A', 'B')
      expect(await spans(['B'])).toEqual(before)
      expect(await spans(['A'])).toEqual([])
      expect(await spans(['C'])).toEqual(other)
    }),
    { numRuns: 25 },
  )
})

test('what is told before a merge is what happens', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  await mustAddCode(project, 'A1', { under: 'A' })
  for (const end of [3, 10, 20]) await mustCode(project, place, { code: a, start: 0, end })
  await mustCode(project, place, { code: b, start: 0, end: 10 })
  const plan = await planMerge(project.db, a.id, b.id)
  expect([plan.moving.length, plan.doubled.length, plan.children.length]).toEqual([2, 1, 1])
  await mustMerge(project, 'A', 'B')
  expect(await codingsOfCode(project.db, b.id)).toHaveLength(3)
})

test('words go along, and a keyword is not also a related word', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A', { keywords: ['kabel', 'net'], related: ['draad'], excluding: ['internet'] })
  await mustAddCode(project, 'B', { keywords: ['stroom'], related: ['kabel', 'volt'] })
  await mustMerge(project, 'A', 'B')
  expect(await codeNamed(project.db, 'B')).toMatchObject({
    keywords: ['stroom', 'kabel', 'net'],
    related: ['volt', 'draad'],
    excluding: ['internet'],
  })
})

test('sub-codes come to stand under the code that stays', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A')
  await mustAddCode(project, 'A1', { under: 'A' })
  await mustAddCode(project, 'B')
  await mustMerge(project, 'A', 'B')
  expect(await outline(project)).toEqual(['B > A1', 'B'])
})

test('a code merged into a code far below it leaves no code under itself', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Top')
  await mustAddCode(project, 'A', { under: 'Top' })
  await mustAddCode(project, 'A1', { under: 'A' })
  await mustAddCode(project, 'A1a', { under: 'A1' })
  await mustMerge(project, 'A', 'A1a')
  expect(await outline(project)).toEqual(['Top', 'Top > A1a > A1', 'Top > A1a'])
})

test('a code cannot be merged with itself', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A')
  await expect(mustMerge(project, 'A', 'A')).rejects.toMatchObject({ key: 'merge-into-itself' })
})

test('examples and memos go along, also the memo on a coding that was double', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  const gone = await mustCode(project, place, { code: a, start: 0, end: 10 })
  const stays = await mustCode(project, place, { code: b, start: 0, end: 10 })
  await record(project.db, { person: project.noor.id, act: 'code.example' }, async (write) => {
    await keepExample(write, a.id, { coding: gone, kind: 'borderline' })
    await addMemo(write, { kind: 'code', subjectKind: 'code', subject: a.id, text: 'bij A' })
    await addMemo(write, { kind: 'code', subjectKind: 'coding', subject: gone, text: 'bij de codering' })
  })
  await mustMerge(project, 'A', 'B')
  expect(await examplesOf(project.db, b.id)).toMatchObject([{ kind: 'borderline', exact: 'Wij wachte' }])
  expect(await memos(project.db, { subject: b.id })).toMatchObject([{ text: 'bij A' }])
  expect(await memos(project.db, { subject: stays })).toMatchObject([{ text: 'bij de codering' }])
})

test('who read a document for both codes has read it for what comes of them', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  await record(project.db, { person: project.noor.id, act: 'reading.add' }, async (write) => {
    await markRead(write, { ...place, person: project.noor.id }, [a, b])
    await markRead(write, { ...place, person: project.bram.id }, [b])
  })
  await mustMerge(project, 'A', 'B')
  const { meaning } = await codeNamed(project.db, 'B')
  const current = (await readings(project.db)).filter((row) => row.code === b.id && row.meaning === meaning)
  expect(current.map(({ person }) => person)).toEqual([project.noor.id])
})

test('the log names the code that was merged', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A')
  await mustAddCode(project, 'B')
  await mustCode(project, place, { code: a, start: 0, end: 10 })
  const event = await mustMerge(project, 'A', 'B')
  expect((await eventInWords(project.db, event))?.text).toBe('voegde code ‘A’ samen met een andere')
})

test('undoing a merge restores all that it touched', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const a = await mustAddCode(project, 'A', { keywords: ['kabel'] })
  const b = await mustAddCode(project, 'B')
  await mustAddCode(project, 'A1', { under: 'A' })
  const double = await mustCode(project, place, { code: a, start: 0, end: 10 })
  await mustCode(project, place, { code: b, start: 0, end: 10 })
  await mustCode(project, place, { code: a, coder: project.bram, start: 0, end: 10 })
  await record(project.db, { person: project.noor.id, act: 'memo.add' }, async (write) => {
    await keepExample(write, a.id, { coding: double, kind: 'typical' })
    await addMemo(write, { kind: 'code', subjectKind: 'code', subject: a.id, text: 'bij A' })
    await markRead(write, { ...place, person: project.noor.id }, [a, b])
  })
  const before = await standing(project)
  const event = await mustMerge(project, 'A', 'B')
  expect(await standing(project)).not.toEqual(before)
  await undo(project.db, project.noor.id, event)
  expect(await standing(project)).toEqual(before)
  expect((await verify(project.db)).ok).toBe(true)
})

test('a merged code is gone from the codebook, and its name is free again', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A')
  await mustAddCode(project, 'B')
  await mustMerge(project, 'A', 'B')
  await mustAddCode(project, 'A')
  expect((await codes(project.db)).map(({ name }) => name)).toEqual(['B', 'A'])
})
