import type { EvidenceRow } from '../database/finding-tables.ts'
import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type { New } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { holds } from '../text/span.ts'
import type { Candidate, Evidence } from './candidate.ts'
import { dismissals, takeBack } from './dismissing.ts'
import type { Gathered } from './gathering.ts'
import { takenCandidates, threads } from './store.ts'
import { emptyText, type ThreadText } from './thread.ts'

export interface NewThread extends Partial<ThreadText> {
  readonly title: string
  /** Ids of codes. */
  readonly codes?: readonly string[]
  readonly terms?: readonly string[]
  readonly derivation?: string | null
  readonly candidate?: string | null
  /** The thread that it lies under. */
  readonly parent?: string | null
}

/**
 * Makes a thread.
 * @returns its id
 * @throws {AppError} invalid - no title, or one that another thread has
 */
export async function addThread(write: Writer, thread: NewThread): Promise<string> {
  const title = await freeTitle(write, thread.title)
  const { codes = [], terms = [], derivation = null, candidate = null, parent = null, ...text } = thread
  const id = newId()
  await write.insert('threads', {
    id,
    ...emptyText,
    ...text,
    title,
    status: 'concept',
    codes: JSON.stringify(codes),
    terms: JSON.stringify(terms),
    derivation,
    candidate,
    ...{ counter_search: null, parent, merged_into: null },
  })
  return id
}

/** @throws {AppError} invalid - no title, one that is too long, or one that another thread has */
export async function freeTitle(write: Writer, wanted: string, self?: string): Promise<string> {
  const title = wanted.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (title === '') invalid('thread-without-title')
  if (title.length > longestTitle) invalid('thread-title-too-long', { longest: longestTitle })
  const twin = named(await threads(write.trx), (row) => row.title, title)
  if (twin && twin.id !== self) invalid('thread-exists', { thread: title })
  return title
}

const longestTitle = 200

export interface Adoption {
  readonly candidate: Candidate
  /** The name of the derivation it came from. */
  readonly derivation: string
  /** Another title than the candidate's. */
  readonly title?: string
}

/**
 * Takes up a candidate as a thread: its title, codes and terms, and its evidence, each piece proposed with its voice
 * and role. Claim, tension and question stay empty: those are for people.
 * @returns the thread's id
 * @throws {AppError} invalid - the candidate is taken up already, its texts changed, or its title is taken
 */
export async function adoptCandidate(write: Writer, adoption: Adoption, gathered: Gathered): Promise<string> {
  const { candidate, derivation } = adoption
  await checkNotTaken(write, candidate.key)
  const ids = new Map([...gathered.codeNames].map(([id, name]) => [name, id]))
  const thread = await addThread(write, {
    title: adoption.title ?? candidate.title,
    codes: candidate.codes.flatMap((name) => ids.get(name) ?? []),
    terms: candidate.terms,
    derivation,
    candidate: candidate.key,
  })
  const rows = candidate.evidence.map((evidence, i) =>
    proposed(evidence, { thread, position: i + 1 }, gathered),
  )
  await write.insertEach('evidence', rows)
  return thread
}

/** Not taken up, also not by a thread that was merged since; and no longer put aside. @throws {AppError} invalid */
async function checkNotTaken(write: Writer, key: string): Promise<void> {
  const before = (await takenCandidates(write.trx)).get(key)
  if (before !== undefined) invalid('candidate-adopted', { thread: before })
  const aside = (await dismissals(write.trx)).find(({ candidate }) => candidate === key)
  if (aside) await takeBack(write, aside)
}

/** @throws {AppError} invalid - the words no longer stand where the candidate found them */
function proposed(
  evidence: Evidence,
  at: { thread: string; position: number },
  { sources }: Gathered,
): New<EvidenceRow> {
  const { document, start, end, exact, voice, role } = evidence
  const source = sources.get(document)
  if (!source || !holds(source.text, evidence)) return invalid('candidate-outdated', { document })
  return {
    ...{ id: newId(), ...at, document: source.document.id, version: source.version.id },
    ...{ start, end, exact, voice, role, state: 'proposed', reason: null, side: null },
  }
}
