import { leadAt } from '../../sources/leads.ts'
import type { SourceText } from '../../sources/source.ts'
import type { Span } from '../../text/span.ts'

/** A stretch of a text with what stands around it. Lines of the text stay lines. */
export interface InSurroundings {
  readonly before: string
  readonly exact: string
  readonly after: string
}

/** How much is shown before a stretch, and as much behind it. */
export interface Reach {
  readonly characters: number
  readonly lines: number
}

const ample: Reach = { characters: 320, lines: 5 }

/**
 * What somebody needs to understand a sentence by itself; of an item that leans on a line further up that line too.
 * Where a line is cut stands an ellipsis.
 */
export function surroundingsOf(
  source: SourceText,
  { start, end }: Span,
  { characters, lines: most }: Reach = ample,
): InSurroundings {
  const { text } = source
  const from = Math.max(0, start - characters)
  const until = end + characters
  const before = text.slice(from, start)
  const after = text.slice(end, until)
  const lead = leadAt(source, start)
  const leadWords = lead && lead.start < from ? `${lines(text.slice(lead.start, lead.end))} …\n` : ''
  return {
    before: leadWords + lines(from === 0 ? before : before.replace(/^\S*\s/u, cutBefore), -most),
    exact: lines(text.slice(start, end)),
    after: lines(until >= text.length ? after : after.replace(/\s\S*$/u, cutBehind), most),
  }
}

const cutBefore = (cut: string) => (cut.endsWith('\n') ? '' : '… ')
const cutBehind = (cut: string) => (cut.startsWith('\n') ? '' : ' …')

/** The lines of a stretch, without empty ones; the first so many, or the last when negative. */
function lines(stretch: string, most?: number): string {
  const all = stretch
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .toWellFormed()
    .split('\n')
  if (most === undefined) return all.join('\n')
  return (most < 0 ? all.slice(most) : all.slice(0, most)).join('\n')
}
