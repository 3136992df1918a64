/** What had the focus before the first part of an answer was drawn, and whether it was in sight. */
let before: Element | null = null
let wasInSight = false
/** Asked for when a part of an answer was drawn: by then all of it is, and who moves the focus after it did so. */
let frame: number | undefined

/**
 * What has the focus and was in sight stays so when a page is drawn anew: it is not pushed off the screen, nor left
 * under what the page tells was done (WCAG 2.4.11). So too what gets the focus because what had it is gone. What others
 * did moves nothing else.
 */
export function keepInSight(): void {
  document.addEventListener('htmx:before:swap', ({ target }) => {
    if (frame !== undefined) return
    const isOfOthers = target instanceof Element && target.id === 'live-changes'
    before = document.activeElement
    wasInSight = !isOfOthers && isInSight(before)
  })
  document.addEventListener('htmx:after:swap', () => {
    frame ??= requestAnimationFrame(bringBack)
  })
}

function bringBack(): void {
  frame = undefined
  const focused = document.activeElement
  if (!before || before === document.body || !focused || focused === document.body || isInSight(focused))
    return
  // Who scrolled away from where the focus is, is left in peace.
  if (!wasInSight && focused === before) return
  focused.scrollIntoView({ block: 'center', behavior: 'instant' })
}

/** Whether where it begins is within the window, with nothing over it. */
export function isInSight(element: Element | null): boolean {
  const [box] = element?.getClientRects() ?? []
  if (!element || !box) return false
  const over = document.elementFromPoint(
    box.left + Math.min(box.width / 2, 12),
    box.top + Math.min(box.height / 2, 12),
  )
  return over !== null && (element.contains(over) || over.contains(element) || isLabel(element, over))
}

/** A box that is drawn by its label lies under it. */
function isLabel(element: Element, over: Element): boolean {
  return (
    element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(over))
  )
}
