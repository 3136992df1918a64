import { askedUnits, phrase } from './asked.ts'
import type { CandidateKind, Measures } from './candidate.ts'
import type { Company } from './company.ts'
import { highestZ } from './distinctive.ts'
import { type Fragment, withoutOverlap } from './fragments.ts'
import type { Line } from './lines.ts'
import type { ThreadCode } from './material.ts'
import { later } from './once.ts'
import { type Breadth, type Recurrence, recurrence, type Share } from './recurrence.ts'
import { intersection } from './sets.ts'
import type { Study } from './study.ts'
import { stemsIn, type TellingWord, tellingWords } from './terms.ts'
import { meanSimilarity } from './vectors.ts'

/** What may become a candidate: some fragments that belong together, and why. */
export interface Theme {
  readonly kind: CandidateKind
  readonly codes: readonly ThreadCode[]
  readonly fragments: readonly Fragment[]
  /** Its telling words; worked out when asked for, as most themes never become a candidate. */
  readonly words: () => readonly TellingWord[]
  /** Stems that belong to the theme by its making: the words it was found by. */
  readonly seeds: readonly string[]
  readonly found: ReadonlySet<string>
  readonly read: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
  readonly recurrence: Recurrence
  readonly measures: Measures
  readonly company?: Company & { readonly range: readonly [number, number] }
}

/** What a theme is made of, before it is counted and measured. */
export type Making = Pick<Theme, 'kind' | 'codes' | 'fragments' | 'read' | 'asked' | 'company'> & {
  readonly seeds?: readonly string[]
}

/** Counts and measures what was put together. Of fragments that overlap one is kept. */
export function themeOf(making: Making, study: Study): Theme {
  const { kind, codes, asked, company, seeds = [] } = making
  const fragments = withoutOverlap(making.fragments)
  const found = new Set(fragments.map(({ unit }) => unit.id))
  const people = new Set(fragments.flatMap(({ line }) => personBehind(line) ?? []))
  const read = intersection(making.read, study.readings.withWords)
  const recurs = recurrence({ units: study.lines.units, found, read, asked, people })
  const measures = {
    breadth: breadthOf(recurs.unasked),
    evenness: recurs.deviation === null ? 0 : 1 - recurs.deviation,
    cohesion: meanSimilarity(study.vectorsOf(fragments)),
    distinctiveness: distinctivenessOf(fragments, study),
  }
  return {
    kind,
    codes,
    fragments,
    words: later(() => tellingWords(fragments, study)),
    seeds,
    found,
    asked,
    read,
    recurrence: recurs,
    measures,
    ...(company && { company }),
  }
}

/** The units where a code was asked for, by its name or keywords or those of a code under it. */
export function unitsAskedFor(code: ThreadCode, study: Study): Set<string> {
  const own = study.withBelow(code.id)
  const words = study.codes
    .filter(({ id }) => own.has(id))
    .flatMap(({ name, keywords }) => [name, ...keywords])
  return askedUnits(study.lines.units, words.map(phrase), study.stemsOf)
}

/**
 * The mean of two shares, of units and of sessions, each with one place more than there was: so one of one, which
 * is little to go on, stays under nine of ten.
 */
export function breadthOf({ units, sessions }: Breadth): number {
  const share = ({ found, of }: Share) => found / (of + 1)
  return (share(units) + share(sessions)) / 2
}

const wordsMeasured = 8

function distinctivenessOf(fragments: readonly Fragment[], { words }: Study): number {
  const whole = { total: words.forms.length, countOf: (stem: number) => words.stems[stem]!.count }
  const highest = highestZ(stemsIn(fragments, words), whole, wordsMeasured)
  return highest.length === 0 ? 0 : Math.max(0, highest.reduce((sum, z) => sum + z, 0) / highest.length)
}

/** Whose words these are, when one person is known: by name in the project, else by label within the session. */
export function personBehind({ sentence, unit }: Line): string | undefined {
  if (sentence.people?.length === 1) return sentence.people[0]
  return sentence.speaker && JSON.stringify([unit?.session, sentence.speaker])
}
