import type { Part } from '../database/tables.ts'
import { blockAt, partAt, type SourceText, sentenceAt } from '../sources/source.ts'
import { parentsOf } from '../text/leaning.ts'
import type { SourceSentence } from './suggestion.ts'

/** What cross-validation keeps together. */
export type GroupBy = 'table' | 'session' | 'document'

/** The sentences of a text, each with its group and its section: a new one begins at a heading and with a part. */
export function sentencesOfText(source: SourceText, by: GroupBy = 'table'): SourceSentence[] {
  const { document, text, blocks, parts, sentences } = source
  const leads = leadsIn(source)
  let section = 0
  let last: { part: Part | undefined; isHeading: boolean } | undefined
  return sentences.map(({ start, end }) => {
    const part = partAt(parts, start)
    const isHeading = blockAt(blocks, start)?.kind === 'heading'
    if (last && (last.part !== part || isHeading || last.isHeading)) section++
    last = { part, isHeading }
    const lead = leads.get(start)
    return {
      document: document.id,
      start,
      end,
      text: text.slice(start, end),
      group: groupOf(part, document.id, by),
      section: `${section}`,
      ...(lead && { lead }),
    }
  })
}

/** By where an item begins that makes no sense alone: the sentence that it hangs under. */
function leadsIn({ text, blocks, sentences }: SourceText): Map<number, NonNullable<SourceSentence['lead']>> {
  const leads = new Map<number, NonNullable<SourceSentence['lead']>>()
  parentsOf(text, blocks).forEach((parent, at) => {
    const block = blocks[at]
    const above = parent === undefined ? undefined : blocks[parent]
    const span = above && sentences[sentenceAt(sentences, above.end - 1)]
    if (block && span) leads.set(block.start, { ...span, text: text.slice(span.start, span.end) })
  })
  return leads
}

/** The table of a part, else its session, else the document. */
function groupOf(part: Part | undefined, document: string, by: GroupBy): string {
  if (by === 'document') return document
  const session = part?.session ?? document
  return by === 'session' ? session : (part?.table ?? session)
}
