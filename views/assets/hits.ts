import { choose, chosenNow } from './choice.ts'
import { focusStop, setAnchor } from './keyboard.ts'
import { rangeOf, sentencesIn } from './offsets.ts'
import { paint } from './paint.ts'
import type { Stretch } from './snap.ts'

/** Colours the words by which the reader came here. Where a browser cannot, the links still lead from place to place. */
export function showHits(): void {
  const ranges = hits().flatMap(({ value }) => {
    const words = value.split(' ').map((pair) => pair.split('-').map(Number))
    return words.flatMap(([start = 0, end = 0]) => rangeOf({ start, end }) ?? [])
  })
  paint('hit', ranges)
}

/** Goes to the place before or after what is chosen now, and round again. */
export function stepToHit(link: HTMLElement): void {
  const all = hits().map(stretchOfHit)
  const at = chosenNow()?.start ?? -1
  const isNext = link.dataset.hitStep === 'next'
  const next = isNext
    ? (all.find(({ start }) => start > at) ?? all[0])
    : (all.findLast(({ start }) => start < at) ?? all.at(-1))
  if (!next) return
  choose(next, { after: 0 })
  const [stop] = sentencesIn(next)
  setAnchor(stop)
  if (stop) focusStop(stop)
}

function hits(): HTMLDataElement[] {
  return [...document.querySelectorAll<HTMLDataElement>('#search-hits data')]
}

function stretchOfHit({ dataset }: HTMLElement): Stretch {
  return { start: Number(dataset.start), end: Number(dataset.end) }
}
