/** A stretch of one text. The server has the same notion; the browser modules import nothing of the server. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The index of the first item for which this holds, in a list where it holds for all that follow. */
export function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'word' })

/** The words of a text, without the spaces and marks between them. */
export function wordsIn(text: string): Stretch[] {
  const words: Stretch[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length })
  }
  return words
}

/** Leaves off white space at both ends; undefined when nothing else is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | undefined {
  const chosen = text.slice(start, end)
  if (chosen.trim() === '') return undefined
  return {
    start: start + chosen.length - chosen.trimStart().length,
    end: end - (chosen.length - chosen.trimEnd().length),
  }
}

/** Widens a stretch to the whole words that it cuts. */
export function snappedToWords(text: string, stretch: Stretch): Stretch | undefined {
  const exact = trimmed(text, stretch)
  if (!exact) return undefined
  const cut = wordsIn(text).filter((word) => word.start < exact.end && exact.start < word.end)
  return {
    start: Math.min(exact.start, cut[0]?.start ?? exact.start),
    end: Math.max(exact.end, cut.at(-1)?.end ?? exact.end),
  }
}

/** Keeps a stretch from cutting a character in two. */
export function wholeCharacters(text: string, { start, end }: Stretch): Stretch {
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
}

function cutsPair(text: string, position: number): boolean {
  const before = text.charCodeAt(position - 1)
  const after = text.charCodeAt(position)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
