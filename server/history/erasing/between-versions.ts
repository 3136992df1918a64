import { type Edit, editsBetween } from '../../text/edits.ts'
import { contains, type Span } from '../../text/span.ts'

/** Words of this length are taken for the same words when they stand elsewhere in another version of a text. */
const telling = 20

/**
 * Where stretches of one text stand in another version of it, rather too wide than too narrow: an edit that touches a
 * stretch belongs to it, and so do its words where a correction moved them to.
 */
export function stretchesIn(from: string, to: string, stretches: readonly Span[]): Span[] {
  if (from === to) return [...stretches]
  const edits = editsBetween(from, to)
  const found = stretches.map((span) => widened(edits, span))
  return [...found, ...movedWords(from, to, { stretches, found })]
}

function widened(edits: readonly Edit[], { start, end }: Span): Span {
  let [shift, from, to] = [0, start, end]
  for (const edit of edits) {
    const more = edit.text.length - (edit.end - edit.start)
    if (edit.end < start) shift += more
    else if (edit.start <= start) from = Math.min(from, edit.start)
    else break
  }
  from += shift
  shift = 0
  let last = end
  for (const edit of edits) {
    if (edit.start > end) break
    shift += edit.text.length - (edit.end - edit.start)
    last = Math.max(last, edit.end)
  }
  to = last + shift
  return { start: from, end: Math.max(from, to) }
}

/** Lines of the stretches that stand in the other text, and not where the stretches were found. */
function movedWords(
  from: string,
  to: string,
  { stretches, found }: { stretches: readonly Span[]; found: readonly Span[] },
): Span[] {
  const lines = stretches.flatMap(({ start, end }) => from.slice(start, end).split('\n'))
  return lines
    .map((line) => line.trim())
    .filter((line) => line.length >= telling)
    .flatMap((line) => {
      const places = placesOf(to, line)
      const isFound = places.some((place) => found.some((span) => contains(span, place)))
      return isFound ? [] : places
    })
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}
