import type { Block, Voice } from '../text/block.ts'
import type { VoicedBlock } from './source.ts'

/**
 * Where a person says who speaks, by the index of the block: a participant, the speaker whose label stands at another
 * block (`like`), or nobody. Ids only: real names stand in the table of participants.
 */
export interface SpeakerCorrection {
  readonly block: number
  readonly participant: string | null
  readonly like?: number
}

export interface Correcting {
  readonly corrections: readonly SpeakerCorrection[]
  /** The names of participants, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** Blocks with whose words they hold and, where a person corrected that, who speaks. The text stays as it is. */
export function voicedBlocks(
  blocks: readonly Block[],
  voices: readonly Voice[],
  correcting?: Correcting,
): VoicedBlock[] {
  const voiced = blocks.map((block, at): VoicedBlock => ({ ...block, voice: voices[at] ?? 'note' }))
  for (const correction of correcting?.corrections ?? []) {
    const block = voiced[correction.block]
    if (block) voiced[correction.block] = spokenBy(block, { correction, blocks, names: correcting?.names })
  }
  return voiced
}

interface Saying {
  readonly correction: SpeakerCorrection
  readonly blocks: readonly Block[]
  readonly names: ReadonlyMap<string, string> | undefined
}

function spokenBy(block: VoicedBlock, { correction, blocks, names }: Saying): VoicedBlock {
  const { speaker: own, ...rest } = block
  const { participant, like } = correction
  const label = own ?? ''
  const speaker = participant ? names?.get(participant) || own : blocks[like ?? -1]?.speaker
  if (speaker === undefined) return { ...rest, label, kind: block.kind === 'turn' ? 'paragraph' : block.kind }
  const kind = block.kind === 'paragraph' ? 'turn' : block.kind
  return { ...rest, kind, label, speaker, ...(participant !== null && { participant }) }
}

/** The label of a speaker as it stands in the text, whatever was corrected about it. */
export function ownLabel({ label, speaker }: VoicedBlock): string | undefined {
  return (label ?? speaker) || undefined
}

/** Every name and label by which somebody speaks in a text: what is hidden from others where it stands. */
export function labelsIn(blocks: readonly VoicedBlock[]): string[] {
  return [
    ...new Set(blocks.flatMap(({ speaker, label }) => (speaker ? [speaker, ...(label ? [label] : [])] : []))),
  ]
}

/** A label with the blocks that carry it, by their index. */
export interface FoundLabel {
  readonly label: string
  readonly blocks: readonly number[]
}

/** The labels of a text in order of their first words. */
export function labelsFound(blocks: readonly VoicedBlock[]): FoundLabel[] {
  const found = new Map<string, number[]>()
  blocks.forEach((block, at) => {
    const label = ownLabel(block)
    if (label !== undefined) found.set(label, [...(found.get(label) ?? []), at])
  })
  return [...found].map(([label, at]) => ({ label, blocks: at }))
}

/** A block as the file's reader made it: with the label that stands in the text, whatever people corrected. */
export function asRead(block: VoicedBlock): Block {
  const { voice: _voice, participant: _participant, label, speaker, kind, ...rest } = block
  if (label === undefined) return { ...rest, kind, ...(speaker !== undefined && { speaker }) }
  if (label === '') return { ...rest, kind: kind === 'turn' ? 'paragraph' : kind }
  return { ...rest, kind: kind === 'paragraph' ? 'turn' : kind, speaker: label }
}

/**
 * The corrections for the next text of a document, as they are kept: a block that was there keeps its own.
 * @param was for each block of the next text the index of the block that it was; undefined for a new one
 */
export function carriedSpeakers(
  corrections: readonly SpeakerCorrection[] = [],
  was: readonly (number | undefined)[],
): string | null {
  const said = new Map(corrections.map(({ block, ...correction }) => [block, correction]))
  const carried = was.flatMap((old, block): SpeakerCorrection[] => {
    const correction = old === undefined ? undefined : said.get(old)
    if (!correction) return []
    if (correction.like === undefined) return [{ block, participant: correction.participant }]
    const like = was.indexOf(correction.like)
    return like < 0 ? [] : [{ block, participant: null, like }]
  })
  return carried.length > 0 ? JSON.stringify(carried) : null
}
