/** Whether the reader is where the address says, or went on from there. */
let isThere = false

/**
 * Brings the asked place into sight once, at a visit: who comes back to a page, or loads it again, is where they were.
 * @param place gives the place; undefined while it is not on the page
 * @returns whether there is nothing left to do
 */
export function arriveAt(place: () => Element | undefined): boolean {
  if (isThere) return true
  const [visit] = performance.getEntriesByType('navigation')
  const isNew = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate'
  const found = isNew ? place() : undefined
  found?.scrollIntoView({ block: 'center', behavior: 'instant' })
  isThere = !isNew || found !== undefined
  return isThere
}

/** The sentence that the address names, else the words that the server marked as chosen. */
function asked(): Element | undefined {
  const named = document.getElementById(location.hash.slice(1))
  return named ?? document.getElementsByClassName('is-chosen')[0] ?? undefined
}

/** A browser goes to a place when the last of a page is there; of a long text that is late. */
function lookOut(): void {
  if (!arriveAt(asked) && document.readyState === 'loading') requestAnimationFrame(lookOut)
}

/** Whoever moves by hand before the place is there wants to be elsewhere. */
for (const moved of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
  document.addEventListener(moved, () => (isThere = true), { once: true, passive: true })

lookOut()
