import { Hono } from 'hono'
import { z } from 'zod'
import { CandidatePage } from '../../views/threads/CandidatePage.tsx'
import { ThreadsPage } from '../../views/threads/ThreadsPage.tsx'
import { askFor } from '../background/asking.ts'
import { busyWith } from '../background/shown.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { headOf, record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, requiredText, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { addThread, adoptCandidate } from './adopting.ts'
import type { Candidate } from './candidate.ts'
import { candidateIn, type Kept, latestDerivation } from './derivations.ts'
import { dismissals, dismissCandidate, takeBack } from './dismissing.ts'
import { evidenceRoutes } from './evidence-routes.tsx'
import { gather } from './gathering.ts'
import { landingRoutes } from './landing-routes.tsx'
import { listThreads, openCandidates } from './listing.ts'
import { nested } from './nesting.ts'
import { oneThreadRoutes } from './thread-routes.tsx'

export const threadRoutes = new Hono<AppEnv>()

threadRoutes.get('/', async (c) => {
  const { db, derived } = c.get('project')
  const latest = await latestDerivation(derived)
  const listed = (await listThreads(db, derived)).flatMap(({ threadId, ...rest }) =>
    threadId === null ? [] : [{ ...rest, id: threadId }],
  )
  const head = (await headOf(db))?.seq ?? 0
  return page(
    c,
    { title: t.threads.title, current: 'threads' },
    <ThreadsPage
      threads={nested(listed)}
      candidates={latest ? await openCandidates(db, latest.derivation.candidates) : []}
      derived={latest && { at: latest.at, changesSince: head - latest.event, changes: latest.changes }}
      busyWith={busyWith(c, 'threads')}
      aside={await asideIn(db)}
      canChange={c.get('person') !== null}
    />,
  )
})

threadRoutes.post('/', async (c) => {
  const { title } = await formOf(c, z.object({ title: requiredText(200) }))
  const act = { person: actor(c).id, act: 'thread.add' }
  const { result, event } = await record(c.get('project').db, act, (write) => addThread(write, { title }))
  return done(c, event, `/threads/${result}`)
})

/** Derives from what stands now, beside the server; what people keep is never touched. */
threadRoutes.post('/derive', async (c) => {
  await askFor(c, { kind: 'threads' })
  return c.redirect('/threads', 303)
})

threadRoutes.get('/candidates/:key', async (c) => {
  const { db } = c.get('project')
  const { candidate } = await candidateOf(c)
  const aside = (await asideIn(db)).find(({ key }) => key === candidate.key)
  return page(
    c,
    {
      title: candidate.title,
      current: 'threads',
      trail: [{ name: t.threads.title, href: '/threads' }, { name: t.threads.proposalCrumb }],
    },
    <CandidatePage candidate={candidate} aside={aside} canAdopt={c.get('person') !== null} />,
  )
})

threadRoutes.post('/candidates/:key', async (c) => {
  const { title } = await formOf(c, z.object({ title: requiredText(200) }))
  const { db } = c.get('project')
  const { candidate, latest } = await candidateOf(c)
  const gathered = await gather(db)
  const act = { person: actor(c).id, act: 'thread.adopt' }
  const { result, event } = await record(db, act, (write) =>
    adoptCandidate(write, { candidate, derivation: latest.derivation.input, title }, gathered),
  )
  return done(c, event, `/threads/${result}`)
})

threadRoutes.post('/candidates/:key/dismiss', async (c) => {
  const { reason } = await formOf(c, z.object({ reason: requiredText(400) }))
  const { candidate, latest } = await candidateOf(c)
  const act = { person: actor(c).id, act: 'candidate.dismiss' }
  const { event } = await record(c.get('project').db, act, (write) =>
    dismissCandidate(write, { candidate, derivation: latest.derivation.input, reason }),
  )
  return done(c, event, '/threads#candidates')
})

threadRoutes.post('/dismissals/:id/end', async (c) => {
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  const act = { person: actor(c).id, act: 'candidate.restore' }
  const { event } = await record(c.get('project').db, act, (write) =>
    takeBack(write, { id: c.req.param('id'), revision }),
  )
  return done(c, event, '/threads#candidates')
})

threadRoutes.route('/', oneThreadRoutes)
threadRoutes.route('/', evidenceRoutes)
threadRoutes.route('/', landingRoutes)

async function candidateOf(c: AppContext): Promise<{ candidate: Candidate; latest: Kept }> {
  const latest = (await latestDerivation(c.get('project').derived)) ?? notFound('candidate-not-found')
  return { candidate: candidateIn(latest.derivation, c.req.param('key') ?? ''), latest }
}

/** What was put aside, with the name of who did. */
async function asideIn(db: Db) {
  const names = await namesOfPeople(db)
  return (await dismissals(db)).map(({ id, revision, candidate, title, reason, person, at }) => ({
    ...{ id, revision, key: candidate, title, reason, at },
    person: names.get(person) ?? '',
  }))
}
