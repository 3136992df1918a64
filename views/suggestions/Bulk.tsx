import { counted, decimal } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { bulkHref } from './addresses.ts'
import type { QueuePageProps } from './QueuePage.tsx'

/** Ways to take over everything from a score on; each shows first what that is. */
export function Bulk({ asked, laid, bulk, canDecide }: QueuePageProps) {
  if (!canDecide || bulk.length === 0) return null
  return (
    <details class="queue__bulk">
      <summary>{t.queue.manyAtOnce}</summary>
      <p class="small quiet">{t.queue.manyAtOnceHint}</p>
      <ul>
        {bulk.map(({ least, count, sessions }) => (
          <li>
            <a href={bulkHref(asked, { laid: laid.id, least })}>
              {t.queue.andUp(
                decimal(least),
                counted(count, t.common.suggestion, t.common.suggestions),
                counted(sessions, t.common.session, t.common.sessions),
              )}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
