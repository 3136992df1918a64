import { besideText } from './around-text.ts'

/**
 * htmx looks at every link and form of what it is given, and after each answer at the whole page. In a text nothing
 * is for it, and a long one has tens of thousands of links: it gets what stands around the text instead.
 */
export function spareText(event: Event): void {
  const text = document.getElementById('text')
  const root = event.target
  if (!text || !(root instanceof Element) || root === text || !root.contains(text)) return
  event.preventDefault()
  for (const beside of besideText(text, root)) htmx.process(beside)
}
