import { Hono } from 'hono'
import { z } from 'zod'
import { invalid, notFound } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { idField, offsetField, queryOf } from '../http/form.ts'
import { sourceText } from '../sources/store.ts'
import { askToErase, eraseAsked } from './erase-page.tsx'
import type { Wanted } from './erasing/scope.ts'
import { documentRow } from './erasing/scope-document.ts'
import { wantedBy } from './erasing/subjects.ts'

/** Erasing a source, or a part of it: by the number of the part, or by sentences counted from 1. */
export const eraseDocumentRoutes = new Hono<AppEnv>()

const loose = offsetField.optional().catch(undefined)
const query = z.object({ part: loose, first: loose, last: loose })

eraseDocumentRoutes.get('/:id/erase', async (c) => askToErase(c, await wantedOf(c)))
eraseDocumentRoutes.post('/:id/erase', async (c) => eraseAsked(c, await wantedOf(c)))

/** @throws {AppError} not-found - no such document, or no such part; invalid - no such sentences */
async function wantedOf(c: AppContext): Promise<Wanted> {
  const { db } = c.get('project')
  const id = idField.safeParse(c.req.param('id'))
  if (!id.success) return notFound('page-not-found')
  const { id: document, name } = await documentRow(db, id.data)
  const { part, first, last } = queryOf(c, query)
  if (part !== undefined) return wantedBy(db, { kind: 'part', subject: document, part })
  if (first === undefined || last === undefined) return { kind: 'document', document }
  const { sentences } = await sourceText(db, document)
  const [from, to] = [sentences[first - 1], sentences[last - 1]]
  if (!from || !to || to.end <= from.start) return invalid('part-outside', { document: name })
  return { kind: 'part', document, start: from.start, end: to.end }
}
