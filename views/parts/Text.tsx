import type { Child } from 'hono/jsx'
import { shortMoment, writtenDate, writtenMoment } from '../../server/language/dates.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'

/** A number as it stands in tables and counts. */
export function Figures({ n }: { n: number }) {
  return <span class="figures">{figure(n)}</span>
}

/** `k van n`, with what is counted: `46 van 112 zinnen`. */
export function KofN({ k, n, of }: { k: number; n: number; of?: string }) {
  return (
    <span class="figures">
      {t.parts.kOfN(figure(k), figure(n))}
      {of ? ` ${of}` : ''}
    </span>
  )
}

/** A day or moment, readable and machine readable. `form`: day, moment, or short for lists. */
export function When({
  at,
  form = 'short',
  now,
}: {
  at: string
  form?: 'day' | 'moment' | 'short'
  now?: Date
}) {
  const words =
    form === 'day' ? writtenDate(at) : form === 'moment' ? writtenMoment(at) : shortMoment(at, now)
  return (
    <time datetime={at} title={form === 'short' ? writtenMoment(at) : undefined}>
      {words}
    </time>
  )
}

/** For a screen reader only. */
export function Unseen({ children, lang }: { children?: Child; lang?: string | undefined }) {
  return (
    <span class="visually-hidden" lang={lang}>
      {children}
    </span>
  )
}

/** A hash, an id, an address: characters that must be read one by one. */
export function Exact({ children }: { children?: Child }) {
  return <code class="exact">{children}</code>
}
