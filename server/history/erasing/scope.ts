import { z } from 'zod'
import type { ErasureKind } from '../../database/source-tables.ts'
import type { Db } from '../../database/tables.ts'
import { type Erased, nothingErased } from './erased.ts'
import { documentScope } from './scope-document.ts'
import { partScope } from './scope-part.ts'
import { speakerScope } from './scope-speaker.ts'

/** What somebody wants to erase. */
export const wantedShape = z.union([
  z.object({ kind: z.literal('document'), document: z.string() }),
  /** Positions in the latest text. */
  z.object({ kind: z.literal('part'), document: z.string(), start: z.number(), end: z.number() }),
  /** A participant by id, or a label of turns that no list of participants knows. */
  z.object({ kind: z.literal('speaker'), participant: z.string() }),
  z.object({ kind: z.literal('speaker'), label: z.string() }),
  z.object({ kind: z.literal('memo'), memo: z.string() }),
])
export type Wanted = z.output<typeof wantedShape>

export interface Scope {
  readonly kind: ErasureKind
  /** Id of the document, participant or memo. */
  readonly subject: string
  readonly erased: Erased
  /** Whether the participant stands in no list yet: a row is made for the tombstone. */
  readonly isNew: boolean
  /** Parts of the name that stay, because they may be somebody else's. */
  readonly shared: readonly string[]
}

/**
 * Works out what goes, without changing anything.
 * @throws {AppError} not-found - no such document, participant, label or memo
 * @throws {AppError} invalid - no such stretch in the text
 */
export async function scopeOf(db: Db, wanted: Wanted): Promise<Scope> {
  const plain = { isNew: false, shared: [] }
  if (wanted.kind === 'memo') {
    const erased = { ...nothingErased, memos: new Set([wanted.memo]) }
    return { kind: 'memo', subject: wanted.memo, erased, ...plain }
  }
  if (wanted.kind === 'document') {
    return {
      kind: 'document',
      subject: wanted.document,
      erased: await documentScope(db, wanted.document),
      ...plain,
    }
  }
  if (wanted.kind === 'part') {
    return { kind: 'part', subject: wanted.document, erased: await partScope(db, wanted), ...plain }
  }
  return speakerScope(db, wanted)
}
