import { Hono } from 'hono'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { FinishPage } from '../../views/reports/FinishPage.tsx'
import { SamplePage } from '../../views/reports/SamplePage.tsx'
import { namesOfPeople } from '../database/people.ts'
import { record } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { checkedForm, refusal, type Typed } from '../sources/in-place.ts'
import { finishForm, sampleForm } from './audit-form.ts'
import { quotationHref, titleOfRound } from './audit-page.ts'
import { stateOf } from './filter-form.ts'
import { finishRound } from './finishing.ts'
import { isFound, judgedQuotations, openQuotations } from './round.ts'
import { underRound } from './round-page.ts'
import { keepSample, sizeOfShare } from './sampling.ts'
import { changesBetween, sourceState } from './source-state.ts'
import { roundOf } from './store.ts'

/** The random sample of a round, and its end. */
export const finishingRoutes = new Hono<AppEnv>()

interface Refused {
  readonly typed: Typed
  readonly errors: FieldErrors
}

finishingRoutes.get('/:audit/sample', (c) => samplePage(c))

finishingRoutes.post('/:audit/sample', async (c) => {
  const { id: person } = actor(c)
  const form = await checkedForm(c, sampleForm)
  if (form.errors) return samplePage(c, form)
  const { db } = c.get('project')
  const { percent, seed, revision } = form.values
  const { audit, result } = await roundOf(db, c.req.param('audit'))
  const size = sizeOfShare(judgedQuotations(result).length, percent)
  const act = { person, act: 'audit.sample', subject: audit.document }
  try {
    const { event } = await record(db, act, (write) =>
      keepSample(write, { audit: audit.id, revision, size, seed }),
    )
    return done(c, event, `/reports/${audit.id}/sample`)
  } catch (error) {
    return samplePage(c, { typed: form.typed, errors: refusal(error, { 'audit-sample-seed': 'seed' }) })
  }
})

async function samplePage(c: AppContext, refused?: Refused): Promise<Response> {
  const round = await roundOf(c.get('project').db, c.req.param('audit') ?? '')
  const address = `/reports/${round.audit.id}`
  const quotations = judgedQuotations(round.result)
  const drawn = new Set(round.sample?.items)
  const lines = quotations.filter(({ key }) => drawn.has(key))
  return page(
    c,
    underRound(round, t.reportRound.sample),
    <SamplePage
      round={round}
      title={titleOfRound(round)}
      address={address}
      quotations={quotations.length}
      lines={lines.map((quotation) => ({
        quotation,
        state: stateOf(round, quotation.key),
        href: quotationHref(address, 'sample=1', quotation.key),
      }))}
      done={lines.filter(({ key }) => isFound(round.findings.get(key))).length}
      percent={refused?.typed.percent?.[0] ?? '20'}
      seed={refused?.typed.seed?.[0] ?? proposedSeed()}
      errors={refused?.errors}
      canChange={c.get('person') !== null}
    />,
    refused ? 422 : 200,
  )
}

/** A seed to begin with; any word will do, as long as it is written down. */
const proposedSeed = () => String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)

finishingRoutes.get('/:audit/finish', (c) => finishPage(c))

finishingRoutes.post('/:audit/finish', async (c) => {
  const { id: person } = actor(c)
  const form = await checkedForm(c, finishForm)
  if (form.errors) return finishPage(c, form)
  const { db } = c.get('project')
  const { reason, revision } = form.values
  const { audit } = await roundOf(db, c.req.param('audit'))
  const act = { person, act: 'audit.finish', subject: audit.document }
  try {
    // No undo is offered: none reaches into a finished round.
    await record(db, act, (write) => finishRound(write, { audit: audit.id, revision, reason }))
    return c.redirect(`/reports/${audit.id}/finish`, 303)
  } catch (error) {
    return finishPage(c, { typed: form.typed, errors: refusal(error, { 'audit-still-open': 'reason' }) })
  }
})

async function finishPage(c: AppContext, refused?: Refused): Promise<Response> {
  const { db } = c.get('project')
  const round = await roundOf(db, c.req.param('audit') ?? '')
  if (refused && round.conclusion) throw new AppError('forbidden', 'audit-closed')
  const address = `/reports/${round.audit.id}`
  return page(
    c,
    {
      ...underRound(round, round.conclusion ? t.reportRound.statement : t.reportRound.finish),
      width: 'narrow',
    },
    <FinishPage
      round={round}
      title={titleOfRound(round)}
      address={address}
      open={openQuotations(round).map(({ key }) => ({ key, href: quotationHref(address, '', key) }))}
      changed={changesBetween(round.result.state, await sourceState(db))}
      personNames={await namesOfPeople(db)}
      canChange={c.get('person') !== null}
      reason={refused?.typed.reason?.[0] ?? ''}
      errors={refused?.errors}
    />,
    refused ? 422 : 200,
  )
}
