import type { Asked } from '../../server/suggestions/queue/laid.ts'

interface More {
  /** The queue as it was laid before the reader. */
  readonly laid?: string | undefined
  /** The suggestion that is being adjusted. */
  readonly adjust?: string | undefined
  readonly least?: number | undefined
  /** The card to go on at. */
  readonly card?: string | undefined
}

/** The address of a queue. */
export function queueHref(asked: Asked, more: More = {}): string {
  return addressOf(`/suggestions/${asked.code ?? 'all'}`, asked, more)
}

/** The address where taking over many at once is shown beforehand. */
export function bulkHref(asked: Asked, more: More = {}): string {
  return addressOf(`/suggestions/${asked.code ?? 'all'}/bulk`, asked, more)
}

function addressOf(path: string, asked: Asked, { laid, adjust, least, card }: More): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fieldsOf(asked))) if (value !== undefined) query.set(name, value)
  if (least !== undefined) query.set('least', String(least))
  if (laid !== undefined) query.set('laid', laid)
  if (adjust !== undefined) query.set('adjust', adjust)
  const asks = query.size > 0 ? `?${query}` : ''
  return path + asks + (card === undefined ? '' : `#s-${card}`)
}

/** What a form or an address says of the queue that is asked for; what is usual stays unsaid. */
export function fieldsOf({
  order,
  session,
  unread,
  withheld,
}: Asked): Record<'order' | 'session' | 'unread' | 'withheld', string | undefined> {
  return {
    order: order === 'certain' ? undefined : order,
    session,
    unread: unread ? '1' : undefined,
    withheld: withheld ? 'show' : undefined,
  }
}
