import type { AgreementLevel } from '../database/report-tables.ts'
import type { HiddenText } from '../quotes/hidden-text.ts'
import { attendanceIn, placeOf, type Register } from '../quotes/place.ts'
import type { Described } from '../quotes/roles.ts'
import { widenedAttribution } from '../quotes/traceable.ts'
import { effectiveLevel } from '../sources/agreements.ts'
import { blockAt, type SourceText } from '../sources/source.ts'
import { overlapping } from '../text/sorted-spans.ts'
import type { PlacedMatch } from './audit.ts'
import type { Match } from './matching/verdict.ts'

/** Who spoke, as the list of participants knows them. For comparing only: it is never kept and never shown. */
export interface Witness extends Described {
  /** Empty when the label names nobody on the list. */
  readonly name: string
  readonly level: AgreementLevel
}

/** A match with what its attribution is compared with. `placed` is what is kept. */
export interface SpokenMatch {
  readonly placed: PlacedMatch
  /** Of the session. */
  readonly date: string | null
  readonly guest: string | null
  /** Null when nobody is known to have said it: notes, or a label such as `Deelnemer 3`. */
  readonly witness: Witness | null
  /** Words in the source at this place that others may not read. */
  readonly withheld: readonly string[]
}

/** Tells of a match where it stands, who spoke, and what must stay away. `hidden` is of the same text version. */
export function spokenMatch(
  match: Match,
  { source, hidden, register }: { source: SourceText; hidden: HiddenText; register: Register },
): SpokenMatch {
  const place = placeOf(source, match, register)
  const { session, table, proposition, page, time, rule } = place
  return {
    placed: {
      ...match,
      session: session?.title ?? null,
      sessionId: session?.id ?? null,
      ...{ table, proposition, page, time, rule },
      attribution: widenedAttribution(place, register),
    },
    date: session?.date ?? null,
    guest: session?.guest ?? null,
    witness: session && witnessAt(source, match, session, register),
    withheld: overlapping(hidden.replaced, match).map(({ start, end }) =>
      source.text.slice(Math.max(start, match.start), Math.min(end, match.end)),
    ),
  }
}

const numbered = /^(?:deelnemer|spreker|persoon|speaker|onbekend|zaal|allen)\b/iu

function witnessAt(
  source: SourceText,
  match: Match,
  { id, rule }: NonNullable<ReturnType<typeof placeOf>['session']>,
  register: Register,
): Witness | null {
  const block = blockAt(source.blocks, match.start)
  const label = block?.speaker
  if (label === undefined) return null
  const found = attendanceIn(register, id, block ?? {})
  if (found) {
    const { name, role, organisation, group_name } = found
    return {
      name,
      role,
      organisation,
      group_name,
      level: effectiveLevel(rule, found.agreement?.level ?? null),
    }
  }
  if (numbered.test(label)) return null
  return { name: '', role: label, organisation: '', group_name: '', level: effectiveLevel(rule, null) }
}
