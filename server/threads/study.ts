import { atOnce, each } from '../turns.ts'
import { phrase } from './asked.ts'
import { withBelow } from './below.ts'
import type { Parameters } from './candidate.ts'
import { type Contrast, contrastIn } from './contrast.ts'
import { type Fragment, fragmentsOf, type LeftOut } from './fragments.ts'
import { compare, type Line, type Lines, linesOf } from './lines.ts'
import type { Material, ThreadCode } from './material.ts'
import { later, once } from './once.ts'
import { type Readings, readingsOf } from './readings.ts'
import { countedOnce } from './repeats.ts'
import { type TensionMark, tensionIn } from './tensions.ts'
import { Features, Vectors, type Weighted } from './vectors.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { weigherOf } from './weights.ts'
import { type OnLines, type WordTable, wordsOf } from './word-table.ts'

/** The material made ready: read once, put in one order, counted. All steps of a derivation start from it. */
export interface Study {
  readonly parameters: Parameters
  readonly lines: Lines
  /** The lines whose words may stand behind a thread. */
  readonly evidence: readonly Line[]
  readonly fragments: readonly Fragment[]
  readonly fragmentsIn: ReadonlyMap<string, readonly Fragment[]>
  /** The codes on each line that a fragment lies on. */
  readonly codesOn: ReadonlyMap<Line, ReadonlySet<string>>
  readonly leftOut: LeftOut
  /** How many sentences stand in more than one source and count once. */
  readonly repeated: number
  /** How many codings lie on the fragments. */
  readonly counted: number
  readonly codes: readonly ThreadCode[]
  readonly readings: Readings
  /** The words of the evidence, and what they show of each. */
  readonly words: WordTable
  readonly vocabulary: Vocabulary
  /** The stems of a text, worked out once. */
  readonly stemsOf: (text: string) => readonly string[]
  readonly features: Features<number>
  /** The fragment's stems by number, in the order in which they stand there, each with its tf·idf. */
  weightsOf(fragment: OnLines): Weighted<number>
  /** The same of each fragment as a vector of length one, in their order. */
  vectorsOf(fragments: readonly OnLines[]): Vectors<number>
  /** The sign that a line turns against something, and the sign of a tension in it; each sought once. */
  contrastOn(line: Line): Contrast | null
  tensionOn(line: Line): TensionMark | null
  /** The fragments that carry a code itself. */
  fragmentsOfItself(code: string): readonly Fragment[]
  /** The fragments that carry a code, or a code under it. */
  fragmentsWith(code: string): readonly Fragment[]
  /** A code with all codes under it. */
  withBelow(code: string): ReadonlySet<string>
}

export const studyOf = (given: Material, parameters: Parameters): Study => atOnce(studying(given, parameters))

/** The same, as work that lets others come first: of a large project it takes a second. */
export function* studying(given: Material, parameters: Parameters): Generator<void, Study> {
  const material = yield* countedOnce(given)
  const lines = yield* linesOf(material, parameters.guests)
  const evidence: Line[] = []
  yield* each(lines.all, (line) => {
    if (line.counts) evidence.push(line)
  })
  const codes = [...material.codes].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  const vocabulary = later(() => vocabularyOf(wordsOf(lines)))
  const { fragments, leftOut } = yield* fragmentsOf(material.codings, lines)
  yield
  const fragmentsIn = Map.groupBy(fragments, ({ document }) => document)
  let counted = 0
  yield* each(fragments, ({ codings }) => {
    counted += codings.length
  })
  const readings = yield* readingsOf(material.readings, lines, codes)
  const features = new Features<number>()
  const below = withBelow(codes)
  const byCode = later(() => fragmentsByCode(fragments))
  const at = (places: readonly number[]) => places.map((place) => fragments[place]!)
  const codesOn = later(() => codesPerLine(fragments))
  const weigher = later(() => weigherOf(wordsOf(lines), evidence))
  const weightsOf = (fragment: OnLines) => weigher()(fragment)
  return {
    parameters,
    lines,
    evidence,
    fragments,
    fragmentsIn,
    leftOut,
    repeated: material.sentences.filter(({ repeats }) => repeats).length,
    counted,
    get codesOn() {
      return codesOn()
    },
    codes,
    readings,
    get words() {
      return wordsOf(lines)
    },
    get vocabulary() {
      return vocabulary()
    },
    stemsOf: once(phrase),
    features,
    weightsOf,
    vectorsOf(fragments) {
      const vectors = new Vectors(features)
      for (const fragment of fragments) vectors.add(weightsOf(fragment))
      return vectors
    },
    contrastOn: onceByLine(lines, (line) => contrastIn(line.sentence.text)),
    tensionOn: onceByLine(lines, (line) => tensionIn(line.sentence.text)),
    fragmentsOfItself: once((code) => at(byCode().get(code) ?? [])),
    fragmentsWith: once((code) => at(placesUnder(below(code), byCode()))),
    withBelow: below,
  }
}

/** A function that works out each answer once: kept by the place of the line, since nearly all are asked for. */
function onceByLine<T>({ all }: Lines, work: (line: Line) => T): (line: Line) => T {
  const known = later(() => new Array<T | undefined>(all.length))
  return (line) => {
    const before = known()[line.index]
    if (before !== undefined) return before
    const answer = work(line)
    known()[line.index] = answer
    return answer
  }
}

/** Most lines carry one code: those share one set. */
function codesPerLine(fragments: readonly Fragment[]): Map<Line, ReadonlySet<string>> {
  const only = once((code: string): ReadonlySet<string> => new Set([code]))
  const codes = new Map<Line, ReadonlySet<string>>()
  for (const { lines, codings } of fragments) {
    for (const line of lines) {
      for (const { code } of codings) {
        const before = codes.get(line)
        if (!before) codes.set(line, only(code))
        else if (!before.has(code)) codes.set(line, new Set([...before, code]))
      }
    }
  }
  return codes
}

/** The places of the fragments of each code in the row of fragments, in order. */
function fragmentsByCode(fragments: readonly Fragment[]): Map<string, number[]> {
  const byCode = new Map<string, number[]>()
  fragments.forEach(({ codings }, place) => {
    for (const { code } of codings) {
      const known = byCode.get(code)
      if (!known) byCode.set(code, [place])
      else if (known.at(-1) !== place) known.push(place)
    }
  })
  return byCode
}

/** Those that carry one of these codes, each once, in order. */
function placesUnder(
  codes: ReadonlySet<string>,
  byCode: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [only, ...more] = [...codes].flatMap((code) => [byCode.get(code) ?? []])
  if (!only || more.length === 0) return only ?? []
  return [...new Set([only, ...more].flat())].sort((a, b) => a - b)
}
