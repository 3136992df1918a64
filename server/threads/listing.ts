import type { DerivedDb } from '../database/derived.ts'
import type { EvidenceRole, EvidenceRow, ThreadStatus } from '../database/finding-tables.ts'
import { isSameName } from '../database/lookup.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { KeptOn } from '../kept-on.ts'
import type { Voice } from '../text/block.ts'
import { inTurns } from '../turns.ts'
import type { Attention } from './attention.ts'
import { type Candidate, defaultParameters, type Parameters } from './candidate.ts'
import { deriveThreads, latestDerivation } from './derivations.ts'
import { dismissals } from './dismissing.ts'
import { type Gathered, gather } from './gathering.ts'
import { attentionMessage } from './messages.ts'
import { evidenceByThread, takenCandidates, threads } from './store.ts'
import { type Study, studying } from './study.ts'
import type { Thread } from './thread.ts'
import { namesOf, type ThreadView, viewThread } from './view.ts'

/** A thread or a candidate as the command line gives it. */
export interface ListedThread {
  rank: number
  title: string
  /** Names of codes. */
  codes: readonly string[]
  terms: readonly string[]
  /** Null for a thread that the latest derivation does not hold. */
  score: number | null
  /** In how many units, and in how many sessions it was found. */
  parts: number
  sessions: number
  /** Of how many that were read for it. */
  of: { parts: number; sessions: number }
  evidence: ListedEvidence[]
  warnings: (Attention & { title: string; text: string })[]
  /** Null for a candidate that nobody took up. */
  threadId: string | null
  status: ThreadStatus | null
  claim: string
  tension: { this: string; that: string }
  question: string
  /** Id of the thread that it lies under. */
  parent: string | null
}

export interface ListedEvidence {
  document: string
  start: number
  end: number
  exact: string
  voice: Voice
  role: EvidenceRole
  /** The side of the tension that it speaks for; null until a person says so. */
  side: EvidenceRow['side']
  session: string | null
  table: string | null
}

/** The candidates of now, in order. */
export async function listCandidates(
  db: Db,
  derived: DerivedDb,
  wanted: Partial<Parameters> = {},
): Promise<ListedThread[]> {
  return (await deriveThreads(db, derived, wanted)).candidates.map(listedCandidate)
}

/** The threads that people keep, then the candidates of the latest derivation that nobody took up or put aside. */
export async function listThreads(db: Db, derived: DerivedDb): Promise<ListedThread[]> {
  const candidates = (await latestDerivation(derived))?.derivation.candidates ?? []
  const listed = await listedKept(db, await threads(db), candidates)
  const rest = (await openCandidates(db, candidates)).map(listedCandidate)
  return [...listed, ...rest].map((each, i) => ({ ...each, rank: i + 1 }))
}

/** Of a large project the material takes seconds to read: it is not, where there is no thread to count in it. */
async function listedKept(
  db: Db,
  kept: readonly Thread[],
  candidates: readonly Candidate[],
): Promise<ListedThread[]> {
  if (kept.length === 0) return []
  const gathered = await gather(db)
  const study = await studyFor(gathered)
  const evidence = await evidenceByThread(db)
  return kept.map((thread) => {
    const rows = evidence.get(thread.id) ?? []
    const view = viewThread(thread, rows, { study, gathered })
    const score = candidates.find(({ key }) => key === thread.candidate)?.score ?? null
    return listedThread(thread, rows, { view, gathered, score })
  })
}

/** The candidates that nobody took up or put aside. */
export async function openCandidates(db: Db, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const taken = await takenCandidates(db)
  const aside = new Set((await dismissals(db)).map(({ candidate }) => candidate))
  return candidates.filter(({ key }) => !taken.has(key) && !aside.has(key))
}

/** One of `listThreads`, by its title (case ignored), its id, or its rank. @throws {AppError} not-found */
export async function showThread(db: Db, derived: DerivedDb, name: string): Promise<ListedThread> {
  const all = await listThreads(db, derived)
  const found =
    all.find(({ title, threadId }) => threadId === name || isSameName(title, name)) ??
    all.find(({ rank }) => String(rank) === name)
  return found ?? notFound('thread-not-found', { thread: name })
}

const studies = {
  without: new KeptOn<Gathered, Promise<Study>>(),
  with: new KeptOn<Gathered, Promise<Study>>(),
}

/** The material made ready, in turns with others; worked out once for as long as it stands. `guests`: their words count too. */
export function studyFor(gathered: Gathered, guests = false): Promise<Study> {
  const known = guests ? studies.with : studies.without
  const before = known.get(gathered)
  if (before) return before
  const study = inTurns(studying(gathered.material, { ...defaultParameters, guests }))
  known.set(gathered, study)
  return study
}

function listedCandidate(candidate: Candidate): ListedThread {
  const { rank, title, codes, terms, score, parts, sessions, warnings } = candidate
  return {
    ...{ rank, title, codes, terms, score, parts, sessions, warnings: warnings.map(inWords) },
    of: { parts: candidate.recurrence.all.units.of, sessions: candidate.recurrence.all.sessions.of },
    evidence: candidate.evidence.map(({ document, start, end, exact, voice, role, session, table }) => ({
      ...{ document, start, end, exact, voice, role, side: null, session, table: table ?? null },
    })),
    ...{
      threadId: null,
      status: null,
      claim: '',
      tension: { this: '', that: '' },
      question: '',
      parent: null,
    },
  }
}

interface Surroundings {
  readonly view: ThreadView
  readonly gathered: Gathered
  readonly score: number | null
}

function listedThread(
  thread: Thread,
  rows: readonly EvidenceRow[],
  { view, gathered, score }: Surroundings,
): ListedThread {
  const { title, terms, status, claim, question, parent } = thread
  const { units, sessions } = view.recurrence.all
  return {
    ...{ rank: 0, title, terms, score, status, claim, question, parent, threadId: thread.id },
    codes: namesOf(thread.codes, gathered),
    of: { parts: units.of, sessions: sessions.of },
    ...{ parts: units.found, sessions: sessions.found, warnings: view.warnings.map(inWords) },
    tension: { this: thread.tension_this, that: thread.tension_that },
    evidence: rows
      .filter(({ state }) => state !== 'dropped')
      .map(({ id, document, start, end, exact, voice, role, side }) => ({
        ...{
          document: gathered.documentNames.get(document) ?? document,
          start,
          end,
          exact,
          voice,
          role,
          side,
        },
        session: view.places.get(id)?.session ?? null,
        table: view.places.get(id)?.table ?? null,
      })),
  }
}

const inWords = (point: Attention) => ({ ...point, ...attentionMessage(point) })
