import { choose, chosenNow, stops, stopsIn, stretchOfStop } from './choice.ts'
import { endOf, startOf, wordElements } from './offsets.ts'
import { firstWhere, type Stretch, wordsIn } from './snap.ts'

/** The sentence from which a choice of several grows. */
let anchor: HTMLElement | undefined

/** Goes to the next or the previous sentence, and chooses it. */
export function move(by: 1 | -1): void {
  const all = stops()
  const at = indexOfCurrent(all)
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]
  if (!next) return
  anchor = next
  focusStop(next)
  choose(stretchOfStop(next))
}

/** Takes the next sentence into the choice, or leaves the last one out. */
export function extendBySentence(by: 1 | -1): void {
  const all = stops()
  const at = indexOfCurrent(all)
  const next = all[at + by]
  if (at < 0) move(by)
  if (at < 0 || !next) return
  anchor ??= all[at]
  focusStop(next)
  const [from, to] = [stretchOfStop(anchor ?? next), stretchOfStop(next)]
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

/** One sentence can be reached with Tab; the numbers beside the text are for who has no script. */
export function rove(): void {
  const chosen = chosenNow()
  const [first] = chosen ? stopsIn(chosen) : stops()
  if (first) makeOnlyStop(first)
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.matches('#text .sentence'))
    nameStop(activeElement)
  for (const number of document.querySelectorAll<HTMLElement>('#text .numbers a:not([tabindex])'))
    number.tabIndex = -1
}

export function currentStop(): HTMLElement | undefined {
  const chosen = chosenNow()
  return chosen ? stopsIn(chosen)[0] : undefined
}

export function setAnchor(stop: HTMLElement | undefined): void {
  anchor = stop
}

function makeOnlyStop(stop: HTMLElement): void {
  for (const other of document.querySelectorAll<HTMLElement>('#text .sentence[tabindex="0"]'))
    other.tabIndex = -1
  stop.tabIndex = 0
  nameStop(stop)
}

/** A stop is called by its number and its words. Only where the focus comes: a long text has thousands. */
function nameStop(stop: HTMLElement): void {
  stop.role = 'group'
  stop.setAttribute('aria-labelledby', `${stop.id.replace('z', 'n')} ${stop.id}`)
}

function indexOfCurrent(all: readonly HTMLElement[]): number {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.matches('#text .sentence')) {
    return all.indexOf(activeElement)
  }
  const current = currentStop()
  return current ? all.indexOf(current) : -1
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
