import type { Leaning } from '../../server/codings/planned.ts'
import type { CodingsCarried } from '../../server/codings/version-history.ts'
import { counted, enumeration } from '../../server/text/figures.ts'

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
