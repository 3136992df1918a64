import { aloneInWords } from '../../../views/findings/words.ts'
import type { FindingRow } from '../../database/report-tables.ts'
import { t } from '../../language/t.ts'
import { closedAlone } from '../../reports/tallying.ts'
import type { ChangedPiece } from '../../text/difference.ts'
import type { OutgoingQuotation, OutgoingRound } from './outgoing.ts'

/** `gewijzigd zonder aanduiding; ontkenning gewijzigd` */
export function outcomeOf({ verdict, flags }: Pick<OutgoingQuotation, 'verdict' | 'flags'>): string {
  return [
    verdict === null ? 'term of titel' : t.reports.verdict[verdict],
    ...flags.map((flag) => t.reports.flag[flag]),
  ].join('; ')
}

/** What differs, in words: what stands only in the source and what only in the report. */
export function differenceWords(difference: readonly ChangedPiece[]): string {
  const only = (op: ChangedPiece['op']) =>
    difference
      .filter((piece) => piece.op === op && piece.text.trim() !== '')
      .map(({ text }) => `“${text.trim()}”`)
      .join(', ')
  const [source, report] = [only('delete'), only('insert')]
  return [
    source === '' ? '' : `alleen in de bron: ${source}`,
    report === '' ? '' : `alleen in het rapport: ${report}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** `Woorden: nee. Toeschrijving: ja. Strekking: niet vast te stellen.` */
export function findingsInWords(finding: FindingRow | undefined): string {
  if (!finding) return 'nog niet beoordeeld'
  const said = (['words', 'attribution', 'meaning'] as const).flatMap((kind) => {
    const answer = finding[kind]
    return answer === null ? [] : [`${t.reports.findingName[kind]}: ${t.reports.finding[answer]}.`]
  })
  const all = said.length === 0 ? ['Nog niet beoordeeld.'] : said
  if (said.length === 0 && finding.remark === '') return 'nog niet beoordeeld'
  return [...all, finding.remark].filter((part) => part !== '').join(' ')
}

export function replyInWords({ round, names }: OutgoingRound, key: string): string {
  const reply = round.replies.get(key)
  if (!reply) return ''
  return [`${t.reports.answer[reply.answer]} (${names.get(reply.person) ?? ''})`, reply.remark]
    .filter((part) => part !== '')
    .join(': ')
}

export function closingInWords({ round, names }: OutgoingRound, key: string): string {
  const closing = round.closings.get(key)
  if (!closing) return 'open'
  const alone = closedAlone(round, key)
  const who = `afgesloten door ${names.get(closing.person) ?? ''}${alone ? ` (${aloneInWords(alone)})` : ''}`
  return closing.exception === null ? who : `${who}, bij uitzondering: ${closing.exception}`
}
