import { KeptOn } from '../kept-on.ts'
import type { Span } from '../text/span.ts'
import { phrase } from './asked.ts'
import { type Fragment, withoutOverlap } from './fragments.ts'
import { compare, type Line } from './lines.ts'
import type { ThreadCoding, Unit } from './material.ts'
import { countUnder } from './sets.ts'
import type { Study } from './study.ts'
import { UncodedLine } from './uncoded-line.ts'

/** Why a fragment may belong to a thread. */
export type FurtherReason =
  /** It carries one of the thread's codes. */
  | { readonly why: 'code'; readonly codes: readonly string[] }
  /** It holds words of the thread, as they stand in it. */
  | { readonly why: 'words'; readonly words: readonly string[] }
  /** It carries codes that stand on the evidence as well. */
  | { readonly why: 'company'; readonly codes: readonly string[] }
  /** It is much like a piece of evidence. */
  | { readonly why: 'like'; readonly exact: string; readonly likeness: number }
  /** It stands right beside evidence. */
  | { readonly why: 'beside'; readonly exact: string }

/** A fragment that may belong to a thread too: for a person to add or put aside. */
export interface Further extends Span {
  readonly document: string
  readonly exact: string
  readonly unit: Unit
  readonly line: Line
  /** The codes on it. */
  readonly codes: readonly string[]
  readonly reasons: readonly FurtherReason[]
  readonly score: number
}

/** What a thread has, to seek by. */
export interface Sought {
  /** Names of its codes. */
  readonly codes: readonly string[]
  readonly terms: readonly string[]
  /** The evidence that stands. */
  readonly evidence: readonly Fragment[]
  /** Lines of all that is among its evidence already, or was put aside. */
  readonly known: ReadonlySet<Line>
}

/** A fragment with less than this is not proposed. */
const leastScore = 0.25
/** From this cosine on a fragment is much like a piece of evidence. */
const alike = 0.25
/** A code keeps the evidence company when it stands on so many pieces. */
const fewestMeetings = 2
const weights = { code: 0.5, word: 0.15, company: 0.15, beside: 0.1 } as const
/** So many of the likeliest are compared with each piece of evidence. */
const mostCompared = 60

/**
 * *Welke uitspraken horen hier ook bij?* Goes over every fragment, and every sentence without one, that is neither
 * among the evidence nor put aside, and gives those that look like belonging with it, the likeliest first, each with
 * its reasons: the thread's codes (own or of a code under them), its words, codes that often stand on its evidence,
 * standing right beside it, and likeness to its middle (cosine of tf·idf, Spärck Jones 1972). At most sixty.
 */
export function furtherFragments(sought: Sought, study: Study): Further[] {
  const weigh = weigherOf(sought, study)
  const likeliest = itemsOf(study)
    .filter(({ lines }) => !lines.some((line) => sought.known.has(line)))
    .flatMap((item) => weigh(item) ?? [])
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || compare(a.document, b.document) || a.start - b.start)
    .slice(0, mostCompared)
  const evidence = sought.evidence.map((each) => ({ exact: each.exact, weights: weightsOf(each, study) }))
  return likeliest
    .map((each) => withLikest(each, weightsOf(each.item, study), evidence))
    .filter(({ reasons }) => reasons.length > 0)
}

const known = new KeptOn<Study, readonly Fragment[]>()

/** Fragments that somebody coded, and the sentences that lie under none of them. */
function itemsOf(study: Study): readonly Fragment[] {
  const before = known.get(study)
  if (before) return before
  const coded = withoutOverlap(study.fragments)
  const under = new Set(coded.flatMap(({ lines }) => lines))
  const items = [
    ...coded,
    ...study.evidence.filter((line) => !under.has(line)).map((line) => new UncodedLine(line)),
  ]
  known.set(study, items)
  return items
}

type Weighed = Further & { readonly item: Fragment }

function weigherOf({ codes, terms, evidence }: Sought, study: Study): (item: Fragment) => Weighed | null {
  const own = new Set(codes.flatMap((code) => [...study.withBelow(code)]))
  const stems = new Set(terms.flatMap((term) => phrase(term)).map((stem) => study.words.numberOf(stem)))
  const company = companyOf(evidence, own)
  const beside = new Map(evidence.flatMap((each) => neighbours(each, study).map((line) => [line, each])))
  const centre = middleOf(evidence.map((each) => weightsOf(each, study)))
  return (item) => {
    const onIt = codesOf(item.codings)
    const ownCodes = onIt.filter((code) => own.has(code))
    const words = wordsAmong(item, stems, study)
    const met = onIt.filter((code) => company.has(code))
    const next = beside.get(item.line)
    const likeness = cosine(weightsOf(item, study), centre)
    const score =
      (ownCodes.length > 0 ? weights.code : 0) +
      weights.word * Math.min(3, words.length) +
      (met.length > 0 ? weights.company : 0) +
      (next ? weights.beside : 0) +
      likeness
    const reasons: FurtherReason[] = [
      ...(ownCodes.length > 0 ? [{ why: 'code' as const, codes: ownCodes }] : []),
      ...(words.length > 0 ? [{ why: 'words' as const, words }] : []),
      ...(met.length > 0 ? [{ why: 'company' as const, codes: met }] : []),
      ...(next ? [{ why: 'beside' as const, exact: next.exact }] : []),
    ]
    const { document, start, end, exact, unit, line } = item
    return { document, start, end, exact, unit, line, codes: onIt, reasons, score, item }
  }
}

const codesOf = (codings: readonly ThreadCoding[]) => [...new Set(codings.map(({ code }) => code))].sort()

/** Codes other than the thread's own that stand on its evidence again and again. */
function companyOf(evidence: readonly Fragment[], own: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>()
  for (const { codings } of evidence) for (const code of codesOf(codings)) countUnder(counts, code)
  const often = [...counts].filter(([code, count]) => count >= fewestMeetings && !own.has(code))
  return new Set(often.map(([code]) => code))
}

/** The last form of each stem, by the number of the stem. */
function wordsAmong(item: Fragment, sought: ReadonlySet<number | undefined>, { words }: Study): string[] {
  const found = new Map<number, string>()
  if (sought.size === 0) return []
  words.eachForm(item, (form) => {
    const stem = words.stemOf[form]!
    if (sought.has(stem)) found.set(stem, words.surfaces[form]!)
  })
  return [...found.values()]
}

function neighbours({ lines: own }: Fragment, { lines }: Study): Line[] {
  const [first, last] = [own[0]!, own.at(-1)!]
  return [lines.all[first.index - 1], lines.all[last.index + 1]].filter(
    (line): line is Line =>
      line !== undefined && line.unit === first.unit && line.sentence.document === first.sentence.document,
  )
}

/** By the number of a stem. */
type Weights = ReadonlyMap<number, number>

/** Stems by tf·idf, at length one. Not kept: fragments of a page come and go. */
function weightsOf(fragment: Fragment, study: Study): Weights {
  const { names, weights, from, to } = study.weightsOf(fragment)
  const own = new Map<number, number>()
  for (let i = from; i < to; i++) own.set(names[i]!, weights[i]!)
  return atLengthOne(own)
}

function middleOf(all: readonly Weights[]): Weights {
  const sum = new Map<number, number>()
  for (const each of all) for (const [stem, weight] of each) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return atLengthOne(sum)
}

function atLengthOne(all: Weights): Weights {
  const length = Math.sqrt([...all.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0 ? all : new Map([...all].map(([stem, weight]) => [stem, weight / length]))
}

function cosine(a: Weights, b: Weights): number {
  let product = 0
  for (const [stem, weight] of a) product += weight * (b.get(stem) ?? 0)
  return product
}

/** Names the piece of evidence that it is most like, when it is much like one. */
function withLikest(
  { item: _, ...further }: Weighed,
  own: Weights,
  evidence: readonly { readonly exact: string; readonly weights: Weights }[],
): Further {
  let best = { exact: '', likeness: 0 }
  for (const { exact, weights } of evidence) {
    const likeness = cosine(own, weights)
    if (likeness > best.likeness) best = { exact, likeness }
  }
  if (best.likeness < alike) return further
  return { ...further, reasons: [...further.reasons, { why: 'like', ...best }] }
}
