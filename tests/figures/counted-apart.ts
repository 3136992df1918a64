import { placesOf } from '../../server/codings/places.ts'
import { codings } from '../../server/codings/store.ts'
import type { Db } from '../../server/database/tables.ts'

/** Every coded fragment of participants and notes with its session and table, counted without the figures' own rules. */
export async function fragmentsApart(db: Db) {
  const all = await codings(db)
  const places = await placesOf(db, all)
  const found = new Map<string, { code: string; session: string; table: string; place: string }>()
  for (const { id, code, version, start, end } of all) {
    const { session, table, voice } = places.get(id) ?? {}
    if (!session || (voice !== 'participant' && voice !== 'note')) continue
    const place = `${version} ${start} ${end}`
    found.set(`${code} ${place}`, { code, session, table: table ?? '', place })
  }
  return [...found.values()]
}
