import type { Part } from '../database/tables.ts'
import type { Block, BlockKind, Voice } from '../text/block.ts'
import { partAt } from './source.ts'

/** A run of whole blocks, by their index, half-open, with the part it makes; null for what belongs nowhere. */
export interface Run {
  from: number
  to: number
  part: Part | null
}

/** The runs of blocks that share a part, in order; together they hold every block. */
export function runsOf(blocks: readonly Block[], parts: readonly Part[]): Run[] {
  const runs: Run[] = []
  blocks.forEach((block, at) => {
    const part = partAt(parts, block.start) ?? null
    const last = runs.at(-1)
    if (last && last.part === part) last.to = at + 1
    else runs.push({ from: at, to: at + 1, part })
  })
  return runs
}

const unspoken: ReadonlySet<BlockKind> = new Set(['heading', 'contents', 'caption', 'footnote'])

/**
 * The voices when somebody says whose words a run holds. Headings, captions and the like were not said by anyone:
 * they keep their own voice unless each is corrected by itself.
 */
export function voicedAs(
  voices: readonly Voice[],
  blocks: readonly Pick<Block, 'kind'>[],
  { from, to, voice }: { from: number; to: number; voice: Voice },
): Voice[] {
  return voices.map((own, at) => {
    const kind = blocks[at]?.kind
    return at >= from && at < to && kind && !unspoken.has(kind) ? voice : own
  })
}

/** How many blocks of a run each voice holds, the most first. */
export function voiceCounts(
  voices: readonly Voice[],
  { from, to }: { from: number; to: number },
): [Voice, number][] {
  const counts = new Map<Voice, number>()
  for (const voice of voices.slice(from, to)) counts.set(voice, (counts.get(voice) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
