import { z } from 'zod'
import { evidenceRoles } from '../database/finding-tables.ts'
import { dayField } from '../http/day.ts'
import type { AppContext } from '../http/env.ts'
import { idField, queryOf } from '../http/form.ts'

const day = dayField.optional().catch(undefined)
const id = idField.optional().catch(undefined)
/** An id, or its last group. */
const named = z
  .string()
  .regex(/^(?:[\da-f]{8}-(?:[\da-f]{4}-){3})?[\da-f]{12}$/u)
  .optional()
  .catch(undefined)
const flag = z
  .literal('1')
  .transform(() => true)
  .optional()
  .catch(undefined)
const page = z.coerce.number().int().positive().max(10_000).optional().catch(undefined)
const position = z.coerce.number().int().nonnegative().optional().catch(undefined)

const scopeQuery = z.object({ code: id, session: id, from: day, to: day })

/** Everything that an address of a figure can ask; what makes no sense is left out. */
const figureQuery = scopeQuery.extend({
  by: z.enum(['session', 'table']).optional().catch(undefined),
  thread: id,
  document: id,
  least: z.coerce.number().int().positive().max(1_000_000).optional().catch(undefined),
  /** Which stretch of the columns, from 0, when they do not fit in one picture. */
  part: page,
  /** The numbers as a table instead of the picture, from this page of its rows on. */
  table: flag,
  row: page,
})

const behindQuery = scopeQuery.extend({
  ...{ code: named, session: named, with: named, document: named },
  ...{ thread: named, report: named, carries: named, own: flag, coded: flag, fresh: flag },
  ...{ start: position, end: position },
  role: z.enum(evidenceRoles).optional().catch(undefined),
  table: z.string().max(400).optional().catch(undefined),
  first: z.coerce.number().int().nonnegative().max(10_000_000).catch(0),
})

export type FigureQuery = z.output<typeof figureQuery>
export type BehindQuery = z.output<typeof behindQuery>

export const figureQueryOf = (c: AppContext): FigureQuery => queryOf(c, figureQuery)
export const behindQueryOf = (c: AppContext): BehindQuery => queryOf(c, behindQuery)
