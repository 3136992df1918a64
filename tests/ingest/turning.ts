import { compose } from '../../server/ingest/piece.ts'
import { readText } from '../../server/ingest/read.ts'
import { withTurns } from '../../server/ingest/turns.ts'

/** The turns of paragraphs, as every format with a structure of its own hands them over. */
export function turnsOf(...paragraphs: string[]): string[] {
  const { text, blocks } = compose(withTurns(paragraphs.map((words) => ({ kind: 'paragraph', text: words }))))
  return blocks.map(
    ({ kind, speaker = '', start, end }) => `${kind} | ${speaker} | ${text.slice(start, end)}`,
  )
}

/** The blocks of a plain text. */
export async function blocksOf(...lines: string[]): Promise<string[]> {
  const { text, blocks } = await readText(new TextEncoder().encode(lines.join('\n')), 'gesprek.txt')
  return blocks.map(({ kind, speaker, start, end }) =>
    [kind, speaker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}
