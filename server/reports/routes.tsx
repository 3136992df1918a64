import { Hono } from 'hono'
import { AuditPage } from '../../views/reports/AuditPage.tsx'
import { ComparePage } from '../../views/reports/ComparePage.tsx'
import { TermsPage } from '../../views/reports/TermsPage.tsx'
import { askFor, doHere, isLarge } from '../background/asking.ts'
import type { Asking } from '../background/background.ts'
import type { Wanted } from '../background/wanted.ts'
import { newId } from '../database/ids.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { refusal } from '../sources/in-place.ts'
import { documentNamed } from '../sources/store.ts'
import { compareQuery, followsForm, roundForm } from './audit-form.ts'
import { auditPage, titleOfRound } from './audit-page.ts'
import { addressOfCheck, checkForm } from './check-form.ts'
import { compareRounds } from './comparing.ts'
import { filterQuery, placeQuery } from './filter-form.ts'
import { roundFrame, underRound } from './round-page.ts'
import { answerStart } from './start-page.tsx'
import { listedRounds, roundOf } from './store.ts'
import { reportIn } from './upload-form.ts'

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
  const { document, previous } = await formOf(c, roundForm)
  return begunOf(c, document, previous)
})

/** A report straight from somebody's disk: kept as a report, and audited at once. */
reportRoutes.post('/uploads', async (c) => {
  const { id: person } = actor(c)
  try {
    const file = reportIn(await c.req.parseBody({ all: true }))
    const { previous } = await formOf(c, followsForm)
    const wanted = { kind: 'audit', person, round: newId(), previous, report: { file: file.name } } as const
    return await begun(c, wanted, { about: file.name, handed: [file] })
  } catch (error) {
    return answerStart(c, { errors: { report: Object.values(refusal(error)).flat() } })
  }
})

/** The next round of the same report, over the sources as they are now. */
reportRoutes.post('/:audit/rounds', async (c) => {
  const { audit } = await roundOf(c.get('project').db, c.req.param('audit'))
  return begunOf(c, audit.document, audit.id)
})

async function begunOf(
  c: AppContext,
  report: string,
  previous: string | null | undefined,
): Promise<Response> {
  const { id: document, name } = await documentNamed(c.get('project').db, report)
  const person = actor(c).id
  const wanted = { kind: 'audit', person, round: newId(), previous, report: { document } } as const
  return begun(c, wanted, { about: name })
}

/** A round that takes longer than a second has a page where somebody can follow it. */
async function begun(c: AppContext, wanted: Wanted, asking: Omit<Asking, 'person'>): Promise<Response> {
  const isQuick = !(await isLarge(c.get('project').db)) && asking.handed === undefined
  const { done: made, task } = isQuick ? { done: await doHere(c, wanted) } : await askFor(c, wanted, asking)
  return made ? done(c, made.event ?? null, made.address ?? '/reports') : c.redirect(`/work/${task.id}`, 303)
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
