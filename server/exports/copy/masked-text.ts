import type { Part } from '../../database/tables.ts'
import type { HiddenText } from '../../quotes/hidden-text.ts'
import { hiddenIn } from '../../quotes/hidden-text.ts'
import { masked } from '../../quotes/masking.ts'
import type { Register } from '../../quotes/place.ts'
import { hidesTables } from '../../quotes/table-words.ts'
import { placeForOthers } from '../../quotes/telling-numbers.ts'
import { partAt, type VoicedBlock } from '../../sources/source.ts'
import type { Span } from '../../text/span.ts'

/** A text with what others may not read taken out of it for good, and where everything stands in it. */
export interface MaskedText {
  readonly text: string
  readonly blocks: readonly VoicedBlock[]
  readonly parts: readonly Part[]
  /** Where a span of the text it was made from stands: what was replaced, whole. */
  spanOf(span: Span): Span
}

interface Source {
  readonly blocks: readonly VoicedBlock[]
  readonly parts: readonly Part[]
}

/** The text as others may read it, as a text of its own with blocks and parts. */
export function maskedText({ blocks, parts }: Source, hidden: HiddenText, register: Register): MaskedText {
  const spanOf = (span: Span): Span => placeForOthers(hidden, span)
  const labels = [...new Set(blocks.flatMap(({ speaker, label }) => [speaker ?? [], label ?? []].flat()))]
  const spoken = (block: VoicedBlock) => {
    const words = hiddenIn(register, partAt(parts, block.start)?.session ?? null, labels)
    return block.speaker === undefined ? {} : { speaker: masked(block.speaker, words) }
  }
  return {
    text: hidden.text,
    blocks: apart(
      blocks.map((block): VoicedBlock => {
        const { participant: _participant, label: _label, ...rest } = block
        return { ...rest, ...spanOf(block), ...spoken(block) }
      }),
    ),
    parts: apart(
      parts.map((part) => ({
        ...{ ...part, ...spanOf(part) },
        table: hidesTables(register, part.session) ? null : part.table,
      })),
    ),
    spanOf,
  }
}

/** What was replaced as one stretch can cover more than one of these: it stands in the first. */
function apart<Piece extends Span>(pieces: readonly Piece[]): Piece[] {
  let from = 0
  return pieces.flatMap((piece) => {
    const start = Math.max(from, piece.start)
    if (start >= piece.end) return []
    from = piece.end
    return [{ ...piece, start }]
  })
}
