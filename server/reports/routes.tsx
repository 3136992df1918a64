import { Hono } from 'hono'
import type { z } from 'zod'
import { AuditPage } from '../../views/reports/AuditPage.tsx'
import { ComparePage } from '../../views/reports/ComparePage.tsx'
import { TermsPage } from '../../views/reports/TermsPage.tsx'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { refusal } from '../sources/in-place.ts'
import { compareQuery, followsForm, roundForm } from './audit-form.ts'
import { auditPage, titleOfRound } from './audit-page.ts'
import { addressOfCheck, checkForm } from './check-form.ts'
import { compareRounds } from './comparing.ts'
import { filterQuery, placeQuery } from './filter-form.ts'
import { roundFrame, underRound } from './round-page.ts'
import { startRound } from './rounds.ts'
import { answerStart } from './start-page.tsx'
import { listedRounds, roundOf } from './store.ts'
import { keepReport, reportIn } from './upload-form.ts'

export const reportRoutes = new Hono<AppEnv>()

reportRoutes.get('/', (c) => answerStart(c))

/** One pasted quotation: its address holds it, unless it is too long for that. Nothing is kept. */
reportRoutes.post('/check', async (c) => {
  const { q } = await formOf(c, checkForm)
  const address = addressOfCheck(q)
  return address === undefined ? answerStart(c, { pasted: q }) : c.redirect(address, 303)
})

/** Audits a report of the project, as a round that people judge. */
reportRoutes.post('/', async (c) => {
  return begun(c, await formOf(c, roundForm))
})

/** A report straight from somebody's disk: kept as a report, and audited at once. */
reportRoutes.post('/uploads', async (c) => {
  const { id: person } = actor(c)
  try {
    const file = await reportIn(await c.req.parseBody({ all: true }))
    const { previous } = await formOf(c, followsForm)
    return await begun(c, { document: await keepReport(c.get('project').db, person, file), previous })
  } catch (error) {
    return answerStart(c, { errors: { report: Object.values(refusal(error)).flat() } })
  }
})

/** The next round of the same report, over the sources as they are now. */
reportRoutes.post('/:audit/rounds', async (c) => {
  const { audit } = await roundOf(c.get('project').db, c.req.param('audit'))
  return begun(c, { document: audit.document, previous: audit.id })
})

async function begun(c: AppContext, wanted: z.output<typeof roundForm>): Promise<Response> {
  const { result, event } = await startRound(c.get('project').db, { person: actor(c).id, ...wanted })
  return done(c, event, `/reports/${result.id}`)
}

reportRoutes.get('/:audit', async (c) => {
  const props = await auditPage(c.get('project'), {
    id: c.req.param('audit'),
    place: queryOf(c, placeQuery),
    filter: queryOf(c, filterQuery),
    reader: c.get('person'),
  })
  return page(c, roundFrame(props), <AuditPage {...props} />)
})

reportRoutes.get('/:audit/terms', async (c) => {
  const round = await roundOf(c.get('project').db, c.req.param('audit'))
  const terms = round.result.quotes.filter(({ verdict }) => verdict === null)
  return page(
    c,
    underRound(round, t.reportPages.terms),
    <TermsPage terms={terms} title={titleOfRound(round)} />,
  )
})

/** A round beside the one before it, or beside another of the project. */
reportRoutes.get('/:audit/compare', async (c) => {
  const { db } = c.get('project')
  const now = await roundOf(db, c.req.param('audit'))
  const other = queryOf(c, compareQuery).with ?? now.audit.previous
  if (other === null) return c.redirect(`/reports/${now.audit.id}`, 303)
  const before = await roundOf(db, other)
  return page(
    c,
    underRound(now, t.reportPages.comparison),
    <ComparePage
      title={titleOfRound(now)}
      address={`/reports/${now.audit.id}`}
      before={before.audit}
      now={now.audit}
      compared={compareRounds(before, now)}
      others={(await listedRounds(db))
        .filter(({ id }) => id !== now.audit.id)
        .map(({ id, round, document }) => ({
          id,
          name: t.reportPages.titleAndRound(document.title ?? document.name, round),
        }))}
    />,
  )
})
