import type { Line } from '../../threads/lines.ts'
import { type Recurrence, recurrence, type Share } from '../../threads/recurrence.ts'
import { intersection } from '../../threads/sets.ts'
import { personBehind } from '../../threads/theme.ts'
import type { ExtentStatement } from '../audit.ts'
import type { NamedCode } from '../claims/claim-codes.ts'
import { asFragment, type ClaimFragment, type SearchedLines } from '../claims/claim-finding.ts'
import type { SharedWord } from '../claims/likeness-words.ts'
import { linesAbout } from './extent-lines.ts'

/**
 * One way to count how far something reached: by words of the statement that stand together (`words`), by any of its
 * less common words (`any-word`), or by a code that it names.
 */
export interface ExtentCount {
  readonly by: 'words' | 'any-word' | 'code'
  readonly code: string | null
  /** By words: those that were looked for. By code: the words of the report that name it. */
  readonly words: readonly string[]
  /** By any word: how many words of the statement are too common in the sources to be looked for alone. */
  readonly common: number
  /** By code: whether the report has its name; with only a keyword of it the code is broader than the sentence. */
  readonly isByName: boolean
  /** By code: how many codes below it are counted with it. */
  readonly below: number
  /** A table's talk about one proposition; else the session. */
  readonly talks: Share
  /** Null when no table is known. */
  readonly tables: Share | null
  readonly sessions: Share
  /** Null when it is not known who said anything: no turns with names. */
  readonly people: Share | null
  /** In how many fragments it is not known who said it. */
  readonly withoutPerson: number
  /** Of what `of` counts: units read for the code, or all of which there are words. */
  readonly base: 'read' | 'all'
  /** How many fragments were found; `fragments` holds the first of each talk, then further ones, twenty at most. */
  readonly total: number
  readonly fragments: readonly ClaimFragment[]
}

/** What the data say of a statement of extent: never whether it is right. */
export interface ExtentMeasure {
  readonly key: string
  /** Whether the sentence before was read too, for the statement's own says nothing of what it is about. */
  readonly withBefore: boolean
  /** Narrowest first: by words, by any word, by codes with their name in the report, by other codes; empty when nothing says what the statement is about. */
  readonly counts: readonly ExtentCount[]
}

export interface MeasuredStatement {
  readonly key: ExtentStatement['key']
  /** The words of the sentence but for the statement. */
  readonly words: readonly SharedWord[]
  /** Those of the sentence before, for when its own say too little. */
  readonly wordsBefore: readonly SharedWord[]
  readonly codes: readonly NamedCode[]
}

/** Fewer words that stand in the sources say too little of what a statement is about. */
const fewestWords = 2

/** Counts for one statement in how many talks, tables, sessions and people what it is about was found. */
export function measureExtent(statement: MeasuredStatement, searched: SearchedLines): ExtentMeasure {
  const { key, words, wordsBefore, codes } = statement
  const known = (list: readonly SharedWord[]) => list.filter((word) => isSubject(word, searched))
  const own = known(words)
  const withBefore = own.length < fewestWords && known(wordsBefore).length > 0
  const sought = withBefore ? [...own, ...known(wordsBefore)] : own
  const coded = [...codes]
    .sort((a, b) => Number(b.isByName) - Number(a.isByName))
    .map((code) => byCode(code, searched))
  return {
    ...{ key, withBefore },
    counts: [...byWords(sought, searched), ...coded],
  }
}

/** A word of the subject that the sources hold, as it stands or inside a longer one. */
function isSubject({ stem, weight }: SharedWord, { index }: SearchedLines): boolean {
  return weight === 1 && (index.holding.has(stem) || index.related(stem).length > 0)
}

function byWords(sought: readonly SharedWord[], searched: SearchedLines): ExtentCount[] {
  const distinct = [...new Map(sought.map((word) => [word.stem, word])).values()]
  if (distinct.length === 0) return []
  const { together, single, uncommon } = linesAbout(distinct, searched)
  const count = (
    by: 'words' | 'any-word',
    words: readonly SharedWord[],
    lines: readonly Line[],
  ): ExtentCount => ({
    ...{ by, code: null, words: words.map(({ surface }) => surface), base: 'all' },
    ...{ isByName: false, below: 0, common: by === 'words' ? 0 : distinct.length - words.length },
    ...counted(lines.filter(countsForExtent), baseOf(searched).talks, searched),
  })
  return [
    ...(distinct.length > 1 ? [count('words', distinct, together)] : []),
    ...(uncommon.length > 0 ? [count('any-word', uncommon, single)] : []),
  ]
}

function byCode({ code, words, isByName }: NamedCode, searched: SearchedLines): ExtentCount {
  const { study } = searched
  const lines = study.fragmentsWith(code).map(({ line }) => line)
  const { talks } = baseOf(searched)
  const read = intersection(study.readings.readFor(code), talks)
  const standing = [...new Set(lines)].filter(countsForExtent)
  return {
    ...{ by: 'code', code, words, isByName, common: 0, below: study.withBelow(code).size - 1 },
    ...counted(standing, read.size > 0 ? read : talks, searched),
    base: read.size > 0 ? 'read' : 'all',
  }
}

/** A guest is no table: what only the guest said was not heard there. */
const countsForExtent = ({ counts, sentence }: Line) => counts && sentence.voice !== 'guest'

const none: ReadonlySet<string> = new Set()

type Counted = Omit<ExtentCount, 'by' | 'code' | 'words' | 'common' | 'isByName' | 'below' | 'base'>

function counted(lines: readonly Line[], read: ReadonlySet<string>, searched: SearchedLines): Counted {
  const found = new Set(lines.flatMap(({ unit }) => unit?.id ?? []))
  const known = lines.map(personBehind)
  const people = new Set(known.filter((person) => person !== undefined))
  const { all }: Recurrence = recurrence({
    units: searched.study.lines.units,
    found,
    read,
    asked: none,
    people,
  })
  const total = baseOf(searched).people
  return {
    ...{ talks: all.units, tables: all.tables, sessions: all.sessions },
    people: total === 0 ? null : { found: people.size, of: total },
    withoutPerson: known.filter((person) => person === undefined).length,
    ...{ total: lines.length, fragments: firstOfEachTalk(lines).map(asFragment) },
  }
}

const mostShown = 20

function firstOfEachTalk(lines: readonly Line[]): Line[] {
  const talks = new Set<string>()
  const first = lines.filter(({ unit }) => unit && !talks.has(unit.id) && talks.add(unit.id))
  const rest = lines.filter((line) => !first.includes(line))
  return [...first, ...rest].slice(0, mostShown)
}

interface Base {
  /** Units with words of participants or notes. */
  readonly talks: ReadonlySet<string>
  /** How many people are known by their turns. */
  readonly people: number
}

const bases = new WeakMap<SearchedLines, Base>()

function baseOf(searched: SearchedLines): Base {
  const before = bases.get(searched)
  if (before) return before
  const lines = searched.lines.filter(countsForExtent)
  const base = {
    talks: new Set(lines.flatMap(({ unit }) => unit?.id ?? [])),
    people: new Set(lines.flatMap((line) => personBehind(line) ?? [])).size,
  }
  bases.set(searched, base)
  return base
}
