import type { Approval } from '../database/finding-tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { approvedWords, type KeptNotes, notesOf } from './approval.ts'
import { quoteNamed } from './store.ts'

interface Row {
  readonly id: string
  readonly revision?: number | undefined
}

/**
 * Writes down whether somebody agreed to a quote, over the words and the attribution of this moment.
 * @throws {AppError} not-found | conflict
 */
export async function changeApproval(
  write: Writer,
  row: Row,
  { approval, note }: { approval: Approval; note: string },
): Promise<void> {
  const quote = await quoteNamed(write.trx, row.id)
  const { person, at } = write
  const isNoted = approval !== 'not-needed' || note !== ''
  const notes = {
    ...notesOf(quote),
    approval: isNoted ? { note, person, at, words: approvedWords(quote) } : undefined,
  }
  await write.update('quotes', { ...row, id: quote.id }, { approval, approval_note: stored(notes) })
}

/**
 * Says why an attribution that tells who spoke may stand. It holds for this attribution only.
 * @throws {AppError} invalid - no reason; not-found | conflict
 */
export async function confirmTraceable(write: Writer, row: Row, reason: string): Promise<void> {
  const quote = await quoteNamed(write.trx, row.id)
  if (reason.trim() === '') invalid('traceable-without-reason')
  const { person, at } = write
  const traceable = { reason: reason.trim(), person, at, attribution: quote.attribution }
  await write.update(
    'quotes',
    { ...row, id: quote.id },
    { approval_note: stored({ ...notesOf(quote), traceable }) },
  )
}

function stored(notes: { readonly [part in keyof KeptNotes]: KeptNotes[part] | undefined }): string | null {
  const json = JSON.stringify(notes)
  return json === '{}' ? null : json
}
