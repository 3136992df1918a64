import type { DocumentRow, Part, TextVersionRow } from '../database/tables.ts'
import type { Block, Voice } from '../text/block.ts'
import { firstWhere } from '../text/halving.ts'
import type { Span } from '../text/span.ts'
import type { SpeakerCorrection } from './speakers.ts'

/** A block with whose words it holds, as people corrected that. */
export interface VoicedBlock extends Block {
  readonly voice: Voice
  /** Who speaks, when a person said so: then `speaker` is the name on the list of participants. */
  readonly participant?: string
  /** The label as it stands in the text, or empty, when a person corrected who speaks. */
  readonly label?: string
}

/** One text version of a document, unpacked. */
export interface SourceText {
  readonly document: DocumentRow
  readonly version: Omit<TextVersionRow, 'text' | 'blocks' | 'sentences' | 'repairs' | 'comments'>
  readonly text: string
  readonly blocks: readonly VoicedBlock[]
  readonly sentences: readonly Span[]
  readonly parts: readonly Part[]
  readonly structure: {
    readonly id: string
    readonly revision: number
    /** Where a person says who speaks; the blocks say so already. */
    readonly speakers?: readonly SpeakerCorrection[]
  }
}

/** The block that holds this position, or the last one before it; undefined before the first. */
export function blockAt(blocks: readonly VoicedBlock[], position: number): VoicedBlock | undefined {
  const index = lastStartingAtOrBefore(blocks, position)
  return index < 0 ? undefined : blocks[index]
}

/** The part that holds this position. */
export function partAt<P extends Span>(parts: readonly P[], position: number): P | undefined {
  const index = lastStartingAtOrBefore(parts, position)
  const part = index < 0 ? undefined : parts[index]
  return part && position < part.end ? part : undefined
}

/** The voice of a span is that of the block where it begins. */
export function voiceAt(blocks: readonly VoicedBlock[], position: number): Voice {
  return blockAt(blocks, position)?.voice ?? 'frame'
}

/** The index of the sentence that holds this position, or -1. */
export function sentenceAt(sentences: readonly Span[], position: number): number {
  const index = lastStartingAtOrBefore(sentences, position)
  const sentence = sentences[index]
  return sentence && position < sentence.end ? index : -1
}

function lastStartingAtOrBefore(spans: readonly { start: number }[], position: number): number {
  return firstWhere(spans, ({ start }) => start > position) - 1
}

export interface VoicedPart {
  start: number
  end: number
  session: string | null
  table: string | null
  proposition: string | null
  voice: Voice
}

/** The parts cut where the voice changes: neighbouring blocks of one part and one voice are one run. */
export function voicedParts(parts: readonly Part[], blocks: readonly VoicedBlock[]): VoicedPart[] {
  const runs: VoicedPart[] = []
  let last: { part: Part | undefined; run: VoicedPart } | undefined
  for (const block of blocks) {
    const part = partAt(parts, block.start)
    if (last && last.part === part && last.run.voice === block.voice) {
      last.run.end = block.end
      continue
    }
    const run = {
      start: block.start,
      end: block.end,
      session: part?.session ?? null,
      table: part?.table ?? null,
      proposition: part?.proposition ?? null,
      voice: block.voice,
    }
    runs.push(run)
    last = { part, run }
  }
  return runs
}
