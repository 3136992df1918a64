import type { Code } from '../codebook/code.ts'
import type { EvidenceRow } from '../database/finding-tables.ts'
import { inReadersOrder } from '../language/order.ts'
import type { Session } from '../sources/sessions.ts'
import { overlaps } from '../text/span.ts'
import type { Unit } from '../threads/material.ts'
import type { Thread } from '../threads/thread.ts'
import { nextTurn } from '../turns.ts'
import type { CodedFragment } from './coded.ts'
import type { Counting } from './counting.ts'
import type { ReportPlaces } from './reached.ts'
import { isWhole, type Scope, within } from './scope.ts'

/** One box of the flow; `table` is undefined for a session as a whole, `count` is its number of different fragments. */
export type FlowNode = { readonly key: string; readonly count: number } & (
  | {
      readonly column: 'table'
      readonly session: Pick<Session, 'id' | 'title' | 'date'>
      readonly table: string | null | undefined
    }
  | { readonly column: 'code'; readonly code: Code }
  | { readonly column: 'thread'; readonly thread: Pick<Thread, 'id' | 'title'> }
  | { readonly column: 'report'; readonly report: Pick<ReportPlaces, 'id' | 'name' | 'audit'> }
)

/** What two boxes share, in different fragments. `passages`: places where people said that a thread landed. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly count: number
  /** How many of them carry a thread; of what is evidence already all. */
  readonly carrying: number
  readonly passages: number
}

export interface Flow {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  /** Coded fragments, and how many of them are evidence of a thread. */
  readonly fragments: number
  readonly inThreads: number
}

export interface FlowMaterial {
  readonly threads: readonly Thread[]
  /** What was not put aside. */
  readonly evidence: readonly EvidenceRow[]
  readonly reports: readonly ReportPlaces[]
  readonly landings: readonly { readonly thread: string; readonly report: string; readonly name: string }[]
  /** What stands in the first column. */
  readonly by: 'session' | 'table'
  /** Follow only this thread: what at tables and under codes is evidence of it. */
  readonly thread?: string | undefined
}

/** So many fragments are counted in a millisecond or two. */
const aTurn = 10_000

/**
 * From table to code to rode draad to report, by rows only: codings at a table, evidence that lies on a coded
 * fragment, quotations of a report that were found at words of that evidence, and landings. Each link counts different
 * fragments; one fragment may take several ways.
 */
export async function flow(counting: Counting, material: FlowMaterial, scope: Scope = {}): Promise<Flow> {
  const scoped = within(counting, scope)
  const evidence = material.evidence.filter(
    ({ thread }) => material.thread === undefined || thread === material.thread,
  )
  const byVersion = Map.groupBy(evidence, ({ version }) => version)
  const leaning = (fragment: CodedFragment) =>
    (byVersion.get(fragment.version) ?? []).filter((row) => overlaps(row, fragment))
  const rows = new Map(
    scoped.fragments.flatMap((fragment) => {
      const own = byVersion.has(fragment.version) ? leaning(fragment) : []
      return own.length > 0 ? [[fragment, own] as const] : []
    }),
  )
  const fragments = scoped.fragments.filter(
    (fragment) => material.thread === undefined || (rows.get(fragment)?.length ?? 0) > 0,
  )
  const links = new Ways()
  const counts = new Ways()
  const carrying = new Ways()
  const keys = new Map<Unit, string>()
  for (const [i, fragment] of fragments.entries()) {
    if (i % aTurn === 0) await nextTurn()
    const { unit, codes } = fragment
    const at = keys.get(unit) ?? tableKey(unit.session, material.by === 'table' ? (unit.table ?? null) : null)
    keys.set(unit, at)
    const own = rows.get(fragment)
    counts.tally(at, '')
    for (const code of codes) {
      counts.tally(code, '')
      links.tally(at, code)
      if (own) carrying.tally(at, code)
      for (const { thread, id } of own ?? []) links.add(code, thread, id)
    }
  }
  const reached = new Set(fragments.flatMap((fragment) => rows.get(fragment) ?? []).map(({ id }) => id))
  const counted = isWhole(scope) ? evidence : evidence.filter(({ id }) => reached.has(id))
  const quoted = new Map(
    material.reports.map((report) => [report.id, Map.groupBy(report.places, ({ version }) => version)]),
  )
  for (const row of counted) {
    counts.add(row.thread, '', row.id)
    for (const report of material.reports) {
      const places = quoted.get(report.id)?.get(row.version) ?? []
      if (!places.some((place) => overlaps(place, row))) continue
      links.add(row.thread, report.id, row.id)
      counts.add(report.id, '', row.id)
    }
  }
  const threads = material.threads.filter(({ id }) => counts.of(id, '') > 0)
  const landings = material.landings.filter(({ thread }) => threads.some(({ id }) => id === thread))
  const passages = new Map<string, number>()
  for (const { thread, report } of landings) {
    const key = JSON.stringify([thread, report])
    passages.set(key, (passages.get(key) ?? 0) + 1)
    links.touch(thread, report)
  }
  return {
    nodes: [
      ...(material.by === 'table' ? tableNodes(counting, counts) : sessionNodes(counting, counts)),
      ...scoped.codes.flatMap((code): FlowNode[] =>
        counts.of(code.id, '') > 0
          ? [{ column: 'code', key: code.id, code, count: counts.of(code.id, '') }]
          : [],
      ),
      ...threads.map(
        (thread): FlowNode => ({ column: 'thread', key: thread.id, thread, count: counts.of(thread.id, '') }),
      ),
      ...reportNodes(material, landings, counts),
    ],
    links: links.all().map((link) => ({
      ...link,
      carrying: link.from.startsWith('[') ? carrying.of(link.from, link.to) : link.count,
      passages: passages.get(JSON.stringify([link.from, link.to])) ?? 0,
    })),
    fragments: fragments.length,
    inThreads: fragments.filter((fragment) => (rows.get(fragment)?.length ?? 0) > 0).length,
  }
}

const tableKey = (session: string, table: string | null) => JSON.stringify([session, table])

interface Way {
  size: number
  readonly things: Set<string>
}

/** How many under each pair of ends. */
class Ways {
  readonly #ends = new Map<string, Map<string, Way>>()

  /** One more, that was not there yet: a fragment comes by once. */
  tally(from: string, to: string): void {
    this.#at(from, to).size += 1
  }

  add(from: string, to: string, what: string): void {
    const own = this.#at(from, to)
    if (own.things.has(what)) return
    own.things.add(what)
    own.size += 1
  }

  touch(from: string, to: string): void {
    this.#at(from, to)
  }

  of(from: string, to: string): number {
    return this.#ends.get(from)?.get(to)?.size ?? 0
  }

  all(): { from: string; to: string; count: number }[] {
    return [...this.#ends].flatMap(([from, ends]) =>
      [...ends].map(([to, { size }]) => ({ from, to, count: size })),
    )
  }

  #at(from: string, to: string) {
    const ends = this.#ends.get(from) ?? new Map<string, Way>()
    const own = ends.get(to) ?? { size: 0, things: new Set() }
    if (own.size === 0) {
      this.#ends.set(from, ends)
      ends.set(to, own)
    }
    return own
  }
}

/** Tables by the date of their session. */
function tableNodes({ ground }: Counting, counts: Ways): FlowNode[] {
  const seen = new Map(
    ground.units.map((unit) => [tableKey(unit.session, unit.table ?? null), unit.table ?? null]),
  )
  return ground.sessions.flatMap(({ id, title, date }) =>
    [...seen]
      .filter(([key]) => counts.of(key, '') > 0 && key === tableKey(title, seen.get(key) ?? null))
      .sort(([, a], [, b]) => inReadersOrder(a ?? '', b ?? ''))
      .map(
        ([key, table]): FlowNode => ({
          ...{ column: 'table', key, session: { id, title, date }, table, count: counts.of(key, '') },
        }),
      ),
  )
}

function sessionNodes({ ground }: Counting, counts: Ways): FlowNode[] {
  return ground.sessions.flatMap(({ id, title, date }): FlowNode[] => {
    const key = tableKey(title, null)
    const count = counts.of(key, '')
    return count === 0
      ? []
      : [{ column: 'table', key, session: { id, title, date }, table: undefined, count }]
  })
}

function reportNodes(
  { reports }: FlowMaterial,
  landings: FlowMaterial['landings'],
  counts: Ways,
): FlowNode[] {
  const landed = new Map(landings.map(({ report, name }) => [report, { id: report, name, audit: null }]))
  const all = [...reports, ...[...landed.values()].filter(({ id }) => !reports.some((one) => one.id === id))]
  return all.flatMap((report): FlowNode[] => {
    const count = counts.of(report.id, '')
    if (count === 0 && !landed.has(report.id)) return []
    return [{ column: 'report', key: report.id, report, count }]
  })
}
