import { counted, enumeration } from '../../../server/language/figures.ts'
import { t } from '../../../server/language/t.ts'
import type { AuditedQuotation, AuditResult } from '../../../server/reports/audit.ts'
import type { Audited } from '../../../server/reports/auditing.ts'
import { verdicts } from '../../../server/reports/matching/verdict.ts'
import { sessionsByKind, verdictSigns, voicesInWords } from '../../../views/reports/words.ts'

/** An audit for who reads it in a terminal: what was searched, each quotation, the figures. */
export function auditInWords({ searched, excluded, quotes, extents, counts }: Audited): string {
  const judged = quotes.filter(({ verdict }) => verdict !== null)
  const terms = quotes.filter(({ verdict }) => verdict === null)
  return [
    ...searchedInWords(searched, excluded),
    '',
    ...judged.flatMap(quotationInWords),
    ...(terms.length > 0 ? [`Termen en titels, geen citaat: ${termsInWords(terms)}`, ''] : []),
    ...(extents.length > 0
      ? [`Uitspraken over aantallen: ${extents.map(({ text }) => `‘${flat(text)}’`).join(', ')}`, '']
      : []),
    ...(judged.length > 0 ? [countsInWords(judged.length, counts)] : []),
  ].join('\n')
}

function searchedInWords(searched: AuditResult['searched'], excluded: AuditResult['excluded']): string[] {
  const { documents, sessions, voices, withoutDocuments, named } = searched
  if (documents === 0) return []
  const where = sessions.length > 0 ? ` van ${sessionsByKind(sessions)}` : ''
  return [
    `Gezocht in ${counted(documents, 'bron', 'bronnen')}${where}: woorden van ${voicesInWords(voices)}.`,
    ...(withoutDocuments.length > 0
      ? [`Zonder bron: ${enumeration(withoutDocuments.map(({ title }) => title))}.`]
      : []),
    ...(named.length > 0
      ? [`Het rapport noemt ook wat hier niet is: ${enumeration(named.map(({ words }) => words))}.`]
      : []),
    ...(excluded.length > 0
      ? [`Geen bron van deze toets: ${enumeration(excluded.map(({ document }) => document))}.`]
      : []),
  ]
}

function quotationInWords({ key, verdict, flags, text, page, matches, difference }: AuditedQuotation) {
  if (verdict === null) return []
  const head = [
    `${key} ${verdictSigns[verdict]} ${t.reports.verdict[verdict]}`,
    ...flags.map((flag) => t.reports.flag[flag]),
  ]
  const [first, ...others] = matches
  const where = first && placeInWords(first)
  return [
    `${head.join(' · ')}${page === null ? '' : ` (blz. ${page})`}`,
    `   “${flat(text)}”`,
    ...(verdict === 'altered' ? [`   ${differenceInWords(difference)}`] : []),
    ...(where ? [`   ${where}${others.length > 0 ? ` en nog ${others.length}` : ''}`] : []),
    '',
  ]
}

function placeInWords({ attribution, document, layers }: AuditedQuotation['matches'][number]): string {
  const through = layers.map((layer) => t.reports.layer[layer])
  return [`${attribution} (${document})`, ...through].join(', ')
}

/** What stands in the source only between [- and -], what stands in the report only between {+ and +}. */
function differenceInWords(difference: AuditedQuotation['difference']): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const
  return flat(difference.map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`).join(''))
}

const termsInWords = (terms: readonly AuditedQuotation[]) =>
  [...new Set(terms.map(({ text }) => `‘${flat(text)}’`))].join(', ')

function countsInWords(quotations: number, counts: AuditResult['counts']): string {
  const told = verdicts.flatMap((verdict) =>
    counts[verdict] ? [`${counts[verdict]} ${t.reports.verdict[verdict]}`] : [],
  )
  return `${counted(quotations, 'citaat', 'citaten')}: ${told.join(', ')}.`
}

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim()
