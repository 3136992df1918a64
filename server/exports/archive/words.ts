import type { EvidenceRow } from '../../database/finding-tables.ts'
import type { CarriedState } from '../../database/source-tables.ts'
import { t } from '../../language/t.ts'
import { tablesInWords } from './table-names.ts'

/** What tables for people say where the program keeps a sign of its own: that stands in the tables for programs. */
export const yesOrNo = (flag: number) => (flag === 1 ? 'ja' : 'nee')

/** What the last correction of a text did to a coding. */
export const carriedWords: Readonly<Record<CarriedState, string>> = {
  changed: 'gewijzigd',
  orphan: 'losgeraakt',
}

/** What became of a fragment of a thread. */
export const evidenceStates: Readonly<Record<EvidenceRow['state'], string>> = {
  proposed: 'voorgesteld',
  kept: 'behouden',
  dropped: 'weggelegd',
}

/** A row of this table, when words were taken out of it. */
export function rowErased(table: string): string {
  const touched: Readonly<Record<string, { readonly one: string }>> = t.erasures.touched
  const names: Readonly<Record<string, string>> = tablesInWords
  return touched[table]?.one ?? names[table] ?? table
}
