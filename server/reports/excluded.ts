import type { DocumentRow } from '../database/tables.ts'
import { wordsIn } from '../text/words.ts'
import type { Excluded } from './audit.ts'

interface Candidate {
  readonly document: Pick<DocumentRow, 'id' | 'name' | 'role' | 'original'>
  readonly text: string
}

/**
 * What is no source of the audit of this report: reports, and sources that are the report itself, by its bytes or by
 * its words. Layout, punctuation and case do not make another text: a report kept as docx is not proven by its pdf.
 */
export function excludedFrom(
  report: Candidate,
  reports: readonly Candidate['document'][],
  sources: readonly Candidate[],
): Excluded[] {
  const own = words(report.text)
  return [
    ...reports.map((document) => excluded(document, 'is-report')),
    ...sources.flatMap(({ document, text }) => {
      if (document.original === report.document.original) return excluded(document, 'same-bytes')
      return isAsLong(text, report.text) && words(text) === own ? excluded(document, 'same-text') : []
    }),
  ]
}

const excluded = ({ id, name, role }: Candidate['document'], why: Excluded['why']): Excluded => ({
  document: name,
  documentId: id,
  role,
  why,
})

/** Texts of very different lengths hold other words: no need to look. */
const isAsLong = (one: string, other: string) =>
  Math.min(one.length, other.length) * 2 >= Math.max(one.length, other.length)

/** A hyphen at the end of a line is layout too. */
const words = (text: string) =>
  wordsIn(text)
    .map(({ surface }) => surface.replace(/[\u00AD‐‑-]/gu, ''))
    .join('')
    .toLocaleLowerCase('nl')
