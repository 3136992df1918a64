import { fitted } from './fitted.ts'
import { rangeOf, selectedInText, stretchOf } from './offsets.ts'
import { paint } from './paint.ts'
import type { Stretch } from './snap.ts'

/** After dragging over the words that a suggestion is adjusted in: these words get the code. */
export function chooseWords(): void {
  const selected = selectedInText()
  const rough = selected && stretchOf(selected)
  const chosen = rough && fitted(rough)
  if (!chosen) return
  const range = rangeOf(chosen)
  fill(chosen, range?.toString().replace(/\s+/gu, ' ') ?? '')
  paint('chosen', range ? [range] : [])
  window.getSelection()?.removeAllRanges()
}

/** Whoever chooses sentences or types words after that means those. */
export function forgetWords({ target }: Event): void {
  if (!(target instanceof Element) || !target.closest('.adjust') || target.matches('[type="hidden"]')) return
  field('from').value = ''
  field('until').value = ''
  paint('chosen', [])
}

/** The words are shown where they could be typed as well; their place goes along unseen. */
function fill({ start, end }: Stretch, words: string): void {
  field('from').value = String(start)
  field('until').value = String(end)
  field('words').value = words
}

function field(name: string): HTMLInputElement {
  const found = document.querySelector(`.adjust input[name="${name}"]`)
  if (found instanceof HTMLInputElement) return found
  throw new Error(`no field ${name}`)
}
