import type { ColumnKind } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import { Desk } from '../quotes/desk.ts'
import { Attributions } from './attributions.ts'
import { type CellFragment, placeKey } from './cell.ts'
import type { Ready } from './columns.ts'
import type { PassedBy, Rest } from './rest.ts'

/** The column that fragments are under: what it is, and the ids of the codes or threads that count in it. */
export interface Under {
  readonly kind: ColumnKind
  readonly owners: ReadonlySet<string>
}

/** Fragments of a cell as a summary keeps them: with their words as they are, and whose those are. */
export async function restsOn(
  db: Db,
  fragments: readonly CellFragment[],
  { under, ready }: { readonly under: Under; readonly ready: Ready },
): Promise<Rest[]> {
  const attributions = await Attributions.of(new Desk(db), ready)
  const ids = await idsOf(db, fragments, under)
  return fragments.map((fragment) => {
    const { document, version, start, end, exact, voice } = fragment
    const attribution = attributions.of(fragment)
    return { ids: ids(fragment), document, version, start, end, exact, voice, attribution }
  })
}

/** The same of fragments that were seen and not chosen. */
export async function passedBy(
  db: Db,
  fragments: readonly CellFragment[],
  under: Under,
): Promise<PassedBy[]> {
  const ids = await idsOf(db, fragments, under)
  return fragments.map((fragment) => {
    const { version, start, end } = fragment
    return { ids: ids(fragment), version, start, end }
  })
}

type IdsOf = (fragment: CellFragment) => string[]

/** Ids of evidence, or of the codings on a fragment that count. */
async function idsOf(db: Db, fragments: readonly CellFragment[], { kind, owners }: Under): Promise<IdsOf> {
  if (kind === 'thread') return ({ evidence }) => (evidence ? [evidence.id] : [])
  const versions = [...new Set(fragments.map(({ version }) => version))]
  const rows = await db
    .selectFrom('codings')
    .select(['id', 'version', 'start', 'end'])
    .where('version', 'in', versions)
    .where('code', 'in', [...owners])
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('id')
    .execute()
  const byPlace = Map.groupBy(rows, placeKey)
  return (fragment) => (byPlace.get(placeKey(fragment)) ?? []).map(({ id }) => id)
}
