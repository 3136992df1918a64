import { whyAgain } from '../codings/recheck.ts'
import type { CodeRow, ReadingRow } from '../database/coding-tables.ts'

/** That a person called a document *klaar*, and how many codes they would judge anew since. */
export interface ReadState {
  document: string
  person: string
  /** When they last said so. */
  at: string
  /** How many codes got another meaning since, or were made since. */
  outdated: number
  /** Whether the text was corrected since. */
  isCorrectedSince: boolean
}

type Text = { readonly id: string; readonly version: string }
type Meaning = Pick<CodeRow, 'id' | 'meaning' | 'made' | 'status'>

/** Who read which document, also before it was corrected. What is not in the list was not read: it never counts as zero. */
export function readStates(
  documents: readonly Text[],
  readings: readonly ReadingRow[],
  codes: readonly Meaning[],
): ReadState[] {
  const standing = codes.filter(({ status }) => status !== 'vervallen')
  const byDocument = Map.groupBy(readings, ({ document }) => document)
  return documents.flatMap(({ id, version }) => {
    const here = byDocument.get(id) ?? []
    const persons = [...new Set(here.map(({ person }) => person))]
    return persons.map((person) => {
      const own = here.filter((reading) => reading.person === person)
      const at = own.reduce((last, reading) => (reading.at > last ? reading.at : last), '')
      const isCorrectedSince = own.every((reading) => reading.version !== version)
      return { document: id, person, at, outdated: outdatedIn(own, standing), isCorrectedSince }
    })
  })
}

function outdatedIn(own: readonly ReadingRow[], codes: readonly Meaning[]): number {
  return codes.filter((code) => whyAgain(code, own) !== undefined).length
}
