import { Hono } from 'hono'
import { z } from 'zod'
import { LandingsPage } from '../../views/threads/LandingsPage.tsx'
import type { LandingRow } from '../database/report-tables.ts'
import { invalid, notFound } from '../errors.ts'
import type { AppEnv } from '../http/env.ts'
import { formOf, idField, offsetField, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sourceText, sourceTexts } from '../sources/store.ts'
import { addLanding, endLanding, landedIn } from './landing.ts'
import { proposedLandings } from './landing-proposals.ts'
import { changed } from './routes-acts.ts'
import { evidenceOf, landingsOf, threadNamed } from './store.ts'
import type { Thread } from './thread.ts'

/** Where one thread landed in reports, at `/threads/:id/landings`. */
export const landingRoutes = new Hono<AppEnv>()

landingRoutes.get('/:id/landings', async (c) => {
  const { db } = c.get('project')
  const thread = await threadNamed(db, c.req.param('id'))
  const reports = await sourceTexts(db, 'report')
  const evidence = (await evidenceOf(db, thread.id)).filter(({ state }) => state !== 'dropped')
  const texts = reports.map(({ document, version, text, sentences }) => ({
    ...{ document: document.id, documentName: document.name, version: version.id, text, sentences },
  }))
  const sought = { written: writtenIn(thread), said: evidence.map(({ exact }) => exact) }
  return page(
    c,
    {
      title: t.threads.landingsOf(thread.title),
      current: 'threads',
      trail: [
        { name: t.threads.title, href: '/threads' },
        { name: thread.title, href: `/threads/${thread.id}` },
        { name: t.threads.landings },
      ],
    },
    <LandingsPage
      thread={thread}
      landings={await landedIn(db, thread.id)}
      proposals={proposedLandings(sought, texts, await landingsOf(db, thread.id))}
      reports={reports.map(({ document }) => ({ id: document.id, name: document.name }))}
      canChange={c.get('person') !== null}
    />,
  )
})

const writtenIn = ({ title, claim, tension_this, tension_that, question, terms }: Thread) => [
  ...[title, claim, tension_this, tension_that, question],
  ...terms,
]

const landingForm = z.object({ document: idField, first: offsetField, last: offsetField })

landingRoutes.post('/:id/landings', async (c) => {
  const thread = c.req.param('id')
  const { document, first, last } = await formOf(c, landingForm)
  const { sentences, version } = await sourceText(c.get('project').db, document)
  const from = sentences[Math.min(first, last) - 1]
  const to = sentences[Math.max(first, last) - 1]
  if (!from || !to) return invalid('sentence-not-found', { most: sentences.length })
  const wanted = { thread, version: version.id, start: from.start, end: to.end }
  return changed(c, 'landing.add', (write) => addLanding(write, wanted), `/threads/${thread}/landings`)
})

landingRoutes.post('/:id/landings/:landing/end', async (c) => {
  const thread = c.req.param('id')
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  const id = landingIn(await landingsOf(c.get('project').db, thread), c.req.param('landing'))
  return changed(
    c,
    'landing.end',
    (write) => endLanding(write, { id, revision }),
    `/threads/${thread}/landings`,
  )
})

function landingIn(landings: readonly LandingRow[], wanted: string): string {
  return landings.find(({ id }) => id === wanted)?.id ?? notFound('landing-not-found')
}
