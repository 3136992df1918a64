import { compare, type Line } from './lines.ts'
import { logLikelihood } from './log-likelihood.ts'
import { shareAtLeast } from './sets.ts'
import type { Vocabulary } from './vocabulary.ts'

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
export function wordGroups(lines: readonly Line[], vocabulary: Vocabulary): WordGroup[] {
  const recurring = recurringWords(lines, vocabulary)
  const collocation = collocationOf(lines, recurring)
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
  readonly units: ReadonlySet<string>
}

/** Recurring words, the most widespread first. */
function recurringWords(lines: readonly Line[], vocabulary: Vocabulary): Recurring[] {
  const places = new Map<string, { units: Set<string>; last: string; sessions: Set<string> }>()
  for (const { terms, unit } of lines) {
    const { id, session } = unit!
    for (const { stem } of terms) {
      const known = places.get(stem)
      if (known?.last === id) continue
      if (known) {
        known.units.add(id)
        known.sessions.add(session)
        known.last = id
      } else places.set(stem, { units: new Set([id]), last: id, sessions: new Set([session]) })
    }
  }
  return [...places]
    .filter(([, { units, sessions }]) => units.size >= fewestUnits && sessions.size >= fewestSessions)
    .filter(([stem]) => !vocabulary.kindOf(stem)?.isName)
    .map(([stem, { units }]) => ({ stem, units }))
    .sort(
      (a, b) =>
        b.units.size - a.units.size ||
        vocabulary.countOf(b.stem) - vocabulary.countOf(a.stem) ||
        compare(a.stem, b.stem),
    )
    .slice(0, mostWords)
}

/** Which recurring words stand together. Words are named by their number in the row of recurring words. */
interface Collocation {
  readonly recurring: readonly Recurring[]
  /** Per word the lines that hold it. */
  readonly places: readonly (readonly number[])[]
  /** Per line the words in it and in the sentences beside it, each once. */
  readonly windows: readonly (readonly number[])[]
  /** In how many windows a word stands. */
  readonly frequency: readonly number[]
}

function collocationOf(lines: readonly Line[], recurring: readonly Recurring[]): Collocation {
  const numbers = new Map(recurring.map(({ stem }, number) => [stem, number]))
  const own = lines.map(({ terms }) => {
    const words = new Set<number>()
    for (const { stem } of terms) {
      const number = numbers.get(stem)
      if (number !== undefined) words.add(number)
    }
    return [...words]
  })
  const windows = lines.map((line, i) => {
    const beside = [i - 1, i + 1].filter((j) => isBeside(line, lines[j]))
    if (beside.length === 0) return own[i]!
    const words = new Set(own[i])
    for (const j of beside) for (const word of own[j]!) words.add(word)
    return [...words]
  })
  const places: number[][] = recurring.map(() => [])
  own.forEach((words, i) => {
    for (const word of words) places[word]!.push(i)
  })
  const frequency = recurring.map(() => 0)
  for (const window of windows) for (const word of window) frequency[word]!++
  return { recurring, places, windows, frequency }
}

function isBeside(line: Line, other: Line | undefined): boolean {
  return other !== undefined && other.unit === line.unit && Math.abs(other.index - line.index) === 1
}

interface Companion {
  readonly stem: string
  readonly strength: number
}

function companionsOf(word: number, { recurring, places, windows, frequency }: Collocation): Companion[] {
  const together = new Int32Array(recurring.length)
  for (const i of places[word]!) for (const other of windows[i]!) together[other]!++
  const own = places[word]!.length
  const found: Companion[] = []
  for (let other = 0; other < together.length; other++) {
    const both = together[other]!
    if (both === 0) continue
    const all = frequency[other]!
    if (other === word || both * windows.length <= own * all) continue
    const rest = { onlyFirst: own - both, onlySecond: all - both, neither: windows.length - own - all + both }
    const strength = logLikelihood({ both, ...rest })
    if (strength < closeCompany) continue
    if (!shareAtLeast(fewestMeetings, recurring[word]!.units, recurring[other]!.units)) continue
    found.push({ stem: recurring[other]!.stem, strength })
  }
  return found.sort((a, b) => b.strength - a.strength || compare(a.stem, b.stem)).slice(0, mostCompanions)
}

/** How close a group is: the log-likelihood of its words and the middle together. */
const strengthOf = (companions: readonly Companion[]) =>
  companions.reduce((sum, { strength }) => sum + strength, 0)
