import type { ReadingBlock } from '../../views/documents/props.ts'
import type { SourceText } from '../sources/source.ts'
import type { Span } from '../text/span.ts'

/** Where the shown part of a text begins. */
export interface Beginning {
  /** The number of the sentence. */
  readonly number: number
  readonly start: number
}

/** From which sentence a text is shown; from its beginning when nothing else is asked, or when what is chosen stands before. */
export function beginOf(
  { sentences }: Pick<SourceText, 'sentences'>,
  number: number | undefined,
  chosen: Span | undefined,
): Beginning | undefined {
  const sentence = number === undefined || number < 2 ? undefined : sentences[number - 1]
  if (number === undefined || !sentence || (chosen && chosen.start < sentence.start)) return undefined
  return { number, start: sentence.start }
}

/** The blocks from there on; the same list when that is all of them. */
export function fromSentence(
  blocks: readonly ReadingBlock[],
  from: Beginning | undefined,
): readonly ReadingBlock[] {
  return from ? blocks.filter((block) => block.end > from.start) : blocks
}
