import { findAround } from './around-text.ts'

const kept = 'letters'

/** Whether one letter, digit or mark is a key here. Who speaks to the computer turns that off (WCAG 2.1.4). */
export function areLettersKeys(): boolean {
  return localStorage.getItem(kept) !== 'off'
}

/** Shows the choice in the box that asks for it, and keeps it in this browser when it changes. */
export function followLetters(): void {
  show()
  document.addEventListener('htmx:after:swap', show)
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !('letters' in target.dataset)) return
    localStorage.setItem(kept, target.checked ? 'on' : 'off')
  })
}

function show(): void {
  for (const box of findAround('[data-letters]'))
    if (box instanceof HTMLInputElement) box.checked = areLettersKeys()
}
