import { hasPlace } from '../codings/store.ts'
import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { FragmentIndex } from './alike.ts'

/** A coding as far as suggestions need it. */
export interface Coded {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly start: number
  readonly end: number
  readonly code: string
  readonly exact: string
}

/** The codings that stand, in memory: reading thousands anew for every page takes longer than a page may. */
export class StandingCodings {
  /** The last event that it knows. */
  event = 0
  readonly fragments = new FragmentIndex()
  readonly #byId = new Map<string, Coded>()
  readonly #byVersion = new Map<string, Map<string, Coded>>()

  ofVersion(version: string): Iterable<Coded> {
    return this.#byVersion.get(version)?.values() ?? []
  }

  add(coding: Coded): void {
    this.remove(coding.id)
    this.#byId.set(coding.id, coding)
    const own = this.#byVersion.get(coding.version)
    if (own) own.set(coding.id, coding)
    else this.#byVersion.set(coding.version, new Map([[coding.id, coding]]))
    this.fragments.add(coding)
  }

  remove(id: string): void {
    const coding = this.#byId.get(id)
    if (!coding) return
    this.#byId.delete(id)
    this.#byVersion.get(coding.version)?.delete(id)
    this.fragments.remove(coding)
  }
}

const shelf = new Shelf<StandingCodings>()
/** After more changes than this, all are read anew. */
const mostTouched = 2_000

/** The codings that stand now; only what acts touched since the last time is read. */
export async function standingCodings({
  db,
  derived,
}: Pick<Project, 'db' | 'derived'>): Promise<StandingCodings> {
  const known = shelf.of(derived)
  const event = (await headOf(db))?.seq ?? 0
  if (known?.event === event) return known
  const touched = known && event > known.event ? await touchedSince(db, known.event) : undefined
  if (!known || !touched || touched.length > mostTouched) {
    const all = new StandingCodings()
    for (const coding of await selected(db)) all.add(coding)
    all.event = event
    return shelf.keep(derived, all)
  }
  const standing = touched.length > 0 ? await selected(db, touched) : []
  for (const id of touched) known.remove(id)
  for (const coding of standing) known.add(coding)
  known.event = event
  return known
}

/** What is in memory of the codings, as it was when a page last asked. */
export function codingsAtHand(derived: Project['derived']): StandingCodings | undefined {
  return shelf.of(derived)
}

async function touchedSince(db: Db, event: number): Promise<string[]> {
  const rows = await db
    .selectFrom('event_touches')
    .select('row_id')
    .distinct()
    .where('seq', '>', event)
    .where('table_name', '=', 'codings')
    .execute()
  return rows.map(({ row_id }) => row_id)
}

async function selected(db: Db, ids?: readonly string[]): Promise<Coded[]> {
  let query = db
    .selectFrom('codings')
    .select(['id', 'document', 'version', 'start', 'end', 'code', 'exact'])
    .where('ended', 'is', null)
    .where(hasPlace)
  if (ids) query = query.where('id', 'in', ids)
  return query.execute()
}
