import { isRemarkName } from '../ingest/columns.ts'
import type { Sheet } from '../ingest/reading.ts'
import { sessionMeant, type Understood } from './adding.ts'
import { type ListMeaning, listMeaning } from './participant-columns.ts'
import type { ReadUpload } from './upload.ts'

/** Whether a sheet names people with what they are, and holds nothing that any of them said. */
export function namesParticipants({ columns }: Pick<Sheet, 'columns'>): boolean {
  const meanings = columns.map(({ name }) => listMeaning(name))
  const isOfName = (meaning: ListMeaning | undefined) => meaning !== undefined && nameMeanings.has(meaning)
  return (
    meanings.some(isOfName) &&
    meanings.some((meaning, at) => meaning && !isOfName(meaning) && !isRound(columns[at]?.name ?? '')) &&
    !columns.some(({ name }) => isRemarkName(name.trim())) &&
    columns.every(({ meaning }, at) => meaning !== 'remark' || meanings[at] !== undefined)
  )
}

const nameMeanings = new Set<ListMeaning>(['person', 'first', 'particle', 'last'])

/** Of `ronde 1` alone nobody can tell whether tables stand below it or answers. */
const isRound = (name: string) => /^\s*ronde\s*\d+\s*$/iu.test(name)

/** The session on whose page a list of participants belongs; without a session when nobody can tell which. */
export interface ListPlace {
  readonly session: { readonly id: string; readonly title: string } | null
}

/**
 * Where a file belongs that looks like a list of participants; undefined when it does not, or when a person said what
 * its columns hold.
 */
export function listPlaceOf<Row extends { id: string; title: string }>(
  { options }: Pick<ReadUpload, 'options'>,
  { read, given, structure }: Understood,
  known: readonly Row[],
): ListPlace | undefined {
  const sheets = read.table?.sheets ?? []
  if (options.columns !== undefined || !sheets.some(namesParticipants)) return undefined
  const title = given.session ?? structure.sessions[0]?.title
  const meant = title === undefined ? undefined : sessionMeant(known, title)
  const only = known.length === 1 ? known[0] : undefined
  const session = meant ?? only
  return { session: session ? { id: session.id, title: session.title } : null }
}
