import { type Coding, fragmentsOf } from '../codings/coding.ts'
import { type Saying, saidOnce } from '../codings/said-once.ts'
import { codings } from '../codings/store.ts'
import type { Db } from '../database/tables.ts'
import { inProjectsOrder } from '../language/order.ts'
import { counting, inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import { talksOf } from '../sources/same-talk.ts'
import { type Session, sessionNamed } from '../sources/sessions.ts'
import { partAt, type SourceText } from '../sources/source.ts'
import { partsIn, standingDocuments } from '../sources/standing.ts'
import { sourceText } from '../sources/store.ts'
import { Place, type Words } from './contribution-place.ts'
import {
  type InReport,
  type InSet,
  type InThread,
  Reach,
  reportsHere,
  setsHere,
  threadsHere,
} from './contribution-reached.ts'

/** Fragments of one code that reached nothing yet. */
export interface Left {
  readonly code: string
  readonly count: number
  /** The first of them. */
  readonly fragments: readonly Words[]
}

/** So many fragments of a code are told in words; of a long talk the others are only counted. */
const mostInWords = 50

/**
 * What became of what was said in one session. Counts are of coded fragments, what two notes of one talk have once; one
 * fragment may reach several.
 */
export interface Contribution {
  readonly session: Session
  readonly documents: readonly { readonly id: string; readonly name: string; readonly sentences: number }[]
  /** The names of the sources by the talk that they tell of: notes of one talk are counted once. */
  readonly talks: readonly (readonly string[])[]
  readonly fragments: number
  readonly inThread: number
  readonly inSet: number
  readonly inReport: number
  readonly nowhere: number
  readonly threads: readonly InThread[]
  readonly sets: readonly InSet[]
  readonly reports: readonly InReport[]
  readonly left: readonly Left[]
}

/**
 * *Wat is er met onze inbreng gebeurd?*: of one session, which fragments reached a thread, a quote set or a report,
 * and which never did. Words are hidden by the rules for quoting. What nobody coded is not counted.
 * @param desk shared with what else is looked up for the same page
 * @throws {AppError} not-found - no such session
 */
export async function contributionOf(db: Db, name: string, desk = new Desk(db)): Promise<Contribution> {
  const session = await sessionNamed(db, name)
  const sources = await sourcesOf(db, session.id)
  const outward = await desk.outward()
  const place = new Place(desk, session.id, sources)
  const fragments = fragmentsOf(await codingsIn(db, sources)).filter((one) => place.holds(one.version, one))
  const part = inParts({ threads: 2, sets: 4, reports: 2, left: 2 })
  const [inThreads, inSets, inReports] = [
    await part('threads', () => threadsHere(db, place)),
    await part('sets', () => setsHere(db, place)),
    await part('reports', () => reportsHere(desk, session)),
  ]
  const reached = {
    inThread: new Reach(inThreads.flatMap(({ rows }) => rows)),
    inSet: new Reach(inSets.flatMap(({ rows }) => rows)),
    inReport: new Reach(inReports.flatMap(({ spans }) => spans)),
  }
  const talks = new Map(sources.map(({ document }) => [document.id, document.same_talk]))
  const said = saidOnce(fragments, (document) => talks.get(document) ?? null)
  const countIn = (reach: Reach) => said.filter((saying) => saying.some((one) => reach.has(one))).length
  const nowhere = said.filter(
    (saying) => !saying.some((one) => Object.values(reached).some((reach) => reach.has(one))),
  )
  return {
    session: { ...session, title: outward.words(session.title), place: outward.maybe(session.place) },
    documents: sources.map(({ document, sentences, parts }) => ({
      id: document.id,
      name: outward.file(document.name),
      sentences: sentences.filter(({ start }) => partAt(parts, start)?.session === session.id).length,
    })),
    talks: talksOf(sources.map(({ document }) => document)).map((talk) =>
      talk.map(({ name }) => outward.file(name)),
    ),
    fragments: said.length,
    inThread: countIn(reached.inThread),
    inSet: countIn(reached.inSet),
    inReport: countIn(reached.inReport),
    nowhere: nowhere.length,
    threads: inThreads.map(({ thread }) => ({
      ...thread,
      title: outward.words(thread.title),
      claim: outward.words(thread.claim),
    })),
    sets: inSets.map(({ set }) => ({ ...set, title: outward.words(set.title) })),
    reports: inReports.map(({ report }) => report),
    left: (await part('left', () => leftBy(db, place, nowhere))).map((one) => ({
      ...one,
      code: outward.words(one.code),
    })),
  }
}

/** The latest texts in which this session has a part, in the order in which they came; no other text is read. */
async function sourcesOf(db: Db, session: string): Promise<SourceText[]> {
  const documents = (await standingDocuments(db)).filter(
    (document) => document.role === 'source' && partsIn(document, session).length > 0,
  )
  const sources = []
  for (const { id } of documents) sources.push(await sourceText(db, id))
  return sources
}

/** Those in these texts alone, in the order of `codings`. */
async function codingsIn(db: Db, sources: readonly SourceText[]): Promise<Coding[]> {
  const inOrder = sources.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const found = []
  for (const { version } of inOrder) found.push(await codings(db, version.id))
  return found.flat()
}

async function leftBy(db: Db, place: Place, nowhere: readonly Saying[]): Promise<Left[]> {
  const rows = await db.selectFrom('codes').select(['id', 'name']).execute()
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  const left = new Map<string, Counted>()
  for (const saying of counting('fragments', nowhere)) {
    const codings = saying.flatMap((fragment) => fragment.codings)
    const names = new Set(codings.map((coding) => nameOf.get(coding.code) ?? ''))
    const short: Words[][] = []
    for (const code of names) {
      const { count, fragments } = left.get(code) ?? { count: 0, fragments: [] }
      left.set(code, { count: count + 1, fragments })
      if (count < mostInWords) short.push(fragments)
    }
    if (short.length === 0) continue
    const words = await place.words(saying[0])
    for (const fragments of short) fragments.push(words)
  }
  return [...left]
    .map(([code, counted]) => ({ code, ...counted }))
    .sort((a, b) => b.count - a.count || inProjectsOrder(a.code, b.code))
}

interface Counted {
  readonly count: number
  readonly fragments: Words[]
}
