import { orders } from '../../server/suggestions/queue/order.ts'
import { Button } from '../parts/Buttons.tsx'
import { fieldsOf, queueHref } from './addresses.ts'
import type { QueuePageProps } from './QueuePage.tsx'

const orderWords = { certain: 'wat het zekerst is', uncertain: 'wat het meeste leert' } as const

/** In which order, and of which sources. */
export function QueueFilters({ asked, sessions, canDecide }: QueuePageProps) {
  const { order, withheld } = fieldsOf(asked)
  return (
    <div class="queue__filters">
      <nav aria-label="Volgorde">
        <span class="quiet">Eerst:</span>
        <ul>
          {orders.map((one) => (
            <li>
              <a
                href={queueHref({ ...asked, order: one })}
                aria-current={one === asked.order ? 'true' : undefined}
              >
                {orderWords[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={queueHref({ code: asked.code, order: 'certain' })} aria-label="Beperken">
        {order && <input type="hidden" name="order" value={order} />}
        {withheld && <input type="hidden" name="withheld" value={withheld} />}
        <label class="visually-hidden" for="session">
          Bijeenkomst
        </label>
        <select id="session" name="session" data-autosubmit>
          <option value="">alle bijeenkomsten</option>
          {sessions.map(({ id, title }) => (
            <option value={id} selected={id === asked.session}>
              {title}
            </option>
          ))}
        </select>
        {canDecide && (
          <label class="queue__unread">
            <input type="checkbox" name="unread" value="1" checked={asked.unread} data-autosubmit />
            alleen bronnen die ik nog niet klaar heb
          </label>
        )}
        <span class="without-script">
          <Button small>Toon</Button>
        </span>
      </form>
      {asked.order === 'uncertain' && (
        <p class="quiet small">
          Twijfelgevallen, om beurten uit elke bijeenkomst; een op de drie kaarten is willekeurig gekozen.
          Daarvan leert Rode Draad het meest.
        </p>
      )}
    </div>
  )
}
