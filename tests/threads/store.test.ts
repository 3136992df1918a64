import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread, adoptCandidate } from '../../server/threads/adopting.ts'
import {
  changeThread,
  dropEvidence,
  endThread,
  moveEvidence,
  recordCounterSearch,
  setRole,
  setStatus,
} from '../../server/threads/changing.ts'
import { candidateIn, deriveThreads, latestDerivation } from '../../server/threads/derivations.ts'
import { gather } from '../../server/threads/gathering.ts'
import { listCandidates, listThreads, showThread } from '../../server/threads/listing.ts'
import { renewal } from '../../server/threads/renewal.ts'
import { evidenceOf, threadNamed, threads } from '../../server/threads/store.ts'
import { mustAdd } from '../project.ts'
import { mustOpenCoded } from './project.ts'

type Coded = Awaited<ReturnType<typeof mustOpenCoded>>

async function mustAdopt(project: Coded, key = 'code · stroom') {
  const { db, derived, noor } = project
  const derivation = await deriveThreads(db, derived)
  const adoption = { candidate: candidateIn(derivation, key), derivation: derivation.input }
  const gathered = await gather(db)
  const { result, event } = await record(db, { person: noor.id, act: 'thread.adopt' }, (write) =>
    adoptCandidate(write, adoption, gathered),
  )
  return { id: result, event: event!, derivation }
}

const act = <T>({ db, noor }: Coded, change: Parameters<typeof record<T>>[2]) =>
  record(db, { person: noor.id, act: 'thread.change' }, change)

test('a derivation is kept and given again as long as nothing it is made from changes', async () => {
  const project = await mustOpenCoded()
  const first = await deriveThreads(project.db, project.derived)
  expect(await deriveThreads(project.db, project.derived)).toEqual(JSON.parse(JSON.stringify(first)))
  await mustAdd(project, 'De kabel ligt er nog niet.', { name: 'West.txt', session: 'West' })
  expect((await deriveThreads(project.db, project.derived)).input).not.toBe(first.input)
})

test('the latest derivation stays to be seen, with the event that it knows of', async () => {
  const project = await mustOpenCoded()
  expect(await latestDerivation(project.derived)).toBeUndefined()
  const { input } = await deriveThreads(project.db, project.derived, { minSessions: 2 })
  const before = await latestDerivation(project.derived)
  expect(before?.derivation.input).toBe(input)
  await mustAdd(project, 'De kabel ligt er nog niet.', { name: 'West.txt', session: 'West' })
  expect((await latestDerivation(project.derived))?.event).toBe(before?.event)
})

test('a candidate that is taken up becomes a thread with its evidence, each piece with voice and role', async () => {
  const project = await mustOpenCoded()
  const { id, derivation } = await mustAdopt(project)
  const thread = await threadNamed(project.db, 'stroom')
  expect(thread).toMatchObject({ id, status: 'concept', claim: '', derivation: derivation.input })
  expect(thread.codes).toEqual([project.stroom])
  const rows = await evidenceOf(project.db, id)
  expect(rows.filter(({ role }) => role === 'supports')).toHaveLength(6)
  expect(rows.filter(({ role }) => role === 'contradicts').map(({ exact }) => exact)).toContain(
    'Nee, die kabel van de netbeheerder ligt er gewoon.',
  )
  expect(rows.every(({ state, voice }) => state === 'proposed' && voice === 'participant')).toBe(true)
})

test('a candidate is taken up once', async () => {
  const project = await mustOpenCoded()
  await mustAdopt(project)
  await expect(mustAdopt(project)).rejects.toMatchObject({ key: 'candidate-adopted' })
})

test('taking up can be undone', async () => {
  const project = await mustOpenCoded()
  const { event } = await mustAdopt(project)
  await undo(project.db, project.noor.id, event)
  expect(await threads(project.db)).toEqual([])
})

test('deriving again never touches what people made of a thread', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  await act(project, (write) => changeThread(write, { id }, { claim: 'Niemand weet wie de kabel legt.' }))
  const before = { thread: await threadNamed(project.db, id), rows: await evidenceOf(project.db, id) }
  await mustAdd(project, 'De netbeheerder heeft geen kabel.', { name: 'West.txt', session: 'West' })
  await deriveThreads(project.db, project.derived)
  expect({ thread: await threadNamed(project.db, id), rows: await evidenceOf(project.db, id) }).toEqual(
    before,
  )
})

test('deriving again shows what is new beside a thread, and never what was put aside', async () => {
  const project = await mustOpenCoded()
  const { id, derivation } = await mustAdopt(project)
  const rows = await evidenceOf(project.db, id)
  await act(project, (write) => dropEvidence(write, { id: rows[0]!.id }, 'gaat over iets anders'))
  const gathered = await gather(project.db)
  const thread = { candidate: 'code · stroom', codes: ['stroom'] }
  const now = renewal(thread, await evidenceOf(project.db, id), derivation, gathered)
  expect(now).toMatchObject({ fresh: [], gone: [] })
  const fewer = renewal(thread, rows.slice(1), derivation, gathered)
  expect(fewer?.fresh.map(({ evidence }) => evidence.exact)).toEqual([rows[0]!.exact])
})

test('claim, tension and question are written with the revision that was seen', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const { revision } = await threadNamed(project.db, id)
  await act(project, (write) =>
    changeThread(write, { id, revision }, { claim: ' De kabel komt niet. ', question: 'Wie begint?' }),
  )
  expect(await threadNamed(project.db, id)).toMatchObject({
    claim: 'De kabel komt niet.',
    question: 'Wie begint?',
  })
  const late = act(project, (write) => changeThread(write, { id, revision }, { claim: 'Anders.' }))
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('two threads cannot have one title, whatever its case', async () => {
  const project = await mustOpenCoded()
  await act(project, (write) => addThread(write, { title: 'Wachten op elkaar' }))
  const twin = act(project, (write) => addThread(write, { title: 'wachten  op elkaar' }))
  await expect(twin).rejects.toMatchObject({ key: 'thread-exists' })
  await expect(act(project, (write) => addThread(write, { title: ' ' }))).rejects.toMatchObject({
    key: 'thread-without-title',
  })
})

test('a status goes one step at a time, and needs a claim before it is agreed on', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const to = (status: Parameters<typeof setStatus>[2]) =>
    act(project, (write) => setStatus(write, { id }, status))
  await expect(to('akkoord')).rejects.toMatchObject({ key: 'thread-step' })
  await to('in-bespreking')
  await expect(to('akkoord')).rejects.toMatchObject({ key: 'thread-without-claim' })
  await act(project, (write) => changeThread(write, { id }, { claim: 'De kabel komt niet.' }))
  await to('akkoord')
  await to('gepubliceerd')
  await to('concept')
  expect((await threadNamed(project.db, id)).status).toBe('concept')
})

test('nothing is agreed on without evidence', async () => {
  const project = await mustOpenCoded()
  const { result: id } = await act(project, (write) =>
    addThread(write, { title: 'Leeg', claim: 'Er is niets.' }),
  )
  await act(project, (write) => setStatus(write, { id }, 'in-bespreking'))
  const agreed = act(project, (write) => setStatus(write, { id }, 'akkoord'))
  await expect(agreed).rejects.toMatchObject({ key: 'thread-without-evidence' })
})

test('evidence is put aside with a reason, and can be kept again', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const [row] = await evidenceOf(project.db, id)
  const nameless = act(project, (write) => dropEvidence(write, row!, '  '))
  await expect(nameless).rejects.toMatchObject({ key: 'reason-missing' })
  await act(project, (write) => dropEvidence(write, row!, 'gaat over de prijs'))
  expect((await evidenceOf(project.db, id))[0]).toMatchObject({
    state: 'dropped',
    reason: 'gaat over de prijs',
  })
  await act(project, (write) => setRole(write, { id: row!.id }, 'qualifies'))
  expect((await evidenceOf(project.db, id))[0]).toMatchObject({
    state: 'kept',
    role: 'qualifies',
    reason: null,
  })
})

test('a contradicting voice that somebody adds stands last, word for word', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const { version, text } = await sourceText(project.db, project.documents[0]!)
  const start = text.indexOf('Over die monteur')
  const span = { start, end: text.indexOf('.', start) + 1 }
  await act(project, (write) =>
    addEvidence(write, { thread: id, version: version.id, role: 'contradicts', ...span }),
  )
  const added = (await evidenceOf(project.db, id)).find(
    ({ exact }) => exact === 'Over die monteur is twijfel aan tafel.',
  )
  expect(added).toMatchObject({ role: 'contradicts', state: 'kept', voice: 'participant' })
})

test('words of the organisation cannot be evidence', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const { version, text } = await sourceText(project.db, project.documents[0]!)
  const start = text.indexOf('Stelling 1')
  const wanted = { thread: id, version: version.id, role: 'supports' as const, start, end: start + 20 }
  await expect(act(project, (write) => addEvidence(write, wanted))).rejects.toMatchObject({
    key: 'evidence-not-said',
  })
})

test('the role of evidence is for people to say, and its order too', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const rows = await evidenceOf(project.db, id)
  await act(project, (write) => setRole(write, rows[1]!, 'qualifies'))
  await act(project, (write) => moveEvidence(write, { id: rows.at(-1)!.id }, rows[0]!.id))
  const now = await evidenceOf(project.db, id)
  expect(now.map((row) => row.id)).toEqual([rows.at(-1)!.id, ...rows.slice(0, -1).map((row) => row.id)])
  expect(now.find((row) => row.id === rows[1]!.id)?.role).toBe('qualifies')
})

test('looking for voices against is kept with who looked, how, and over how much', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  expect((await threadNamed(project.db, id)).counterSearch).toBeNull()
  const search = { how: 'contrastwoorden', units: 3, of: 3, found: 0 }
  await act(project, (write) => recordCounterSearch(write, { id }, search))
  expect((await threadNamed(project.db, id)).counterSearch).toMatchObject({
    ...search,
    person: project.noor.id,
  })
})

test('a thread that is taken away leaves no evidence behind', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  await act(project, (write) => endThread(write, { id }))
  expect(await threads(project.db)).toEqual([])
  expect(await evidenceOf(project.db, id)).toEqual([])
})

test('the list gives what people keep first, then the candidates that nobody took up', async () => {
  const project = await mustOpenCoded()
  const { id, derivation } = await mustAdopt(project)
  const listed = await listThreads(project.db, project.derived)
  expect(listed[0]).toMatchObject({
    rank: 1,
    title: 'Stroom',
    threadId: id,
    codes: ['stroom'],
    parts: 3,
    sessions: 3,
  })
  expect(listed).toHaveLength(derivation.candidates.length)
  expect(listed.slice(1).every(({ threadId }) => threadId === null)).toBe(true)
})

test('every listed thread has the same fields, whoever made it', async () => {
  const project = await mustOpenCoded()
  const [candidate] = await listCandidates(project.db, project.derived)
  await mustAdopt(project)
  const [thread] = await listThreads(project.db, project.derived)
  expect(Object.keys(thread!).sort()).toEqual(Object.keys(candidate!).sort())
  expect(Object.keys(thread!.evidence[0]!).sort()).toEqual(Object.keys(candidate!.evidence[0]!).sort())
})

test('a thread is shown by its title, its rank or its id', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const { db, derived } = project
  expect(await showThread(db, derived, 'STROOM')).toEqual(await showThread(db, derived, id))
  expect((await showThread(db, derived, '1')).threadId).toBe(id)
  await expect(showThread(db, derived, 'Onbekend')).rejects.toMatchObject({ key: 'thread-not-found' })
})

test('evidence in a source that changed is a point of attention', async () => {
  const project = await mustOpenCoded()
  const { id } = await mustAdopt(project)
  const { db, documents } = project
  const version = await db
    .selectFrom('text_versions')
    .selectAll()
    .where('document', '=', documents[0]!)
    .executeTakeFirstOrThrow()
  const structure = await db
    .selectFrom('structures')
    .selectAll()
    .where('version', '=', version.id)
    .executeTakeFirstOrThrow()
  await act(project, async (write) => {
    await write.insert('text_versions', { ...version, id: 'later', number: 2 })
    await write.insert('structures', { ...structure, id: 'later-structure', version: 'later' })
  })
  const { warnings } = await showThread(db, project.derived, id)
  expect(warnings.map(({ key }) => key)).toContain('source-changed')
})
