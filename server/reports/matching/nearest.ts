import { isStopWord } from '../../text/stop-words.ts'
import { aligned } from './aligned.ts'
import { type RareWords, rareWords } from './candidates.ts'
import type { Library, WordRange } from './library.ts'
import { numberValue } from './numbers.ts'
import type { Place } from './place.ts'
import type { Quoted } from './quoted.ts'
import { surfaceOf } from './said.ts'
import { better, reachesIn, type Stretch } from './similar.ts'
import { StretchSearch } from './stretch-search.ts'

/** From this similarity a place is worth showing as the nearest. */
const nearestFrom = 0.4

/**
 * The place of most in common in the whole library, also where nobody said it: a heading, a title. It shares at least
 * one word that says something of a subject: not only *het*, *is* or *van*. Undefined when none is alike enough. Of a
 * long quotation only the most promising places are compared, for there are many that share its small words.
 */
export function nearestPlace(library: Library, quoted: Quoted): Place | undefined {
  const subject = subjectOf(quoted)
  const search = new StretchSearch(library, quoted.ids)
  let best: Stretch | undefined
  for (const range of promisingRanges(library, quoted.ids)) {
    for (const reach of reachesIn(library, range)) {
      const minimum = best?.similarity ?? nearestFrom
      for (const stretch of search.in(reach, minimum)) {
        if ((!best || better(stretch, best) < 0) && shares(library, stretch, subject)) best = stretch
      }
    }
  }
  return best && aligned(library, quoted, best)
}

/** What a quotation says of a subject: its words that are no stop words, and the values of its numbers. */
interface Subject {
  readonly ids: ReadonlySet<number>
  readonly numbers: ReadonlySet<string>
}

function subjectOf({ words, read }: Quoted): Subject {
  const surfaces = words.map(({ id, start, end }) => ({ id, surface: read.slice(start, end) }))
  const telling = surfaces.filter(({ surface }) => !isStopWord(surface))
  return {
    ids: new Set(telling.flatMap(({ id }) => (id < 0 ? [] : [id]))),
    numbers: new Set(telling.flatMap(({ surface }) => numberValue(surface) ?? [])),
  }
}

function shares(library: Library, { first, end }: Stretch, { ids, numbers }: Subject): boolean {
  for (let word = first; word < end; word++) {
    if (ids.has(library.words.ids[word] ?? -1)) return true
    if (numbers.size > 0 && numbers.has(numberValue(surfaceOf(library, word)) ?? '')) return true
  }
  return false
}

/** A step compares one word of the library with 32 words of a quotation; so many may be spent. */
const stepsToSpend = 1_000_000
/** What looking at a place takes beside comparing its words, in steps. */
const stepsToBegin = 1000

/** The ranges with the heaviest rare words of a quotation within its length, heaviest first. */
function promisingRanges(library: Library, ids: Int32Array): WordRange[] {
  const rare = rareWords(library, ids, nearestFrom)
  const steps = stepsToBegin + rare.longest * 3 * ids.length * Math.ceil(ids.length / 32)
  const peaks = peaksOf(library, rare, ids.length)
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, Math.max(3, Math.floor(stepsToSpend / steps)))
  return peaks.map(({ word }) => ({
    first: Math.max(0, word - rare.longest + 1),
    end: Math.min(library.words.count, word + rare.longest),
  }))
}

/** A place of a rare word, with what the rare words before it weigh. */
interface Peak {
  readonly word: number
  readonly weight: number
}

/** In each stretch of the quotation's length the heaviest peak. A word weighs more the fewer places it has (IDF). */
function peaksOf({ words }: Library, { places, wanted }: RareWords, length: number): Peak[] {
  const left = new Int32Array(words.different)
  const weights = new Float64Array(words.different)
  for (const [id, count] of wanted) {
    left[id] = count
    weights[id] = Math.log(1 + words.count / words.frequency(id))
  }
  const peaks: Peak[] = []
  let [from, weight, stretch] = [0, 0, -1]
  for (const word of places) {
    const id = words.ids[word] ?? 0
    const open = left[id] ?? 0
    if (open > 0) weight += weights[id] ?? 0
    left[id] = open - 1
    for (; (places[from] ?? 0) <= word - length; from++) {
      const gone = words.ids[places[from] ?? 0] ?? 0
      const spent = left[gone] ?? 0
      if (spent >= 0) weight -= weights[gone] ?? 0
      left[gone] = spent + 1
    }
    const here = Math.floor(word / length)
    const last = peaks.at(-1)
    if (here !== stretch || !last) peaks.push({ word, weight })
    else if (weight > last.weight) peaks[peaks.length - 1] = { word, weight }
    stretch = here
  }
  return peaks
}
