import { announce } from './announce.ts'

/** Says that a key had nothing to act on: to who listens, and to who looks, beside what was done last and its undo. */
export function tell(words: string): void {
  announce(words)
  const place = document.getElementById('toasts')
  place?.querySelector('[data-told]')?.remove()
  const note = document.createElement('div')
  note.className = 'toast'
  note.dataset.told = ''
  note.ariaHidden = 'true'
  note.textContent = words
  place?.append(note)
}
