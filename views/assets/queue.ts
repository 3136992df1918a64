import { announce } from './announce.ts'
import { chooseWords, forgetWords } from './queue-words.ts'
import { spoken } from './spoken.ts'
import { isForOthers } from './typing.ts'

const cardSelector = '#queue [data-card]'

/** The name of the card that the keys act on, and what waited when the page was drawn last. */
let current: string | undefined
let waiting: string[] = []

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(cardSelector)]
}

/** Makes a card the one that the keys act on. */
function hold(card: HTMLElement | undefined, { isFocused = true } = {}): void {
  for (const other of document.querySelectorAll<HTMLElement>('#queue [data-current]')) {
    if (other !== card) other.removeAttribute('data-current')
  }
  current = card?.id
  if (!card) return
  card.setAttribute('data-current', '')
  if (!isFocused || card.contains(document.activeElement)) return
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'nearest' })
}

function move(by: 1 | -1): void {
  const all = cards()
  const at = all.findIndex(({ id }) => id === current)
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))]
  if (next) hold(next)
}

function onKey(event: KeyboardEvent): void {
  if (isForOthers(event) || event.altKey) return
  if (event.key !== 'j' && event.key !== 'k') return
  event.preventDefault()
  move(event.key === 'j' ? 1 : -1)
}

/** What was decided takes no keys any more, and the next card is gone on with before the server answers. */
function goOn({ target }: Event): void {
  const decides = target instanceof HTMLFormElement && target.action.endsWith('/decisions')
  const item = decides ? target.closest('[data-item]') : null
  const card = item?.closest<HTMLElement>(cardSelector)
  if (!item || !card) return
  item.setAttribute('data-sent', '')
  if (card.querySelector('[data-item]:not([data-sent])')) hold(card)
  else move(1)
}

/** What did not reach the server can be decided again. */
function comeBack(): void {
  for (const item of document.querySelectorAll('[data-sent]')) item.removeAttribute('data-sent')
}

/** After an answer the page was drawn anew: what was taken back is gone on with, else the card that was held, or the next. */
function onSwap(): void {
  if (document.querySelector('#faults > #fault')) comeBack()
  const all = cards()
  const next = takenBack(all) ?? all.find(({ id }) => id === current) ?? following(all)
  hold(next)
  if (!next && waiting.length > 0) announce(spoken('allDecided'))
  waiting = all.map(({ id }) => id)
}

/** What waits now between cards that waited before. */
function takenBack(all: readonly HTMLElement[]): HTMLElement | undefined {
  const last = all.findLastIndex(({ id }) => waiting.includes(id))
  return all.find(({ id }, at) => at < last && !waiting.includes(id))
}

/** The first card that stood after the current one and still waits; the last of all when none does. */
function following(all: readonly HTMLElement[]): HTMLElement | undefined {
  const after = waiting.slice(waiting.indexOf(current ?? '') + 1)
  return all.find(({ id }) => after.includes(id)) ?? all.at(-1)
}

document.addEventListener('keydown', onKey)
document.addEventListener('focusin', ({ target }) => {
  const card = target instanceof Element ? target.closest<HTMLElement>(cardSelector) : null
  if (card) hold(card, { isFocused: false })
})
document.addEventListener('submit', goOn)
document.addEventListener('htmx:after:swap', onSwap)
document.addEventListener('htmx:error', comeBack)
document.addEventListener('pointerup', chooseWords)
document.addEventListener('change', forgetWords)
document.addEventListener('input', forgetWords)

const [first] = cards()
const named = cards().find(({ id }) => `#${id}` === location.hash)
waiting = cards().map(({ id }) => id)
hold(named ?? first, { isFocused: named !== undefined })
