import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { voiceOfLabel } from '../ingest/voices.ts'
import type { SourceText, VoicedBlock } from '../sources/source.ts'
import { asRead, carriedSpeakers } from '../sources/speakers.ts'
import { besideText } from '../sources/store.ts'
import type { Block, Voice } from '../text/block.ts'
import { couldNameSpeaker } from '../text/plain/labels.ts'
import { turnHeadOf } from '../text/plain/turn-heads.ts'
import type { Span } from '../text/span.ts'
import { type CorrectionMade, nextLayout } from './correcting.ts'

export interface WantedCut {
  readonly document: string
  /** Id of the text version that was read: a later one is a conflict. */
  readonly version: string
  /** Index of the block in which a label was missed. */
  readonly block: number
  /** As it stands in the text, with or without its colon. */
  readonly label: string
}

/** A label within a block, with the white space behind it; the words of the turn come next. */
export interface MissedLabel extends Span {
  readonly block: number
  readonly speaker: string
}

/**
 * Cuts a turn where the label of somebody else was missed, everywhere in that block. The words stay, and so does what is
 * coded; the label comes to lie outside the blocks, where it is masked for others.
 * @throws {AppError} invalid - no such block, no such label in it; as `nextLayout`
 */
export async function cutTurn(write: Writer, source: SourceText, wanted: WantedCut): Promise<CorrectionMade> {
  const { block, label } = wanted
  const missed = labelsWithin(source, block, label)
  if (missed.length === 0) invalid('cut-label-missing', { block: block + 1, label })
  return relaid(
    write,
    source,
    { ...wanted, reason: 'Een gemiste spreker staat nu bij zijn eigen woorden.' },
    missed,
  )
}

/**
 * Takes the label with which the words of these blocks begin out of them; undefined when none begins so. What somebody
 * never agreed to show, a role or an organisation, must not stand among words that may be quoted.
 */
export async function releaseLabels(
  write: Writer,
  source: SourceText,
  blocks: readonly number[],
): Promise<CorrectionMade | undefined> {
  const missed = blocks.flatMap((block) => labelInFront(source, block) ?? [])
  if (missed.length === 0) return undefined
  const wanted = { document: source.document.id, version: source.version.id }
  return relaid(
    write,
    source,
    { ...wanted, reason: 'Het label van een spreker hoort niet bij de woorden.' },
    missed,
  )
}

/** Where a label stands in a block, followed by a colon or by a new line, and by words. */
function labelsWithin({ text, blocks }: SourceText, block: number, label: string): MissedLabel[] {
  const words = text.slice(blocks[block]?.start, blocks[block]?.end)
  const from = blocks[block]?.start ?? 0
  const speaker = label.replace(/^[[<]|[\]>]?\s*:?$/gu, '').trim()
  if (!blocks[block] || speaker === '') return []
  const name = literally(speaker)
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])[[<]?${name}(?:[\\]>]?\\s*:|[\\]>])\\s*|(?<=^|\\n)${name}[ ]*\\n\\s*`,
    'gu',
  )
  return [...words.matchAll(written)]
    .map((found) => ({
      block,
      speaker,
      start: from + found.index,
      end: from + found.index + found[0].length,
    }))
    .filter(({ end }) => end < from + words.length)
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

function labelInFront({ text, blocks }: SourceText, at: number): MissedLabel | undefined {
  const block = blocks[at]
  const head = block && turnHeadOf(text.slice(block.start, block.end).split('\n')[0] ?? '')
  if (!block || !head?.speaker || head.length >= block.end - block.start) return undefined
  if (head.form === 'dash' || !couldNameSpeaker(head.speaker)) return undefined
  return { block: at, speaker: head.speaker, start: block.start, end: block.start + head.length }
}

async function relaid(
  write: Writer,
  source: SourceText,
  wanted: { document: string; version: string; reason: string },
  missed: readonly MissedLabel[],
): Promise<CorrectionMade> {
  const pieces = source.blocks.flatMap((block, at) =>
    piecesOf(block, at, {
      text: source.text,
      missed: missed.filter((one) => one.block === at),
    }),
  )
  const { repairs, comments } = await besideText(write.trx, source.version.id)
  return nextLayout(write, {
    ...wanted,
    next: {
      text: source.text,
      blocks: pieces.map(({ block }) => block),
      voices: pieces.map(({ voice }) => voice),
      parts: source.parts,
      reader: source.version.reader,
      speakers: carriedSpeakers(
        source.structure.speakers,
        pieces.map(({ was }) => was),
      ),
      repairs,
      comments,
    },
  })
}

interface Laid {
  readonly block: Block
  readonly voice: Voice
  /** The block of the text before of which it keeps what people said. */
  readonly was: number | undefined
}

/** A block as it stands, but for the labels in it: what comes before the first, and the turn behind each. */
function piecesOf(
  block: VoicedBlock,
  at: number,
  { text, missed }: { text: string; missed: readonly MissedLabel[] },
): Laid[] {
  const own = asRead(block)
  const [first] = missed
  if (!first) return [{ block: own, voice: block.voice, was: at }]
  const { level: _level, time, ...rest } = own
  const end = first.start - (/\s*$/u.exec(text.slice(block.start, first.start))?.[0].length ?? 0)
  const before: Laid[] = end > block.start ? [{ block: { ...own, end }, voice: block.voice, was: at }] : []
  return [
    ...before,
    ...missed.map(({ speaker, end: start }, turn): Laid => {
      const until = missed[turn + 1]?.start ?? block.end
      const words = text.slice(start, until).trimEnd()
      const isFirst = before.length === 0 && turn === 0
      return {
        block: {
          ...rest,
          kind: 'turn',
          start,
          end: start + words.length,
          speaker,
          ...(isFirst && time !== undefined && { time }),
        },
        voice: isFirst && block.participant ? block.voice : voiceOfLabel(speaker),
        was: isFirst ? at : undefined,
      }
    }),
  ].filter(({ block: { start, end } }) => start < end)
}
