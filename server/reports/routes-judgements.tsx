import { Hono } from 'hono'
import { z } from 'zod'
import { ClaimsPage } from '../../views/reports/ClaimsPage.tsx'
import { ExtentsPage } from '../../views/reports/ExtentsPage.tsx'
import { askFor } from '../background/asking.ts'
import { busyWith } from '../background/shown.ts'
import { namesOfPeople } from '../database/people.ts'
import { claimJudgements, extentJudgements } from '../database/report-tables.ts'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, queryOf, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import { titleOfRound } from './audit-page.ts'
import { shownClaims, shownMeasures } from './claims-views.ts'
import { recordJudgement } from './judgements.ts'
import { underRound } from './round-page.ts'
import { roundOf } from './store.ts'

/** What a report says beyond its quotations, and what people think of that. */
export const judgementRoutes = new Hono<AppEnv>()

judgementRoutes.get('/:audit/extents', async (c) => {
  const project = c.get('project')
  const { db } = project
  const round = await roundOf(db, c.req.param('audit'))
  const { version } = round.audit
  const report = await sourceTextOfVersion(db, version)
  return page(
    c,
    { ...underRound(round, t.reportPages.extentsTitle), width: 'narrow' },
    <ExtentsPage
      round={round}
      measures={await shownMeasures(project, report, round.result.extents)}
      busyWith={busyWith(c, 'claims')}
      title={titleOfRound(round)}
      address={`/reports/${round.audit.id}`}
      personNames={await namesOfPeople(db)}
      canChange={c.get('person') !== null}
    />,
  )
})

judgementRoutes.get('/:audit/claims', async (c) => {
  const project = c.get('project')
  const round = await roundOf(project.db, c.req.param('audit'))
  const { chapter } = queryOf(c, chapterQuery)
  return page(
    c,
    { ...underRound(round, t.reportRound.claims), width: 'narrow' },
    <ClaimsPage
      round={round}
      title={titleOfRound(round)}
      address={`/reports/${round.audit.id}`}
      personNames={await namesOfPeople(project.db)}
      canChange={c.get('person') !== null}
      busyWith={busyWith(c, 'claims')}
      {...(await shownClaims(project, round, chapter))}
    />,
  )
})

const chapterQuery = z.object({ chapter: z.coerce.number().int().positive().optional().catch(undefined) })

/** Looks up what is like each claim, beside the server; nothing that people made changes. */
judgementRoutes.post('/:audit/claims', async (c) => {
  const { back } = await formOf(c, z.object({ back: backField }))
  const { audit } = await roundOf(c.get('project').db, c.req.param('audit'))
  await askFor(c, { kind: 'claims' })
  return c.redirect(back ?? `/reports/${audit.id}/claims`, 303)
})

const judgementForm = z.object({
  item: z.string().regex(/^[BU]\d{1,9}$/u),
  judgement: z.enum([...extentJudgements, ...claimJudgements]),
  remark: textField(4_000).default(''),
  revision: revisionField,
  back: backField,
})

judgementRoutes.post('/:audit/judgements', async (c) => {
  const { back, ...given } = await formOf(c, judgementForm)
  const { db } = c.get('project')
  const { audit } = await roundOf(db, c.req.param('audit'))
  const act = { person: actor(c).id, act: 'audit.judge', subject: audit.document }
  const { event } = await record(db, act, (write) => recordJudgement(write, { ...given, audit: audit.id }))
  return done(c, event, back ?? `/reports/${audit.id}/extents`)
})
