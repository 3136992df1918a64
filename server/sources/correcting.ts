import { named } from '../database/lookup.ts'
import type { DocumentRole, Part } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import type { Voice } from '../text/block.ts'
import { mustNotBeAudited } from './audited.ts'
import { baseName } from './names.ts'
import { packVoices } from './packing.ts'
import { hangingOn } from './removing.ts'
import { type Run, voicedAs } from './runs.ts'
import type { RowRead } from './session-changes.ts'
import { propositionOf, tableOf } from './sessions.ts'
import type { SourceText } from './source.ts'
import { documents } from './store.ts'

/** Where a run of blocks belongs, as a person wrote it down; empty words mean none. */
export interface WantedPlace {
  session: string | null
  table: string
  proposition: string
  round: string
}

/** What a person says of one run of blocks that is there. */
export interface WantedRun extends WantedPlace {
  /** Index of its first block. */
  from: number
  /** Whether it goes on with the run before it. */
  joins: boolean
  /** Whose words all of it holds, or null to leave each block as it is. */
  voice: Voice | null
}

export interface WantedStructure {
  runs: WantedRun[]
  /** Blocks, by index, where a new part begins. */
  begins: number[]
  /** One per block. */
  voices: Voice[]
  /** Blocks, by index, half-open, that all hold the words of one voice. */
  stretch: { from: number; to: number; voice: Voice } | null
}

/** A part still without ids for table and proposition. */
export interface PlannedPart extends WantedPlace {
  start: number
  end: number
}

/**
 * Plans the parts and voices that a person wants.
 * @throws {AppError} invalid - not one voice per block, a stretch outside the text, a table without a session
 */
export function plannedStructure(
  blocks: SourceText['blocks'],
  wanted: WantedStructure,
): { parts: PlannedPart[]; voices: Voice[] } {
  if (wanted.voices.length !== blocks.length) invalid('structure-incomplete')
  const runs = joined(wanted.runs, blocks.length)
  let voices = wanted.voices
  for (const { from, to, run } of runs)
    if (run.voice) voices = voicedAs(voices, blocks, { from, to, voice: run.voice })
  if (wanted.stretch) voices = voicedAs(voices, blocks, checkedStretch(wanted.stretch, blocks.length))
  const parts = runs.flatMap(({ from, to, run: { session, table, proposition, round } }) => {
    if (session === null && (table !== '' || proposition !== ''))
      invalid('place-without-session', { block: from + 1 })
    const starts = [from, ...wanted.begins.filter((at) => at > from && at < to)].sort((a, b) => a - b)
    return starts.map((first, i) => ({
      start: blocks[first]?.start ?? 0,
      end: blocks[(starts[i + 1] ?? to) - 1]?.end ?? 0,
      session,
      table,
      proposition,
      round,
    }))
  })
  return { parts, voices }
}

interface JoinedRun {
  from: number
  to: number
  run: WantedRun
}

/** A run that joins the one before it gives up its own place. */
function joined(wanted: readonly WantedRun[], count: number): JoinedRun[] {
  const kept = wanted.filter((run, at) => at === 0 || !run.joins)
  const inOrder = kept.every(
    (run, at) => run.from < (kept[at + 1]?.from ?? count) && (at > 0 || run.from === 0),
  )
  if (kept.length === 0 || !inOrder) invalid('structure-incomplete')
  return kept.map((run, at) => ({ from: run.from, to: kept[at + 1]?.from ?? count, run }))
}

function checkedStretch(
  stretch: NonNullable<WantedStructure['stretch']>,
  count: number,
): NonNullable<WantedStructure['stretch']> {
  const { from, to } = stretch
  const isInside = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= count
  if (!isInside) invalid('stretch-outside', { count })
  return stretch
}

/**
 * Writes a corrected structure. The text stands as it stood, and so does every coding in it.
 * @throws {AppError} conflict - somebody corrected it meanwhile
 */
export async function changeStructure(
  write: Writer,
  row: RowRead,
  { parts, voices }: { parts: readonly PlannedPart[]; voices: readonly Voice[] },
): Promise<void> {
  const placed: Part[] = []
  for (const { start, end, session, table, proposition, round } of parts) {
    placed.push({
      start,
      end,
      session,
      table: session && table ? await tableOf(write, session, table) : null,
      proposition: session && proposition ? await propositionOf(write, session, proposition) : null,
      round: round || null,
    })
  }
  const [only, second] = placed
  const isUnplaced = second === undefined && only?.session === null && only.round === null
  await write.update('structures', row, {
    parts: JSON.stringify(isUnplaced ? [] : placed),
    voices: packVoices(voices),
  })
}

/** What people can say about a document besides its text. */
export interface DocumentFacts {
  name: string
  title: string | null
  date: string | null
  role: DocumentRole
}

/**
 * @throws {AppError} invalid - no name, or one that another document has, a report of what is coded or quoted, or a
 * source of a report that was audited;
 * conflict - changed meanwhile
 */
export async function changeDocument(write: Writer, row: RowRead, facts: DocumentFacts): Promise<void> {
  if (facts.name.trim() === '') invalid('document-without-name')
  const name = baseName(facts.name)
  const twin = named(await documents(write.trx), (document) => document.name, name)
  if (twin && twin.id !== row.id) invalid('document-exists', { document: name })
  if (facts.role === 'report') {
    const { codings, quotes, evidence } = await hangingOn(write.trx, row.id)
    if (codings + quotes + evidence > 0) invalid('report-in-use')
  }
  const standing = (await documents(write.trx)).find(({ id }) => id === row.id)
  if (standing?.role === 'report' && facts.role === 'source') await mustNotBeAudited(write.trx, standing)
  await write.update('documents', row, { ...facts, name })
}

/** The runs as they stand, as a form shows them. */
export function standingRuns(runs: readonly Run[], titles: ReadonlyMap<string, string>): WantedRun[] {
  return runs.map(({ from, part }) => ({
    from,
    joins: false,
    voice: null,
    session: part?.session ?? null,
    table: titles.get(part?.table ?? '') ?? '',
    proposition: titles.get(part?.proposition ?? '') ?? '',
    round: part?.round ?? '',
  }))
}
