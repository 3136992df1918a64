import type { ColumnKind } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Desk } from '../quotes/desk.ts'
import { standsNow } from '../quotes/stands-now.ts'
import { partAt, voiceAt } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import type { Ready } from './columns.ts'
import type { Standing } from './drift.ts'

/** What is asked of codings or evidence: whether they are of this column, by the id of their code or thread. */
export interface Asked {
  readonly kind: ColumnKind
  readonly ids: readonly string[]
  isOfColumn(owner: string): boolean
}

type Row = Span & {
  readonly id: string
  readonly version: string
  readonly document: string
  readonly exact: string
  readonly owner: string
  readonly ended: number | null
  readonly state: string | null
}

/** How these codings, or pieces of evidence, stand now. */
export async function standingOf(desk: Desk, asked: Asked, ready: Ready): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>()
  for (const row of await rowsOf(desk.db, asked)) {
    const isCounted = row.ended === null && row.state !== 'dropped' && asked.isOfColumn(row.owner)
    const { id, start, end, version } = row
    found.set(id, {
      ...{ id, start, end, version, exact: row.exact },
      ...(isCounted
        ? { ...(await placeNow(desk, row, ready)), counts: true }
        : { counts: false, place: null }),
    })
  }
  return found
}

async function rowsOf(db: Db, { kind, ids }: Asked): Promise<Row[]> {
  const rows: Row[] = []
  for (let i = 0; i < ids.length; i += 5_000) {
    const wanted = ids.slice(i, i + 5_000)
    const columns = ['id', 'document', 'version', 'start', 'end', 'exact', 'ended'] as const
    const own =
      kind === 'code'
        ? await db
            .selectFrom('codings')
            .select([...columns, 'code as owner', 'carried as state'])
            .where('id', 'in', wanted)
            .execute()
        : await db
            .selectFrom('evidence')
            .select([...columns, 'thread as owner', 'state'])
            .where('id', 'in', wanted)
            .execute()
    rows.push(...own)
  }
  return rows
}

type PlaceNow = Pick<Standing, 'exact' | 'place'>

/** Evidence stays at the text that it was chosen in: what stands there in the latest one is looked up. */
async function placeNow(desk: Desk, row: Row, { gathered }: Ready): Promise<PlaceNow> {
  const source = gathered.sources.get(gathered.documentNames.get(row.document) ?? '')
  if (!source) return { exact: row.exact, place: null }
  if (row.state === 'orphan') return { exact: null, place: null }
  if (source.version.id !== row.version) {
    const stands = standsNow(await desk.correction(row.version, source.version.id), row)
    return { exact: stands.isSame ? row.exact : stands.now, place: null }
  }
  const part = partAt(source.parts, row.start)
  const { titles, sessions } = await desk.register()
  const where = [sessions.get(part?.session ?? '')?.title, titles.get(part?.table ?? '')]
  return {
    exact: row.exact,
    place: { voice: voiceAt(source.blocks, row.start), where: where.filter(Boolean).join(', ') },
  }
}
