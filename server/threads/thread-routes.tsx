import { Hono } from 'hono'
import { z } from 'zod'
import { OrganisePage } from '../../views/threads/OrganisePage.tsx'
import { threadStatuses } from '../database/finding-tables.ts'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import {
  formOf,
  idField,
  listField,
  offsetField,
  requiredText,
  revisionField,
  textField,
} from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { changeThread, endThread, recordCounterSearch, setStatus } from './changing.ts'
import { mergedInto, mergeThreads } from './merging.ts'
import { nestThread, possibleParents } from './nesting.ts'
import { changed } from './routes-acts.ts'
import { splitThread } from './splitting.ts'
import { evidenceOf, threadNamed, threads } from './store.ts'
import { threadPage } from './thread-page.tsx'

/** One thread, at `/threads/:id`. */
export const oneThreadRoutes = new Hono<AppEnv>()

/** A thread that was merged lives on under the address of the other. */
oneThreadRoutes.get('/:id', async (c) => {
  const { db } = c.get('project')
  const id = c.req.param('id')
  const stands = await mergedInto(db, id)
  if (stands !== undefined && stands !== id) return c.redirect(`/threads/${stands}`)
  return threadPage(c, await threadNamed(db, id))
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

oneThreadRoutes.post('/:id', async (c) => {
  const id = c.req.param('id')
  const { revision, ...text } = await formOf(c, threadForm)
  return changed(c, 'thread.change', (write) => changeThread(write, { id, revision }, text))
})

oneThreadRoutes.post('/:id/status', async (c) => {
  const id = c.req.param('id')
  const form = z.object({ status: z.enum(threadStatuses), revision: revisionField })
  const { status, revision } = await formOf(c, form)
  return changed(c, 'thread.status', (write) => setStatus(write, { id, revision }, status))
})

oneThreadRoutes.post('/:id/end', async (c) => {
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

oneThreadRoutes.post('/:id/counter-search', async (c) => {
  const id = c.req.param('id')
  const { revision, ...search } = await formOf(c, searchForm)
  const against = (await evidenceOf(c.get('project').db, id)).filter(
    ({ role, state }) => role === 'contradicts' && state !== 'dropped',
  )
  return changed(c, 'thread.counter-search', (write) =>
    recordCounterSearch(write, { id, revision }, { ...search, found: against.length }),
  )
})

/** Where a thread is nested, merged with another, or split. */
oneThreadRoutes.get('/:id/organise', async (c) => {
  const { db } = c.get('project')
  const thread = await threadNamed(db, c.req.param('id'))
  const all = await threads(db)
  const rows = await evidenceOf(db, thread.id)
  return page(
    c,
    {
      title: t.threads.organiseOf(thread.title),
      current: 'threads',
      trail: [
        { name: t.threads.title, href: '/threads' },
        { name: thread.title, href: `/threads/${thread.id}` },
        { name: t.threads.organise },
      ],
    },
    <OrganisePage
      thread={thread}
      others={all.filter(({ id }) => id !== thread.id)}
      parents={possibleParents(all, thread.id)}
      evidence={rows.filter(({ state }) => state !== 'dropped')}
      canChange={c.get('person') !== null}
    />,
  )
})

oneThreadRoutes.post('/:id/nest', async (c) => {
  const id = c.req.param('id')
  const form = z.object({ parent: z.union([z.literal(''), idField]), revision: revisionField })
  const { parent, revision } = await formOf(c, form)
  return changed(c, 'thread.nest', (write) => nestThread(write, { id, revision }, parent || null))
})

oneThreadRoutes.post('/:id/merge', async (c) => {
  const id = c.req.param('id')
  const { into, revision } = await formOf(c, z.object({ into: idField, revision: revisionField }))
  return changed(
    c,
    'thread.merge',
    (write) => mergeThreads(write, { id, revision }, into),
    `/threads/${into}`,
  )
})

oneThreadRoutes.post('/:id/split', async (c) => {
  const id = c.req.param('id')
  const split = await formOf(c, z.object({ title: requiredText(200), evidence: listField(idField) }))
  const act = { person: actor(c).id, act: 'thread.split', subject: id }
  const { result, event } = await record(c.get('project').db, act, (write) => splitThread(write, id, split))
  return done(c, event, `/threads/${result}`)
})
