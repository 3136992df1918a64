import type { Part } from '../database/tables.ts'
import { leadsOf } from '../sources/leads.ts'
import { blockAt, partAt, type SourceText } from '../sources/source.ts'
import type { SourceSentence } from './suggestion.ts'

/** What cross-validation keeps together. */
export type GroupBy = 'table' | 'session' | 'document'

/** The sentences of a text, each with its group and its section: a new one begins at a heading and with a part. */
export function sentencesOfText(source: SourceText, by: GroupBy = 'table'): SourceSentence[] {
  const { document, text, blocks, parts, sentences } = source
  const leads = leadsOf(source)
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
      ...(lead && { lead: { ...lead, text: text.slice(lead.start, lead.end) } }),
    }
  })
}

/** The table of a part, else its session, else the document. */
function groupOf(part: Part | undefined, document: string, by: GroupBy): string {
  if (by === 'document') return document
  const session = part?.session ?? document
  return by === 'session' ? session : (part?.table ?? session)
}
