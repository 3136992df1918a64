import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { undo } from '../../server/history/undo.ts'
import { followed } from '../../server/progress.ts'
import { earlierRounds, startRound } from '../../server/reports/rounds.ts'
import { keepSample } from '../../server/reports/sampling.ts'
import { changesBetween, sourceState, stateHash } from '../../server/reports/source-state.ts'
import { listedRounds, roundOf } from '../../server/reports/store.ts'
import { looksLikeVersionOf } from '../../server/sources/name-versions.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { documentNamed } from '../../server/sources/store.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { close, find, mustHaveReport, mustStart } from './auditing-of.ts'

test('a round keeps its result, named by its hash and the state of the sources', async () => {
  const project = await mustHaveReport()
  const round = await roundOf(project.db, await mustStart(project))
  expect(round.audit).toMatchObject({ round: 1, previous: null, person: project.noor.id })
  expect(round.audit.input).toBe(stateHash(round.result.state))
  expect(round.result.quotes.map(({ key }) => key)).toEqual(['C1', 'C2', 'T1'])
})

test('the rounds are listed, the newest first, with how far people are', async () => {
  const project = await mustHaveReport()
  const first = await mustStart(project)
  await find(project, first, { item: 'C1' })
  await close(project, first, { item: 'C1' })
  const second = await mustStart(project)
  expect(
    (await listedRounds(project.db)).map(({ id, round, closed, quotations }) => [
      id,
      round,
      closed,
      quotations,
    ]),
  ).toEqual([
    [second, 2, 0, 2],
    [first, 1, 1, 2],
  ])
})

test('a round that began before something was erased is not kept: it might hold those words', async () => {
  const project = await mustHaveReport()
  const { db, noor } = project
  const other = await mustAdd(project, 'Dit vergeet u maar.', { name: 'later.txt' })
  const wanted = { kind: 'document', document: other.document.id } as const
  let erased: Promise<unknown> | undefined
  const told = () => {
    erased ??= erase(db, { person: noor.id, wanted, ground: 'verzoek' })
  }
  const begun = followed({ told, keeps: () => undefined, kept: () => undefined }, () => mustStart(project))
  await expect(begun).rejects.toMatchObject({ key: 'round-erased-meanwhile' })
  await erased
  expect(await listedRounds(db)).toEqual([])
  await mustStart(project)
})

async function changedSince({ db }: TestProject, audit: string) {
  return changesBetween((await roundOf(db, audit)).result.state, await sourceState(db))
}

test('nothing changed right after a round was begun', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  expect(await changedSince(project, audit)).toEqual([])
})

test('a source that came since the round is said', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await mustAdd(project, 'Nog een verslag.', { name: 'nieuw.txt' })
  expect(await changedSince(project, audit)).toEqual([{ kind: 'added', document: 'nieuw.txt' }])
})

test('a source that was corrected, and one that was taken out, is said', async () => {
  const project = await mustHaveReport()
  const before = await sourceState(project.db)
  const corrected = before.documents.map((document) => ({ ...document, version: 2, sha256: 'anders' }))
  expect(changesBetween(before, { ...before, documents: corrected })).toEqual([
    { kind: 'text', document: 'denkdiner-1.md' },
  ])
  expect(changesBetween(before, { ...before, documents: [] })).toEqual([
    { kind: 'removed', document: 'denkdiner-1.md' },
  ])
})

test('another rule for quoting is said', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const [session] = await sessions(project.db)
  await record(project.db, { person: project.noor.id, act: 'session.change' }, (write) =>
    write.update('sessions', { id: session?.id ?? '' }, { rule: 'chatham-house' }),
  )
  expect(await changedSince(project, audit)).toEqual([{ kind: 'agreements', document: null }])
})

test('a report that came changes nothing in the sources', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await mustAdd(project, 'Een ander rapport.', { name: 'ander.txt', role: 'report' })
  expect(await changedSince(project, audit)).toEqual([])
})

test('the next round of a report follows its last one', async () => {
  const project = await mustHaveReport()
  const first = await mustStart(project)
  const { audit } = await roundOf(project.db, await mustStart(project))
  expect(audit).toMatchObject({ round: 2, previous: first })
})

test('the round of a later version of a report follows the round of the earlier one', async () => {
  const project = await mustHaveReport()
  const first = await mustStart(project)
  const { document } = await mustAdd(project, '# Wat wij hoorden\n\nNiets.', {
    name: 'rapport v2.md',
    role: 'report',
  })
  const { result } = await startRound(project.db, { person: project.noor.id, document: document.id })
  expect((await roundOf(project.db, result.id)).audit).toMatchObject({ round: 2, previous: first })
})

test('a person can choose another round to follow, or none', async () => {
  const project = await mustHaveReport()
  const first = await mustStart(project)
  await mustStart(project)
  const start = (previous: string | null) =>
    startRound(project.db, { person: project.noor.id, document: project.report, previous })
  const { result: chosen } = await start(first)
  expect((await roundOf(project.db, chosen.id)).audit).toMatchObject({ round: 3, previous: first })
  const { result: none } = await start(null)
  expect((await roundOf(project.db, none.id)).audit.previous).toBe(null)
  await expect(start('geen ronde')).rejects.toMatchObject({ key: 'audit-previous-other' })
})

test('another report is not taken for an earlier version', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  const { document } = await mustAdd(project, 'Iets anders.', { name: 'jaarverslag.txt', role: 'report' })
  const { likely, rounds } = await earlierRounds(project.db, document)
  expect([likely, rounds.length]).toEqual([undefined, 1])
})

const named = (name: string, title: string | null = null) => ({ name, title })

test.each([
  ['Rapport v2.docx', 'rapport_v1.pdf'],
  ['Conceptrapport ruimte.docx', 'Rapport ruimte (definitief).docx'],
  ['verkenning 2026-05-01.md', 'verkenning 2026-06-12.md'],
])('%s and %s are versions of one report', (one, other) => {
  expect(looksLikeVersionOf(named(one), named(other))).toBe(true)
})

test('two reports with one title are versions of one', () => {
  expect(
    looksLikeVersionOf(named('a.docx', 'Werk met perspectief'), named('b.pdf', 'werk met perspectief')),
  ).toBe(true)
})

test('names that say nothing but a version are not alike', () => {
  expect(looksLikeVersionOf(named('concept.docx'), named('v2.docx'))).toBe(false)
})

test('a sample is kept with its seed, and drawn again in its place', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const draw = (size: number) =>
    record(project.db, { person: project.bram.id, act: 'audit.sample' }, (write) =>
      keepSample(write, { audit, size, seed: 'maart' }),
    )
  await draw(1)
  await draw(5)
  expect((await roundOf(project.db, audit)).sample).toMatchObject({ seed: 'maart', items: ['C1', 'C2'] })
})

test('a round that nobody judged can be taken back', async () => {
  const project = await mustHaveReport()
  const { event } = await startRound(project.db, { person: project.noor.id, document: project.report })
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await listedRounds(project.db)).toEqual([])
})

test('a report with a round stays', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  const { id } = await documentNamed(project.db, 'rapport.md')
  const ended = record(project.db, { person: project.noor.id, act: 'document.end' }, (write) =>
    write.end('documents', { id }),
  )
  await expect(ended).rejects.toMatchObject({ key: 'still-leaned-on' })
})

test('two people who begin the next round at once begin two rounds, each with its own number', async () => {
  const project = await mustHaveReport()
  const previous = await mustStart(project)
  const begin = (person: string) => startRound(project.db, { person, document: project.report, previous })
  const begun = await Promise.all([begin(project.noor.id), begin(project.bram.id)])
  expect(begun.map(({ result }) => result.round).sort()).toEqual([2, 3])
})

test('a round that was undone and comes back shares its number with no other', async () => {
  const project = await mustHaveReport()
  const begin = () => startRound(project.db, { person: project.noor.id, document: project.report })
  const { event } = await begin()
  const undone = await undo(project.db, project.noor.id, event ?? 0)
  await begin()
  await undo(project.db, project.noor.id, undone.event ?? 0)
  expect((await listedRounds(project.db)).map(({ round }) => round).sort()).toEqual([1, 2])
})
