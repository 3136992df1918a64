import type { AgreementLevel } from '../../server/database/report-tables.ts'
import type { QuotingRule, SessionRow } from '../../server/database/tables.ts'
import type { Register } from '../../server/quotes/place.ts'
import type { Attendance } from '../../server/sources/participants.ts'

const kept = { revision: 1, made: 1, at: '', ended: null }

/** Somebody at the dinner, as the lists have it. */
export function attendee(
  name: string,
  { level, ...rest }: Partial<Attendance> & { level?: AgreementLevel | null } = {},
): Attendance {
  return {
    ...{ ...kept, id: `attendance of ${name}`, participant: name, session: 'dinner', name, pseudonym: null },
    ...{ role: '', organisation: '', group_name: '', tables: [], is_host: 0, is_notetaker: 0 },
    agreement: level ? { id: `agreement of ${name}`, revision: 1, level, agreed_on: null, how: '' } : null,
    ...rest,
  }
}

export function dinner(rule: QuotingRule = 'openbaar'): SessionRow {
  return {
    ...{ ...kept, id: 'dinner', title: 'Denkdiner 2: Schaarse handen', kind: 'denkdiner' as const },
    ...{ date: '2026-03-19', place: 'Oosterhagen', rule, guest: 'Ruben Alkema, arbeidssocioloog' },
    retain_until: null,
  }
}

export function registerOf(attendances: readonly Attendance[], ...sessions: readonly SessionRow[]): Register {
  const all = sessions.length > 0 ? sessions : [dinner()]
  return {
    sessions: new Map(all.map((session) => [session.id, session])),
    titles: new Map([
      ['table 3', 'Tafel 3'],
      ['table 4', 'Tafel 4'],
    ]),
    attendances,
  }
}
