import { sha256 } from './ids.ts'
import type { EventRow } from './tables.ts'

export const chainStart = '0'.repeat(64)

/** The link that an event makes: a hash over everything it says and over the link before it. */
export function linkHash(event: Omit<EventRow, 'hash'>): string {
  const { seq, id, at, person, act, subject, payload_hash, previous_hash, undoes } = event
  return sha256(JSON.stringify([seq, id, at, person, act, subject, payload_hash, previous_hash, undoes]))
}
