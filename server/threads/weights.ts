import type { Line } from './lines.ts'
import { wholeLine } from './read-fragment.ts'
import { inverseFrequency, type Weighted } from './vectors.ts'
import type { OnLines, WordTable } from './word-table.ts'

/**
 * Weighs the stems of fragments, by number, in the order in which they stand there: the logarithm of how often each
 * stands in the fragment, times its inverse frequency. Nearly all fragments are one line: those are weighed beforehand.
 */
export function weigherOf(words: WordTable, lines: readonly Line[]): (fragment: OnLines) => Weighted<number> {
  const { stems, stemOf, forms, lineAt, eachForm } = words
  const idf = Float64Array.from(stems, (stem) => inverseFrequency(lines.length, stem.lines))
  const count = counter(stems.length)
  const names = new Int32Array(forms.length)
  const weights = new Float64Array(forms.length)
  const ends = new Int32Array((lines.at(-1)?.index ?? -1) + 1)

  const weightOf = (stem: number, times: number) => (1 + Math.log(times)) * idf[stem]!

  for (const line of lines) {
    const { from, to } = lineAt(line)
    for (let i = from; i < to; i++) count.add(stemOf[forms[i]!]!)
    count.own.forEach((stem, i) => {
      names[from + i] = stem
      weights[from + i] = weightOf(stem, count.counts[i]!)
    })
    ends[line.index] = from + count.own.length
    count.clear()
  }
  return (fragment) => {
    if (wholeLine(fragment)) {
      const { line } = fragment
      const { from } = lineAt(line)
      return { names, weights, from, to: line.counts ? ends[line.index]! : from }
    }
    eachForm(fragment, (form) => count.add(stemOf[form]!))
    const own = [...count.own]
    const weighed = count.counts.map((times, i) => weightOf(own[i]!, times))
    count.clear()
    return { names: own, weights: weighed, from: 0, to: own.length }
  }
}

/** Counts numbers under `size`, and keeps the order in which they came. */
function counter(size: number) {
  const placeOf = new Int32Array(size).fill(-1)
  const own: number[] = []
  const counts: number[] = []
  return {
    own,
    counts,
    add(number: number): void {
      const place = placeOf[number]!
      if (place >= 0) counts[place]!++
      else {
        placeOf[number] = own.push(number) - 1
        counts.push(1)
      }
    },
    clear(): void {
      for (const number of own) placeOf[number] = -1
      own.length = 0
      counts.length = 0
    },
  }
}
