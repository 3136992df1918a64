import type { EvidenceRow } from '../database/tables.ts'
import { askedUnits, phrase } from './asked.ts'
import { type Attention, attention } from './attention.ts'
import { type CounterVoice, counterVoices } from './counter-voices.ts'
import { witnessOf } from './evidence.ts'
import { type Fragment, fragmentAt } from './fragments.ts'
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
  const read = intersection(readFor(thread, study, gathered), withWords)
  const found = new Set(supporting.map(({ unit }) => unit.id))
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
    counterVoices: counterVoices(supporting, asked, study).filter((voice) => !isAmong(voice, rows, gathered)),
    places: new Map([...fragments].map(([id, fragment]) => [id, placeOf(fragment, asked)])),
  }
}

function isCurrent({ document, version }: EvidenceRow, { documentNames, sources }: Gathered): boolean {
  return sources.get(documentNames.get(document) ?? '')?.version.id === version
}

function placed(row: EvidenceRow, study: Study, gathered: Gathered): [string, Fragment][] {
  const document = gathered.documentNames.get(row.document)
  if (document === undefined || !isCurrent(row, gathered)) return []
  const { start, end, exact } = row
  const fragment = fragmentAt({ document, start, end, exact }, study)
  return fragment ? [[row.id, fragment]] : []
}

/** Asked where all its codes were; a thread without codes where the word it grew from was. */
function askedFor({ codes, terms }: Thread, study: Study, { codeNames }: Gathered): Set<string> {
  const names = new Set(codes.map((id) => codeNames.get(id)))
  const own = study.codes.filter(({ name }) => names.has(name))
  if (own.length === 0) return askedUnits(study.lines.units, terms.slice(0, 1).map(phrase), study.stemsOf)
  return own.map((code) => unitsAskedFor(code, study)).reduce(intersection)
}

function readFor({ codes }: Thread, study: Study, { codeNames }: Gathered): ReadonlySet<string> {
  const names = codes.flatMap((id) => codeNames.get(id) ?? [])
  const read = names.map((name) => study.readings.readFor(name))
  return read.length === 0 ? study.readings.withWords : read.reduce((a, b) => intersection(a, b))
}

function isAmong(voice: CounterVoice, rows: readonly EvidenceRow[], { documentNames }: Gathered): boolean {
  if (voice.kind === 'votes') return false
  return rows.some(
    ({ document, start, end }) =>
      documentNames.get(document) === voice.document && start < voice.end && voice.start < end,
  )
}

function placeOf({ unit, line }: Fragment, asked: ReadonlySet<string>): EvidencePlace {
  return {
    ...{ unit: unit.id, session: unit.session, table: unit.table ?? null },
    ...{ speaker: line.sentence.speaker ?? null, asked: asked.has(unit.id) },
  }
}
