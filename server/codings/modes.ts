import type { SuggestionMode } from '../database/coding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'

/** How a person reads a document. */
export interface WayOfReading {
  /** When suggestions show. */
  readonly mode: SuggestionMode
  /** Whether nothing of what others did in it may be seen. */
  readonly isAlone: boolean
}

/** How this person reads this document: suggestions after one's own reading, and with the others, unless said otherwise. */
export async function wayOfReading(
  db: Db,
  document: string,
  person: string | undefined,
): Promise<WayOfReading> {
  if (person === undefined) return { mode: 'off', isAlone: false }
  const row = await modeRow(db, document, person)
  return { mode: row?.mode ?? 'after', isAlone: row?.alone === 1 }
}

/** The choice before ends and stays on record: who had suggestions on the screen for a while read with them. */
export async function setSuggestionMode(
  write: Writer,
  document: string,
  mode: SuggestionMode,
): Promise<void> {
  const row = await modeRow(write.trx, document, write.person)
  if (row?.mode !== mode) await choose(write, document, { row, mode, alone: row?.alone ?? null })
}

/** Whether this person reads a document alone from now on, or in sight of the others. */
export async function setReadsAlone(write: Writer, document: string, isAlone: boolean): Promise<void> {
  const row = await modeRow(write.trx, document, write.person)
  if ((row?.alone === 1) === isAlone) return
  await choose(write, document, { row, mode: row?.mode ?? 'after', alone: isAlone ? 1 : null })
}

interface Choice {
  readonly row: { readonly id: string } | undefined
  readonly mode: SuggestionMode
  readonly alone: number | null
}

async function choose(write: Writer, document: string, { row, mode, alone }: Choice): Promise<void> {
  if (row) await write.end('suggestion_modes', { id: row.id })
  await write.insert('suggestion_modes', { id: newId(), document, person: write.person, mode, alone })
}

async function modeRow(db: Db, document: string, person: string) {
  return db
    .selectFrom('suggestion_modes')
    .selectAll()
    .where('document', '=', document)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .executeTakeFirst()
}
