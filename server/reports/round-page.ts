import type { AuditPageProps } from '../../views/reports/props.ts'
import { t } from '../language/t.ts'
import type { Round } from './round.ts'

const reports = () => ({ name: t.reportPages.title, href: '/reports' })

/** Title and trail of the page of a round. */
export function roundFrame({ round, title, chosen }: Pick<AuditPageProps, 'round' | 'title' | 'chosen'>) {
  const quotation = chosen?.quotation
  const about = quotation?.verdict ? `${quotation.key} ${t.reports.verdict[quotation.verdict]}: ` : ''
  return {
    title: t.reportRound.roundTitle(about, title, round.audit.round),
    current: 'reports' as const,
    trail: [reports(), { name: t.reportRound.round(round.audit.round) }],
    scripts: ['report.js'],
  }
}

/** Title and trail of a page under a round. */
export function underRound(round: Pick<Round, 'audit'>, name: string) {
  return {
    title: name,
    current: 'reports' as const,
    trail: [
      reports(),
      { name: t.reportRound.round(round.audit.round), href: `/reports/${round.audit.id}` },
      { name: name.toLocaleLowerCase('nl') },
    ],
  }
}
