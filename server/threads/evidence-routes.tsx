import { Hono } from 'hono'
import { z } from 'zod'
import { EvidencePage } from '../../views/threads/EvidencePage.tsx'
import { FurtherPage } from '../../views/threads/FurtherPage.tsx'
import { evidenceRoles } from '../database/finding-tables.ts'
import { invalid, notFound } from '../errors.ts'
import type { AppEnv } from '../http/env.ts'
import {
  backField,
  formOf,
  idField,
  offsetField,
  queryOf,
  requiredText,
  revisionField,
} from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sourceText } from '../sources/store.ts'
import { addEvidence, putAside } from './adding.ts'
import { dropEvidence, moveEvidence, setRole, setSide } from './changing.ts'
import { takeCorrectedEvidence } from './corrected.ts'
import { furtherFragments } from './further.ts'
import { gather } from './gathering.ts'
import { studyFor } from './listing.ts'
import { changed, evidenceIn } from './routes-acts.ts'
import { evidenceOf, threadNamed } from './store.ts'
import { evidenceProps } from './thread-page.tsx'
import { soughtBy } from './view.ts'

/** The evidence of one thread, at `/threads/:id/evidence`. */
export const evidenceRoutes = new Hono<AppEnv>()

const perPage = 50

const evidenceQuery = z.object({
  role: z.enum(evidenceRoles).catch('supports'),
  page: z.coerce.number().int().positive().max(100_000).catch(1),
})

/** All evidence of one role, so many at a time. */
evidenceRoutes.get('/:id/evidence', async (c) => {
  const thread = await threadNamed(c.get('project').db, c.req.param('id'))
  const { role, page: number } = queryOf(c, evidenceQuery)
  const { gathered: _, ...props } = await evidenceProps(c, thread)
  const own = props.evidence.filter((row) => row.role === role && row.state !== 'dropped')
  return page(
    c,
    {
      title: t.threads.evidenceOf(thread.title),
      current: 'threads',
      trail: [
        { name: t.threads.title, href: '/threads' },
        { name: thread.title, href: `/threads/${thread.id}` },
        { name: t.threads.evidence },
      ],
    },
    <EvidencePage
      {...props}
      role={role}
      rows={own.slice((number - 1) * perPage, number * perPage)}
      place={{ page: number, pages: Math.max(1, Math.ceil(own.length / perPage)), of: own.length }}
    />,
  )
})

const sentencesForm = z.object({
  document: idField,
  first: offsetField,
  last: offsetField,
  role: z.enum(evidenceRoles),
  back: backField,
})

evidenceRoutes.post('/:id/evidence', async (c) => {
  const thread = c.req.param('id')
  const { document, first, last, role, back } = await formOf(c, sentencesForm)
  const source = await sourceText(c.get('project').db, document)
  const from = source.sentences[Math.min(first, last) - 1]
  const to = source.sentences[Math.max(first, last) - 1]
  if (!from || !to) return invalid('sentence-not-found', { most: source.sentences.length })
  const wanted = { thread, version: source.version.id, start: from.start, end: to.end, role }
  return changed(c, 'evidence.add', (write) => addEvidence(write, wanted), back)
})

const spanForm = { version: idField, start: offsetField, end: offsetField, back: backField }

/** Adds words that were proposed. */
evidenceRoutes.post('/:id/words', async (c) => {
  const form = z.object({ ...spanForm, role: z.enum(evidenceRoles) })
  const { back, ...wanted } = await formOf(c, form)
  const thread = c.req.param('id')
  return changed(c, 'evidence.add', (write) => addEvidence(write, { thread, ...wanted }), back)
})

/** Puts words that were proposed aside. */
evidenceRoutes.post('/:id/words/aside', async (c) => {
  const form = z.object({ ...spanForm, reason: requiredText(400) })
  const { back, reason, ...wanted } = await formOf(c, form)
  const thread = c.req.param('id')
  return changed(c, 'evidence.drop', (write) => putAside(write, { thread, ...wanted }, reason), back)
})

const shownAtOnce = 20

/** *Welke uitspraken horen hier ook bij?* */
evidenceRoutes.get('/:id/further', async (c) => {
  const { db } = c.get('project')
  const thread = await threadNamed(db, c.req.param('id'))
  const guests = c.req.query('guests') !== undefined
  const gathered = await gather(db)
  const study = await studyFor(gathered, guests)
  const sought = soughtBy(thread, await evidenceOf(db, thread.id), { study, gathered })
  const found = furtherFragments(sought, study)
  return page(
    c,
    {
      title: t.threads.furtherOf(thread.title),
      current: 'threads',
      trail: [
        { name: t.threads.title, href: '/threads' },
        { name: thread.title, href: `/threads/${thread.id}` },
        { name: t.threads.further },
      ],
    },
    <FurtherPage
      thread={thread}
      proposals={found.slice(0, shownAtOnce).map((each) => ({
        ...each,
        source: gathered.sources.get(each.document) ?? notFound('document-not-found'),
      }))}
      more={Math.max(0, found.length - shownAtOnce)}
      guests={guests}
      canChange={c.get('person') !== null}
    />,
  )
})

const roleForm = z.object({
  role: z.enum(evidenceRoles),
  revision: revisionField,
  back: backField,
})

evidenceRoutes.post('/:id/evidence/:evidence', async (c) => {
  const id = await evidenceIn(c)
  const { role, revision, back } = await formOf(c, roleForm)
  return changed(c, 'evidence.keep', (write) => setRole(write, { id, revision }, role), back)
})

/** Takes over the words that a correction made of it. */
evidenceRoutes.post('/:id/evidence/:evidence/corrected', async (c) => {
  const id = await evidenceIn(c)
  const { revision, back } = await formOf(c, z.object({ revision: revisionField, back: backField }))
  return changed(c, 'evidence.correct', (write) => takeCorrectedEvidence(write, { id, revision }), back)
})

evidenceRoutes.post('/:id/evidence/:evidence/drop', async (c) => {
  const id = await evidenceIn(c)
  const form = z.object({ reason: requiredText(400), revision: revisionField, back: backField })
  const { reason, revision, back } = await formOf(c, form)
  return changed(c, 'evidence.drop', (write) => dropEvidence(write, { id, revision }, reason), back)
})

evidenceRoutes.post('/:id/evidence/:evidence/side', async (c) => {
  const id = await evidenceIn(c)
  const form = z.object({ side: z.enum(['this', 'that', '']), revision: revisionField, back: backField })
  const { side, revision, back } = await formOf(c, form)
  return changed(c, 'evidence.side', (write) => setSide(write, { id, revision }, side || null), back)
})

/** Puts evidence before another piece, or last. */
evidenceRoutes.post('/:id/evidence/:evidence/move', async (c) => {
  const id = await evidenceIn(c)
  const form = z.object({
    before: z.union([z.literal(''), idField]),
    revision: revisionField,
    back: backField,
  })
  const { before, revision, back } = await formOf(c, form)
  return changed(c, 'evidence.move', (write) => moveEvidence(write, { id, revision }, before || null), back)
})
