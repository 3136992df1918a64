import { compare, type Line } from './lines.ts'
import { logLikelihood } from './log-likelihood.ts'
import type { Unit } from './material.ts'
import { shareAtLeast } from './sets.ts'
import type { StemPlaces } from './stem-places.ts'
import type { Known } from './terms.ts'
import type { WordTable } from './word-table.ts'

/** A word that recurs, and the words that keep it company, the closest first. */
export interface WordGroup {
  readonly word: string
  readonly companions: readonly string[]
}

/** A word recurs when it stands in at least so many units of at least so many sessions. */
const fewestUnits = 3
const fewestSessions = 2
/** So many words are looked at, the most widespread first; so many groups are kept, the closest first. */
const mostWords = 600
const mostGroups = 30
const mostCompanions = 6
/** With less company than this, words stand together by chance. */
const fewestCompanions = 2
/** A word and its companion stand together in the talk of at least so many units. */
const fewestMeetings = 2
/** A companion's log-likelihood is at least this: under it, chance does the same once in a hundred words. */
const closeCompany = 6.63

/**
 * Words that recur over sessions, each with its collocates: the words that stand in the same sentence or beside it
 * more often than by chance, by log-likelihood (Dunning 1993; collocates as in Sinclair 1991, "Corpus, Concordance,
 * Collocation"). In the middle of a group stands the name of a thing. Words are stems.
 */
export function wordGroups(
  lines: readonly Line[],
  places: StemPlaces,
  { words, vocabulary }: Known,
): WordGroup[] {
  const recurring = recurringWords(lines, places, { words, vocabulary })
  const collocation = collocationOf(lines, recurring, words)
  return recurring
    .map((word, number) => ({ word, number }))
    .filter(({ word }) => vocabulary.kindOf(word.stem)?.isThing)
    .map(({ word, number }) => ({ word: word.stem, companions: companionsOf(number, collocation) }))
    .filter(({ companions }) => companions.length >= fewestCompanions)
    .sort((a, b) => strengthOf(b.companions) - strengthOf(a.companions) || compare(a.word, b.word))
    .slice(0, mostGroups)
    .map(({ word, companions }) => ({ word, companions: companions.map(({ stem }) => stem) }))
}

interface Recurring {
  readonly stem: string
  readonly units: ReadonlySet<Unit>
  /** The lines that hold it, by their place in the row of lines. */
  readonly places: Int32Array
}

/** Recurring words, the most widespread first. */
function recurringWords(
  lines: readonly Line[],
  { placesOf }: StemPlaces,
  { words: { stems }, vocabulary }: Known,
): Recurring[] {
  const wide: { stem: string; number: number; units: number }[] = []
  stems.forEach(({ stem }, number) => {
    const places = placesOf(number)
    if (places.length < fewestUnits || vocabulary.kindOf(stem)?.isName) return
    const units = unitsAt(places, lines)
    if (units.size < fewestUnits) return
    const sessions = new Set<string>()
    for (const { session } of units) if (sessions.add(session).size >= fewestSessions) break
    if (sessions.size >= fewestSessions) wide.push({ stem, number, units: units.size })
  })
  return wide
    .sort(
      (a, b) =>
        b.units - a.units ||
        vocabulary.countOf(b.stem) - vocabulary.countOf(a.stem) ||
        compare(a.stem, b.stem),
    )
    .slice(0, mostWords)
    .map(({ stem, number }) => {
      const places = placesOf(number)
      return { stem, units: unitsAt(places, lines), places }
    })
}

function unitsAt(places: Int32Array, lines: readonly Line[]): Set<Unit> {
  const units = new Set<Unit>()
  let last: Unit | undefined
  for (const place of places) {
    const { unit } = lines[place]!
    if (unit === last) continue
    units.add(unit!)
    last = unit
  }
  return units
}

/** Which recurring words stand together. Words are named by their number in the row of recurring words. */
interface Collocation {
  readonly recurring: readonly Recurring[]
  /** In how many windows a word stands: a line with the sentences beside it. */
  readonly frequency: Int32Array
  readonly windows: number
  /** Counts each word of the window of a line once. */
  countWindow(place: number, counts: Int32Array): void
}

function collocationOf(
  lines: readonly Line[],
  recurring: readonly Recurring[],
  words: WordTable,
): Collocation {
  const numbers = new Int32Array(words.stems.length).fill(-1)
  recurring.forEach(({ stem }, number) => {
    numbers[words.numberOf(stem)!] = number
  })
  const lastWindow = new Int32Array(recurring.length)
  let window = 0
  const countLine = (place: number, counts: Int32Array) => {
    const { from, to } = words.lineAt(lines[place]!)
    for (let i = from; i < to; i++) {
      const number = numbers[words.stemOf[words.forms[i]!]!]!
      if (number < 0 || lastWindow[number] === window) continue
      lastWindow[number] = window
      counts[number]!++
    }
  }
  const countWindow = (place: number, counts: Int32Array) => {
    window++
    if (isBeside(lines[place]!, lines[place - 1])) countLine(place - 1, counts)
    countLine(place, counts)
    if (isBeside(lines[place]!, lines[place + 1])) countLine(place + 1, counts)
  }
  const frequency = new Int32Array(recurring.length)
  for (let place = 0; place < lines.length; place++) countWindow(place, frequency)
  return { recurring, frequency, windows: lines.length, countWindow }
}

function isBeside(line: Line, other: Line | undefined): boolean {
  return other !== undefined && other.unit === line.unit && Math.abs(other.index - line.index) === 1
}

interface Companion {
  readonly stem: string
  readonly strength: number
}

function companionsOf(
  word: number,
  { recurring, frequency, windows, countWindow }: Collocation,
): Companion[] {
  const together = new Int32Array(recurring.length)
  const { places, units } = recurring[word]!
  for (const place of places) countWindow(place, together)
  const own = places.length
  const found: Companion[] = []
  for (let other = 0; other < together.length; other++) {
    const both = together[other]!
    if (both === 0) continue
    const all = frequency[other]!
    if (other === word || both * windows <= own * all) continue
    const rest = { onlyFirst: own - both, onlySecond: all - both, neither: windows - own - all + both }
    const strength = logLikelihood({ both, ...rest })
    if (strength < closeCompany) continue
    if (!shareAtLeast(fewestMeetings, units, recurring[other]!.units)) continue
    found.push({ stem: recurring[other]!.stem, strength })
  }
  return found.sort((a, b) => b.strength - a.strength || compare(a.stem, b.stem)).slice(0, mostCompanions)
}

/** How close a group is: the log-likelihood of its words and the middle together. */
const strengthOf = (companions: readonly Companion[]) =>
  companions.reduce((sum, { strength }) => sum + strength, 0)
