/** The elements of a page, or of a part of it, that lie beside the text; together with the text they hold all of it. */
export function besideText(text: Element, root: Element): Element[] {
  const beside: Element[] = []
  for (let at = text; at !== root && at.parentElement; at = at.parentElement)
    beside.push(...[...at.parentElement.children].filter((child) => child !== at))
  return beside
}

/**
 * As `document.querySelectorAll`, for what never stands in a text: a long one has a hundred thousand elements, and a key
 * must not wait for a look at each.
 */
export function findAround(selector: string): HTMLElement[] {
  const text = document.getElementById('text')
  if (!text) return [...document.querySelectorAll<HTMLElement>(selector)]
  return besideText(text, document.body).flatMap((beside) => [
    ...(beside instanceof HTMLElement && beside.matches(selector) ? [beside] : []),
    ...beside.querySelectorAll<HTMLElement>(selector),
  ])
}
