import { chosenNow } from './choice.ts'
import { rangeOf } from './offsets.ts'

/** Puts the picker below the last line of the chosen words, within the column of the text. */
export function place(dialog: HTMLDialogElement): void {
  const chosen = chosenNow()
  const lines = chosen && rangeOf(chosen)?.getClientRects()
  const last = lines?.[lines.length - 1]
  const column = document.getElementById('text-column')?.getBoundingClientRect()
  const words = document.querySelector('#text .words')?.getBoundingClientRect()
  if (!last || !column || !words) return
  const left = Math.min(words.left - column.left - 12, column.width - dialog.offsetWidth - 8)
  dialog.style.top = `${Math.round(last.bottom - column.top + 10)}px`
  dialog.style.left = `${Math.round(Math.max(8, left))}px`
}

/** Scrolls as far as the whole picker needs, but never so far that the first chosen line goes out of sight. */
export function bringIntoView(dialog: HTMLElement): void {
  const chosen = chosenNow()
  const words = chosen && rangeOf(chosen)?.getBoundingClientRect()
  const bar = document.getElementById('bar')?.getBoundingClientRect()
  if (!words || !bar) return
  const beyond = dialog.getBoundingClientRect().bottom + 8 - window.innerHeight
  const above = words.top - Math.max(0, bar.bottom) - 12
  if (above < 0) window.scrollBy(0, above)
  else if (beyond > 0) window.scrollBy(0, Math.min(beyond, above))
}
