import type { CodingRow } from '../database/coding-tables.ts'
import type { SourceText } from '../sources/source.ts'
import { carry, correctionBy } from '../text/carrying.ts'
import { overlaps, type Span } from '../text/span.ts'
import { carriedOnce } from './carried-once.ts'
import { type CorrectedParagraph, correctedText } from './paragraphs.ts'
import {
  type CodingsCarried,
  changedParagraphs,
  type ParagraphCounts,
  paragraphsOf,
} from './version-history.ts'

/** A coding that a correction would touch: what its words would become, or null when it would come loose. */
export interface Touched {
  readonly coding: CodingRow
  readonly now: string | null
}

/** What a correction would do, before it is kept. */
export interface Planned {
  readonly carried: CodingsCarried
  /** Counted as the list of versions will count it. */
  readonly counts: ParagraphCounts
  /** Of each paragraph, by the index of its block, the codings in it of which words change or that come loose. */
  readonly touched: ReadonlyMap<number, readonly Touched[]>
  /** How much else leans on words that change or go. */
  readonly leaning: Leaning
}

export const leaningKinds = ['quotes', 'evidence', 'memos'] as const
/** Quotes in sets, evidence of threads, memos: by how many. */
export type Leaning = Readonly<Record<(typeof leaningKinds)[number], number>>

/** What hangs on the words of a text, besides codings. */
export type LeaningSpans = Readonly<Record<(typeof leaningKinds)[number], readonly Span[]>>

/** Works out what becomes of the codings of a text when these paragraphs are corrected. */
export function plannedCorrection(
  source: SourceText,
  paragraphs: readonly CorrectedParagraph[],
  { standing, leaning }: { standing: readonly CodingRow[]; leaning: LeaningSpans },
): Planned {
  const { edits, blocks } = correctedText(source, paragraphs)
  const correction = correctionBy(source.text, edits)
  const next = { text: correction.to, blocks: blocks.map(({ block }) => block) }
  const counts = { kept: 0, changed: 0, orphans: 0 }
  const touched = new Map<number, Touched[]>()
  for (const [coding, result] of carriedOnce(correction, standing)) {
    if (result.state === 'kept') counts.kept++
    else {
      if (result.state === 'changed') counts.changed++
      else counts.orphans++
      const now = result.state === 'changed' ? correction.to.slice(result.span.start, result.span.end) : null
      const block = paragraphs.find(({ block: at }) => isIn(source, at, coding))?.block ?? -1
      touched.set(block, [...(touched.get(block) ?? []), { coding, now }])
    }
  }
  const loses = (spans: readonly Span[]) =>
    spans.filter((span) => carry(correction, span).state !== 'kept').length
  const { quotes, evidence, memos } = leaning
  return {
    carried: counts,
    counts: changedParagraphs(paragraphsOf(source), paragraphsOf(next)),
    touched,
    leaning: { quotes: loses(quotes), evidence: loses(evidence), memos: loses(memos) },
  }
}

function isIn(source: SourceText, index: number, coding: CodingRow): boolean {
  const block = source.blocks[index]
  return block !== undefined && overlaps(block, coding)
}
