import fc from 'fast-check'
import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { addMemo, memos } from '../../server/memos/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread, adoptCandidate } from '../../server/threads/adopting.ts'
import {
  changeThread,
  dropEvidence,
  endThread,
  setRole,
  setSide,
  setStatus,
} from '../../server/threads/changing.ts'
import { candidateIn, deriveThreads } from '../../server/threads/derivations.ts'
import { gather } from '../../server/threads/gathering.ts'
import { mergedFrom, mergedInto, mergeThreads } from '../../server/threads/merging.ts'
import { nested, nestThread, possibleParents } from '../../server/threads/nesting.ts'
import { splitThread } from '../../server/threads/splitting.ts'
import { evidenceOf, threadNamed, threads } from '../../server/threads/store.ts'
import { mustOpenCoded } from './project.ts'

type Coded = Awaited<ReturnType<typeof mustOpenCoded>>
const act = <T>({ db, noor }: Coded, change: Parameters<typeof record<T>>[2]) =>
  record(db, { person: noor.id, act: 'thread.change' }, change)

/** The thread that the code gives, and one that people began with one piece of the same words. */
async function mustHaveTwo() {
  const project = await mustOpenCoded()
  const { db, derived } = project
  const derivation = await deriveThreads(db, derived)
  const gathered = await gather(db)
  const adoption = { candidate: candidateIn(derivation, 'code · stroom'), derivation: derivation.input }
  const { result: stroom } = await act(project, (write) => adoptCandidate(write, adoption, gathered))
  const { result: wachten } = await act(project, (write) =>
    addThread(write, { title: 'Wachten', terms: ['wachten'] }),
  )
  const [first] = await evidenceOf(db, stroom)
  await act(project, (write) => addEvidence(write, { ...first!, thread: wachten, role: 'qualifies' }))
  return { project, stroom, wachten }
}

test('merging unites the evidence, a decision going before a proposal', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const before = await evidenceOf(project.db, stroom)
  await act(project, (write) => mergeThreads(write, { id: wachten }, stroom))
  const after = await evidenceOf(project.db, stroom)
  expect(after.map(({ exact }) => exact)).toEqual(before.map(({ exact }) => exact))
  expect(after[0]).toMatchObject({ state: 'kept', role: 'qualifies' })
})

test('evidence that only the merged thread had comes after that of the other, in its order', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  await act(project, (write) => mergeThreads(write, { id: stroom }, wachten))
  const rows = await evidenceOf(project.db, wachten)
  expect(rows.length).toBeGreaterThan(6)
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, i) => i + 1))
})

test('a merged thread is found again under the other, also through two merges', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const { result: third } = await act(project, (write) => addThread(write, { title: 'Derde' }))
  await act(project, (write) => mergeThreads(write, { id: wachten }, stroom))
  await act(project, (write) => mergeThreads(write, { id: stroom }, third))
  expect(await mergedInto(project.db, wachten)).toBe(third)
  expect((await mergedFrom(project.db, third)).map(({ title }) => title)).toEqual(['Stroom'])
})

test('merging keeps what people wrote, fills in what was empty, and takes memos along', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const { db } = project
  await act(project, async (write) => {
    await changeThread(write, { id: stroom }, { claim: 'De kabel komt niet.' })
    await changeThread(write, { id: wachten }, { claim: 'Iedereen wacht.', question: 'Wie begint?' })
    await addMemo(write, { kind: 'inhoud', subjectKind: 'thread', subject: wachten, text: 'Let op.' })
  })
  await act(project, (write) => mergeThreads(write, { id: wachten }, stroom))
  expect(await threadNamed(db, stroom)).toMatchObject({
    claim: 'De kabel komt niet.',
    question: 'Wie begint?',
    codes: [project.stroom],
  })
  expect((await memos(db, { subject: stroom })).map(({ text }) => text)).toEqual(['Let op.'])
})

test('what was agreed on is under discussion again when something was merged into it', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  await act(project, (write) => changeThread(write, { id: stroom }, { claim: 'De kabel komt niet.' }))
  for (const status of ['in-bespreking', 'akkoord'] as const)
    await act(project, (write) => setStatus(write, { id: stroom }, status))
  await act(project, (write) => mergeThreads(write, { id: wachten }, stroom))
  expect((await threadNamed(project.db, stroom)).status).toBe('in-bespreking')
})

test('a merge is one event, and undoing it brings both threads back as they were', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const { db } = project
  const content = async () => ({
    rows: (await threads(db)).map(({ id, title, codes, status }) => ({ id, title, codes, status })),
    stroom: (await evidenceOf(db, stroom)).map(({ id, state, role, position }) => ({
      id,
      state,
      role,
      position,
    })),
    wachten: (await evidenceOf(db, wachten)).map(({ id, state, role, position }) => ({
      id,
      state,
      role,
      position,
    })),
  })
  const before = await content()
  const { event } = await act(project, (write) => mergeThreads(write, { id: wachten }, stroom))
  await undo(db, project.noor.id, event!)
  expect(await content()).toEqual(before)
  expect((await verify(db)).ok).toBe(true)
})

test('a thread is not merged into itself', async () => {
  const { project, stroom } = await mustHaveTwo()
  const merging = act(project, (write) => mergeThreads(write, { id: stroom }, stroom))
  await expect(merging).rejects.toMatchObject({ key: 'thread-into-itself' })
})

test('threads under a merged thread come under the other; one that lay under it takes its place', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const { db } = project
  const { result: third } = await act(project, (write) => addThread(write, { title: 'Derde' }))
  await act(project, (write) => nestThread(write, { id: wachten }, stroom))
  await act(project, (write) => nestThread(write, { id: third }, stroom))
  await act(project, (write) => mergeThreads(write, { id: stroom }, wachten))
  expect((await threadNamed(db, wachten)).parent).toBeNull()
  expect((await threadNamed(db, third)).parent).toBe(wachten)
})

test('a candidate of a merged thread is not taken up a second time', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const { db, derived } = project
  await act(project, (write) => mergeThreads(write, { id: stroom }, wachten))
  const derivation = await deriveThreads(db, derived)
  const adoption = { candidate: candidateIn(derivation, 'code · stroom'), derivation: derivation.input }
  const gathered = await gather(db)
  const again = act(project, (write) => adoptCandidate(write, adoption, gathered))
  await expect(again).rejects.toMatchObject({ key: 'candidate-adopted' })
})

test('splitting moves the chosen evidence to a new thread, with its role and side', async () => {
  const { project, stroom } = await mustHaveTwo()
  const { db } = project
  const rows = await evidenceOf(db, stroom)
  const chosen = [rows[1]!.id, rows[3]!.id]
  await act(project, async (write) => {
    await setRole(write, { id: chosen[0]! }, 'qualifies')
    await setSide(write, { id: chosen[0]! }, 'that')
  })
  const { result, event } = await act(project, (write) =>
    splitThread(write, stroom, { title: 'De monteur', evidence: chosen }),
  )
  const moved = await evidenceOf(db, result)
  expect(moved.map(({ id, position }) => [id, position])).toEqual([
    [chosen[0], 1],
    [chosen[1], 2],
  ])
  expect(moved[0]).toMatchObject({ role: 'qualifies', side: 'that' })
  expect((await threadNamed(db, result)).codes).toEqual([project.stroom])
  expect(await evidenceOf(db, stroom)).toHaveLength(rows.length - 2)
  await undo(db, project.noor.id, event!)
  expect((await evidenceOf(db, stroom)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
})

test('a split takes some evidence and leaves some', async () => {
  const { project, stroom } = await mustHaveTwo()
  const rows = await evidenceOf(project.db, stroom)
  const split = (evidence: string[]) =>
    act(project, (write) => splitThread(write, stroom, { title: 'Nieuw', evidence }))
  await expect(split([])).rejects.toMatchObject({ key: 'split-nothing' })
  await expect(split(rows.map(({ id }) => id))).rejects.toMatchObject({ key: 'split-everything' })
  const other = await evidenceOf(project.db, (await threadNamed(project.db, 'Wachten')).id)
  await expect(split([other[0]!.id])).rejects.toMatchObject({ key: 'evidence-not-found' })
})

test('a thread is nested under another, never under itself or under one below it', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const nest = (id: string, parent: string | null) =>
    act(project, (write) => nestThread(write, { id }, parent))
  await nest(wachten, stroom)
  await expect(nest(stroom, wachten)).rejects.toMatchObject({ key: 'thread-under-itself' })
  await expect(nest(stroom, stroom)).rejects.toMatchObject({ key: 'thread-under-itself' })
  await nest(wachten, null)
  await nest(stroom, wachten)
  expect((await threadNamed(project.db, stroom)).parent).toBe(wachten)
})

test('a thread that is taken away leaves those under it where it lay', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  await act(project, (write) => nestThread(write, { id: wachten }, stroom))
  const { event } = await act(project, (write) => endThread(write, { id: stroom }))
  expect((await threadNamed(project.db, wachten)).parent).toBeNull()
  await undo(project.db, project.noor.id, event!)
  expect((await threadNamed(project.db, wachten)).parent).toBe(stroom)
})

test('in the list each thread stands under the one that it lies under, each once', () => {
  const list = fc.array(fc.option(fc.nat(9), { nil: null }), { maxLength: 10 })
  fc.assert(
    fc.property(list, (parents) => {
      const rows = parents.map((parent, i) => ({
        id: String(i),
        parent: parent === null || parent >= i ? null : String(parent),
      }))
      const placed = nested(rows)
      expect(placed.map(({ thread }) => thread.id).sort()).toEqual(rows.map(({ id }) => id).sort())
      for (const [i, { thread, depth }] of placed.entries()) {
        const above = placed.findIndex((each) => each.thread.id === thread.parent)
        expect(above).toBeLessThan(i)
        expect(depth).toBe((placed[above]?.depth ?? -1) + 1)
      }
    }),
  )
})

test('possible parents never make a circle', () => {
  const rows = [
    { id: 'a', parent: null },
    { id: 'b', parent: 'a' },
    { id: 'c', parent: 'b' },
    { id: 'd', parent: null },
  ]
  expect(possibleParents(rows, 'a').map(({ id }) => id)).toEqual(['d'])
  expect(possibleParents(rows, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'd'])
})

test('who put evidence aside stays beside the reason after a merge', async () => {
  const { project, stroom, wachten } = await mustHaveTwo()
  const [row] = await evidenceOf(project.db, stroom)
  await act(project, (write) => dropEvidence(write, { id: row!.id }, 'gaat over iets anders'))
  await act(project, (write) => mergeThreads(write, { id: wachten }, stroom))
  expect((await evidenceOf(project.db, stroom))[0]).toMatchObject({
    state: 'dropped',
    reason: 'gaat over iets anders',
  })
})
