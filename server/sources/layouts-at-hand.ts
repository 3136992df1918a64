import { Shelf } from '../database/at-hand.ts'
import type { Db } from '../database/tables.ts'
import type { Block } from '../text/block.ts'
import { firstWhere } from '../text/halving.ts'
import { unpackBlocks, unpackSpans } from './packing.ts'

/** How a text version is laid out. It never changes: who speaks and in which session stands beside it. */
export interface Layout {
  readonly blocks: readonly Block[]
  /** Where its sentences begin and end. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const shelf = new Shelf<Map<string, Layout>>()

/** So many sentences are kept, some twelve megabytes of text; then the layout that was asked for longest ago goes. */
const mostSentences = 150_000

/** The layouts of these text versions, of which those that were asked for before are in memory. */
export async function layoutsAtHand(db: Db, versions: readonly string[]): Promise<Map<string, Layout>> {
  const kept = shelf.of(db) ?? shelf.keep(db, new Map<string, Layout>())
  const missing = versions.filter((version) => !kept.has(version))
  // Held from here on: while others are read somebody else may need the room.
  const known = new Map(versions.map((version) => [version, kept.get(version)]))
  const read = missing.length === 0 ? new Map<string, Layout>() : await readLayouts(db, missing)
  const found = new Map<string, Layout>()
  for (const version of versions) {
    const layout = known.get(version) ?? read.get(version)
    if (!layout) continue
    found.set(version, layout)
    kept.delete(version)
    kept.set(version, layout)
  }
  let sentences = kept.values().reduce((sum, { starts }) => sum + starts.length, 0)
  for (const [version, { starts }] of kept) {
    if (sentences <= mostSentences) break
    kept.delete(version)
    sentences -= starts.length
  }
  return found
}

async function readLayouts(db: Db, versions: readonly string[]): Promise<Map<string, Layout>> {
  const rows = await db
    .selectFrom('text_versions')
    .select(['id', 'blocks', 'sentences'])
    .where('id', 'in', [...versions])
    .execute()
  return new Map(
    rows.map(({ id, blocks, sentences }) => {
      const spans = unpackSpans(sentences)
      const starts = Int32Array.from(spans, ({ start }) => start)
      const ends = Int32Array.from(spans, ({ end }) => end)
      return [id, { blocks: unpackBlocks(blocks), starts, ends }]
    }),
  )
}

/** The index of the sentence that holds this position, or -1. */
export function sentenceIn({ starts, ends }: Layout, position: number): number {
  const index = firstWhere(starts, (start) => start > position) - 1
  return position < (ends[index] ?? 0) ? index : -1
}

/** The index of the block that begins last at or before this position, or -1. */
export function blockIn({ blocks }: Layout, position: number): number {
  return firstWhere(blocks, ({ start }) => start > position) - 1
}
