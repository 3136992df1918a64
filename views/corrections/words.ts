import type { Leaning } from '../../server/codings/planned.ts'
import type { CodingsCarried, ParagraphCounts } from '../../server/codings/version-history.ts'
import { counted, enumeration } from '../../server/language/figures.ts'

/** What a correction does to codings: `12 coderingen blijven, 1 codering verandert`. Nothing for no codings. */
export function carryingWords({ kept, changed, orphans }: CodingsCarried): string {
  return enumeration([
    ...said(kept, 'codering blijft', 'coderingen blijven'),
    ...said(changed, 'codering verandert', 'coderingen veranderen'),
    ...said(orphans, 'codering raakt los', 'coderingen raken los'),
  ])
}

/** The same when it is done: `12 coderingen bleven, 1 codering veranderde`. */
export function carriedWords({ kept, changed, orphans }: CodingsCarried): string {
  return enumeration([
    ...said(kept, 'codering bleef', 'coderingen bleven'),
    ...said(changed, 'codering veranderde', 'coderingen veranderden'),
    ...said(orphans, 'codering raakte los', 'coderingen raakten los'),
  ])
}

/** What a correction does to paragraphs: `2 alinea’s veranderen en 1 komt erbij`. */
export function changingWords({ changed, added }: ParagraphCounts): string {
  return enumeration([
    ...(changed > 0 || added === 0 ? [counted(changed, 'alinea verandert', 'alinea’s veranderen')] : []),
    ...beside(changed, added, ['komt erbij', 'komen erbij']),
  ])
}

/** The same when it is done. */
export function changedWords({ changed, added }: ParagraphCounts): string {
  return enumeration([
    ...(changed > 0 || added === 0 ? [counted(changed, 'alinea veranderde', 'alinea’s veranderden')] : []),
    ...beside(changed, added, ['kwam erbij', 'kwamen erbij']),
  ])
}

function beside(changed: number, added: number, [one, more]: readonly [string, string]): string[] {
  const noun = changed > 0 ? ['', ''] : ['alinea ', 'alinea’s ']
  return said(added, `${noun[0]}${one}`, `${noun[1]}${more}`)
}

/** What else leans on words: `1 citaat en 2 bewijzen bij rode draden`. Nothing when nothing does. */
export function leaningWords({ quotes, evidence, memos }: Leaning): string {
  return enumeration([
    ...said(quotes, 'citaat', 'citaten'),
    ...said(evidence, 'bewijs bij een rode draad', 'bewijzen bij rode draden'),
    ...said(memos, 'memo', 'memo’s'),
  ])
}

const said = (n: number, one: string, more: string) => (n > 0 ? [counted(n, one, more)] : [])

/** Address of a text version of a document. */
export const versionHref = (document: string, number: number) => `/documents/${document}/versions/${number}`
