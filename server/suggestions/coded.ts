import { sql } from 'kysely'
import { hasPlace } from '../codings/store.ts'
import { MadeOnce, Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { touchedSince } from '../database/touched.ts'
import { headOf } from '../database/write.ts'
import { firstWhere } from '../text/halving.ts'
import { type Anchor, overlap, type Span } from '../text/span.ts'
import { inTurns, nextTurn } from '../turns.ts'
import { aroundOf, FragmentIndex } from './alike.ts'

/** A coding as far as suggestions need it. */
export interface Coded extends Span {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly code: string
  readonly coder: string
  readonly exact: string
  /** As of a `CodedFragment`. */
  readonly around: number
}

/** The codings that stand, in memory: reading thousands anew for every page takes longer than a page may. */
export class StandingCodings {
  /** The last event that it knows. */
  event = 0
  readonly fragments = new FragmentIndex()
  readonly #byId = new Map<string, Coded>()
  readonly #ids = new Map<string, string>()
  readonly #byVersion = new Map<string, Map<string, Pile>>()

  ofVersion(version: string): Coded[] {
    return [...(this.#byVersion.get(version)?.values() ?? [])].flatMap((pile) => pile.inOrder())
  }

  /** Codings of one code, for each text version in the order of the text; documents by their ids. */
  ofCode(code: string): (readonly Coded[])[] {
    const piles = [...this.#byVersion.values()].map((codes) => codes.get(code)?.inOrder() ?? [])
    return piles.filter(([first]) => first).sort(([a], [b]) => (a!.document < b!.document ? -1 : 1))
  }

  /** Codings of one code that share words with a span. */
  touching(version: string, code: string, span: Span): Coded[] {
    return this.#byVersion.get(version)?.get(code)?.touching(span) ?? []
  }

  add(row: Coded): void {
    this.remove(row.id)
    const [document, version] = [this.#once(row.document), this.#once(row.version)]
    const coding = { ...row, document, version, code: this.#once(row.code), coder: this.#once(row.coder) }
    this.#byId.set(coding.id, coding)
    const codes = this.#byVersion.get(coding.version) ?? new Map<string, Pile>()
    this.#byVersion.set(coding.version, codes)
    const pile = codes.get(coding.code) ?? new Pile()
    codes.set(coding.code, pile)
    pile.add(coding)
    this.fragments.add(coding)
  }

  /** The same letters as before: each row that is read has its own, and all the codings of a text have one id of it. */
  #once(id: string): string {
    const known = this.#ids.get(id)
    if (known === undefined) this.#ids.set(id, id)
    return known ?? id
  }

  remove(id: string): void {
    const coding = this.#byId.get(id)
    if (!coding) return
    this.#byId.delete(id)
    this.#byVersion.get(coding.version)?.get(coding.code)?.remove(coding)
    this.fragments.remove(coding)
  }
}

/** The codings of one code in one text version. */
class Pile {
  readonly #codings = new Set<Coded>()
  #sorted: Coded[] | undefined
  #longest = 0

  add(coding: Coded): void {
    this.#codings.add(coding)
    this.#sorted = undefined
    this.#longest = Math.max(this.#longest, coding.end - coding.start)
  }

  remove(coding: Coded): void {
    this.#codings.delete(coding)
    this.#sorted = undefined
  }

  inOrder(): readonly Coded[] {
    this.#sorted ??= [...this.#codings].sort((a, b) => a.start - b.start || a.end - b.end)
    return this.#sorted
  }

  touching(span: Span): Coded[] {
    const all = this.inOrder()
    const found: Coded[] = []
    const first = firstWhere(all, ({ start }) => start >= span.start - this.#longest)
    for (let at = first; at < all.length; at++) {
      const coding = all[at]!
      if (coding.start >= span.end) break
      if (overlap(coding, span) > 0) found.push(coding)
    }
    return found
  }
}

const shelf = new Shelf<StandingCodings>()
const renewing = new MadeOnce<void>()
/** After more changes than this, all are read anew. */
const mostTouched = 2_000

/** The codings that stand now; only what acts touched since the last time is read. */
export async function standingCodings(project: Pick<Project, 'db' | 'derived'>): Promise<StandingCodings> {
  const { db, derived } = project
  const asked = (await headOf(db))?.seq ?? 0
  for (;;) {
    const known = shelf.of(derived)
    if (known && known.event >= asked) return known
    await renewing.of(derived, 'codings', () => renewed(project))
  }
}

async function renewed({ db, derived }: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const known = shelf.of(derived)
  const event = (await headOf(db))?.seq ?? 0
  const touched =
    known && event > known.event
      ? await touchedSince(db, { table: 'codings', event: known.event, most: mostTouched })
      : undefined
  if (!known || !touched) {
    const all = new StandingCodings()
    for await (const codings of allInParts(db)) for (const coding of codings) all.add(coding)
    all.event = event
    shelf.keep(derived, all)
    return
  }
  const now = touched.length > 0 ? await columnsOf(standing(db).where('id', 'in', touched)).execute() : []
  for (const id of touched) known.remove(id)
  for (const coding of now) known.add(withAround(coding))
  known.event = event
}

/** As `standingCodings`, with their words read, so that it is quick to find which are alike. */
export async function comparableCodings(project: Pick<Project, 'db' | 'derived'>): Promise<StandingCodings> {
  const coded = await standingCodings(project)
  await inTurns(coded.fragments.reading())
  return coded
}

/** What is in memory of the codings, as it was when a page last asked. */
export function codingsAtHand(derived: Project['derived']): StandingCodings | undefined {
  return shelf.of(derived)
}

/** Rows that are read before others get their turn. */
const atATime = 2_000

/** What an act touches meanwhile is read anew the next time. */
async function* allInParts(db: Db): AsyncGenerator<Coded[]> {
  const row = sql<number>`rowid`
  for (let after = 0; ; ) {
    const part = await columnsOf(standing(db).where(row, '>', after).orderBy(row).limit(atATime))
      .select(row.as('row'))
      .execute()
    yield part.map(({ row: _, ...coding }) => withAround(coding))
    const last = part.at(-1)
    if (!last) return
    after = last.row
    await nextTurn()
  }
}

const standing = (db: Db) => db.selectFrom('codings').where('ended', 'is', null).where(hasPlace)

const columnsOf = (query: ReturnType<typeof standing>) =>
  query.select(['id', 'document', 'version', 'start', 'end', 'code', 'coder', 'exact', 'prefix', 'suffix'])

const withAround = ({ prefix, suffix, ...coding }: Omit<Coded, 'around'> & Anchor): Coded => ({
  ...coding,
  around: aroundOf({ prefix, suffix }),
})
