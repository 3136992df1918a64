import { t } from '../../server/language/t.ts'
import { orders } from '../../server/suggestions/queue/order.ts'
import { Button } from '../parts/Buttons.tsx'
import { fieldsOf, queueHref } from './addresses.ts'
import type { QueuePageProps } from './QueuePage.tsx'

/** In which order, and of which sources. */
export function QueueFilters({ asked, sessions, canDecide }: QueuePageProps) {
  const { order, withheld } = fieldsOf(asked)
  return (
    <div class="queue__filters">
      <nav aria-label={t.queue.orderLabel}>
        <span class="quiet">{t.queue.first}</span>
        <ul>
          {orders.map((one) => (
            <li>
              <a
                href={queueHref({ ...asked, order: one })}
                aria-current={one === asked.order ? 'true' : undefined}
              >
                {t.queue.order[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form
        method="get"
        action={queueHref({ code: asked.code, order: 'certain' })}
        aria-label={t.queue.narrow}
      >
        {order && <input type="hidden" name="order" value={order} />}
        {withheld && <input type="hidden" name="withheld" value={withheld} />}
        <label class="visually-hidden" for="session">
          {t.queue.session}
        </label>
        <select id="session" name="session" data-autosubmit>
          <option value="">{t.queue.allSessions}</option>
          {sessions.map(({ id, title }) => (
            <option value={id} selected={id === asked.session}>
              {title}
            </option>
          ))}
        </select>
        {canDecide && (
          <label class="queue__unread">
            <input type="checkbox" name="unread" value="1" checked={asked.unread} data-autosubmit />
            {t.queue.onlyNotDone}
          </label>
        )}
        <span class="without-script">
          <Button small>{t.queue.show}</Button>
        </span>
      </form>
      {asked.order === 'uncertain' && <p class="quiet small">{t.queue.uncertainHint}</p>}
    </div>
  )
}
