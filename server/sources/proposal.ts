import { sha256 } from '../database/ids.ts'
import { isId } from '../database/lookup.ts'
import { invalid } from '../errors.ts'
import type { ProposedPart, ProposedSession } from '../ingest/structure.ts'
import type { Voice } from '../text/block.ts'
import type { Understood } from './adding.ts'
import { runsOf, voicedAs } from './runs.ts'

/** What a person says of one proposed part; empty words mean none, a null voice leaves each block as it is. */
export interface CorrectedPart {
  /** Index of the proposed session, or null. */
  session: number | null
  table: string
  proposition: string
  voice: Voice | null
}

/** What a person corrects in what was understood of a file, before it is kept. */
export interface Corrections {
  title: string | null
  date: string | null
  sessions: readonly ProposedSession[]
  /** One for each proposed part, in order. */
  parts: readonly CorrectedPart[]
}

/** The file as a person understands it. */
export function corrected(file: Understood, { title, date, sessions, parts }: Corrections): Understood {
  const { structure, read } = file
  const { title: _title, date: _date, ...rest } = read
  return {
    ...file,
    read: { ...rest, ...(title && { title }), ...(date && { date }) },
    given: withoutDate(file.given),
    structure: {
      ...structure,
      ...withoutEmptySessions(
        sessions,
        structure.parts.map((part, at) => correctedPart(part, parts[at])),
      ),
      voices: correctedVoices(file, parts),
    },
    said: saidIn(file, parts),
  }
}

/** The blocks of parts of which the person said whose words they are, beside those said of before. */
function saidIn(file: Understood, parts: readonly CorrectedPart[]): ReadonlySet<number> {
  const said = new Set(file.said)
  for (const { from, to, at } of proposedRuns(file)) {
    if (parts[at]?.voice) for (let block = from; block < to; block++) said.add(block)
  }
  return said
}

/** A proposed session to which nothing belongs any more is not made. */
function withoutEmptySessions(
  sessions: readonly ProposedSession[],
  parts: readonly ProposedPart[],
): Pick<Understood['structure'], 'sessions' | 'parts'> {
  const used = [...new Set(parts.flatMap(({ session }) => session ?? []))].sort((a, b) => a - b)
  return {
    sessions: used.flatMap((index) => sessions[index] ?? []),
    parts: parts.map((part) => ({
      ...part,
      session: part.session === null ? null : used.indexOf(part.session),
    })),
  }
}

function correctedPart({ start, end, round, session }: ProposedPart, wanted?: CorrectedPart): ProposedPart {
  const place = wanted ? wanted.session : session
  return {
    start,
    end,
    session: place,
    ...(round !== undefined && { round }),
    ...(place !== null && wanted?.table && { table: wanted.table }),
    ...(place !== null && wanted?.proposition && { proposition: wanted.proposition }),
  }
}

function correctedVoices({ read, structure }: Understood, parts: readonly CorrectedPart[]): Voice[] {
  let voices = structure.voices
  for (const { from, to, at } of proposedRuns({ read, structure })) {
    const voice = parts[at]?.voice
    if (voice) voices = voicedAs(voices, read.blocks, { from, to, voice })
  }
  return voices
}

/** The proposed parts as runs of blocks, each with its index. */
export function proposedRuns({
  read,
  structure,
}: Pick<Understood, 'read' | 'structure'>): { from: number; to: number; at: number }[] {
  const marked = structure.parts.map(({ start, end }, at) => ({
    start,
    end,
    session: null,
    table: null,
    proposition: null,
    round: String(at),
  }))
  return runsOf(read.blocks, marked).flatMap(({ from, to, part }) =>
    part ? [{ from, to, at: Number(part.round) }] : [],
  )
}

/** Changes when the file is understood otherwise, so that corrections are never laid over another understanding. */
export function fingerprintOf({ structure, given }: Understood): string {
  return sha256(JSON.stringify([given, structure.sessions, structure.parts])).slice(0, 16)
}

/** The corrected date goes before what was said of the file. */
function withoutDate({ date: _date, ...given }: Understood['given']): Understood['given'] {
  return given
}

/** What a form says of one proposed session: a known one by its id, or a new one. */
export interface ChosenSession {
  chosen: string
  fresh: ProposedSession
}

/** The session that was chosen, by the title under which it will be found. */
export function chosenSession(
  { chosen, fresh }: ChosenSession,
  known: readonly { id: string; title: string; kind: ProposedSession['kind'] }[],
): ProposedSession {
  if (!isId(chosen)) return fresh
  const session = known.find(({ id }) => id === chosen) ?? invalid('session-gone')
  return { title: session.title, kind: session.kind }
}
