import { startOf, wordsIn } from './offsets.ts'
import { type Stretch, snappedToWords, trimmed, wholeCharacters } from './snap.ts'

/** Fits both ends of a stretch, each within its own block, to words or, when asked, to whole characters. */
export function fitted(rough: Stretch, exactly = false): Stretch | undefined {
  const pieces = wordsIn(rough).flatMap((words) => {
    const from = startOf(words)
    const text = words.textContent ?? ''
    const local = wholeCharacters(text, {
      start: Math.max(0, rough.start - from),
      end: Math.min(text.length, rough.end - from),
    })
    const piece = exactly ? trimmed(text, local) : snappedToWords(text, local)
    return piece ? [{ start: piece.start + from, end: piece.end + from }] : []
  })
  const [first] = pieces
  const last = pieces.at(-1)
  return first && last && { start: first.start, end: last.end }
}
