import type { Part } from '../database/tables.ts'
import type { Block, Voice } from '../text/block.ts'
import { partAt, type SourceText } from './source.ts'
import { carriedSpeakers } from './speakers.ts'

/** A text that was read anew, and whose words its blocks seem to hold. */
export interface ReadAnew {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly voices: readonly Voice[]
}

/**
 * Where the blocks of a next text belong, as people have it for the text before: a block that stood there keeps its
 * part and its voice, a new one belongs where the block before it does.
 */
export function structureAfter(
  before: Pick<SourceText, 'text' | 'blocks' | 'parts'> & Partial<Pick<SourceText, 'structure'>>,
  { text, blocks, voices }: ReadAnew,
): { voices: Voice[]; parts: Part[]; speakers: string | null } {
  const places = placesOf(before)
  const next: { voices: Voice[]; parts: Part[] } = { voices: [], parts: [] }
  const was: (number | undefined)[] = []
  let last = -1
  let open: { from: Part; part: Part } | undefined
  for (const [at, block] of blocks.entries()) {
    const found = placeOf(places.get(text.slice(block.start, block.end)), last)
    const old = found === undefined ? undefined : before.blocks[found]
    if (found !== undefined) last = found
    was.push(found)
    next.voices.push(old?.voice ?? voices[at] ?? 'note')
    const belongs = old ? partAt(before.parts, old.start) : (open?.from ?? before.parts[0])
    if (!belongs) open = undefined
    else if (open?.from === belongs) open.part.end = block.end
    else {
      open = { from: belongs, part: { ...belongs, start: block.start, end: block.end } }
      next.parts.push(open.part)
    }
  }
  return { ...next, speakers: carriedSpeakers(before.structure?.speakers, was) }
}

function placesOf({ text, blocks }: Pick<SourceText, 'text' | 'blocks'>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { start, end }] of blocks.entries()) {
    const words = text.slice(start, end)
    const known = places.get(words)
    if (known) known.push(at)
    else places.set(words, [at])
  }
  return places
}

/** The first place behind the last one, else the first of all. */
const placeOf = (places: readonly number[] | undefined, last: number): number | undefined =>
  places?.find((at) => at > last) ?? places?.[0]
