import { newId, sha256 } from '../database/ids.ts'
import type { Db, Part } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import type { Comment } from '../ingest/reading.ts'
import type { Block, Voice } from '../text/block.ts'
import type { Repair } from '../text/repair.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { packBlocks, packRepairs, packSpans, packVoices } from './packing.ts'

/** The next text of a document, with its structure. */
export interface NewTextVersion {
  readonly document: string
  /** From 1. */
  readonly number: number
  /** Why the text was corrected; null for the first version. */
  readonly reason: string | null
  /** Name and version of the reader that made the text. */
  readonly reader: string
  /** Canonical. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Found here unless the reader did. */
  readonly sentences?: readonly Span[]
  readonly repairs?: readonly Repair[] | undefined
  readonly comments?: readonly Comment[] | undefined
  readonly parts: readonly Part[]
  /** One per block. */
  readonly voices: readonly Voice[]
  /** JSON: SpeakerCorrection[] */
  readonly speakers?: string | null
}

/** Writes a text version with its structure, and finds its sentences. @returns the version's id */
export async function addTextVersion(write: Writer, version: NewTextVersion): Promise<string> {
  const { document, number, reason, reader, text, blocks, repairs = [], comments = [] } = version
  const id = newId()
  const sentences = version.sentences ?? sentencesIn(text, [...blocks])
  await write.insert('text_versions', {
    id,
    document,
    number,
    text,
    sha256: sha256(text),
    characters: text.length,
    blocks: packBlocks(blocks),
    sentences: packSpans(sentences),
    block_count: blocks.length,
    sentence_count: sentences.length,
    reader,
    reason,
    repairs: repairs.length > 0 ? packRepairs(repairs) : null,
    comments: comments.length > 0 ? JSON.stringify(comments) : null,
    erased_sha256: null,
  })
  await write.insert('structures', {
    id: newId(),
    version: id,
    parts: JSON.stringify(version.parts),
    voices: packVoices(version.voices),
    speakers: version.speakers ?? null,
  })
  return id
}

/** The id of the latest text version of a document that stands, or undefined. */
export async function latestVersion(db: Db, document: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('text_versions')
    .select('id')
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** The id of the latest text version that stands, by document. */
export async function latestVersions(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('text_versions')
    .select(['id', 'document'])
    .where('ended', 'is', null)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ id, document }) => [document, id]))
}
