import type { KeptTables } from './tables.ts'

/** One recorded change. `hash` chains over the hash of the payload, so that a payload can be erased. */
export interface EventRow {
  seq: number
  id: string
  at: string
  person: string
  /** noun.verb, e.g. `coding.add` */
  act: string
  /** What the act was about, for people who browse the log; may be null. */
  subject: string | null
  payload_hash: string
  previous_hash: string
  hash: string
  /** The event that this one undid. */
  undoes: number | null
}

export interface PayloadRow {
  seq: number
  json: string
  /** The event that erased words from it; its tombstone has the hash of what is left. */
  erased_by: number | null
}

/** Which rows an event touched: for refusing an undo, and for the history of one thing. */
export interface EventTouchRow {
  seq: number
  table_name: keyof KeptTables
  row_id: string
}

export interface LogTables {
  events: EventRow
  payloads: PayloadRow
  event_touches: EventTouchRow
}
