import { fragmentsOf } from '../codings/coding.ts'
import { type Saying, saidOnce } from '../codings/said-once.ts'
import { codings } from '../codings/store.ts'
import type { EvidenceRole, EvidenceRow, QuoteRow, ThreadStatus } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import { inProjectsOrder } from '../language/order.ts'
import { counting, countingTo, inParts } from '../progress.ts'
import { standingAttribution } from '../quotes/attributing.ts'
import { Desk } from '../quotes/desk.ts'
import type { Drift } from '../quotes/drift.ts'
import { lookUp, type Stretch } from '../quotes/freezing.ts'
import { confidentialMask } from '../quotes/masking.ts'
import { publishedAt } from '../quotes/published-at.ts'
import type { QuoteSet } from '../quotes/quote.ts'
import { quoteSetRows, quotesIn } from '../quotes/store.ts'
import { talksOf } from '../sources/same-talk.ts'
import { type Session, sessionNamed } from '../sources/sessions.ts'
import { partAt, type SourceText } from '../sources/source.ts'
import { sourceTexts } from '../sources/store.ts'
import { overlaps, type Span } from '../text/span.ts'
import { evidenceOf, threads } from '../threads/store.ts'
import type { Thread } from '../threads/thread.ts'
import type { AuditedQuotation } from './audit.ts'
import type { Verdict } from './matching/verdict.ts'
import { quotationForOthers } from './outgoing-words.ts'
import { listedRounds, roundOf } from './store.ts'

/** Words of a session as they may go to who took part. */
export interface Words {
  readonly document: string
  readonly documentId: string
  readonly start: number
  readonly end: number
  readonly printed: string
}

export interface InThread {
  readonly id: string
  readonly title: string
  readonly claim: string
  readonly status: ThreadStatus
  readonly evidence: readonly (Words & { readonly role: EvidenceRole })[]
}

export interface InSet {
  readonly id: string
  readonly title: string
  /** 0 until published. */
  readonly edition: number
  readonly quotes: readonly (Words & {
    readonly short: string
    readonly attribution: string
    /** What changed about it since it was published. */
    readonly drift: Drift | undefined
  })[]
}

export interface InReport {
  readonly audit: string
  readonly report: string
  readonly round: number
  readonly quotations: readonly {
    readonly key: string
    readonly text: string
    readonly verdict: Verdict
    readonly page: number | null
  }[]
}

/** Fragments of one code that reached nothing yet. */
export interface Left {
  readonly code: string
  readonly fragments: readonly Words[]
}

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
  const sources = (await sourceTexts(db, 'source')).filter(({ parts }) =>
    parts.some((part) => part.session === session.id),
  )
  const outward = await desk.outward()
  const place = new Place(desk, session.id, sources)
  const fragments = fragmentsOf(await codings(db)).filter((one) => place.holds(one.version, one))
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

type Standing = Span & { readonly version: string }

/** The stretches of a text that something was made of. */
class Reach {
  readonly #spans = new Map<string, Span[]>()

  constructor(rows: readonly Standing[]) {
    for (const { version, start, end } of rows) {
      this.#spans.set(version, [...(this.#spans.get(version) ?? []), { start, end }])
    }
  }

  has(fragment: Standing): boolean {
    return (this.#spans.get(fragment.version) ?? []).some((span) => overlaps(span, fragment))
  }
}

/** Tells what belongs to a session, and how its words may go out. */
class Place {
  readonly #desk: Desk
  readonly #session: string
  readonly #parts: ReadonlyMap<string, SourceText['parts']>

  constructor(desk: Desk, session: string, sources: readonly SourceText[]) {
    this.#desk = desk
    this.#session = session
    this.#parts = new Map(sources.map(({ version, parts }) => [version.id, parts]))
  }

  holds(version: string, { start }: Span): boolean {
    return partAt(this.#parts.get(version) ?? [], start)?.session === this.#session
  }

  /** As it may be printed now. */
  async attribution(quote: QuoteRow): Promise<string> {
    const { place } = await lookUp(this.#desk, quote)
    const { attribution } = await standingAttribution(this.#desk, { quote, place })
    return (await this.#desk.outward()).attribution(attribution, place)
  }

  async drift({ short }: QuoteRow): Promise<Drift | undefined> {
    const [published] = await publishedAt(this.#desk, [], short)
    return published?.drift
  }

  async words(stretch: Stretch): Promise<Words> {
    const { source, printed } = await lookUp(this.#desk, stretch)
    const { start, end } = stretch
    const document = (await this.#desk.outward()).file(source.document.name)
    return { document, documentId: source.document.id, start, end, printed }
  }
}

async function threadsHere(db: Db, place: Place): Promise<{ thread: InThread; rows: EvidenceRow[] }[]> {
  const here: { thread: Thread; rows: EvidenceRow[] }[] = []
  for (const thread of await threads(db)) {
    const rows = (await evidenceOf(db, thread.id)).filter(
      (row) => row.state !== 'dropped' && place.holds(row.version, row),
    )
    if (rows.length > 0) here.push({ thread, rows })
  }
  const oneDone = countingTo('fragments', here.flatMap(({ rows }) => rows).length)
  const found = []
  for (const { thread, rows } of here) {
    const { id, title, claim, status } = thread
    const evidence = []
    for (const row of rows) {
      evidence.push({ ...(await place.words(row)), role: row.role })
      oneDone()
    }
    found.push({ thread: { id, title, claim, status, evidence }, rows })
  }
  return found
}

async function setsHere(db: Db, place: Place): Promise<{ set: InSet; rows: QuoteRow[] }[]> {
  const here: { set: QuoteSet; rows: QuoteRow[] }[] = []
  for (const set of await quoteSetRows(db)) {
    const rows = (await quotesIn(db, set.id)).filter((row) => place.holds(row.version, row))
    if (rows.length > 0) here.push({ set, rows })
  }
  const oneDone = countingTo('quotations', here.flatMap(({ rows }) => rows).length)
  const found = []
  for (const { set, rows } of here) {
    const { id, title, edition } = set
    const quotes = []
    for (const row of rows) {
      quotes.push({
        ...(await place.words(row)),
        short: row.short,
        attribution: await place.attribution(row),
        drift: await place.drift(row),
      })
      oneDone()
    }
    found.push({ set: { id, title, edition, quotes }, rows })
  }
  return found
}

/**
 * Of each report its newest round; quotations that were not found anywhere belong to no session. What a report says
 * of a confidential session is not said again.
 */
async function reportsHere(
  desk: Desk,
  { id: session, rule }: Session,
): Promise<{ report: InReport; spans: Standing[] }[]> {
  const outward = await desk.outward()
  const isSilent = rule === 'vertrouwelijk'
  const seen = new Set<string>()
  const found = []
  for (const { id, round, document } of await listedRounds(desk.db)) {
    if (seen.has(document.id)) continue
    seen.add(document.id)
    const { result, audit } = await roundOf(desk.db, id)
    const quoted = result.quotes.filter((quotation) => isFrom(quotation, session))
    if (quoted.length === 0) continue
    const quotations: InReport['quotations'][number][] = []
    for (const quotation of quoted) {
      const { key, verdict, page } = quotation
      if (verdict === null) continue
      const text = isSilent ? confidentialMask : await quotationForOthers(desk, audit.version, quotation)
      quotations.push({ key, text, verdict, page })
    }
    const report = {
      audit: id,
      report: document.title ? outward.words(document.title) : outward.file(document.name),
      round,
      quotations,
    }
    const matches = quoted.flatMap((quotation) => quotation.matches)
    found.push({ report, spans: matches.filter(({ sessionId }) => sessionId === session) })
  }
  return found
}

const isFrom = ({ verdict, matches }: AuditedQuotation, session: string) =>
  verdict !== null && verdict !== 'not-found' && matches.some(({ sessionId }) => sessionId === session)

async function leftBy(db: Db, place: Place, nowhere: readonly Saying[]): Promise<Left[]> {
  const rows = await db.selectFrom('codes').select(['id', 'name']).execute()
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  const left = new Map<string, Words[]>()
  for (const saying of counting('fragments', nowhere)) {
    const words = await place.words(saying[0])
    const codings = saying.flatMap((fragment) => fragment.codings)
    for (const code of new Set(codings.map((coding) => nameOf.get(coding.code) ?? ''))) {
      left.set(code, [...(left.get(code) ?? []), words])
    }
  }
  return [...left]
    .map(([code, words]) => ({ code, fragments: words }))
    .sort((a, b) => b.fragments.length - a.fragments.length || inProjectsOrder(a.code, b.code))
}
