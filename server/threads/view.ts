import type { EvidenceRow } from '../database/finding-tables.ts'
import { overlaps } from '../text/span.ts'
import { askedUnits, phrase } from './asked.ts'
import { type Attention, attention } from './attention.ts'
import { type CounterVoice, counterVoices } from './counter-voices.ts'
import { witnessOf } from './evidence.ts'
import { type Fragment, fragmentAt } from './fragments.ts'
import type { Sought } from './further.ts'
import type { Gathered } from './gathering.ts'
import { type Matrix, matrixOf } from './matrix.ts'
import { type Recurrence, recurrence } from './recurrence.ts'
import { intersection } from './sets.ts'
import type { Study } from './study.ts'
import { type Tension, tensionsAround } from './tensions.ts'
import { personBehind, unitsAskedFor } from './theme.ts'
import type { Thread } from './thread.ts'

/** A thread as it stands among the sources now. */
export interface ThreadView {
  readonly recurrence: Recurrence
  readonly matrix: Matrix
  readonly warnings: readonly Attention[]
  readonly tensions: readonly Tension[]
  /** Voices against that stand beside its evidence and are not among it yet. */
  readonly counterVoices: readonly CounterVoice[]
  /** Where each piece of evidence stands, by its id; not of what stands in an older text. */
  readonly places: ReadonlyMap<string, EvidencePlace>
}

export interface EvidencePlace {
  readonly unit: string
  readonly session: string
  readonly table: string | null
  readonly speaker: string | null
  /** Whether people were asked about the thread there. */
  readonly asked: boolean
}

/** Counts where a thread's evidence stands: what was put aside does not count, what contradicts counts as against. */
export function viewThread(
  thread: Thread,
  rows: readonly EvidenceRow[],
  { study, gathered }: { study: Study; gathered: Gathered },
): ThreadView {
  const standing = rows.filter(({ state }) => state !== 'dropped')
  const fragments = new Map(standing.flatMap((row) => placed(row, study, gathered)))
  const isAgainst = new Set(standing.filter(({ role }) => role === 'contradicts').map(({ id }) => id))
  const supporting = [...fragments].filter(([id]) => !isAgainst.has(id)).map(([, fragment]) => fragment)
  const against = new Set([...fragments].filter(([id]) => isAgainst.has(id)).map(([, { unit }]) => unit.id))
  const { units } = study.lines
  const { withWords } = study.readings
  const asked = askedFor(thread, study, gathered)
  const found = new Set(supporting.map(({ unit }) => unit.id))
  const read = isLookedFor(thread)
    ? intersection(readFor(thread, study, gathered), withWords)
    : new Set([...found, ...against])
  const people = new Set(supporting.flatMap(({ line }) => personBehind(line) ?? []))
  const groups = new Set(units.flatMap(({ group }) => group ?? [])).size
  const changed = standing.filter((row) => !isCurrent(row, gathered))
  const witnesses = supporting.map((each) => witnessOf(each, asked))
  const context = { units: withWords.size, unread: withWords.size - read.size, groups }
  return {
    recurrence: recurrence({ units, found, read, asked, people }),
    matrix: matrixOf({ units, withWords, found, asked, read, against }),
    warnings: [
      ...attention(witnesses, context),
      ...(changed.length > 0 ? [{ key: 'source-changed' as const, found: changed.length }] : []),
    ],
    tensions: tensionsAround(supporting, study),
    counterVoices: counterVoices(supporting, asked, study).filter(isNotAmong(rows, gathered)),
    places: new Map([...fragments].map(([id, fragment]) => [id, placeOf(fragment, asked)])),
  }
}

/** What further fragments are sought by: the thread's codes, words, and the evidence that supports it. */
export function soughtBy(
  thread: Thread,
  rows: readonly EvidenceRow[],
  { study, gathered }: { study: Study; gathered: Gathered },
): Sought {
  const fragments = new Map(rows.flatMap((row) => placed(row, study, gathered)))
  const supporting = rows.filter(({ state, role }) => state !== 'dropped' && role !== 'contradicts')
  return {
    codes: namesOf(thread.codes, gathered),
    terms: thread.terms,
    evidence: supporting.flatMap(({ id }) => fragments.get(id) ?? []),
    known: new Set([...fragments.values()].flatMap(({ lines }) => lines)),
  }
}

function isCurrent({ document, version }: EvidenceRow, { documentNames, sources }: Gathered): boolean {
  return sources.get(documentNames.get(document) ?? '')?.version.id === version
}

/** Evidence with the fragment at its place, by its id; nothing of what stands in an older text. */
export function placed(row: EvidenceRow, study: Study, gathered: Gathered): [string, Fragment][] {
  const document = gathered.documentNames.get(row.document)
  if (document === undefined || !isCurrent(row, gathered)) return []
  const { start, end, exact } = row
  const fragment = fragmentAt({ document, start, end, exact }, study)
  return fragment ? [[row.id, fragment]] : []
}

/** Asked where all its codes were; a thread without codes where the word it grew from was. */
function askedFor({ codes, terms }: Thread, study: Study, gathered: Gathered): Set<string> {
  const names = new Set(namesOf(codes, gathered))
  const own = study.codes.filter(({ name }) => names.has(name))
  if (own.length === 0) return askedUnits(study.lines.units, terms.slice(0, 1).map(phrase), study.stemsOf)
  return own.map((code) => unitsAskedFor(code, study)).reduce(intersection)
}

/** The names of codes as they are called now, those they were merged into instead of those that are no more. */
export function namesOf(codes: readonly string[], { codesOf, codeNames }: Gathered): string[] {
  return codesOf(codes).flatMap((id) => codeNames.get(id) ?? [])
}

/** Whether it says what to look for. Of a thread that has neither codes nor words nobody can have read all the rest. */
const isLookedFor = ({ codes, terms }: Thread) => codes.length > 0 || terms.length > 0

/** The units that were read for all codes of a thread; every unit when it has none and was found by its words. */
export function readFor({ codes }: Thread, study: Study, gathered: Gathered): ReadonlySet<string> {
  const read = namesOf(codes, gathered).map((name) => study.readings.readFor(name))
  return read.length === 0 ? study.readings.withWords : read.reduce((a, b) => intersection(a, b))
}

function isNotAmong(
  rows: readonly EvidenceRow[],
  { documentNames }: Gathered,
): (voice: CounterVoice) => boolean {
  const byDocument = Map.groupBy(rows, ({ document }) => documentNames.get(document))
  return (voice) =>
    voice.kind === 'votes' || !(byDocument.get(voice.document) ?? []).some((row) => overlaps(row, voice))
}

function placeOf({ unit, line }: Fragment, asked: ReadonlySet<string>): EvidencePlace {
  return {
    ...{ unit: unit.id, session: unit.session, table: unit.table ?? null },
    ...{ speaker: line.sentence.speaker ?? null, asked: asked.has(unit.id) },
  }
}
