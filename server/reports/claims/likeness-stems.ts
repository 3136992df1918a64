import { firstWhere } from '../../text/halving.ts'

/** A stem that another stands in, or that stands in another, and how much that counts. */
export interface RelatedStem {
  readonly stem: string
  readonly factor: number
}

const insideCompound = 0.6
/** Shorter stems stand in too many words that have nothing to do with them. */
const shortest = 5
/** What is left of the longer word is a word too, and not a prefix of verbs. */
const shortestRest = 3
const prefixes = new Set(['ver', 'ont', 'her', 'mis', 'uit', 'aan', 'toe', 'ach', 'bij'])

/**
 * Finds, for a stem, the stems among these that are a beginning or an end of it, or the other way round: `fonds` and
 * `investeringsfonds`, `spraak` and `spraakherkenning`. In order of the alphabet.
 */
export function relatedStems(stems: readonly string[]): (stem: string) => readonly RelatedStem[] {
  const known = new Set(stems)
  const long = stems.filter((stem) => stem.length >= shortest + shortestRest)
  const byStart = [...long].sort()
  const byEnd = long.map(reversed).sort()
  return (stem) => {
    if (stem.length < shortest) return []
    const parts: string[] = []
    for (let length = shortest; length <= stem.length - shortestRest; length++) {
      const end = stem.slice(stem.length - length)
      if (known.has(stem.slice(0, length))) parts.push(stem.slice(0, length))
      if (known.has(end) && isWord(stem.slice(0, stem.length - length))) parts.push(end)
    }
    const longer = [
      ...startingWith(byStart, stem),
      ...startingWith(byEnd, reversed(stem))
        .map(reversed)
        .filter((each) => isWord(each.slice(0, each.length - stem.length))),
    ].filter((each) => each.length >= stem.length + shortestRest)
    return [...new Set([...parts, ...longer])].sort().map((each) => ({ stem: each, factor: insideCompound }))
  }
}

const isWord = (rest: string) => !prefixes.has(rest)

const reversed = (stem: string) => [...stem].reverse().join('')

/** Those of a sorted list that begin so. */
function startingWith(sorted: readonly string[], start: string): string[] {
  const found: string[] = []
  const first = firstWhere(sorted, (stem) => stem >= start)
  for (let at = first; at < sorted.length && sorted[at]!.startsWith(start); at++) found.push(sorted[at]!)
  return found
}
