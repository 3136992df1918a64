import { type Attendance, seatsIn } from '../sources/participants.ts'
import { foldedName } from '../text/folding.ts'
import { placeWords, proposedAttribution, tableWords, voiceWords } from './attribution.ts'
import { presentAt } from './hidden-text.ts'
import { masked } from './masking.ts'
import type { QuotePlace, Register } from './place.ts'
import { rolePointsAt, type Task, taskNamed, tellsWho } from './roles.ts'

/** An attribution that fits fewer people than this can be traced back (*herleidbaar*). */
export const fewestFitting = 3

type Spoken = Pick<
  QuotePlace,
  'voice' | 'rule' | 'agreed' | 'session' | 'table' | 'round' | 'speaker' | 'hidden'
>

/**
 * How many participants of the session an attribution fits; those of all sessions when it says no session, no table and
 * nothing of who it was. Table hosts and note-takers are candidates only where it names their task, and then nobody else is; the
 * guest never is. Undefined when nobody can tell: no list of participants, or none with that task on it, words of
 * nobody at the table, or a speaker who agreed to be named.
 */
export function peopleFitting(attribution: string, place: Spoken, register: Register): number | undefined {
  const { voice, session, table, round, agreed } = place
  const task = taskNamed(attribution)
  if (session === null || agreed?.level === 'name-and-role') return undefined
  if (voice !== 'participant' && voice !== 'note' && task === undefined) return undefined
  const where = placeWords({ session, table: null })
  const isMeant = isCandidate(session.guest, task)
  const list = presentAt(register.attendances, session.id).filter(isMeant)
  if (list.length === 0) return undefined
  const saysSession = attribution.includes(where) || attribution.includes(session.title)
  const said = attribution
    .split(',')
    .map((part) => part.trim())
    .filter((part) => tellsWho(part) && taskNamed(part) === undefined)
  const places = new Set([where, session.title, table ? tableWords(table) : '', ...Object.values(voiceWords)])
  const roles = said.filter((part) => !places.has(part))
  const saysTable =
    table !== null && attribution.toLocaleLowerCase('nl').includes(table.toLocaleLowerCase('nl'))
  if (!saysSession && !saysTable && roles.length === 0) {
    const anywhere = task ? register.attendances.filter(isMeant) : register.attendances
    return new Set(anywhere.map(({ participant }) => participant)).size
  }
  return list.filter(
    (one) => (!saysTable || maySitAt(one, table, round)) && roles.every((role) => rolePointsAt(role, one)),
  ).length
}

const isCandidate = (guest: string | null, task: Task | undefined) => (one: Attendance) => {
  if (guest?.includes(one.name)) return false
  if (task === undefined) return one.is_host === 0 && one.is_notetaker === 0
  return (task === 'host' ? one.is_host : one.is_notetaker) === 1 || taskNamed(one.role) === task
}

/**
 * Whether somebody may have sat at a table when these words were said: who sat there in another round does not hide who
 * spoke in this one. Whose tables nobody wrote down may have sat anywhere.
 */
function maySitAt({ tables }: Attendance, table: string, round: string | null): boolean {
  const number = /\d+/u.exec(table)?.[0]
  return tables.length === 0 || seatsIn(tables, round).some((one) => one === table || one === number)
}

/** Whether an attribution fits so few participants of the session that it tells who spoke. */
export function isTraceable(attribution: string, place: Spoken, register: Register): boolean {
  const fitting = peopleFitting(attribution, place, register)
  return fitting !== undefined && fitting < fewestFitting
}

/**
 * The most telling attribution that fits at least three participants: with the role, with the group only (of a host
 * without the table), without either, without the table, without the session.
 */
export function widenedAttribution(place: Spoken, register: Register): string {
  const bare = { ...place, speaker: null }
  const isHost = place.speaker?.isHost === true
  const grouped = place.speaker && !isHost && { ...place.speaker, role: place.speaker.group }
  const wider = [
    proposedAttribution(place),
    ...(isHost ? [proposedAttribution({ ...place, table: null })] : []),
    ...(grouped ? [proposedAttribution({ ...place, speaker: grouped })] : []),
    proposedAttribution(bare),
    proposedAttribution({ ...bare, table: null }),
    proposedAttribution({ ...bare, table: null, session: null }),
  ]
  return wider.find((words) => !isTraceable(words, place, register)) ?? wider.at(-1) ?? ''
}

/** A quote's attribution as it was written. */
export interface Attributed {
  readonly attribution: string
  /** Whether somebody said why it may stand although it tells who spoke. */
  readonly isConfirmed: boolean
}

/** An attribution looked at beside what was agreed now. */
export interface AttributionNow {
  /**
   * What is printed: as it was written while that keeps what was agreed; the widest needed when it names or describes
   * somebody who does not want that (any more), or can be traced back and nobody said why it may.
   */
  readonly printed: string
  /** What it says more than was agreed. */
  readonly revealed: Revealed | undefined
  /** Whether it can be traced back and nobody said why it may. */
  readonly isTraceable: boolean
}

/** Looks at an attribution beside what was agreed, and says what may be printed. */
export function attributionNow(
  { attribution, isConfirmed }: Attributed,
  place: Spoken,
  register: Register,
): AttributionNow {
  const tells = revealed(attribution, place, register)
  const isTraced = place.rule !== 'vertrouwelijk' && !isConfirmed && isTraceable(attribution, place, register)
  const isKept = tells === undefined && !isTraced
  return {
    printed: isKept ? attribution : widenedAttribution(place, register),
    revealed: tells,
    isTraceable: tells === undefined && isTraced,
  }
}
/** What an attribution may not say. */
export type Revealed = 'attribution-names' | 'attribution-reveals' | 'attribution-not-agreed'

/**
 * Whether an attribution says more than was agreed: a name that is not the speaker's own or that the speaker did not
 * agree to; under any rule but openness, or of who is quoted without function or not at all, a role, task or
 * organisation of those present; and under such a rule the table.
 */
export function revealed(attribution: string, place: Spoken, register: Register): Revealed | undefined {
  const { rule, agreed, session, table, speaker, hidden } = place
  const mayName = speaker !== null && speaker.name !== '' ? speaker.name : null
  const names = register.attendances.map(({ name }) => name).filter((name) => name !== mayName)
  const isClosed = rule !== 'openbaar'
  if (names.some((name) => holdsWords(attribution, name))) return 'attribution-names'
  if (masked(attribution, hidden) !== attribution)
    return isClosed ? 'attribution-reveals' : 'attribution-names'
  if (!isClosed && agreed?.level !== 'without') return undefined
  if (isClosed && table !== null && holdsWords(attribution, table)) return 'attribution-reveals'
  const present = session === null ? [] : presentAt(register.attendances, session.id)
  const describing = present.flatMap(({ role, organisation }) => [role, organisation])
  const proposed = proposedAttribution(place)
  const task = taskNamed(attribution)
  const tells =
    describing.some((words) => holdsWords(attribution, words) && !holdsWords(proposed, words)) ||
    (task !== undefined && task !== taskNamed(proposed) && present.some(isCandidate(null, task)))
  if (!tells) return undefined
  return isClosed ? 'attribution-reveals' : 'attribution-not-agreed'
}

function holdsWords(text: string, words: string): boolean {
  const wanted = foldedName(words)
  if (wanted.length < 2) return false
  const found = foldedName(text)
  for (let at = found.indexOf(wanted); at >= 0; at = found.indexOf(wanted, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(found.charAt(at - 1) + found.charAt(at + wanted.length))
    if (isWhole) return true
  }
  return false
}
