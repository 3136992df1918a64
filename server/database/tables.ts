import type { Kysely } from 'kysely'
import type { CodingTables } from './coding-tables.ts'
import type { FindingTables } from './finding-tables.ts'
import type { LogTables } from './log-tables.ts'
import type { MatrixTables } from './matrix-tables.ts'
import type { ReportTables } from './report-tables.ts'
import type { SampleTables } from './sample-tables.ts'
import type { SourceTables } from './source-tables.ts'
import type { WordTables } from './word-tables.ts'

/** What every row that people made carries. Rows are ended, never deleted; a change bumps the revision. */
export interface Kept {
  /** UUID v7. */
  id: string
  /** Counts the changes to this row, from 1. A form carries it; another revision gives a conflict. */
  revision: number
  /** The event that made the row. */
  made: number
  /** When that was, ISO 8601 in UTC. */
  at: string
  /** The event that ended the row, or null while it stands. */
  ended: number | null
}

/** A row as a store hands it to the write path, which adds the rest. */
export type New<Row extends Kept> = Omit<Row, 'revision' | 'made' | 'at' | 'ended'>

export interface ProjectRow extends Kept {
  title: string
  organisation: string
  /** YYYY-MM-DD: until when the sources are kept (*bewaartermijn*). */
  retain_until: string | null
}

/** Somebody who works with the tool: researcher, coder, reviewer. Private: `name`. */
export interface PersonRow extends Kept {
  name: string
  /** In which they read the screen; null is Dutch. */
  language: string | null
}

export const sessionKinds = ['werksessie', 'denkdiner', 'gesprek', 'anders'] as const
export type SessionKind = (typeof sessionKinds)[number]
export const quotingRules = ['openbaar', 'chatham-house', 'vertrouwelijk'] as const
export type QuotingRule = (typeof quotingRules)[number]

export interface SessionRow extends Kept {
  title: string
  kind: SessionKind
  /** YYYY-MM-DD */
  date: string | null
  place: string | null
  rule: QuotingRule
  guest: string | null
  /** YYYY-MM-DD, when it differs from the project's. */
  retain_until: string | null
}

export interface TableRow extends Kept {
  session: string
  title: string
  position: number
}

export interface PropositionRow extends Kept {
  session: string
  title: string
  position: number
  /** JSON: Vote[] */
  votes: string
}

/** One count of hands on a proposition; `moment` is empty when there was only one. */
export interface Vote {
  moment: string
  for: number
  against: number
}

/** Somebody who took part. The only table that holds real names. Private: `name`. */
export interface ParticipantRow extends Kept {
  name: string
  /** What stands in the place of the name in whatever goes to others; null for `[naam]`. */
  pseudonym: string | null
}

export interface AttendanceRow extends Kept {
  participant: string
  session: string
  role: string
  organisation: string
  group_name: string
  /** JSON: table titles per round */
  tables: string
  is_host: number
  is_notetaker: number
}

export type DocumentRole = 'source' | 'report'

export interface DocumentRow extends Kept {
  /** Unique in the project among the documents that stand; the base name of the file. */
  name: string
  role: DocumentRole
  title: string | null
  date: string | null
  /** SHA-256 of the original bytes. */
  original: string
  format: string
  media_type: string
  pages: number | null
  /** Documents with the same value are notes of one and the same talk, counted once. */
  same_talk: string | null
  /** JSON: ids of documents that somebody said are about another talk, so that nobody is asked again. */
  apart_from: string | null
}

/** The bytes of a file as it came. Not a Kept row: named by its hash, written once. */
export interface OriginalRow {
  sha256: string
  bytes: Uint8Array
  size: number
  /** The event that erased the bytes. */
  erased_by: number | null
}

/** Immutable. Heavy, so kept out of events: `text`, `blocks`, `sentences`, `repairs`, `comments`. */
export interface TextVersionRow extends Kept {
  document: string
  number: number
  text: string
  sha256: string
  characters: number
  /** Packed Block[]: see `server/sources/packing.ts`. */
  blocks: string
  /** Packed Span[] */
  sentences: string
  block_count: number
  sentence_count: number
  /** Name and version of the reader that made the text. */
  reader: string
  /** Why the text was corrected; null for the first version. */
  reason: string | null
  /** Packed Repair[]: what the file says where this text says something else. Null for a text left alone. */
  repairs: string | null
  /** JSON: Comment[], what people wrote in the margin of the file. */
  comments: string | null
  /** SHA-256 of what is left of the text when a part of it was erased; `sha256` stays that of the whole. */
  erased_sha256: string | null
}

/** What people may correct about a text version without touching its words. One row per version. */
export interface StructureRow extends Kept {
  version: string
  /** JSON: Part[] */
  parts: string
  /** JSON: one letter index per block, see packing */
  voices: string
  /** JSON: SpeakerCorrection[], where a person says who speaks; null when nobody did. */
  speakers: string | null
}

/** A run of blocks that belongs to a session and, where known, a table, a round and a proposition. */
export interface Part {
  start: number
  end: number
  session: string | null
  table: string | null
  proposition: string | null
  round: string | null
}

/** The rows that people make and that the write path knows how to change. */
export interface KeptTables
  extends SourceTables,
    CodingTables,
    SampleTables,
    WordTables,
    FindingTables,
    MatrixTables,
    ReportTables {
  project: ProjectRow
  people: PersonRow
  sessions: SessionRow
  tables: TableRow
  propositions: PropositionRow
  participants: ParticipantRow
  attendances: AttendanceRow
  documents: DocumentRow
  text_versions: TextVersionRow
  structures: StructureRow
}

export interface ProjectTables extends KeptTables, LogTables {
  originals: OriginalRow
}

/** The database or a transaction on it. Inside `record` use the writer's `trx`, never the database. */
export type Db = Kysely<ProjectTables>

/** Columns that never enter an event: too heavy, or somebody's name. */
export const keptOutOfEvents: { readonly [T in keyof KeptTables]?: readonly string[] } = {
  people: ['name'],
  participants: ['name'],
  text_versions: ['text', 'blocks', 'sentences', 'repairs', 'comments'],
  audits: ['result'],
}
