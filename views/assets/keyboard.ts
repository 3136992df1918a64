import { choose, chosenNow } from './choice.ts'
import { endOf, sentencesIn, startOf, stretchOfSentence, wordElements } from './offsets.ts'
import { firstWhere, type Stretch, wordsIn } from './snap.ts'

/** The sentence from which a choice of several grows. */
let anchor: HTMLElement | undefined
/** The sentence that Tab comes to. */
let onlyStop: HTMLElement | undefined

/** Goes to the next or the previous sentence, and chooses it. */
export function move(by: 1 | -1): void {
  const at = sentenceAt()
  const next = at ? (neighbour(at, by) ?? at) : firstSentence()
  if (!next) return
  anchor = next
  focusStop(next)
  choose(stretchOfSentence(next))
}

/** Takes the next sentence into the choice, or leaves the last one out. */
export function extendBySentence(by: 1 | -1): void {
  const at = sentenceAt()
  if (!at) move(by)
  const next = at && neighbour(at, by)
  if (!next) return
  anchor ??= at
  focusStop(next)
  const [from, to] = [stretchOfSentence(anchor), stretchOfSentence(next)]
  choose({ start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) })
}

/** Moves one end of the choice by a word; at least one word stays chosen. */
export function extendByWord(side: 'start' | 'end', by: 1 | -1): void {
  const chosen = chosenNow()
  if (!chosen) return
  const words = wordsNear(chosen)
  const bounds = words.map((word) => word[side])
  const moved =
    by > 0 ? bounds.find((bound) => bound > chosen[side]) : bounds.findLast((bound) => bound < chosen[side])
  if (moved === undefined) return
  const next = { ...chosen, [side]: moved }
  if (words.some((word) => word.start >= next.start && word.end <= next.end)) choose(next)
}

/** Gives a sentence the focus, and makes it the one stop of the text in the tab order. */
export function focusStop(stop: HTMLElement): void {
  makeOnlyStop(stop)
  stop.focus({ preventScroll: true })
  stop.scrollIntoView({ block: 'nearest' })
}

/** One sentence can be reached with Tab, also where the text was drawn anew. */
export function rove(): void {
  areSkipped = false
  const first = chosenNow() ? currentStop() : firstSentence()
  if (first) makeOnlyStop(first)
  const { activeElement } = document
  if (isSentence(activeElement)) nameStop(activeElement)
}

/** Whether Tab passes by the numbers that stand on the page. */
let areSkipped = false

/** The numbers beside the text are for who has no script. There are thousands, so they go when Tab is first pressed. */
export function skipNumbers({ key }: KeyboardEvent): void {
  if (key !== 'Tab' || areSkipped) return
  areSkipped = true
  for (const number of document.querySelectorAll<HTMLElement>('#text .numbers a:not([tabindex])'))
    number.tabIndex = -1
}

export function currentStop(): HTMLElement | undefined {
  const chosen = chosenNow()
  return chosen && sentencesIn(chosen)[0]
}

export function setAnchor(stop: HTMLElement | undefined): void {
  anchor = stop
}

function makeOnlyStop(stop: HTMLElement): void {
  if (onlyStop) onlyStop.tabIndex = -1
  onlyStop = stop
  stop.tabIndex = 0
  nameStop(stop)
}

/** A stop is called by its number and its words. Only where the focus comes: a long text has thousands. */
function nameStop(stop: HTMLElement): void {
  const block = stop.closest('.block')
  const at = [...(block?.querySelectorAll('.sentence') ?? [])].indexOf(stop)
  const number = block?.querySelectorAll('.numbers a')[at]
  if (number) number.id = `n${numberOf(stop)}`
  stop.role = 'group'
  stop.setAttribute('aria-labelledby', `${number?.id ?? ''} ${stop.id}`.trim())
}

/** The sentence that has the focus, else the first that is chosen. */
function sentenceAt(): HTMLElement | undefined {
  const { activeElement } = document
  return isSentence(activeElement) ? activeElement : currentStop()
}

function isSentence(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.matches('#text .sentence')
}

export function firstSentence(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('#text .sentence') ?? undefined
}

/** Sentences are numbered one after another. */
export function neighbour(stop: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  return document.getElementById(`z${numberOf(stop) + by}`) ?? undefined
}

function numberOf(stop: HTMLElement): number {
  return Number(stop.id.slice(1))
}

/** The words of the blocks that the choice touches, and of their neighbours. */
function wordsNear({ start, end }: Stretch): Stretch[] {
  const all = wordElements()
  const from = firstWhere(all, (words) => endOf(words) > start)
  const after = firstWhere(all, (words) => startOf(words) >= end)
  return all.slice(Math.max(0, from - 1), after + 1).flatMap((words) =>
    wordsIn(words.textContent ?? '').map((word) => ({
      start: startOf(words) + word.start,
      end: startOf(words) + word.end,
    })),
  )
}
