import { Hono } from 'hono'
import { z } from 'zod'
import { CandidatePage } from '../../views/threads/CandidatePage.tsx'
import { ThreadPage } from '../../views/threads/ThreadPage.tsx'
import { ThreadsPage } from '../../views/threads/ThreadsPage.tsx'
import { people } from '../database/people.ts'
import { evidenceRoles, threadStatuses } from '../database/tables.ts'
import { headOf, record, type Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import {
  backField,
  formOf,
  idField,
  offsetField,
  requiredText,
  revisionField,
  textField,
} from '../http/form.ts'
import { page } from '../http/page.tsx'
import { memos } from '../memos/store.ts'
import { sourceText } from '../sources/store.ts'
import { addThread, adoptCandidate } from './adopting.ts'
import {
  addEvidence,
  changeThread,
  dropEvidence,
  endThread,
  recordCounterSearch,
  setRole,
  setStatus,
} from './changing.ts'
import { candidateIn, deriveThreads, latestDerivation } from './derivations.ts'
import { gather } from './gathering.ts'
import { listThreads, studyFor } from './listing.ts'
import { evidenceById, evidenceOf, threadNamed, threads } from './store.ts'
import { nextSteps } from './thread.ts'
import { viewThread } from './view.ts'

export const threadRoutes = new Hono<AppEnv>()

threadRoutes.get('/', async (c) => {
  const { db, derived } = c.get('project')
  const listed = await listThreads(db, derived)
  const latest = await latestDerivation(derived)
  const taken = new Set((await threads(db)).map(({ candidate }) => candidate))
  const head = (await headOf(db))?.seq ?? 0
  return page(
    c,
    { title: 'Rode draden', current: 'threads' },
    <ThreadsPage
      threads={listed.filter(({ threadId }) => threadId !== null)}
      candidates={latest?.derivation.candidates.filter(({ key }) => !taken.has(key)) ?? []}
      derived={latest && { at: latest.at, changesSince: head - latest.event }}
    />,
  )
})

threadRoutes.post('/', async (c) => {
  const { title } = await formOf(c, z.object({ title: requiredText(200) }))
  const act = { person: actor(c).id, act: 'thread.add' }
  const { result, event } = await record(c.get('project').db, act, (write) => addThread(write, { title }))
  return done(c, event, `/threads/${result}`)
})

/** Derives from what stands now; what people keep is never touched. */
threadRoutes.post('/derive', async (c) => {
  const { db, derived } = c.get('project')
  await deriveThreads(db, derived)
  return c.redirect('/threads', 303)
})

threadRoutes.get('/candidates/:key', async (c) => {
  const latest = (await latestDerivation(c.get('project').derived)) ?? notFound('candidate-not-found')
  const candidate = candidateIn(latest.derivation, c.req.param('key'))
  return page(
    c,
    {
      title: candidate.title,
      current: 'threads',
      trail: [{ name: 'Rode draden', href: '/threads' }, { name: 'Voorstel' }],
    },
    <CandidatePage candidate={candidate} canAdopt={c.get('person') !== null} />,
  )
})

threadRoutes.post('/candidates/:key', async (c) => {
  const { title } = await formOf(c, z.object({ title: requiredText(200) }))
  const { db, derived } = c.get('project')
  const latest = (await latestDerivation(derived)) ?? notFound('candidate-not-found')
  const candidate = candidateIn(latest.derivation, c.req.param('key'))
  const gathered = await gather(db)
  const act = { person: actor(c).id, act: 'thread.adopt' }
  const { result, event } = await record(db, act, (write) =>
    adoptCandidate(write, { candidate, derivation: latest.derivation.input, title }, gathered),
  )
  return done(c, event, `/threads/${result}`)
})

threadRoutes.get('/:id', async (c) => {
  const { db } = c.get('project')
  const thread = await threadNamed(db, c.req.param('id'))
  const evidence = await evidenceOf(db, thread.id)
  const gathered = await gather(db)
  const view = viewThread(thread, evidence, { study: studyFor(gathered), gathered })
  const canChange = c.get('person') !== null
  const book = await db.selectFrom('codes').select(['id', 'name', 'status']).execute()
  const sets = await db.selectFrom('quote_sets').select(['id', 'title']).where('ended', 'is', null).execute()
  const used = await db
    .selectFrom('quotes')
    .select('quote_set')
    .where('thread', '=', thread.id)
    .where('ended', 'is', null)
    .execute()
  return page(
    c,
    {
      title: thread.title,
      current: 'threads',
      trail: [{ name: 'Rode draden', href: '/threads' }, { name: thread.title }],
    },
    <ThreadPage
      thread={thread}
      evidence={evidence}
      view={view}
      codes={thread.codes.flatMap((id) => book.find((code) => code.id === id) ?? [])}
      memos={await memos(db, { subject: thread.id })}
      usedIn={sets.filter(({ id }) => used.some(({ quote_set }) => quote_set === id))}
      sets={sets}
      steps={nextSteps(thread.status)}
      documentNames={gathered.documentNames}
      personNames={new Map((await people(db)).map(({ id, name }) => [id, name]))}
      isEdited={c.req.query('edit') !== undefined || thread.claim === ''}
      canChange={canChange}
    />,
  )
})

const threadForm = z.object({
  title: requiredText(200),
  claim: textField(1_000),
  tension_this: textField(1_000),
  tension_that: textField(1_000),
  question: textField(1_000),
  scope: textField(400),
  revision: revisionField,
})

threadRoutes.post('/:id', async (c) => {
  const id = c.req.param('id')
  const { revision, ...text } = await formOf(c, threadForm)
  return changed(c, 'thread.change', (write) => changeThread(write, { id, revision }, text))
})

threadRoutes.post('/:id/status', async (c) => {
  const id = c.req.param('id')
  const { status, revision } = await formOf(
    c,
    z.object({ status: z.enum(threadStatuses), revision: revisionField }),
  )
  return changed(c, 'thread.status', (write) => setStatus(write, { id, revision }, status))
})

threadRoutes.post('/:id/end', async (c) => {
  const id = c.req.param('id')
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  return changed(c, 'thread.end', (write) => endThread(write, { id, revision }), '/threads')
})

const searchForm = z.object({
  how: requiredText(400),
  units: offsetField,
  of: offsetField,
  revision: revisionField,
})

threadRoutes.post('/:id/counter-search', async (c) => {
  const id = c.req.param('id')
  const { revision, ...search } = await formOf(c, searchForm)
  const { db } = c.get('project')
  const against = (await evidenceOf(db, id)).filter(
    ({ role, state }) => role === 'contradicts' && state !== 'dropped',
  )
  return changed(c, 'thread.counter-search', (write) =>
    recordCounterSearch(write, { id, revision }, { ...search, found: against.length }),
  )
})

const evidenceForm = z.object({
  document: idField,
  first: offsetField,
  last: offsetField,
  role: z.enum(evidenceRoles),
  back: backField,
})

threadRoutes.post('/:id/evidence', async (c) => {
  const thread = c.req.param('id')
  const { document, first, last, role, back } = await formOf(c, evidenceForm)
  const source = await sourceText(c.get('project').db, document)
  const from = source.sentences[Math.min(first, last) - 1]
  const to = source.sentences[Math.max(first, last) - 1]
  if (!from || !to) return invalid('sentence-not-found', { most: source.sentences.length })
  const wanted = { thread, version: source.version.id, start: from.start, end: to.end, role }
  return changed(c, 'evidence.add', (write) => addEvidence(write, wanted), back)
})

threadRoutes.post('/:id/evidence/:evidence', async (c) => {
  const id = await evidenceIn(c)
  const form = z.object({ role: z.enum(evidenceRoles), revision: revisionField, back: backField })
  const { role, revision, back } = await formOf(c, form)
  return changed(c, 'evidence.keep', (write) => setRole(write, { id, revision }, role), back)
})

threadRoutes.post('/:id/evidence/:evidence/drop', async (c) => {
  const id = await evidenceIn(c)
  const form = z.object({ reason: requiredText(400), revision: revisionField, back: backField })
  const { reason, revision, back } = await formOf(c, form)
  return changed(c, 'evidence.drop', (write) => dropEvidence(write, { id, revision }, reason), back)
})

/** The evidence that an address names, when it is of this thread. */
async function evidenceIn(c: AppContext): Promise<string> {
  const { id, thread } = await evidenceById(c.get('project').db, c.req.param('evidence') ?? '')
  return thread === c.req.param('id') ? id : notFound('evidence-not-found', { evidence: id })
}

async function changed(
  c: AppContext,
  act: string,
  change: (write: Writer) => Promise<unknown>,
  back?: string,
): Promise<Response> {
  const subject = c.req.param('id') ?? null
  const { event } = await record(c.get('project').db, { person: actor(c).id, act, subject }, change)
  return done(c, event, back ?? `/threads/${subject}`)
}
