import { expect, test } from 'vitest'
import { addCode, changeCode, codes } from '../../server/codebook/store.ts'
import { mergeCodes } from '../../server/codings/merging.ts'
import { endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { putAside } from '../../server/threads/adding.ts'
import { adoptCandidate } from '../../server/threads/adopting.ts'
import { candidateIn, deriveThreads, latestDerivation } from '../../server/threads/derivations.ts'
import { dismissals, dismissCandidate, takeBack } from '../../server/threads/dismissing.ts'
import { furtherFragments } from '../../server/threads/further.ts'
import { gather } from '../../server/threads/gathering.ts'
import { listThreads, showThread, studyFor } from '../../server/threads/listing.ts'
import { renewal } from '../../server/threads/renewal.ts'
import { decidersOf, evidenceOf, threadNamed } from '../../server/threads/store.ts'
import { namesOf, soughtBy } from '../../server/threads/view.ts'
import { mustAdd } from '../project.ts'
import { mustOpenCoded } from './project.ts'

type Coded = Awaited<ReturnType<typeof mustOpenCoded>>
const act = <T>({ db, noor }: Coded, change: Parameters<typeof record<T>>[2]) =>
  record(db, { person: noor.id, act: 'thread.change' }, change)

async function mustDerive(project: Coded) {
  const derivation = await deriveThreads(project.db, project.derived)
  return { derivation, candidate: candidateIn(derivation, 'code · stroom') }
}

async function mustAdopt(project: Coded) {
  const { candidate, derivation } = await mustDerive(project)
  const gathered = await gather(project.db)
  const adoption = { candidate, derivation: derivation.input }
  return (await act(project, (write) => adoptCandidate(write, adoption, gathered))).result
}

const dismissed = async (project: Coded, reason = 'gaat over techniek') => {
  const { candidate, derivation } = await mustDerive(project)
  return act(project, (write) => dismissCandidate(write, { candidate, derivation: derivation.input, reason }))
}

test('a candidate is put aside with who and why, and is no longer listed', async () => {
  const project = await mustOpenCoded()
  await dismissed(project)
  const [row] = await dismissals(project.db)
  expect(row).toMatchObject({ title: 'Stroom', reason: 'gaat over techniek', person: project.noor.id })
  const listed = await listThreads(project.db, project.derived)
  expect(listed.map(({ title }) => title)).not.toContain('Stroom')
})

test('a candidate is not put aside without a reason, nor twice', async () => {
  const project = await mustOpenCoded()
  await expect(dismissed(project, ' ')).rejects.toMatchObject({ key: 'reason-missing' })
  await dismissed(project)
  await expect(dismissed(project)).rejects.toMatchObject({ key: 'candidate-dismissed' })
})

test('what was put aside is taken back, by its own act or by undo', async () => {
  const project = await mustOpenCoded()
  const { event } = await dismissed(project)
  await undo(project.db, project.noor.id, event!)
  expect(await dismissals(project.db)).toEqual([])
  await dismissed(project)
  const [row] = await dismissals(project.db)
  await act(project, (write) => takeBack(write, row!))
  expect(await dismissals(project.db)).toEqual([])
})

test('taking up a candidate that was put aside takes it back', async () => {
  const project = await mustOpenCoded()
  await dismissed(project)
  await mustAdopt(project)
  expect(await dismissals(project.db)).toEqual([])
})

test('deriving again says which candidates are new and which fell away, and why', async () => {
  const project = await mustOpenCoded()
  await mustDerive(project)
  expect((await latestDerivation(project.derived))?.changes).toBeNull()
  const [code] = await codes(project.db)
  await act(project, (write) => changeCode(write, code!, { name: 'netstroom' }))
  await deriveThreads(project.db, project.derived)
  const { changes } = (await latestDerivation(project.derived))!
  expect(changes?.fresh).toContain('code · netstroom')
  expect(changes?.gone).toContainEqual({
    key: 'code · stroom',
    title: 'Stroom',
    because: { why: 'no-code', code: 'stroom' },
  })
})

test('a candidate that comes back in too few places says so', async () => {
  const project = await mustOpenCoded()
  await mustDerive(project)
  const codings = await project.db.selectFrom('codings').selectAll().execute()
  await act(project, async (write) => {
    for (const { id } of codings.slice(1)) await endCoding(write, id)
  })
  await deriveThreads(project.db, project.derived)
  const { changes } = (await latestDerivation(project.derived))!
  expect(changes?.gone.find(({ key }) => key === 'code · stroom')?.because).toEqual({ why: 'thin' })
})

test('evidence that is no longer derived says why: its coding was taken away', async () => {
  const project = await mustOpenCoded()
  const { db, derived } = project
  const id = await mustAdopt(project)
  const [coding] = await db.selectFrom('codings').selectAll().orderBy('made').execute()
  await act(project, (write) => endCoding(write, coding!.id))
  const derivation = await deriveThreads(db, derived)
  const gathered = await gather(db)
  const thread = await threadNamed(db, id)
  const now = renewal(
    { candidate: thread.candidate, codes: namesOf(thread.codes, gathered) },
    await evidenceOf(db, id),
    derivation,
    gathered,
  )
  expect(now?.gone.map(({ row, why }) => [row.start, why])).toContainEqual([coding!.start, 'no-coding'])
})

test('a thread of a merged code goes on under the code that it was merged into', async () => {
  const project = await mustOpenCoded()
  const { db, derived } = project
  const id = await mustAdopt(project)
  const { result: net } = await act(project, (write) => addCode(write, { name: 'net' }))
  await act(project, (write) => mergeCodes(write, project.stroom, net))
  const gathered = await gather(db)
  expect(namesOf((await threadNamed(db, id)).codes, gathered)).toEqual(['net'])
  expect((await showThread(db, derived, id)).codes).toEqual(['net'])
})

/** A source in which somebody says more of the same, and something else. */
const more = `[00:00:01] Deelnemer 4: Bij ons komt de netbeheerder ook niet met een kabel.

[00:00:09] Deelnemer 5: De soep was lekker.
`

test('further fragments give what is not among the evidence, with reasons', async () => {
  const project = await mustOpenCoded()
  const { db } = project
  const id = await mustAdopt(project)
  await mustAdd(project, more, { name: 'West.txt', session: 'West' })
  const gathered = await gather(db)
  const study = await studyFor(gathered)
  const thread = await threadNamed(db, id)
  const rows = await evidenceOf(db, id)
  const found = furtherFragments(soughtBy(thread, rows, { study, gathered }), study)
  expect(found.map(({ exact }) => exact)).toEqual(['Bij ons komt de netbeheerder ook niet met een kabel.'])
  expect(found[0]?.reasons.map(({ why }) => why)).toEqual(['words', 'like'])
})

test('a further fragment that was put aside is not proposed again', async () => {
  const project = await mustOpenCoded()
  const { db } = project
  const id = await mustAdopt(project)
  await mustAdd(project, more, { name: 'West.txt', session: 'West' })
  const gathered = await gather(db)
  const study = await studyFor(gathered)
  const thread = await threadNamed(db, id)
  const sought = async () => soughtBy(thread, await evidenceOf(db, id), { study, gathered })
  const [first] = furtherFragments(await sought(), study)
  const version = gathered.sources.get(first!.document)!.version.id
  const place = { thread: id, version, start: first!.start, end: first!.end }
  const { event } = await act(project, (write) => putAside(write, place, 'hoort bij de monteur'))
  expect(furtherFragments(await sought(), study)).toEqual([])
  const [row] = (await evidenceOf(db, id)).filter(({ state }) => state === 'dropped')
  expect((await decidersOf(db, [row!.id])).get(row!.id)?.person).toBe(project.noor.id)
  await undo(db, project.noor.id, event!)
  expect(furtherFragments(await sought(), study)).toHaveLength(1)
})
