import type { Leaning } from '../../server/codings/planned.ts'
import type { CodingsCarried, ParagraphCounts } from '../../server/codings/version-history.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'

/** What a correction does to codings: `12 coderingen blijven, 1 codering verandert`. Nothing for no codings. */
export function carryingWords({ kept, changed, orphans }: CodingsCarried): string {
  return enumeration([
    ...said(kept, t.corrections.codingStays, t.corrections.codingsStay),
    ...said(changed, t.corrections.codingChanges, t.corrections.codingsChange),
    ...said(orphans, t.corrections.codingComesLoose, t.corrections.codingsComeLoose),
  ])
}

/** The same when it is done: `12 coderingen bleven, 1 codering veranderde`. */
export function carriedWords({ kept, changed, orphans }: CodingsCarried): string {
  return enumeration([
    ...said(kept, t.corrections.codingStayed, t.corrections.codingsStayed),
    ...said(changed, t.corrections.codingChanged, t.corrections.codingsChanged),
    ...said(orphans, t.corrections.codingCameLoose, t.corrections.codingsCameLoose),
  ])
}

/** What a correction does to paragraphs: `2 alinea’s veranderen en 1 komt erbij`. */
export function changingWords({ changed, added }: ParagraphCounts): string {
  return enumeration([
    ...(changed > 0 || added === 0
      ? [counted(changed, t.corrections.paragraphChanges, t.corrections.paragraphsChange)]
      : []),
    ...beside(changed, added, [t.corrections.isAdded, t.corrections.areAdded]),
  ])
}

/** The same when it is done. */
export function changedWords({ changed, added }: ParagraphCounts): string {
  return enumeration([
    ...(changed > 0 || added === 0
      ? [counted(changed, t.corrections.paragraphChanged, t.corrections.paragraphsChanged)]
      : []),
    ...beside(changed, added, [t.corrections.wasAdded, t.corrections.wereAdded]),
  ])
}

function beside(changed: number, added: number, [one, more]: readonly [string, string]): string[] {
  const noun = changed > 0 ? ['', ''] : [t.corrections.paragraphAnd, t.corrections.paragraphsAnd]
  return said(added, `${noun[0]}${one}`, `${noun[1]}${more}`)
}

/** What else leans on words: `1 citaat en 2 bewijzen bij rode draden`. Nothing when nothing does. */
export function leaningWords({ quotes, evidence, memos }: Leaning): string {
  return enumeration([
    ...said(quotes, t.common.quote, t.common.quotes),
    ...said(evidence, t.corrections.evidenceOne, t.corrections.evidenceMore),
    ...said(memos, t.common.memo, t.common.memos),
  ])
}

const said = (n: number, one: string, more: string) => (n > 0 ? [counted(n, one, more)] : [])

/** Address of a text version of a document. */
export const versionHref = (document: string, number: number) => `/documents/${document}/versions/${number}`
