import { record, type Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, actor } from '../http/env.ts'
import { evidenceById } from './store.ts'

/** Records an act on the thread that the address names, and goes back to its page. */
export async function changed(
  c: AppContext,
  act: string,
  change: (write: Writer) => Promise<unknown>,
  back?: string,
): Promise<Response> {
  const subject = c.req.param('id') ?? null
  const { event } = await record(c.get('project').db, { person: actor(c).id, act, subject }, change)
  return done(c, event, back ?? `/threads/${subject}`)
}

/** The evidence that an address names, when it is of this thread. @throws {AppError} not-found */
export async function evidenceIn(c: AppContext): Promise<string> {
  const { id, thread } = await evidenceById(c.get('project').db, c.req.param('evidence') ?? '')
  return thread === c.req.param('id') ? id : notFound('evidence-not-found', { evidence: id })
}
