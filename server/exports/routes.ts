import { Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { auditFormats } from './audit/audit.ts'
import { contributionFormats } from './contribution.ts'
import { matrixFormats } from './matrix.ts'
import { memoFormats } from './memos.ts'
import { quoteForms } from './quote-set.ts'
import { answerExport } from './routes-answer.ts'
import { formats } from './sheet.ts'

export const exportRoutes = new Hono<AppEnv>()

const flag = z
  .literal('1')
  .transform(() => true)
  .optional()

const quoteSetQuery = z.object({
  format: z.enum(formats),
  edition: z.coerce.number().int().positive().optional(),
  form: z.enum(quoteForms).optional(),
})

exportRoutes.get('/quote-sets/:id/export', (c) =>
  answerExport(c, { what: 'quote-set', id: c.req.param('id'), ...queryOf(c, quoteSetQuery) }),
)

exportRoutes.get('/threads/:id/export', (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(formats) }))
  return answerExport(c, { what: 'thread', id: c.req.param('id'), format })
})

exportRoutes.get('/sessions/:session/contribution/export', (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(contributionFormats) }))
  return answerExport(c, { what: 'contribution', session: c.req.param('session'), format })
})

exportRoutes.get('/reports/:id/export', (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(auditFormats) }))
  return answerExport(c, { what: 'audit', id: c.req.param('id'), format })
})

exportRoutes.get('/matrices/:id/export', (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(matrixFormats) }))
  return answerExport(c, { what: 'matrix', id: c.req.param('id'), format })
})

exportRoutes.get('/codings/export', (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(['csv', 'xlsx']) }))
  return answerExport(c, { what: 'codings', format })
})

exportRoutes.get('/memos/export', (c) => {
  const { format, masked } = queryOf(c, z.object({ format: z.enum(memoFormats), masked: flag }))
  return answerExport(c, { what: 'memos', format, masked })
})
