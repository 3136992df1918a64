import { findAround } from './around-text.ts'
import { arriveAt } from './arrive.ts'
import { watchBar } from './bar.ts'
import { choose, loaded, restore } from './choice.ts'
import { goToMemo, restoreDraft } from './drafts.ts'
import { showHits, stepToHit } from './hits.ts'
import { isInSight } from './in-sight.ts'
import {
  currentStop,
  extendBySentence,
  extendByWord,
  focusStop,
  move,
  rove,
  setAnchor,
  skipNumbers,
} from './keyboard.ts'
import { follow, settle } from './live.ts'
import { chooseByClick, chooseByMouse, chooseByTouch, leaveFocus } from './mouse.ts'
import { stretchOfLink, stretchOfSentence } from './offsets.ts'
import {
  closePicker,
  giveNumber,
  isPickerOpen,
  keyInPicker,
  nameFromWords,
  noteSent,
  openPicker,
  restorePicker,
  typeLetter,
  typeName,
} from './picker.ts'
import { filterAsTyped } from './picker-names.ts'
import { spareText } from './spare-text.ts'
import { takeStep } from './steps.ts'
import { decide, nextSuggestion } from './suggestions.ts'
import { isForOthers } from './typing.ts'

type Act = () => void

/** Reading and coding from the keyboard. What stands here is told in the dialog of keys too. */
const keys: Readonly<Record<string, Act>> = {
  j: () => step(1),
  k: () => step(-1),
  c: openPicker,
  '/': typeName,
  v: nameFromWords,
  a: () => decide('taken'),
  x: () => decide('left'),
  n: nextSuggestion,
  m: goToMemo,
  '?': showKeys,
}

/** With Alt and Shift held: the bounds of the choice, word by word. */
const wordKeys: Readonly<Record<string, Act>> = {
  ArrowRight: () => extendByWord('end', 1),
  ArrowLeft: () => extendByWord('end', -1),
  ArrowDown: () => extendByWord('start', 1),
  ArrowUp: () => extendByWord('start', -1),
}

/** Links and buttons that do on the page what they do by an address without script. */
const clicks: readonly (readonly [selector: string, act: (clicked: HTMLElement) => void])[] = [
  ['#next-suggestion', nextSuggestion],
  ['[data-key="?"]', showKeys],
  ['[data-key="v"]', nameFromWords],
  ['[data-key="c"]', openPicker],
  ['.margin li a', chooseNamed],
  ['.numbers a', chooseNumbered],
  ['[data-step]', takeStep],
  ['[data-hit-step]', stepToHit],
]

function onKey(event: KeyboardEvent): void {
  if (isPickerOpen() && !event.altKey) keyInPicker(event)
  const act = actOf(event)
  if (!act) return
  event.preventDefault()
  act()
}

function actOf(event: KeyboardEvent): Act | undefined {
  if (event.key === 'Escape') return backToText(event)
  if (isForOthers(event)) return undefined
  if (event.altKey) return event.shiftKey ? wordKeys[event.key] : undefined
  if (event.target instanceof Element && event.target.matches('#text .sentence')) {
    const act = actOnSentence(event)
    if (act) return act
  }
  if (event.repeat && event.key !== 'j' && event.key !== 'k') return undefined
  return /^[1-9]$/u.test(event.key) ? () => giveNumber(Number(event.key)) : keys[event.key]
}

/** On a sentence the arrows go from sentence to sentence, and Enter opens the picker. */
function actOnSentence({ key, shiftKey }: KeyboardEvent): Act | undefined {
  if (key === 'Enter') return openPicker
  const by = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1
  if (!key.startsWith('Arrow')) return undefined
  return shiftKey ? () => extendBySentence(by) : () => step(by)
}

/** Out of the picker or a field of the panel, to the sentence that one was at. */
function backToText({ target }: KeyboardEvent): Act | undefined {
  if (findAround('dialog:modal').length > 0) return undefined
  const isInPanel = target instanceof Element && target.closest('#panel') !== null
  if (!isPickerOpen() && !isInPanel) return undefined
  return () => {
    closePicker()
    const stop = currentStop()
    if (stop) focusStop(stop)
  }
}

function step(by: 1 | -1): void {
  closePicker()
  move(by)
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return
  for (const [selector, act] of clicks) {
    const clicked = event.target.closest<HTMLElement>(selector)
    if (!clicked) continue
    event.preventDefault()
    act(clicked)
    return
  }
  if (!event.target.closest('#picker, #panel, #text .sentence')) closePicker()
  chooseByClick(event)
}

/** The name of a code beside the text chooses the words that have it. */
function chooseNamed(name: HTMLElement): void {
  if (!(name instanceof HTMLAnchorElement)) return
  closePicker()
  setAnchor(undefined)
  choose(stretchOfLink(name), { after: 0 })
}

function chooseNumbered(number: HTMLElement): void {
  const stop = document.getElementById(`z${number.textContent}`)
  if (!stop) return
  closePicker()
  setAnchor(stop)
  focusStop(stop)
  choose(stretchOfSentence(stop), { after: 0 })
}

function showKeys(): void {
  const dialog = document.getElementById('keys')
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}

/** After an answer: a new fragment leaves the text alone, all else has drawn the page anew. */
function onSwap(event: Event): void {
  const isFragment = event.target instanceof Element && event.target.id === 'choose'
  if (isFragment) {
    loaded({ tell: true })
  } else {
    restore()
    rove()
    watchBar()
    keepFocus()
    follow()
    showHits()
  }
  restoreDraft()
  restorePicker()
  settle(event)
}

/** What had the focus before the page was drawn anew. */
let focused: Element | null = null

/**
 * When what had the focus is gone, its sentence takes it; who had it nowhere is left in peace. Who works by keys sees
 * where that is.
 */
function keepFocus(): void {
  const isLost = document.activeElement === document.body && focused !== null && focused !== document.body
  const stop = isLost ? currentStop() : undefined
  stop?.focus({ preventScroll: true })
  if (stop?.matches(':focus-visible') && !isInSight(stop)) stop.scrollIntoView({ block: 'center' })
}

/** Tells the server what this page has drawn already, so that an answer can hold only what changed since. */
function tellSeen(event: Event): void {
  if (!(event instanceof CustomEvent)) return
  const drawn = document.getElementById('seen')
  const seen = drawn?.getAttribute('value')
  const request = event.detail?.ctx?.request
  if (!seen || request?.method !== 'POST') return
  request.headers['Rd-Seen'] = seen
  request.headers['Rd-Model'] = drawn?.dataset.model ?? ''
}

document.addEventListener('htmx:config:request', tellSeen)
document.addEventListener('keydown', typeLetter, { capture: true })
document.addEventListener('keydown', onKey)
document.addEventListener('keydown', skipNumbers)
document.addEventListener('submit', noteSent)
document.addEventListener('click', onClick)
document.addEventListener('pointerdown', leaveFocus)
document.addEventListener('pointerup', chooseByMouse)
document.addEventListener('selectionchange', chooseByTouch)
document.addEventListener('input', ({ target }) => {
  if (target instanceof Element && target.id === 'picker-name') filterAsTyped()
})
document.addEventListener('htmx:before:swap', () => {
  focused = document.activeElement
})
document.addEventListener('htmx:after:swap', onSwap)
document.addEventListener('htmx:before:process', spareText)
restore()
rove()
watchBar()
showHits()
follow()
arriveAt(currentStop)
