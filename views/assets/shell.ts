import { announce } from './announce.ts'
import { findAround } from './around-text.ts'
import { markRefused } from './faulty.ts'
import { keepInSight } from './in-sight.ts'
import { followKeys } from './keys.ts'
import { followLetters } from './letters.ts'
import { spoken } from './spoken.ts'
import { isForOthers } from './typing.ts'

document.documentElement.classList.add('scripted')

/** What was just done stands on the page from the start; a screen reader only hears what changes. */
function sayToast(): void {
  const words = document.getElementById('toast-text')?.textContent
  if (words) announce(words)
}

/** Sends the form of a choice as soon as it is made; without script a button stands beside it. */
function sendOnChange(event: Event): void {
  const { target } = event
  if (target instanceof HTMLInputElement && 'autosubmit' in target.dataset) target.form?.requestSubmit()
  if (target instanceof HTMLSelectElement && 'autosubmit' in target.dataset) target.form?.requestSubmit()
}

/** Presses the button or follows the link that carries this key; of several the one in what is being worked on. */
function pressKey(event: KeyboardEvent): void {
  if (isForOthers(event) || event.altKey) return
  if (event.key === 'Escape' && findAround('dialog[open]').length === 0) hideToast()
  const carriers = findAround(`[data-key="${CSS.escape(event.key)}"]`)
  const visible = carriers.filter((element) => element.checkVisibility())
  const carrier = visible.find((element) => element.closest('[data-current]')) ?? visible[0]
  if (carrier) {
    event.preventDefault()
    if (!event.repeat || carrier instanceof HTMLAnchorElement) carrier.click()
  } else if (event.key === 'u') {
    undoLast()
  }
}

function undoLast(): void {
  const form = document.getElementById('undo-last')
  if (form instanceof HTMLFormElement) form.requestSubmit()
}

function hideToast(): void {
  document.getElementById('toasts')?.replaceChildren()
}

/** A change that never reached the server must be seen. */
function tellFailure(event: Event): void {
  const faults = document.getElementById('faults')
  if (!faults || !isNetworkError(event) || isUnasked(event)) return
  const note = document.createElement('p')
  note.className = 'note note--attention'
  note.dataset.silent = ''
  note.textContent = spoken('silent')
  faults.replaceChildren(note)
}

/** Once something is kept again, the page no longer says that the last change was not. */
function forgetFailure(event: Event): void {
  if (!(event instanceof CustomEvent) || event.detail?.ctx?.request?.method !== 'POST') return
  document.querySelector('#faults > [data-silent]')?.remove()
}

/** What the page fetches of its own accord is fetched again when the server is back. */
function isUnasked({ target }: Event): boolean {
  return target instanceof Element && target.id === 'live-changes'
}

function isNetworkError(event: Event): boolean {
  if (!(event instanceof CustomEvent)) return false
  const error: unknown = event.detail?.error
  return error instanceof TypeError
}

document.addEventListener('change', sendOnChange)
document.addEventListener('keydown', pressKey)
document.addEventListener('htmx:error', tellFailure)
document.addEventListener('htmx:after:swap', forgetFailure)
sayToast()
followLetters()
followKeys()
keepInSight()
markRefused()

/** Where the focus is, from the inside out. */
let around: HTMLElement[] = []

document.addEventListener('focusin', ({ target }) => {
  around = []
  for (let at = target; at instanceof HTMLElement && at !== document.body; at = at.parentElement)
    around.push(at)
})

/** When what had the focus is gone from the page, one goes on at what can be seen of what was around it, not at the top. */
document.addEventListener('htmx:after:swap', () => {
  if (document.activeElement !== document.body || around[0]?.isConnected) return
  const left = around.find((one) => one.isConnected && one.offsetHeight > 0)
  if (!left) return
  if (left.tabIndex < 0) left.tabIndex = -1
  left.focus({ preventScroll: true })
})
