import { choose, chosenNow } from './choice.ts'
import { fitted } from './fitted.ts'
import { focusStop, setAnchor } from './keyboard.ts'
import { selectedInText, stretchOf, stretchOfSentence } from './offsets.ts'
import { openPicker } from './picker.ts'
import { isByTouch, notePointer } from './touch-bar.ts'

let touched: number | undefined

/**
 * A sentence takes the focus after a click, not when the button goes down: in Chromium nobody can drag from the first
 * letter of what takes the focus at that moment.
 */
export function leaveFocus(event: PointerEvent): void {
  notePointer(event)
  if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return
  event.target.closest('#text .sentence')?.removeAttribute('tabindex')
}

/** After dragging over words: they are chosen, whole words unless Alt is held, and the picker opens. */
export function chooseByMouse(event: PointerEvent): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return
  if (event.target.closest('a, button, summary, dialog, .margin, .block__edge')) return
  if (event.pointerType !== 'mouse') return
  if (chooseSelection(event.altKey)) openPicker()
}

/** A click on a sentence chooses it; a click on one that is chosen opens the picker. */
export function chooseByClick(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('a, button')) return
  const selection = window.getSelection()
  if (selection && !selection.isCollapsed) return
  const stop = event.target.closest<HTMLElement>('#text .sentence')
  if (!stop) return
  const stretch = stretchOfSentence(stop)
  const chosen = chosenNow()
  if (chosen && chosen.start <= stretch.start && stretch.end <= chosen.end) {
    openPicker()
  } else {
    setAnchor(stop)
    focusStop(stop)
    choose(stretch, { after: 0 })
    if (isNarrow()) openPicker()
  }
}

/** By touch a selection grows with its handles: what it holds is chosen, and a button at the foot opens the codes. */
export function chooseByTouch(): void {
  window.clearTimeout(touched)
  if (!isByTouch()) return
  touched = window.setTimeout(() => chooseSelection(false), 250)
}

/** On a narrow screen the panel stands below the text, out of sight: there the picker comes at once. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 60rem)').matches
}

/** Chooses what is selected in the text, and tells whether that was anything. */
function chooseSelection(exactly: boolean): boolean {
  const range = selectedInText()
  const rough = range && stretchOf(range)
  const stretch = rough && fitted(rough, exactly)
  if (!stretch) return false
  setAnchor(undefined)
  choose(stretch, { after: 0 })
  return true
}
