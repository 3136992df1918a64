import { counted, decimal } from '../../server/language/figures.ts'
import { bulkHref } from './addresses.ts'
import type { QueuePageProps } from './QueuePage.tsx'

/** Ways to take over everything from a score on; each shows first what that is. */
export function Bulk({ asked, laid, bulk, canDecide }: QueuePageProps) {
  if (!canDecide || bulk.length === 0) return null
  return (
    <details class="queue__bulk">
      <summary>Veel tegelijk overnemen</summary>
      <p class="small quiet">
        Alles vanaf een getal gaat in één keer over, en in één keer terug met ‘Ongedaan maken’. U ziet eerst
        welke zinnen dat zijn. Bij een rode draad staat later dat deze coderingen in één keer zijn
        overgenomen.
      </p>
      <ul>
        {bulk.map(({ least, count, sessions }) => (
          <li>
            <a href={bulkHref(asked, { laid: laid.id, least })}>
              {decimal(least)} en hoger: {counted(count, 'suggestie', 'suggesties')} uit{' '}
              {counted(sessions, 'bijeenkomst', 'bijeenkomsten')}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
