import { sql } from 'kysely'
import type { Code } from '../../codebook/code.ts'
import { codes } from '../../codebook/store.ts'
import { atOneMoment } from '../../database/one-moment.ts'
import { people } from '../../database/people.ts'
import { projectTitle } from '../../database/project.ts'
import type { Db, KeptTables, PersonRow } from '../../database/tables.ts'
import { headOf } from '../../database/write.ts'
import { Desk } from '../../quotes/desk.ts'
import type { Outward } from '../../quotes/outward.ts'
import { type ListedRound, listedRounds } from '../../reports/store.ts'
import { type Attendance, attendances } from '../../sources/participants.ts'
import { type Session, sessions } from '../../sources/sessions.ts'
import { type StandingDocument, standingDocuments } from '../../sources/standing.ts'
import { threads } from '../../threads/store.ts'
import type { Thread } from '../../threads/thread.ts'
import { nextTurn } from '../../turns.ts'
import { type Coded, codedSoFar } from './coded.ts'
import { actCounts, decisionCounts, lengthsOf, methodMemos, recordersOf } from './counting.ts'

/** What `verify` said, as far as an account tells it. */
export interface Checked {
  readonly ok: boolean
  readonly checked: Readonly<Record<string, number>>
  readonly failures: number
}

const listed = [
  'readings',
  'evidence',
  'dismissals',
  'quote_sets',
  'quotes',
  'editions',
  'agreements',
  'masks',
  'audits',
  'findings',
  'closings',
  'judgements',
] as const satisfies (keyof KeptTables)[]

type Listed = { readonly [Table in (typeof listed)[number]]: readonly KeptTables[Table][] }

/** A source with the length of its latest text. */
export type Source = StandingDocument & { readonly characters: number }

/** Everything that an account of the method is written from. */
export interface Gathered extends Listed {
  readonly at: string
  readonly project: { readonly title: string; readonly organisation: string }
  readonly people: readonly PersonRow[]
  readonly sessions: readonly Session[]
  readonly attendances: readonly Attendance[]
  /** Documents that are sources; reports are what is written about them. */
  readonly sources: readonly Source[]
  readonly reports: readonly StandingDocument[]
  readonly codes: readonly Code[]
  readonly coded: Coded
  /** How often people decided what about suggestions. */
  readonly decided: ReadonlyMap<string, number>
  /** Every audit with how its quotations came out. */
  readonly rounds: readonly ListedRound[]
  readonly threads: readonly Thread[]
  /** Who recorded anything besides their own name. */
  readonly recorders: ReadonlySet<string>
  /** How often each act was done. */
  readonly acts: ReadonlyMap<string, number>
  readonly methodMemos: number
  /** The head of the log: `seq:hash`. */
  readonly head: string
}

/**
 * Reads all of it at one moment, with what may not go to others covered in whatever people named or wrote.
 * @param codedIn counts codings, for who has most of that at hand
 */
export async function gatherMethod(
  db: Db,
  at = new Date().toISOString(),
  codedIn: (trx: Db) => Promise<Coded> = codedSoFar,
): Promise<Gathered> {
  const [read, outward] = await atOneMoment(db, async (trx) => [
    await gathered(trx, at, codedIn).finally(nextTurn),
    await new Desk(trx).outward(),
  ])
  await nextTurn()
  return covered(read, outward)
}

function covered(of: Gathered, outward: Outward): Gathered {
  const titled = <Thing extends { readonly title: string }>(thing: Thing): Thing => ({
    ...thing,
    title: outward.words(thing.title),
  })
  const named = <Document extends { readonly name: string; readonly title: string | null }>(
    document: Document,
  ): Document => ({
    ...document,
    name: outward.file(document.name),
    title: outward.maybe(document.title),
  })
  return {
    ...of,
    project: { ...titled(of.project), organisation: outward.words(of.project.organisation) },
    sessions: of.sessions.map((session) => ({
      ...titled(session),
      place: outward.maybe(session.place),
      guest: outward.maybe(session.guest),
    })),
    attendances: of.attendances.map((one) => ({ ...one, group_name: outward.words(one.group_name) })),
    sources: of.sources.map(named),
    reports: of.reports.map(named),
    codes: of.codes.map((code) => ({
      ...code,
      name: outward.words(code.name),
      definition: outward.words(code.definition),
    })),
    threads: of.threads.map((thread) => ({
      ...titled(thread),
      counterSearch: thread.counterSearch && {
        ...thread.counterSearch,
        how: outward.words(thread.counterSearch.how),
      },
    })),
    quote_sets: of.quote_sets.map(titled),
  }
}

async function gathered(trx: Db, at: string, codedIn: (trx: Db) => Promise<Coded>): Promise<Gathered> {
  const documents = await standingDocuments(trx)
  const lengths = await lengthsOf(trx)
  const chain = await headOf(trx)
  const coded = await codedIn(trx)
  await nextTurn()
  return {
    at,
    project: await projectTitle(trx),
    people: await people(trx),
    sessions: await sessions(trx),
    attendances: await attendances(trx),
    sources: documents
      .filter(({ role }) => role === 'source')
      .map((document) => ({ ...document, characters: lengths.get(document.version) ?? 0 })),
    reports: documents.filter(({ role }) => role === 'report'),
    codes: await codes(trx),
    coded,
    decided: await decisionCounts(trx),
    rounds: await listedRounds(trx),
    threads: await threads(trx),
    ...(await rowsOf(trx, new Set(documents.map(({ version }) => version)))),
    recorders: await recordersOf(trx),
    acts: await actCounts(trx),
    methodMemos: await methodMemos(trx),
    head: chain ? `${chain.seq}:${chain.hash}` : '',
  }
}

/** @param latest ids of the newest text versions: of black marks only those on them count */
async function rowsOf(db: Db, latest: ReadonlySet<string>): Promise<Listed> {
  const standing = async <Table extends keyof KeptTables>(table: Table) => {
    const { rows } = await sql<KeptTables[Table]>`
      SELECT * FROM ${sql.table(table)} WHERE ended IS NULL ORDER BY id`.execute(db)
    return rows
  }
  return {
    readings: await standing('readings'),
    evidence: await standing('evidence'),
    dismissals: await standing('dismissals'),
    quote_sets: await standing('quote_sets'),
    quotes: await standing('quotes'),
    editions: await standing('editions'),
    agreements: await standing('agreements'),
    masks: (await standing('masks')).filter(({ version }) => latest.has(version)),
    audits: await standing('audits'),
    findings: await standing('findings'),
    closings: await standing('closings'),
    judgements: await standing('judgements'),
  }
}
