import { KofN } from './Text.tsx'

/** `k van n` with a line under it that is as long as its share. Red only where it is progress in reading. */
export function Bar({ k, n, of, thread = false }: { k: number; n: number; of?: string; thread?: boolean }) {
  const share = n > 0 ? Math.min(1, k / n) * 100 : 0
  return (
    <span class={thread ? 'bar-of bar--thread' : 'bar-of'}>
      <KofN k={k} n={n} {...(of ? { of } : {})} />
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <line class="bar__track" x1="0" y1="3" x2="100" y2="3" />
        {share > 0 && <line class="bar__done" x1="0" y1="3" x2={share} y2="3" />}
      </svg>
    </span>
  )
}
