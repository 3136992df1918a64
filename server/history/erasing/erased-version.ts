import { sha256 } from '../../database/ids.ts'
import type { TextVersionRow } from '../../database/tables.ts'
import type { Comment } from '../../ingest/reading.ts'
import { packBlocks, packRepairs, unpackBlocks, unpackRepairs } from '../../sources/packing.ts'
import { firstOverlapping } from '../../text/sorted-spans.ts'
import type { Erased } from './erased.ts'
import { scrubbedText } from './scrubbing.ts'
import { type ErasedText, filled } from './stretches.ts'

export type VersionLeft = Pick<
  TextVersionRow,
  'text' | 'blocks' | 'sentences' | 'repairs' | 'comments' | 'erased_sha256' | 'reason'
>

/** What is left of a text version: of one that goes as a whole nothing but its hash and its length. */
export function erasedVersion(row: TextVersionRow, text: ErasedText, erased: Erased): VersionLeft {
  const erased_sha256 = text.after === text.before ? row.erased_sha256 : sha256(text.after)
  if (text.after === '') {
    return {
      text: '',
      blocks: '[]',
      sentences: '[]',
      repairs: null,
      comments: null,
      erased_sha256,
      reason: reasonLeft(row, text, erased),
    }
  }
  return {
    text: text.after,
    blocks: blocksLeft(row.blocks, text, erased),
    sentences: row.sentences,
    repairs: repairsLeft(row.repairs, text, erased),
    comments: commentsLeft(row.comments, text, erased),
    erased_sha256,
    reason: reasonLeft(row, text, erased),
  }
}

function blocksLeft(packed: string, text: ErasedText, erased: Erased): string {
  const blocks = unpackBlocks(packed)
  return packBlocks(
    blocks.map((block) => {
      if (block.speaker === undefined) return block
      const isErased = text.spans.some(({ start, end }) => start <= block.start && block.end <= end)
      return { ...block, speaker: isErased ? filled(block.speaker) : near(block.speaker, erased) }
    }),
  )
}

const near = (words: string, erased: Erased) => scrubbedText(words, erased, { isNear: true, where: null })

/** What the file said where it was mended, but for what was mended in erased words. */
function repairsLeft(packed: string | null, { spans }: ErasedText, erased: Erased): string | null {
  if (packed === null) return null
  const left = unpackRepairs(packed).filter(
    ({ start, end }) => firstOverlapping(spans, { start, end: Math.max(end, start + 1) }) < 0,
  )
  return left.length === 0
    ? null
    : packRepairs(left.map((repair) => ({ ...repair, raw: near(repair.raw, erased) })))
}

function commentsLeft(json: string | null, { spans }: ErasedText, erased: Erased): string | null {
  if (json === null) return null
  const comments: Comment[] = JSON.parse(json)
  const left = comments.filter(({ at }) => !spans.some(({ start, end }) => start <= at && at <= end))
  return left.length === 0
    ? null
    : JSON.stringify(left.map((one) => ({ ...one, text: near(one.text, erased) })))
}

/** Why a text was corrected may quote what was wrong: it goes with the words that the correction touched. */
export function reasonLeft(
  { reason }: Pick<TextVersionRow, 'reason'>,
  text: ErasedText,
  erased: Erased,
): string | null {
  if (reason === null) return null
  return erased.documents.has(text.document) || quotes(reason, text) ? 'gewist' : near(reason, erased)
}

const anyWord = /[\p{L}\p{N}]{4,}/gu

/** Whether a reason has a word of the erased stretches that stands nowhere else in the text. */
function quotes(reason: string, { before, after, spans }: ErasedText): boolean {
  const words = new Set(reason.match(anyWord) ?? [])
  const gone = spans.map(({ start, end }) => before.slice(start, end)).join('\n')
  return [...words].some((word) => gone.includes(word) && !after.includes(word))
}
