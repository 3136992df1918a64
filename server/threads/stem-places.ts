import type { Line } from './lines.ts'
import type { WordTable } from './word-table.ts'

/** Where each stem stands, in a row of lines. */
export interface StemPlaces {
  /** The lines that hold a stem, by its number: their places in the row, in order, each once. */
  placesOf(stem: number): Int32Array
}

/** Turns the words of lines round: two lists of numbers for all stems together, however many lines there are. */
export function stemPlaces(lines: readonly Line[], { stems, stemOf, forms, lineAt }: WordTable): StemPlaces {
  const begins = new Int32Array(stems.length + 1)
  stems.forEach((stem, number) => {
    begins[number + 1] = begins[number]! + stem.lines
  })
  const places = new Int32Array(begins.at(-1)!)
  const ends = begins.slice(0, -1)
  lines.forEach((line, place) => {
    const { from, to } = lineAt(line)
    for (let i = from; i < to; i++) {
      const stem = stemOf[forms[i]!]!
      const end = ends[stem]!
      if (end > begins[stem]! && places[end - 1] === place) continue
      places[end] = place
      ends[stem]!++
    }
  })
  return { placesOf: (stem) => places.subarray(begins[stem], ends[stem]) }
}
