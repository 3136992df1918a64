import { Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { Desk } from '../quotes/desk.ts'
import { quoteSetNamed } from '../quotes/store.ts'
import { roundOf } from '../reports/store.ts'
import { threadNamed } from '../threads/store.ts'
import { auditFormats, exportAudit } from './audit/audit.ts'
import { exportCodingTable } from './codings.ts'
import { contributionFormats, exportContribution } from './contribution.ts'
import { exportMemos, memoFormats } from './memos.ts'
import { exportQuoteSet, quoteForms } from './quote-set.ts'
import { download } from './routes-download.ts'
import { formats } from './sheet.ts'
import { exportThread } from './thread.ts'

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

exportRoutes.get('/quote-sets/:id/export', async (c) => {
  const { format, edition, form } = queryOf(c, quoteSetQuery)
  const { db } = c.get('project')
  const set = await quoteSetNamed(db, c.req.param('id'))
  const file = await exportQuoteSet(db, set.id, format, { publicUrl: c.get('publicUrl'), edition, form })
  const title = (await new Desk(db).outward()).words(set.title)
  return download(c, file, edition === undefined ? title : `${title} editie ${edition}`)
})

exportRoutes.get('/threads/:id/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(formats) }))
  const { db } = c.get('project')
  const thread = await threadNamed(db, c.req.param('id'))
  const title = (await new Desk(db).outward()).words(thread.title)
  return download(c, await exportThread(db, thread.id, format), title)
})

exportRoutes.get('/sessions/:session/contribution/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(contributionFormats) }))
  const file = await exportContribution(c.get('project').db, c.req.param('session'), format)
  return download(c, file, 'Wat is er met onze inbreng gebeurd')
})

exportRoutes.get('/reports/:id/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(auditFormats) }))
  const { db } = c.get('project')
  const { document, audit } = await roundOf(db, c.req.param('id'))
  const file = await exportAudit(db, audit.id, format)
  const title = (await new Desk(db).outward()).file(document.title ?? document.name)
  return download(c, file, `Rapporttoets ${title}, ronde ${audit.round}`)
})

exportRoutes.get('/codings/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(['csv', 'xlsx']) }))
  return download(c, await exportCodingTable(c.get('project').db, format), 'coderingen')
})

exportRoutes.get('/memos/export', async (c) => {
  const { format, masked } = queryOf(c, z.object({ format: z.enum(memoFormats), masked: flag }))
  const file = await exportMemos(c.get('project').db, format, masked)
  return download(c, file, masked ? 'memo’s gelakt' : 'memo’s')
})
