import { t } from '../../server/language/t.ts'
import type { AuditFlag, Verdict } from '../../server/reports/matching/verdict.ts'
import { Sign } from '../parts/Notes.tsx'
import { loudFlags, verdictLooks, verdictSigns } from './words.ts'

/** The sign of a verdict. What it stands for is always said in words beside it, or to who listens. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`verdict-sign verdict--${verdictLooks[verdict]}`} aria-hidden="true">
      {verdictSigns[verdict]}
    </span>
  )
}

/** Sign and word of a verdict. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  return (
    <p class={`verdict verdict--${verdictLooks[verdict]}`}>
      <VerdictSign verdict={verdict} /> {t.reports.verdict[verdict]}
    </p>
  )
}

/** What to look at, the loud ones first; nothing when there is nothing. */
export function Flags({ flags }: { flags: readonly AuditFlag[] }) {
  if (flags.length === 0) return null
  const ordered = [...flags].sort((a, b) => Number(loudFlags.has(b)) - Number(loudFlags.has(a)))
  return (
    <ul class="flags" aria-label={t.reportRound.lookAt}>
      {ordered.map((flag) => (
        <li class={loudFlags.has(flag) ? 'flag flag--loud' : 'flag'}>
          {loudFlags.has(flag) && <Sign />}
          {t.reports.flag[flag]}
        </li>
      ))}
    </ul>
  )
}
