import type { CodingRow, DecisionRow, ReadingRow } from '../../database/coding-tables.ts'
import { overlap, type Span } from '../../text/span.ts'
import { isMostOf } from '../lessons.ts'

/** What a coder holds of a code at a sentence: gave it, left a suggestion of it, or read on to the end without it. */
export interface Stance {
  readonly person: string
  readonly did: 'gave' | 'left' | 'read'
}

type Coded = Pick<CodingRow, 'version' | 'start' | 'end' | 'code' | 'coder'>
type Decided = Pick<DecisionRow, 'version' | 'start' | 'end' | 'code' | 'person' | 'verdict'>
type Read = Pick<ReadingRow, 'document' | 'person' | 'code'>

/** What people did with the texts as they stand now: what also teaches. */
export interface Deeds {
  readonly codings: readonly Coded[]
  /** In the order of deciding. */
  readonly decisions: readonly Decided[]
  /** Documents read to the end, for a code in its present meaning. */
  readonly readings: readonly Read[]
}

interface Place extends Span {
  readonly document: string
  readonly version: string
}

/**
 * What each coder holds of a code at a sentence, by the rules by which it teaches: a coding counts where it shares at
 * least half of the shorter of the two, and who coded a smaller piece of the sentence holds neither.
 */
export function stancesOn(place: Place, code: string, deeds: Deeds): Stance[] {
  const stances = new Map<string, Stance['did'] | undefined>()
  const isHere = (one: Coded | Decided) =>
    one.version === place.version && one.code === code && overlap(one, place) > 0
  for (const decision of deeds.decisions.filter(isHere)) {
    if (!isMostOf(decision, place)) continue
    if (decision.verdict === 'left') stances.set(decision.person, 'left')
    else stances.delete(decision.person)
  }
  for (const { document, code: readFor, person } of deeds.readings) {
    if (document === place.document && readFor === code && !stances.has(person)) stances.set(person, 'read')
  }
  const codings = deeds.codings.filter(isHere)
  for (const { coder } of codings) stances.set(coder, undefined)
  for (const coding of codings) if (isMostOf(coding, place)) stances.set(coding.coder, 'gave')
  return [...stances].flatMap(([person, did]) => (did ? [{ person, did }] : []))
}

/** Whether one coder gave the code and another did not: then both count. */
export function contradict(stances: readonly Stance[]): boolean {
  return stances.some(({ did }) => did === 'gave') && stances.some(({ did }) => did !== 'gave')
}

/**
 * Whether somebody may be told what others did in a document. Who has yet to read it, and reads first without
 * suggestions, works blind: so that the own reading stays one's own. Who chose to read alone is told nothing at all.
 */
export function mayKnowOthers({ mode, isAlone, isRead }: Reader): boolean {
  return !isAlone && (isRead || mode === 'on')
}

interface Reader {
  readonly mode: 'off' | 'after' | 'on'
  readonly isAlone: boolean
  /** Whether they read it to the end for the code in question. */
  readonly isRead: boolean
}
