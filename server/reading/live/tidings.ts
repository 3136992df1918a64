import type { Tidings } from '../../../views/documents/props.ts'
import type { Db, PersonRow } from '../../database/tables.ts'
import { t } from '../../language/t.ts'
import { isShownOf, type OthersShown } from '../others.ts'
import type { ReadText } from './news.ts'

export interface TidingsFor {
  readonly since: number
  readonly reader: PersonRow | null
  readonly shown: OthersShown
}

/** The last code that somebody else, whom the reader sees, gave or took in a text since an event. */
export async function tidings(
  db: Db,
  { version }: ReadText,
  { since, reader, shown }: TidingsFor,
): Promise<Tidings | undefined> {
  const rows = await db
    .selectFrom('event_touches')
    .innerJoin('codings', 'codings.id', 'event_touches.row_id')
    .innerJoin('codes', 'codes.id', 'codings.code')
    .innerJoin('events', 'events.seq', 'event_touches.seq')
    .innerJoin('people', 'people.id', 'events.person')
    .select(['codings.start', 'codings.end', 'codings.ended', 'codes.name as code'])
    .select(['events.person', 'people.name'])
    .where('event_touches.table_name', '=', 'codings')
    .where('event_touches.seq', '>', since)
    .where('codings.version', '=', version)
    .orderBy('event_touches.seq', 'desc')
    .limit(50)
    .execute()
  const last = rows.find(({ person }) => person !== reader?.id && isShownOf(shown, person))
  if (!last) return undefined
  const { name, code, start, end, ended } = last
  const words = ended === null ? t.codingRoom.gave(name, code) : t.codingRoom.took(name, code)
  return { words, start, end }
}
