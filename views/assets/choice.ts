import { announce } from './announce.ts'
import { findAround } from './around-text.ts'
import { rangeOf, sentencesIn, stretchOfSentence, wordsIn } from './offsets.ts'
import { canPaint, paint } from './paint.ts'
import type { Stretch } from './snap.ts'
import { spoken } from './spoken.ts'
import { showTouchBar } from './touch-bar.ts'

/** What is chosen now, and the sentence that has the focus of the keyboard. */
let chosen: Stretch | undefined
let waiting: number | undefined
/** The sentences that show that they are chosen. */
let shown: readonly HTMLElement[] = []
/** What was asked for about words whose fragment had not come yet, in order. */
let pending: (() => void)[] = []
let isLoading = false

export function chosenNow(): Stretch | undefined {
  return chosen
}

/** Whether what stands in the panel is still about other words than those that are chosen. */
export function isFragmentComing(): boolean {
  return isLoading
}

interface Choosing {
  /** Milliseconds to wait for the next choice before the server is asked. */
  after?: number
  /** Whether this choice is itself one of the acts that waited, or only asks again for what is chosen. */
  isInTurn?: boolean
}

/**
 * Chooses a stretch: shows it at once, and asks the server for all that hangs on it. An act that still waited for the
 * words chosen before is given up, for it was not meant for these.
 */
export function choose(stretch: Stretch, { after = 130, isInTurn = false }: Choosing = {}): void {
  if (!isInTurn) giveUpPending()
  chosen = stretch
  if (!canPaint) forgetMarks([document.body])
  show()
  fillIn(stretch)
  forgetOldFragment()
  window.clearTimeout(waiting)
  isLoading = true
  waiting = window.setTimeout(load, after)
}

/** Does something when the fragment that is being asked for stands on the page, after what waits already; else now. */
export function whenLoaded(act: () => void): void {
  if (isLoading || pending.length > 0) pending.push(act)
  else act()
}

/** Does something after the decisions that still wait; at once when none does, however much is loading. */
export function whenDecided(act: () => void): void {
  if (pending.length > 0) pending.push(act)
  else act()
}

function giveUpPending(): void {
  if (pending.length > 0) announce(spoken('givenUp'))
  pending = []
}

/**
 * Shows again what was chosen, on a page that was drawn anew. When the reader has gone on in the meantime, the panel
 * that came with the page is about other words, and the right one is asked for.
 */
export function restore(): void {
  const { start, end } = document.getElementById('fragment')?.dataset ?? {}
  const drawn = start && end ? { start: Number(start), end: Number(end) } : undefined
  const there = drawn ? wordsIn(drawn) : []
  shown = [...shown, ...there.flatMap((words) => [...words.querySelectorAll<HTMLElement>('.is-chosen')])]
  if (canPaint) forgetMarks(there)
  chosen ??= drawn
  window.clearTimeout(waiting)
  show()
  if (chosen) fillIn(chosen)
  if (chosen && (chosen.start !== drawn?.start || chosen.end !== drawn.end))
    choose(chosen, { after: 0, isInTurn: true })
  else loaded({ tell: false })
}

/** The panel and the picker of the chosen fragment stand on the page. */
export function loaded({ tell }: { tell: boolean }): void {
  isLoading = false
  showReasons()
  if (tell) announce(fragmentInWords())
  while (!isLoading) {
    const act = pending.shift()
    if (!act) return
    act()
  }
}

/** What the server marked for who has no script is painted over from here on. */
function forgetMarks(within: readonly Element[]): void {
  for (const element of within)
    for (const mark of element.querySelectorAll('.words :is(.chosen, .reason)')) mark.className = ''
}

function load(): void {
  const form = document.getElementById('choose')
  if (form instanceof HTMLFormElement) form.requestSubmit()
}

function show(): void {
  for (const stop of shown) stop.classList.remove('is-chosen')
  shown = []
  paint('chosen', [])
  showTouchBar(chosen !== undefined)
  if (!chosen) return
  const inside = sentencesIn(chosen)
  if (areExactly(inside, chosen)) {
    for (const stop of inside) stop.classList.add('is-chosen')
    shown = inside
    return
  }
  const range = canPaint ? rangeOf(chosen) : undefined
  if (range) paint('chosen', [range])
  // Where no range can be coloured, the sentences that hold the words show; the panel has the words themselves.
  else for (const stop of inside) stop.classList.add('is-chosen')
}

function areExactly(inside: readonly HTMLElement[], { start, end }: Stretch): boolean {
  const [first] = inside
  const last = inside.at(-1)
  return first && last
    ? stretchOfSentence(first).start === start && stretchOfSentence(last).end === end
    : false
}

/** The words that count for the suggestion on top, as the panel lists them. */
function showReasons(): void {
  const why = document.querySelector('#panel .why')
  const ranges = [...(why?.querySelectorAll<HTMLElement>('.reason[data-start]') ?? [])].flatMap((reason) => {
    const range = rangeOf({ start: Number(reason.dataset.start), end: Number(reason.dataset.end) })
    return range ? [range] : []
  })
  paint('reason', ranges)
}

/** The forms that send the bounds of the choice along. */
const senders = ':is(#choose, #give, #codes-in-view, #live-changes)'

/** Every form gets the new choice at once, before the server answers: what to act on, and where to come back. */
function fillIn({ start, end }: Stretch): void {
  const address = addressOf({ start, end })
  setFields(`${senders} [name="start"]`, String(start))
  setFields(`${senders} [name="end"]`, String(end))
  setFields(':is(#main, #toasts) [name="back"], #undo-last [name="back"]', address)
  history.replaceState(history.state, '', address)
}

function setFields(selector: string, value: string): void {
  for (const field of findAround(selector)) {
    if (!(field instanceof HTMLInputElement)) continue
    field.value = value
    field.disabled = false
  }
}

function addressOf({ start, end }: Stretch): string {
  const here = document.getElementById('text')?.dataset.here ?? location.pathname
  const url = new URL(here, location.href)
  url.searchParams.set('start', String(start))
  url.searchParams.set('end', String(end))
  return url.pathname + url.search
}

/** Until the new fragment comes, no button may act on the old one. */
function forgetOldFragment(): void {
  paint('reason', [])
  document.getElementById('picker-proposal')?.replaceChildren()
  for (const button of document.querySelectorAll('#picker-codes [aria-pressed="true"]')) {
    button.setAttribute('aria-pressed', 'false')
    button.removeAttribute('form')
  }
}

function fragmentInWords(): string {
  const names = (selector: string) =>
    [...document.querySelectorAll(`#panel ${selector} .code-name__words`)].map((name) => name.textContent)
  const [codes, suggestions] = [names('.given'), names('.why')]
  return [
    chosenInWords(),
    codes.length > 0 ? spoken('codes', codes.join(', ')) : spoken('noCodes'),
    suggestions.length > 0 ? spoken('suggestion', suggestions.join(', ')) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function chosenInWords(): string {
  if (!chosen) return ''
  const inside = sentencesIn(chosen)
  if (!areExactly(inside, chosen)) return spoken('chosen', rangeOf(chosen)?.toString())
  return inside.length > 1 ? spoken('sentences', inside.length) : ''
}
