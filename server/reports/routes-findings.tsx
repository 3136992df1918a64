import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { AuditPage } from '../../views/reports/AuditPage.tsx'
import type { RefusedForm } from '../../views/reports/props.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { sentenceFor } from '../messages.ts'
import { typedIn } from '../sources/in-place.ts'
import { closingForm, findingForm, reopenForm, replyForm } from './audit-form.ts'
import { auditPage, quotationHref } from './audit-page.ts'
import { closeItem, reopenItem } from './closing.ts'
import { differencesIn } from './conflict-views.ts'
import { filterFrom, filterInAddress, nextOf } from './filter-form.ts'
import { recordFinding, recordReply } from './findings.ts'
import { roundFrame } from './round-page.ts'
import { roundOf } from './store.ts'

/** What people find of one quotation, what the team answers, and that it is done. */
export const findingRoutes = new Hono<AppEnv>()

findingRoutes.post('/:audit/findings', async (c) => {
  const { next, ...given } = await formOf(c, findingForm)
  const audit = c.req.param('audit')
  const filter = filterFrom(given.filter)
  const after = next ? nextOf(await roundOf(c.get('project').db, audit), filter, given.item) : undefined
  return kept(c, given, {
    act: 'audit.find',
    form: 'finding',
    change: (write) => recordFinding(write, { ...given, audit }),
    after,
  })
})

findingRoutes.post('/:audit/replies', async (c) => {
  const given = await formOf(c, replyForm)
  const { answer } = given
  const audit = c.req.param('audit')
  return kept(c, given, {
    act: 'audit.reply',
    form: 'reply',
    change: (write) => {
      if (answer === null) throw new AppError('invalid', 'audit-answer-missing')
      return recordReply(write, { ...given, answer, audit })
    },
  })
})

findingRoutes.post('/:audit/closings', async (c) => {
  const given = await formOf(c, closingForm)
  const { item, exception, finding, revision, words, attribution, meaning, remark } = given
  const found = { words, attribution, meaning, remark }
  const audit = c.req.param('audit')
  return kept(c, given, {
    act: 'audit.close',
    form: 'closing',
    change: (write) =>
      closeItem(write, { item, exception, audit, seen: { id: finding, revision, ...found } }),
  })
})

findingRoutes.post('/:audit/closings/end', async (c) => {
  const given = await formOf(c, reopenForm)
  const audit = c.req.param('audit')
  return kept(c, given, {
    act: 'audit.reopen',
    form: 'closing',
    change: (write) => reopenItem(write, { ...given, audit }),
  })
})

interface Act {
  readonly act: string
  readonly form: RefusedForm['form']
  readonly change: (write: Writer) => Promise<void>
  /** The quotation to go to after; the same one when there is none. */
  readonly after?: string | undefined
}

/** Where each form stands on the page of a quotation: one goes on there. */
const places = { finding: 'findings', reply: 'reply', closing: 'closing' } as const

type About = Pick<z.output<typeof reopenForm>, 'item' | 'filter'>

/** Keeps what was filled in and goes back to the quotation; what is refused stands in its form again. */
async function kept(
  c: AppContext,
  { item, filter }: About,
  { act, form, change, after }: Act,
): Promise<Response> {
  const audit = c.req.param('audit') ?? ''
  const { db } = c.get('project')
  const { id: person } = actor(c)
  const { audit: row } = await roundOf(db, audit)
  try {
    const { event } = await record(db, { person, act, subject: row.document }, change)
    const query = filterInAddress(filterFrom(filter))
    const address = `/reports/${audit}`
    const back = after
      ? quotationHref(address, query, after)
      : quotationHref(address, query, item, places[form])
    return done(c, event, back)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not-found') throw error
    return again(c, { item, filter }, { form, error })
  }
}

const statuses: Partial<Record<AppError['code'], ContentfulStatusCode>> = { conflict: 409, forbidden: 403 }

async function again(
  c: AppContext,
  { item, filter }: About,
  { form, error }: { form: RefusedForm['form']; error: AppError },
): Promise<Response> {
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const props = await auditPage(c.get('project'), {
    id: c.req.param('audit') ?? '',
    place: { quote: item },
    filter: filterFrom(filter),
    reader: c.get('person'),
    refused: {
      form,
      typed: Object.fromEntries(Object.entries(typed).map(([name, [value = '']]) => [name, value])),
      sentence: sentenceFor(error.key, error.details),
      differences: differencesIn(error.extra),
    },
  })
  return page(c, roundFrame(props), <AuditPage {...props} />, statuses[error.code] ?? 422)
}
