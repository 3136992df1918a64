import { Hono } from 'hono'
import { z } from 'zod'
import { codeNamed } from '../codebook/store.ts'
import type { Db } from '../database/tables.ts'
import { record } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField, textField } from '../http/form.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { type Open, openQueue } from './open.ts'
import { adjustedSpan, type WordsWanted } from './queue/adjusting.ts'
import { becoming } from './queue/became.ts'
import { knowing } from './queue/knowing.ts'
import { laidStill } from './queue/laying.ts'
import { sinceEvent } from './queue/since.ts'
import { decide } from './store.ts'

export const decisionRoutes = new Hono<AppEnv>()

/** A field that a form always sends, filled in or not. */
const emptyOr = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => undefined), field]).optional()

const decisionForm = z.object({
  version: idField,
  start: offsetField,
  end: offsetField,
  verdict: z.enum(['taken', 'left', 'adjusted']),
  /** The queue as it was laid: what the person saw is what they decide on. */
  laid: idField.optional().catch(undefined),
  from: emptyOr(offsetField),
  until: emptyOr(offsetField),
  first: emptyOr(offsetField),
  last: emptyOr(offsetField),
  words: textField().optional(),
  back: backField,
})

type DecisionForm = z.output<typeof decisionForm>

const acts = { taken: 'decision.take', left: 'decision.leave', adjusted: 'decision.adjust' } as const

/** Takes over, leaves or adjusts one suggestion. */
decisionRoutes.post('/:code/decisions', async (c) => {
  const form = await formOf(c, decisionForm)
  const person = actor(c).id
  const { db } = c.get('project')
  const code = await codeNamed(db, c.req.param('code'))
  const open = await openAt(c, code.id, form)
  if (!open) throw new AppError('conflict', 'suggestion-gone')
  const adjusted = form.verdict === 'adjusted' ? await adjustedOf(db, open, form) : undefined
  const isSame = adjusted?.start === open.start && adjusted.end === open.end
  const verdict = isSame ? 'taken' : form.verdict
  const knows = await knowing(c.get('project'), person)
  const sawOthers = knows(open, code.id).some(({ isReader }) => !isReader)
  const { event } = await record(db, { person, act: acts[verdict], subject: open.document }, (write) =>
    decide(write, { ...open, because: open.because, verdict, adjusted, sawOthers }),
  )
  return done(c, event, form.back ?? `/suggestions/${code.id}`)
})

/** What waits at these words: as it was laid before this person, else as it stands now. */
async function openAt(c: AppContext, code: string, form: DecisionForm): Promise<Open | undefined> {
  const project = c.get('project')
  const person = actor(c).id
  const isMeant = (one: Open) =>
    one.code === code && one.version === form.version && one.start === form.start && one.end === form.end
  const laid = await laidStill(project, form.laid, person)
  const shown = laid?.cards.flat().find(isMeant)
  if (!laid || !shown) return (await openQueue(project)).all.find(isMeant)
  const { is } = becoming(await sinceEvent(project.db, laid.event), person)(shown)
  return is === 'open' ? shown : undefined
}

async function adjustedOf(db: Db, open: Open, { from, until, first, last, words }: DecisionForm) {
  const wanted: WordsWanted = { from, until, first, last, words }
  const span: Span = adjustedSpan(await sourceTextOfVersion(db, open.version), open, wanted)
  return span
}
