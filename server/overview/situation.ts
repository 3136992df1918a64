import type { Code } from '../codebook/code.ts'
import { rechecks } from '../codings/recheck.ts'
import { touchedCodings } from '../codings/touched.ts'
import type { DerivedDb } from '../database/derived.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { retentionDue } from '../history/retention.ts'
import { Desk } from '../quotes/desk.ts'
import { standingSet } from '../quotes/looking.ts'
import { quoteSetRows } from '../quotes/store.ts'
import { listedRounds } from '../reports/store.ts'
import type { StandingDocument } from '../sources/standing.ts'
import { waitingCount } from '../sources/upload-lines.ts'
import { keptOpenCounts } from '../suggestions/open.ts'
import { withheldCodes } from '../suggestions/quality/keeping-quality.ts'
import { readingPlace } from './reading-place.ts'
import type { ReadState } from './reading-state.ts'
import { lastPlaces } from './store.ts'
import type { ChangedSet, OpenAudit, Situation } from './tasks.ts'

export interface Known {
  readonly codes: readonly Code[]
  readonly sources: readonly StandingDocument[]
  readonly states: readonly ReadState[]
}

/** Everything from which follows what this person can do now. */
export async function situationOf(
  { db, derived, folder }: Pick<Project, 'db' | 'derived' | 'folder'>,
  person: string | undefined,
  { codes, sources, states }: Known,
): Promise<Situation> {
  const read = new Set(states.filter((state) => state.person === person).map(({ document }) => document))
  const unfinished = sources.filter(({ id }) => !read.has(id))
  const begun = new Set(person ? (await lastPlaces(db, person)).map(({ document }) => document) : [])
  return {
    sources: sources.length,
    uploads: await waitingCount(folder),
    retention: await retentionDue(db),
    codes: codes.length,
    touched: await touchedCodings(db),
    changedSets: await changedSets(db),
    openAudits: await openAudits(db),
    reading: person ? await readingPlace(db, person, unfinished) : null,
    unread: unfinished.filter(({ id }) => !begun.has(id)).map(({ id, name }) => ({ id, name })),
    suggestions: await openSuggestions(derived, codes),
    rechecks: person ? await toRecheck(db, codes, person) : [],
  }
}

/** A code whose suggestions are withheld puts nothing forward. */
async function openSuggestions(
  derived: DerivedDb,
  codes: readonly Code[],
): Promise<Situation['suggestions']> {
  const counts = await keptOpenCounts(derived)
  const withheld = await withheldCodes(derived)
  return codes.flatMap(({ id, name }) => {
    const count = withheld.has(id) ? 0 : (counts.get(id) ?? 0)
    return count > 0 ? [{ name, count }] : []
  })
}

async function toRecheck(db: Db, codes: readonly Code[], person: string): Promise<Situation['rechecks']> {
  const found = await rechecks(db, codes, person)
  return codes.flatMap(({ id, name }) => {
    const documents = found.get(id) ?? []
    if (documents.length === 0) return []
    return [
      { code: { id, name }, documents: documents.length, isNew: documents.every(({ why }) => why === 'new') },
    ]
  })
}

/** Of each report the newest round, when it is not finished and a quotation in it is open. */
async function openAudits(db: Db): Promise<OpenAudit[]> {
  const rounds = await listedRounds(db)
  const newest = rounds.filter(
    ({ document }, at) => rounds.findIndex((other) => other.document.id === document.id) === at,
  )
  return newest
    .filter(({ isConcluded, quotations, closed }) => !isConcluded && closed < quotations)
    .map(({ id, round, document, quotations, closed }) => ({
      kind: 'open-audit',
      report: { id: document.id, name: document.title ?? document.name },
      audit: `/reports/${id}`,
      round,
      open: quotations - closed,
      quotations,
    }))
}

/** Published sets of which words or attribution are no longer what was printed. */
async function changedSets(db: Db): Promise<ChangedSet[]> {
  const desk = new Desk(db)
  const changed: ChangedSet[] = []
  for (const row of await quoteSetRows(db)) {
    if (row.edition === 0) continue
    const { quotes } = await standingSet(desk, row)
    const words = quotes.filter(({ drift }) => drift?.words).length
    const attributions = quotes.filter(({ drift }) => drift?.attribution && !drift.words).length
    if (words + attributions === 0) continue
    const set = { id: row.id, name: row.title }
    changed.push({ kind: 'changed-quotes', set, edition: row.edition, words, attributions })
  }
  return changed
}
