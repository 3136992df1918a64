import type { Db } from '../database/tables.ts'
import { listedRounds, storedResult } from '../reports/store.ts'
import type { Span } from '../text/span.ts'

/** A report with the places in the sources that its quotations were found at, in the newest round of its rapporttoets. */
export interface ReportPlaces {
  readonly id: string
  readonly name: string
  /** The newest round; null for a report where only threads were said to land. */
  readonly audit: string | null
  readonly places: readonly (Span & { readonly version: string })[]
}

const known = new WeakMap<Db, Map<string, ReportPlaces['places']>>()

/** Of each report its newest round. Results are heavy, so what a round found is read once. */
export async function reportPlaces(db: Db): Promise<ReportPlaces[]> {
  const rounds = known.get(db) ?? new Map<string, ReportPlaces['places']>()
  known.set(db, rounds)
  const found = new Map<string, ReportPlaces & { file: string }>()
  for (const { id, document, isDamaged } of await listedRounds(db)) {
    if (found.has(document.id) || isDamaged) continue
    const places = rounds.get(id) ?? (await placesIn(db, id))
    rounds.set(id, places)
    found.set(document.id, {
      ...{ id: document.id, name: document.title ?? document.name, file: document.name },
      ...{ audit: id, places },
    })
  }
  return namedApart([...found.values()])
}

/** A report that came in two formats has one title: then the name of the file tells which is meant. */
function namedApart(reports: readonly (ReportPlaces & { file: string })[]): ReportPlaces[] {
  const isTwice = (name: string) => reports.filter((one) => one.name === name).length > 1
  return reports.map(({ file, ...report }) => ({
    ...report,
    name: isTwice(report.name) ? `${report.name} (${file})` : report.name,
  }))
}

async function placesIn(db: Db, audit: string): Promise<ReportPlaces['places']> {
  const row = await db
    .selectFrom('audits')
    .select(['result', 'hash'])
    .where('id', '=', audit)
    .executeTakeFirst()
  if (!row) return []
  return storedResult(row).quotes.flatMap(({ verdict, matches }) =>
    verdict === null || verdict === 'not-found'
      ? []
      : matches.map(({ version, start, end }) => ({ version, start, end })),
  )
}
