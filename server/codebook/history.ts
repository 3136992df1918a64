import type { CodeRow } from '../database/coding-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Change, Payload } from '../database/write.ts'
import { type Code, unpackCode } from './code.ts'

/**
 * The codebook as it stood at a moment: every change to a code before it, played again.
 * @param moment ISO 8601, in UTC
 */
export async function codebookAt(db: Db, moment: string): Promise<Code[]> {
  const rows = new Map<string, Record<string, unknown>>()
  for (const { id, after } of await codeChanges(db, { before: moment })) {
    rows.set(id, { ...rows.get(id), ...after })
  }
  return [...rows.values()]
    .filter(isWhole)
    .filter((row) => row.ended === null)
    .map(unpackCode)
    .sort((a, b) => a.position - b.position || a.made - b.made)
}

/** A code whose making was erased from the log cannot be shown again. */
function isWhole(row: Record<string, unknown>): row is Record<string, unknown> & CodeRow {
  return typeof row.name === 'string' && typeof row.keywords === 'string'
}

/** What people can see change about a code. */
export const codeFields = [
  'name',
  'parent',
  'definition',
  'include',
  'exclude',
  'keywords',
  'related',
  'excluding',
  'color',
  'status',
] as const
export type CodeField = (typeof codeFields)[number]

/** One field before and after. Words are joined by `; `, a parent is an id. */
export interface FieldChange {
  field: CodeField
  before: string
  after: string
}

/** What each event changed about a code, by the number of the event; of its making nothing is listed. */
export async function fieldChanges(db: Db, code: string): Promise<Map<number, FieldChange[]>> {
  const changes = new Map<number, FieldChange[]>()
  for (const { seq, id, before, after } of await codeChanges(db, { code })) {
    if (id !== code) continue
    const fields = codeFields.flatMap((field): FieldChange[] =>
      before && after && field in after
        ? [{ field, before: shown(field, before[field]), after: shown(field, after[field]) }]
        : [],
    )
    changes.set(seq, [...(changes.get(seq) ?? []), ...fields])
  }
  return changes
}

const lists: ReadonlySet<CodeField> = new Set(['keywords', 'related', 'excluding'])

function shown(field: CodeField, value: unknown): string {
  if (typeof value !== 'string') return ''
  return lists.has(field) ? JSON.parse(value).join('; ') : value
}

async function codeChanges(
  db: Db,
  { before, code }: { before?: string; code?: string },
): Promise<(Change & { seq: number })[]> {
  let query = db
    .selectFrom('payloads')
    .innerJoin('events', 'events.seq', 'payloads.seq')
    .select(['payloads.json', 'events.seq'])
    .where('events.seq', 'in', (touches) => {
      const ofCodes = touches.selectFrom('event_touches').select('seq').where('table_name', '=', 'codes')
      return code === undefined ? ofCodes : ofCodes.where('row_id', '=', code)
    })
  if (before !== undefined) query = query.where('events.at', '<', before)
  const events = await query.orderBy('events.seq').execute()
  return events.flatMap(({ seq, json }) => {
    const { changes }: Payload = JSON.parse(json)
    return changes.filter(({ table }) => table === 'codes').map((change) => ({ ...change, seq }))
  })
}
