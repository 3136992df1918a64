import { sha256 } from './ids.ts'
import type { EventRow } from './log-tables.ts'

export const chainStart = '0'.repeat(64)

/** What the hash of an event is made of: everything it says, and the link before it. */
export function linkWords(event: Omit<EventRow, 'hash'>): string {
  const { seq, id, at, person, act, subject, payload_hash, previous_hash, undoes } = event
  return JSON.stringify([seq, id, at, person, act, subject, payload_hash, previous_hash, undoes])
}

/** The link that an event makes: a hash over its words. */
export function linkHash(event: Omit<EventRow, 'hash'>): string {
  return sha256(linkWords(event))
}
