import { readMarkdown } from '../../../server/ingest/markdown.ts'
import { readPlain } from '../../../server/ingest/plain.ts'
import { quotationsIn } from '../../../server/reports/quotations/finding.ts'
import type { QuotingText } from '../../../server/reports/quotations/passages.ts'
import type { Quotation } from '../../../server/reports/quotations/quotation.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'

/** A report as it is read from a file with plain text, or with Markdown. */
export function reportOf(raw: string, format: 'txt' | 'md' = 'txt'): QuotingText {
  const { text, blocks } = format === 'md' ? readMarkdown(raw, 'rapport.md') : readPlain(raw, 'rapport.txt')
  return { text, blocks, sentences: sentencesIn(text, blocks) }
}

export function foundIn(raw: string, format?: 'txt' | 'md'): Quotation[] {
  return quotationsIn(reportOf(raw, format))
}

export const quotesIn = (raw: string, format?: 'txt' | 'md') =>
  foundIn(raw, format)
    .filter(({ isTerm }) => !isTerm)
    .map(({ text }) => text)

export const termsIn = (raw: string, format?: 'txt' | 'md') =>
  foundIn(raw, format)
    .filter(({ isTerm }) => isTerm)
    .map(({ text }) => text)
