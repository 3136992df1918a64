import { choose, chosenNow } from './choice.ts'
import { extendByWord, firstSentence, neighbour, rove, setAnchor } from './keyboard.ts'
import { sentencesIn, stretchOfSentence } from './offsets.ts'
import { openPicker } from './picker.ts'
import type { Stretch } from './snap.ts'

/** What the buttons do that choose words without dragging and without keys: for touch, and for who speaks. */
const steps: Readonly<Record<string, () => void>> = {
  previous: () => stepOver(-1),
  next: () => stepOver(1),
  'sentence-more': () => widen(1),
  'sentence-less': () => widen(-1),
  'word-more': () => extendByWord('end', 1),
  'word-less': () => extendByWord('end', -1),
  code: openPicker,
}

/** The button keeps the focus, so that it can be pressed again. */
export function takeStep(button: HTMLElement): void {
  steps[button.dataset.step ?? '']?.()
}

/** Chooses the sentence before or after what is chosen; without a choice the first. */
function stepOver(by: 1 | -1): void {
  const next = beside(by) ?? (chosenNow() ? undefined : firstSentence())
  if (!next) return
  setAnchor(next)
  show(stretchOfSentence(next), next)
}

/** Takes the sentence behind the choice in, or leaves its last one out; one stays. */
function widen(by: 1 | -1): void {
  const chosen = chosenNow()
  if (!chosen) return
  const last = by > 0 ? beside(1) : sentencesIn(chosen).at(-2)
  if (last) show({ start: chosen.start, end: stretchOfSentence(last).end }, last)
}

function beside(by: 1 | -1): HTMLElement | undefined {
  const chosen = chosenNow()
  const here = chosen ? sentencesIn(chosen).at(by > 0 ? -1 : 0) : undefined
  return here && neighbour(here, by)
}

function show(stretch: Stretch, stop: HTMLElement): void {
  choose(stretch)
  rove()
  stop.scrollIntoView({ block: 'nearest' })
}
