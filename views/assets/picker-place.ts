import { chosenNow } from './choice.ts'
import { rangeOf } from './offsets.ts'

/** Puts the picker below the last line of the chosen words, within the column of the text. */
export function place(dialog: HTMLDialogElement): void {
  dialog.style.top = ''
  dialog.style.left = ''
  if (isSheet(dialog)) return
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

/**
 * Scrolls as far as the whole picker needs, or as far as the words need that lie behind it, but never so far that the
 * first chosen line goes out of sight.
 */
export function bringIntoView(dialog: HTMLElement): void {
  const chosen = chosenNow()
  const words = chosen && rangeOf(chosen)?.getBoundingClientRect()
  if (!words) return
  const { top, bottom } = dialog.getBoundingClientRect()
  const beyond = isSheet(dialog) ? words.bottom + 12 - top : bottom + 8 - window.innerHeight
  const above = words.top - headBottom() - 12
  if (above < 0) window.scrollBy(0, above)
  else if (beyond > 0) window.scrollBy(0, Math.min(beyond, above))
}

/** On a narrow window it lies at the foot, wherever the words are. */
function isSheet(dialog: HTMLElement): boolean {
  return getComputedStyle(dialog).position === 'fixed'
}

/** Where the text begins to be seen: below the bar, and below a toast at the head of the window. */
function headBottom(): number {
  const bar = document.getElementById('bar')?.getBoundingClientRect()
  const toast = document.querySelector('.toast')?.getBoundingClientRect()
  const isAtHead = toast !== undefined && toast.top < window.innerHeight / 3
  return Math.max(0, bar?.bottom ?? 0, isAtHead ? toast.bottom : 0)
}
