import type { Voice } from '../../text/block.ts'
import type { Span } from '../../text/span.ts'
import { counterVoices } from '../../threads/counter-voices.ts'
import { type Fragment, fragmentAt } from '../../threads/fragments.ts'
import { type Line, linesUnder } from '../../threads/lines.ts'
import type { Study } from '../../threads/study.ts'
import type { NamedCode } from './claim-codes.ts'
import { denialAgainst } from './claim-denial.ts'
import type { LikenessIndex } from './likeness.ts'
import { type Alike, mostAlike, type SharedStem, type SoughtWord } from './likeness-search.ts'

/** A sentence of a source, as it is shown beside a claim. */
export interface ClaimFragment extends Span {
  /** The document's name. */
  readonly document: string
  readonly exact: string
  readonly voice: Voice
  readonly session: string
  readonly table: string | null
  readonly proposition: string | null
  /** The speaker's label in the source. */
  readonly speaker: string | null
}

/** A fragment that is like a claim, and why: never that it supports it. */
export interface LikeFragment extends ClaimFragment {
  /** 0 to about 1: how much of what the claim says, by weight, stands here. */
  readonly likeness: number
  /** At least two words of the claim stand here or beside it, and together they weigh enough. */
  readonly isClose: boolean
  readonly shared: readonly SharedStem[]
  /** Words that stand in the sentence before or after it. */
  readonly nearby: readonly SharedStem[]
  /** Words that stand around the claim in the report. */
  readonly beside: readonly SharedStem[]
  /** Codes on the fragment that the claim names too. */
  readonly codes: readonly string[]
}

/** A fragment that may turn against a claim: a turn in a fragment that is like it
 * or in the two sentences after, a reply to one, or a denial of what the claim says without. */
export interface AgainstFragment extends ClaimFragment {
  readonly why: 'contrast' | 'reply' | 'denial'
  readonly strength: 'strong' | 'weak'
  /** The words that show it, as they stand there. */
  readonly mark: string
}

/** What was found for one claim. */
export interface ClaimFound {
  readonly key: string
  /** Codes that the claim names. */
  readonly codes: readonly NamedCode[]
  readonly like: readonly LikeFragment[]
  readonly against: readonly AgainstFragment[]
}

export interface SoughtClaim {
  readonly key: string
  readonly text: string
  readonly words: readonly SoughtWord[]
  readonly codes: readonly NamedCode[]
}

/** What claims are looked for in: the lines whose words count, as an index, and what was coded on them. */
export interface SearchedLines {
  readonly study: Study
  readonly lines: readonly Line[]
  readonly index: LikenessIndex
}

const mostLike = 5
const mostAgainst = 3
/** Of how many fragments that are like it the turns and replies are looked for. */
const lookedAt = 10
/** Room for repeats, which are left out. */
const withoutThose = 5
/** A code that both have makes a fragment so much more like the claim. */
const favourOfCode = 1.2
/** From where on a fragment is close enough to count in the coverage of a report. */
const closeFrom = 0.25
const closeWords = 2

/** The fragments most like a claim, at most five, and those that may turn against it, at most three. A fragment can be both. */
export function foundFor(claim: SoughtClaim, searched: SearchedLines): ClaimFound {
  const { study, lines, index } = searched
  const named = new Set(claim.codes.flatMap(({ code }) => [...study.withBelow(code)]))
  const codesOf = (entry: number) =>
    [...(study.codesOn.get(lines[entry]!) ?? [])].filter((code) => named.has(code)).sort()
  const favour = (entry: number) => (named.size > 0 && codesOf(entry).length > 0 ? favourOfCode : 1)
  const alike = mostAlike(index, { words: claim.words, most: lookedAt + withoutThose, favour })
  const distinct = withoutRepeats(alike, lines).slice(0, lookedAt)
  const against = againstFor(claim, distinct, searched).slice(0, mostAgainst)
  const like = distinct
    .slice(0, mostLike)
    .map((each) => asLike(each, lines[each.entry]!, codesOf(each.entry)))
  return { key: claim.key, codes: claim.codes, like, against }
}

/** Of lines with the same words, and of neighbours, only the one that is most like the claim. */
function withoutRepeats(alike: readonly Alike[], lines: readonly Line[]): Alike[] {
  const words = new Set<string>()
  const kept = new Set<number>()
  return alike.filter(({ entry }) => {
    const { text } = lines[entry]!.sentence
    if (words.has(text) || kept.has(entry - 1) || kept.has(entry + 1)) return false
    words.add(text)
    kept.add(entry)
    return true
  })
}

function asLike({ likeness, shared, nearby, beside }: Alike, line: Line, codes: string[]): LikeFragment {
  const isClose = shared.length + nearby.length >= closeWords && likeness >= closeFrom
  return { ...asFragment(line), likeness, isClose, shared, nearby, beside, codes }
}

export function asFragment({ sentence, unit }: Line): ClaimFragment {
  const { document, start, end, text, voice, speaker } = sentence
  return {
    ...{ document, start, end, exact: text, voice, session: unit?.session ?? '' },
    table: unit?.table ?? null,
    proposition: unit?.proposition ?? null,
    speaker: speaker ?? null,
  }
}

function againstFor(claim: SoughtClaim, alike: readonly Alike[], { study, lines }: SearchedLines) {
  const close = alike.filter(({ shared, nearby }) => shared.length + nearby.length >= closeWords)
  const fragments = close.flatMap(({ entry }) => fragmentOf(lines[entry]!, study) ?? [])
  const turned = counterVoices(fragments, none, study).flatMap((voice): AgainstFragment[] => {
    if (voice.kind === 'votes') return []
    const [line] = linesUnder(study.lines.byDocument.get(voice.document) ?? [], voice.start, voice.end)
    if (!line) return []
    return [{ ...asFragment(line), why: voice.kind, strength: voice.strength, mark: voice.mark }]
  })
  const denied = close.flatMap(({ entry, shared, likeness }): AgainstFragment[] => {
    if (shared.length < closeWords || likeness < closeFrom) return []
    const line = lines[entry]!
    const mark = denialAgainst(claim.text, line.sentence.text)
    return mark === null ? [] : [{ ...asFragment(line), why: 'denial', strength: 'weak', mark }]
  })
  return strongestFirst([...turned, ...denied])
}

/** A sentence once; strong before weak, and further in the order in which they were found. */
function strongestFirst(found: readonly AgainstFragment[]): AgainstFragment[] {
  const ordered = [...found].sort((a, b) => Number(a.strength === 'weak') - Number(b.strength === 'weak'))
  const seen = new Set<string>()
  return ordered.filter((each) => !seen.has(placeOf(each)) && seen.add(placeOf(each)))
}

function fragmentOf({ sentence }: Line, study: Study): Fragment | undefined {
  const { document, start, end, text } = sentence
  return fragmentAt({ document, start, end, exact: text }, study)
}

const placeOf = ({ document, start, end }: Span & { document: string }) => `${document} ${start} ${end}`
const none: ReadonlySet<string> = new Set()
