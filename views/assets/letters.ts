import { findAround } from './around-text.ts'

const kept = 'letters'

/** Whether one letter, digit or mark is a key here. Who speaks to the computer turns that off (WCAG 2.1.4). */
export function areLettersKeys(): boolean {
  return localStorage.getItem(kept) !== 'off'
}

/** Shows the choice in the box that asks for it, and keeps it in this browser when it changes. */
export function followLetters(): void {
  showLetters()
  document.addEventListener('htmx:after:swap', showLetters)
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !('letters' in target.dataset)) return
    localStorage.setItem(kept, target.checked ? 'on' : 'off')
  })
}

/** Ticks the box that asks for it, where it stands. */
export function showLetters(): void {
  for (const box of findAround('[data-letters]'))
    if (box instanceof HTMLInputElement) box.checked = areLettersKeys()
}
