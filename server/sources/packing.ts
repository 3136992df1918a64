import { type Block, type BlockKind, blockKinds, type Voice, voices } from '../text/block.ts'
import { type Repair, repairKinds } from '../text/repair.ts'
import type { Span } from '../text/span.ts'

/**
 * Blocks and sentences are stored as one packed column per text version: a block is
 * `[kind, start, end, level, page, time, speaker]` with trailing nulls left out, a sentence two numbers.
 */
type PackedBlock = [number, number, number, ...(number | string | null)[]]

export function packBlocks(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.map(packBlock))
}

function packBlock(block: Block): PackedBlock {
  const packed: PackedBlock = [
    blockKinds.indexOf(block.kind),
    block.start,
    block.end,
    block.level ?? null,
    block.page ?? null,
    block.time ?? null,
    block.speaker ?? null,
  ]
  while (packed.length > 3 && packed.at(-1) === null) packed.pop()
  return packed
}

export function unpackBlocks(packed: string): Block[] {
  const rows: PackedBlock[] = JSON.parse(packed)
  return rows.map(([kind, start, end, level, page, time, speaker]) => ({
    kind: (blockKinds[kind] satisfies BlockKind | undefined) ?? 'paragraph',
    start,
    end,
    ...(typeof level === 'number' && { level }),
    ...(typeof page === 'number' && { page }),
    ...(typeof time === 'number' && { time }),
    ...(typeof speaker === 'string' && { speaker }),
  }))
}

export function packSpans(spans: readonly Span[]): string {
  return JSON.stringify(spans.flatMap(({ start, end }) => [start, end]))
}

export function unpackSpans(packed: string): Span[] {
  const numbers: number[] = JSON.parse(packed)
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    start: numbers[2 * i] ?? 0,
    end: numbers[2 * i + 1] ?? 0,
  }))
}

const letters = 'pngoaf'

/** One letter per block, in the order of `voices`: participant, note, guest, organiser, analysis, frame. */
export function packVoices(list: readonly Voice[]): string {
  return list.map((voice) => letters[voices.indexOf(voice)]).join('')
}

export function unpackVoices(packed: string): Voice[] {
  return Array.from(packed, (_, block) => voiceOf(packed, block))
}

/** The voice of one block. */
export function voiceOf(packed: string, block: number): Voice {
  return voices[letters.indexOf(packed.charAt(block) || 'n')] ?? 'note'
}

/** A repair is `[kind, start, length, raw]`. */
type PackedRepair = [number, number, number, string]

export function packRepairs(repairs: readonly Repair[]): string {
  return JSON.stringify(
    repairs.map(
      ({ kind, start, end, raw }): PackedRepair => [repairKinds.indexOf(kind), start, end - start, raw],
    ),
  )
}

export function unpackRepairs(packed: string | null): Repair[] {
  const rows: PackedRepair[] = JSON.parse(packed ?? '[]')
  return rows.map(([kind, start, length, raw]) => ({
    kind: repairKinds[kind] ?? 'joined-lines',
    start,
    end: start + length,
    raw,
  }))
}
