import type { EvidenceRole } from '../database/finding-tables.ts'
import type { Witness } from './attention.ts'
import type { Evidence } from './candidate.ts'
import type { CounterVoice, SpokenCounterVoice } from './counter-voices.ts'
import { byPlace, type Fragment } from './fragments.ts'
import { personBehind, type Theme } from './theme.ts'

/**
 * A candidate's evidence in the order of the texts: its fragments, and the strong voices against it that stand beside
 * them. Roles are proposals. A fragment supports, or qualifies when it says itself that people doubt or disagree; a
 * sentence after it that says so qualifies; a reply that turns against it contradicts. Weak signs change no role.
 */
export function evidenceOf(theme: Theme, against: readonly CounterVoice[]): Evidence[] {
  const strong = against.filter(isStrong)
  const own = new Set(strong.filter((voice) => voice.own).map(placeOf))
  const rows = theme.fragments.map((fragment) => {
    const doubts = fragment.lines.some(({ sentence }) => own.has(placeOf(sentence)))
    return evidenceFrom(fragment, theme, doubts ? 'qualifies' : 'supports')
  })
  const beside = strong.filter((voice) => !voice.own)
  const sessions = new Map(theme.fragments.map(({ unit }) => [unit.id, unit]))
  return [...rows, ...beside.map((voice) => spokenAgainst(voice, sessions.get(voice.unit)!, theme))].sort(
    byPlace,
  )
}

function isStrong(voice: CounterVoice): voice is SpokenCounterVoice {
  return voice.kind !== 'votes' && voice.strength === 'strong'
}

const placeOf = ({ document, start }: { document: string; start: number }) =>
  JSON.stringify([document, start])

function evidenceFrom(fragment: Fragment, theme: Theme, role: EvidenceRole): Evidence {
  const { document, start, end, exact, unit, line } = fragment
  const { voice, speaker } = line.sentence
  return {
    ...{ document, start, end, exact, voice, role, unit: unit.id, session: unit.session },
    ...(unit.table !== undefined && { table: unit.table }),
    ...(speaker !== undefined && { speaker }),
    asked: theme.asked.has(unit.id),
  }
}

function spokenAgainst(voice: SpokenCounterVoice, unit: Fragment['unit'], theme: Theme): Evidence {
  const { document, start, end, exact, speaker } = voice
  return {
    ...{ document, start, end, exact, voice: voice.voice, unit: unit.id, session: unit.session },
    role: voice.kind === 'reply' ? 'contradicts' : 'qualifies',
    ...(unit.table !== undefined && { table: unit.table }),
    ...(speaker !== undefined && { speaker }),
    asked: theme.asked.has(unit.id),
  }
}

/** A fragment as far as it matters for the points of attention. */
export function witnessOf({ document, unit, line, codings }: Fragment, asked: ReadonlySet<string>): Witness {
  const { voice, people = [], notetaker } = line.sentence
  const person = personBehind(line)
  return {
    ...{ document, session: unit.session, unit: unit.id, voice, people },
    ...(person !== undefined && { person }),
    ...(notetaker !== undefined && { notetaker }),
    ...(unit.group !== undefined && { group: unit.group }),
    asked: asked.has(unit.id),
    origins: codings.map(({ origin }) => origin),
    changed: false,
  }
}
