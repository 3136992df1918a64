import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { FaultPage } from '../../views/layout/FaultPage.tsx'
import type { Typed } from '../../views/layout/TypedAgain.tsx'
import { asRefusal } from '../database/refusals.ts'
import { AppError, type ErrorCode } from '../errors.ts'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import type { AppContext } from './env.ts'
import { page } from './page.tsx'
import { routeOf, wrongField } from './wrong-field.ts'

const statuses: Record<ErrorCode, ContentfulStatusCode> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  'too-large': 413,
  internal: 500,
}

/** The one place where an error becomes an answer. */
export async function answerError(error: Error, c: AppContext): Promise<Response> {
  const fault = asAppError(error)
  if (fault.code === 'internal') console.error(error)
  const sentence = sentenceFor(fault.key, fault.details)
  const status = statuses[fault.code]
  if (!c.get('project') || c.req.header('accept')?.includes('application/json')) {
    return c.json({ error: { code: fault.code, key: fault.key, message: sentence } }, status)
  }
  const asksName = fault.key === 'name-first'
  const back = c.req.method === 'GET' ? '/' : (ownPath(c.req.header('referer')) ?? '/')
  const title = asksName ? t.people.whoAreYou : t.faults.title[fault.code]
  return page(
    c,
    { title, width: 'narrow' },
    FaultPage({
      ...{ title, sentence, back, asksName, extra: fault.extra },
      isMissing: fault.code === 'not-found',
      typed: await typedIn(c, fault, sentence),
    }),
    status,
  )
}

/** What a refused form held, so that nobody types it twice. A file cannot be kept: then nothing can be sent again. */
async function typedIn(c: AppContext, fault: AppError, sentence: string): Promise<Typed | undefined> {
  const broken = ['form-broken', 'not-a-form']
  if (c.req.method !== 'POST' || fault.code !== 'invalid' || broken.includes(fault.key)) return undefined
  const posted = Object.entries(await c.req.parseBody({ all: true }))
  const fields = posted.flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const))
  const words = fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const { pathname, search } = new URL(c.req.url)
  const name = wrongField(
    fault,
    fields.map(([posted]) => posted),
  )
  return {
    action: pathname + search,
    route: routeOf(c),
    fields: words.length === fields.length ? words : [],
    wrong: { name: name ?? '', sentence },
  }
}

export function answerNotFound(c: AppContext): Response | Promise<Response> {
  return answerError(new AppError('not-found', 'page-not-found'), c)
}

function asAppError(error: Error): AppError {
  const refusal = asRefusal(error)
  if (refusal instanceof AppError) return refusal
  if (error instanceof HTTPException && error.status === 403)
    return new AppError('forbidden', 'foreign-request')
  return new AppError('internal', 'unexpected')
}

function ownPath(referer: string | undefined): string | undefined {
  const url = referer === undefined ? null : URL.parse(referer)
  return url ? url.pathname + url.search : undefined
}
