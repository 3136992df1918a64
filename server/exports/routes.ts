import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { attachment } from '../quotes/download.ts'
import { quoteSetNamed } from '../quotes/store.ts'
import { threadNamed } from '../threads/store.ts'
import { exportCodingTable } from './codings.ts'
import { exportMemos, memoFormats } from './memos.ts'
import { exportQuoteSet } from './quote-set.ts'
import { type ExportFile, formats, mediaTypes } from './sheet.ts'
import { exportThread } from './thread.ts'

export const exportRoutes = new Hono<AppEnv>()

const quoteSetQuery = z.object({
  format: z.enum(formats),
  edition: z.coerce.number().int().positive().optional(),
})

exportRoutes.get('/quote-sets/:id/export', async (c) => {
  const { format, edition } = queryOf(c, quoteSetQuery)
  const { db } = c.get('project')
  const set = await quoteSetNamed(db, c.req.param('id'))
  const file = await exportQuoteSet(db, set.id, format, { publicUrl: c.get('publicUrl'), edition })
  return download(c, file, edition === undefined ? set.title : `${set.title} editie ${edition}`)
})

exportRoutes.get('/threads/:id/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(formats) }))
  const { db } = c.get('project')
  const thread = await threadNamed(db, c.req.param('id'))
  return download(c, await exportThread(db, thread.id, format), thread.title)
})

exportRoutes.get('/codings/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(['csv', 'xlsx']) }))
  return download(c, await exportCodingTable(c.get('project').db, format), 'coderingen')
})

exportRoutes.get('/memos/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(memoFormats) }))
  return download(c, await exportMemos(c.get('project').db, format), 'memo’s')
})

/** A file under a name that every system can keep. */
function download(c: AppContext, { bytes, format }: ExportFile, title: string): Response {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
  return c.body(bytes, 200, {
    'content-type': mediaTypes[format],
    'content-disposition': attachment(`${name || 'uitvoer'}.${format}`),
    'x-content-type-options': 'nosniff',
  })
}
