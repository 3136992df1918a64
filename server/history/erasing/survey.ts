import { copiesIn } from '../../database/cleaning.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { parsedEdition } from '../../quotes/edition.ts'
import { type Plan, planOf } from './plan.ts'
import { type Scope, scopeOf, type Wanted } from './scope.ts'
import { wordsErased } from './stretches.ts'

/** A published quote that loses words, or all of it. */
export interface PublishedTouched {
  readonly set: string
  readonly setId: string
  readonly edition: number
  readonly quote: string
  readonly short: string
  readonly exact: string
}

/** What an erasure would take away, counted, before anybody confirms it. */
export interface Survey {
  readonly kind: Scope['kind']
  readonly subject: string
  /** Rows that end or lose words, by table; `characters` of text, `files`, `memos` … */
  readonly touches: Readonly<Record<string, number>>
  /** First of all: what others may have read. */
  readonly published: readonly PublishedTouched[]
  /** Rounds of reports that quote it: the report itself keeps its words. */
  readonly reports: readonly { readonly id: string; readonly report: string; readonly round: number }[]
  /** Parts of a name that stay, because they may be somebody else's. */
  readonly shared: readonly string[]
  /** Copies in the data folder that go on holding it. */
  readonly copies: readonly string[]
}

/** Tells what would go, without changing anything. @throws {AppError} not-found | invalid as `scopeOf` */
export async function survey(
  { db, folder }: Pick<Project, 'db' | 'folder'>,
  wanted: Wanted,
): Promise<Survey> {
  const scope = await scopeOf(db, wanted)
  const plan = await planOf(db, scope)
  return {
    kind: scope.kind,
    subject: scope.subject,
    touches: touchesOf(scope, plan),
    published: await publishedIn(db, plan),
    reports: await reportsIn(db, plan),
    shared: scope.shared,
    copies: copiesIn(folder),
  }
}

function touchesOf({ erased }: Scope, { rows, originals }: Plan): Record<string, number> {
  const counted: Record<string, number> = {}
  const texts = [...erased.texts.values()]
  const characters = texts.reduce(
    (sum, text) =>
      sum +
      wordsErased(text, { start: 0, end: text.before.length }).reduce((all, words) => all + words.length, 0),
    0,
  )
  if (characters > 0) counted.characters = characters
  if (originals.length > 0) counted.files = originals.length
  for (const { table, left, ends } of rows) {
    const isSeen = ends || Object.keys(left).some((column) => column !== 'prefix' && column !== 'suffix')
    if (isSeen) counted[table] = (counted[table] ?? 0) + 1
  }
  return counted
}

async function publishedIn(db: Db, { rows }: Plan): Promise<PublishedTouched[]> {
  const quotes = new Set(
    rows.flatMap(({ table, id, left }) => (table === 'quotes' && 'exact' in left ? id : [])),
  )
  const editions = await db
    .selectFrom('editions')
    .innerJoin('quote_sets', 'quote_sets.id', 'editions.quote_set')
    .select(['editions.number', 'editions.frozen', 'quote_sets.id as set', 'quote_sets.title'])
    .where('editions.ended', 'is', null)
    .orderBy('editions.made', 'desc')
    .execute()
  const found = new Map<string, PublishedTouched>()
  for (const { number, frozen, set, title } of editions) {
    for (const { id, short, exact } of parsedEdition(frozen)?.quotes ?? []) {
      if (!quotes.has(id) || found.has(id) || exact === '') continue
      found.set(id, { set: title, setId: set, edition: number, quote: id, short, exact })
    }
  }
  return [...found.values()]
}

async function reportsIn(db: Db, { rows }: Plan): Promise<Survey['reports']> {
  const ids = rows.flatMap(({ table, id, isGone }) => (table === 'audits' && !isGone ? id : []))
  if (ids.length === 0) return []
  return db
    .selectFrom('audits')
    .innerJoin('documents', 'documents.id', 'audits.document')
    .select(['audits.id', 'documents.name as report', 'audits.round'])
    .where('audits.id', 'in', ids)
    .where('audits.ended', 'is', null)
    .orderBy('documents.name')
    .orderBy('audits.round')
    .execute()
}
