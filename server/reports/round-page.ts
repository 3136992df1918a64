import type { AuditPageProps } from '../../views/reports/props.ts'
import { verdictWords } from '../../views/reports/words.ts'
import type { Round } from './round.ts'

const reports = { name: 'Rapporttoets', href: '/reports' }

/** Title and trail of the page of a round. */
export function roundFrame({ round, title, chosen }: Pick<AuditPageProps, 'round' | 'title' | 'chosen'>) {
  const quotation = chosen?.quotation
  const about = quotation?.verdict ? `${quotation.key} ${verdictWords[quotation.verdict]}: ` : ''
  return {
    title: `${about}${title}, ronde ${round.audit.round}`,
    current: 'reports' as const,
    trail: [reports, { name: `ronde ${round.audit.round}` }],
    scripts: ['report.js'],
  }
}

/** Title and trail of a page under a round. */
export function underRound(round: Pick<Round, 'audit'>, name: string) {
  return {
    title: name,
    current: 'reports' as const,
    trail: [
      reports,
      { name: `ronde ${round.audit.round}`, href: `/reports/${round.audit.id}` },
      { name: name.toLocaleLowerCase('nl') },
    ],
  }
}
