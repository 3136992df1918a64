import type { Child } from 'hono/jsx'

/** A word in a frame. `attention` gets its sign `!`, so that colour is never alone. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'attention' | 'good'
  children?: Child
}) {
  const sign = { plain: '', attention: '! ', good: '✓ ' }[tone]
  return (
    <span class={tone === 'plain' ? 'badge' : `badge badge--${tone}`}>
      {sign}
      {children}
    </span>
  )
}

/** A remark of the tool beside what people said. `title` is its first, bold line. */
export function Note({
  title,
  attention = false,
  children,
}: {
  title?: Child
  attention?: boolean
  children?: Child
}) {
  return (
    <div class={attention ? 'note note--attention' : 'note'}>
      {title && (
        <p>
          {attention && <Sign />}
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </div>
  )
}

/** The sign that something needs attention; the words beside it say what. */
export function Sign() {
  return (
    <span class="sign" aria-hidden="true">
      !{' '}
    </span>
  )
}

/** What stands where there is nothing yet: what this place is for, and the first thing to do. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string
  children?: Child
  actions?: Child
}) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
      {actions && <div class="btns">{actions}</div>}
    </section>
  )
}

/** Pairs of a name and a value. Empty values are left out, never shown as a dash. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: Child])[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '' && value !== false && value !== null && value !== undefined)
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

/** A heading with a link or a count at its far end. */
export function HeadRow({ level = 2, title, end }: { level?: 2 | 3; title: Child; end?: Child }) {
  return (
    <div class="headrow">
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {end}
    </div>
  )
}
