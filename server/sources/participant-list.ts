import { isRemarkName } from '../ingest/columns.ts'
import type { Sheet } from '../ingest/reading.ts'
import { sessionMeant, type Understood } from './adding.ts'
import type { ReadUpload } from './upload.ts'

const person = /^(?:naam|namen|person|persoon|deelnemers?|name)$/iu
const about =
  /^(?:rol|role|functie|organisatie|organisation|groep|group|tafels?|tables?|tafel ronde \d+|table round \d+|gespreksleider|gastheer|host|notulist|verslaglegger|notetaker|afspraak|agreement|schuilnaam|pseudonym)$/iu

/** Whether a sheet names people with what they are, and holds nothing that any of them said. */
export function namesParticipants({ columns }: Pick<Sheet, 'columns'>): boolean {
  const names = columns.map(({ name }) => name.trim())
  const isAbout = (name: string) => person.test(name) || about.test(name)
  return (
    names.some((name) => person.test(name)) &&
    names.some((name) => about.test(name)) &&
    !names.some(isRemarkName) &&
    columns.every(({ name, meaning }) => meaning !== 'remark' || isAbout(name.trim()))
  )
}

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
