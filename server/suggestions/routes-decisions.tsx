import { Hono } from 'hono'
import { z } from 'zod'
import { codeNamed } from '../codebook/store.ts'
import { record } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField, textField } from '../http/form.ts'
import { refusal } from '../sources/in-place.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { type Open, openQueue } from './open.ts'
import { adjustedSpan, openName } from './queue/adjusting.ts'
import { becoming } from './queue/became.ts'
import { knowing } from './queue/knowing.ts'
import type { Laid } from './queue/laid.ts'
import { laidStill } from './queue/laying.ts'
import { sinceEvent } from './queue/since.ts'
import { refusedPage } from './queue-page.tsx'
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

/** Where in the form something is wrong. */
const fieldOf = {
  'adjusted-words-missing': 'words',
  'adjusted-words-twice': 'words',
  'adjusted-elsewhere': 'first',
  'sentence-not-found': 'first',
}

const acts = { taken: 'decision.take', left: 'decision.leave', adjusted: 'decision.adjust' } as const

/** Takes over, leaves or adjusts one suggestion. */
decisionRoutes.post('/:code/decisions', async (c) => {
  const form = await formOf(c, decisionForm)
  const person = actor(c).id
  const { db } = c.get('project')
  const code = await codeNamed(db, c.req.param('code'))
  const laid = await laidStill(c.get('project'), form.laid, person)
  const open = await openAt(c, laid, { ...form, code: code.id })
  if (!open) throw new AppError('conflict', 'suggestion-gone')
  let adjusted: Span | undefined
  try {
    if (form.verdict === 'adjusted')
      adjusted = adjustedSpan(await sourceTextOfVersion(db, open.version), open, form)
  } catch (error) {
    if (!laid) throw error
    return refusedPage(c, laid, {
      adjust: openName(open),
      refused: { errors: refusal(error, fieldOf), typed: form },
    })
  }
  const isSame = adjusted?.start === open.start && adjusted.end === open.end
  const verdict = isSame ? 'taken' : form.verdict
  const knows = await knowing(c.get('project'), person)
  const sawOthers = knows.at(open, code.id).some(({ isReader }) => !isReader)
  const { event } = await record(db, { person, act: acts[verdict], subject: open.document }, (write) =>
    decide(write, { ...open, because: open.because, verdict, adjusted, sawOthers }),
  )
  return done(c, event, form.back ?? `/suggestions/${code.id}`)
})

/** What waits at these words: as it was laid before this person, else as it stands now. */
async function openAt(
  c: AppContext,
  laid: Laid | undefined,
  { code, version, start, end }: Pick<Open, 'code' | 'version' | 'start' | 'end'>,
): Promise<Open | undefined> {
  const project = c.get('project')
  const isMeant = (one: Open) =>
    one.code === code && one.version === version && one.start === start && one.end === end
  const shown = laid?.cards.flat().find(isMeant)
  if (!laid || !shown) return (await openQueue(project)).all.find(isMeant)
  const { is } = becoming(await sinceEvent(project.db, laid.event), laid.person)(shown)
  return is === 'open' ? shown : undefined
}
