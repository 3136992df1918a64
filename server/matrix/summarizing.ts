import { newId } from '../database/ids.ts'
import type { SummaryRow } from '../database/matrix-tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import type { Seen } from './making.ts'
import { checkedSummary } from './matrix.ts'
import type { PassedBy, Rest } from './rest.ts'

/** Where a summary stands: the subjects of its row and of its column, first those of now, then what was merged into them. */
export interface CellOf {
  /** Id of the matrix. */
  readonly matrix: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

export interface Written {
  readonly text: string
  readonly rests: readonly Rest[]
  readonly passedBy: readonly PassedBy[]
  /** The summary that its writer saw; undefined when there was none. */
  readonly seen: Seen | undefined
}

/**
 * Writes the summary of a cell, in the place of what stood there; of a cell whose codes were merged in the place of
 * both. The same words on the same fragments change nothing.
 * @throws {AppError} invalid - no words, too many, or no fragment that it rests on
 * @throws {AppError} conflict - somebody else wrote in it meanwhile; `extra` holds both
 */
export async function writeSummary(write: Writer, cell: CellOf, written: Written): Promise<void> {
  const text = checkedSummary(written.text)
  if (written.rests.length === 0) invalid('summary-rests-on-nothing')
  const all = await summariesOf(write, cell)
  const [first, ...others] = all
  mustBeSeen(first, written.seen, text)
  const fragments = JSON.stringify(written.rests)
  const passed_by = JSON.stringify(written.passedBy)
  const isSame =
    first?.text === text &&
    first.fragments === fragments &&
    first.passed_by === passed_by &&
    others.length === 0
  if (isSame) return
  for (const { id } of others) await write.end('summaries', { id })
  const [row_subject = '', column_subject = ''] = [cell.rows[0], cell.columns[0]]
  const own = { row_subject, column_subject, text, fragments, passed_by }
  const by = { person: write.person, written_at: write.at, written_in: write.event }
  if (first) await write.update('summaries', { id: first.id }, { ...own, ...by })
  else await write.insert('summaries', { id: newId(), matrix: cell.matrix, ...own, ...by })
}

/** Takes the summary of a cell away. @throws {AppError} not-found | conflict */
export async function endSummary(write: Writer, cell: CellOf, seen: Seen): Promise<void> {
  const all = await summariesOf(write, cell)
  if (!all.some(({ id }) => id === seen.id)) notFound('summary-not-found')
  await write.end('summaries', seen)
}

/** Those of the cell itself first. */
async function summariesOf({ trx }: Writer, { matrix, rows, columns }: CellOf): Promise<SummaryRow[]> {
  const all = await trx
    .selectFrom('summaries')
    .selectAll()
    .where('matrix', '=', matrix)
    .where('row_subject', 'in', rows)
    .where('column_subject', 'in', columns)
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  const isOwn = (one: SummaryRow) => Number(one.column_subject === columns[0])
  return all.sort((a, b) => isOwn(b) - isOwn(a))
}

function mustBeSeen(now: SummaryRow | undefined, seen: Seen | undefined, text: string): void {
  if (!now || (seen && now.id === seen.id && (seen.revision ?? now.revision) === now.revision)) return
  throw new AppError(
    'conflict',
    'changed-meanwhile',
    { table: 'summaries', id: now.id },
    { theirs: now, yours: { text } },
  )
}
