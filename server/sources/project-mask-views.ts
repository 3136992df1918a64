import type { DocumentProposals } from '../../views/masks/ProjectMasksPage.tsx'
import { among } from '../database/among.ts'
import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { touchedSince } from '../database/touched.ts'
import { headOf, type TableName } from '../database/write.ts'
import { inReadersOrder } from '../language/order.ts'
import { placedMasks } from '../quotes/blackened.ts'
import { Desk } from '../quotes/desk.ts'
import { type Proposals, proposalsIn } from '../quotes/personal.ts'
import { KeptTogether } from '../quotes/personal-found.ts'
import { keepProposed } from '../quotes/proposed.ts'
import { nextTurn } from '../turns.ts'
import { eachOnce } from './mask-views.ts'
import { documents, sourceText } from './store.ts'
import { latestVersion } from './text-versions.ts'

/** How much waits in a source, whatever it is called. */
type Counts = Omit<DocumentProposals, 'id' | 'name'>

interface Counted {
  /** The last event that it knows. */
  readonly event: number
  /** By the id of the document. */
  readonly counts: ReadonlyMap<string, Counts>
}

const shelf = new Shelf<Counted>()

/** Every source with how much the finder proposes in it, the most first; how much in all is kept for the start page. */
export async function masksOfProject(project: Project): Promise<DocumentProposals[]> {
  const { db, derived } = project
  const event = (await headOf(db))?.seq ?? 0
  const sources = await documents(db, 'source')
  const known = await stillTrue(project)
  const counts = new Map<string, Counts>()
  const desk = new Desk(db)
  const together = new KeptTogether(derived)
  for (const { id } of sources) {
    const own = known.get(id) ?? (await countsOf(project, { desk, together }, id))
    if (own) counts.set(id, own)
  }
  await together.rest()
  // What a slower request counted in an earlier state never takes the place of what is newer.
  if ((shelf.of(derived)?.event ?? 0) <= event) shelf.keep(derived, { event, counts })
  const found = sources.flatMap(({ id, name }): DocumentProposals[] => {
    const own = counts.get(id)
    return own ? [{ id, name, ...own }] : []
  })
  await keepProposed(project, {
    proposals: found.reduce((sum, { open }) => sum + open, 0),
    sources: found.filter(({ open }) => open > 0).length,
  })
  return found.sort((a, b) => b.open - a.open || b.touched - a.touched || inReadersOrder(a.name, b.name))
}

/** Undefined when the document was taken away meanwhile. */
async function countsOf(
  project: Project,
  { desk, together }: { desk: Desk; together: KeptTogether },
  document: string,
): Promise<Counts | undefined> {
  await nextTurn()
  if ((await latestVersion(project.db, document)) === undefined) return undefined
  const source = await sourceText(project.db, document)
  await nextTurn()
  const { open, refused } = await proposalsIn(project, desk, source, together.keep)
  const masks = eachOnce(await placedMasks(project.db, source), source)
  return {
    ...{ open: open.length, kinds: kindsIn(open), refused: refused.length },
    masks: masks.filter(({ mask, spans }) => mask.version === source.version.id || spans.length > 0).length,
    touched: masks.filter(({ mask }) => mask.carried !== null).length,
  }
}

function kindsIn(open: Proposals['open']): DocumentProposals['kinds'] {
  const counts = Map.groupBy(open, ({ kind }) => kind)
  return [...counts].map(([kind, all]) => ({ kind, count: all.length }))
}

/** Who took part where, and what was agreed: from these follows what is proposed in any text. */
const forAll = [
  'sessions',
  'tables',
  'participants',
  'attendances',
  'agreements',
] as const satisfies TableName[]
/** What belongs to one document, with how that is found. */
const ofOne = ['text_versions', 'structures', 'masks', 'mask_refusals'] as const satisfies TableName[]

/** After more changes than this, all is as quickly counted anew: what the finder found is kept. */
const mostTouched = 500

/** What was counted before, of the documents of which nothing changed since. */
async function stillTrue({ db, derived }: Pick<Project, 'db' | 'derived'>): Promise<Map<string, Counts>> {
  const before = shelf.of(derived)
  if (!before) return new Map()
  const since = (table: TableName) => touchedSince(db, { table, event: before.event, most: mostTouched })
  for (const table of forAll) if ((await since(table))?.length !== 0) return new Map()
  const counts = new Map(before.counts)
  for (const table of ofOne) {
    const touched = await since(table)
    if (!touched) return new Map()
    for (const document of await documentsOf(db, table, touched)) counts.delete(document)
  }
  return counts
}

async function documentsOf(
  db: Db,
  table: (typeof ofOne)[number],
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  if (table !== 'structures') {
    const rows = await db.selectFrom(table).select('document').where('id', 'in', among(ids)).execute()
    return rows.map(({ document }) => document)
  }
  const rows = await db
    .selectFrom('structures')
    .innerJoin('text_versions', 'text_versions.id', 'structures.version')
    .select('text_versions.document')
    .where('structures.id', 'in', among(ids))
    .execute()
  return rows.map(({ document }) => document)
}
