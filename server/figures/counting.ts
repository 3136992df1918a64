import { type Code, type CodeBranch, codeTree } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import { readings } from '../codings/readings.ts'
import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { counting } from '../progress.ts'
import { withBelow } from '../threads/below.ts'
import type { Reading } from '../threads/material.ts'
import { type Readings, readingsAt } from '../threads/readings.ts'
import { nextTurn } from '../turns.ts'
import { type BareCoding, bareCodings, type CodedFragment, fragmentsIn, onTwins } from './coded.ts'
import { type Ground, groundNow, groundTables, type Lines } from './ground.ts'
import { keptLines, restored } from './kept.ts'
import { touchedSince, versionsTouchedSince } from './since.ts'

/** Everything that figures count in, as it stands now. */
export interface Counting {
  readonly ground: Ground
  /** The codes in the order of the codebook, those that lapsed left out. */
  readonly codes: readonly Code[]
  readonly fragments: readonly CodedFragment[]
  /** Which units were read for a code, by its id. */
  readonly readings: Readings
  /** A code with all codes under it, by their ids. */
  withBelow(code: string): ReadonlySet<string>
}

/** What was counted up to an event. */
export interface Counted {
  readonly event: number
  readonly ground: Ground
  /** Of each text version every coded fragment, also those of codes that lapsed. */
  readonly fragments: ReadonlyMap<string, readonly CodedFragment[]>
  /** The sentences of the texts that were read since the program began. */
  readonly lines: Map<string, Lines>
  /** At which event the ground was read, and each text version counted. */
  readonly groundAt: number
  readonly countedAt: ReadonlyMap<string, number>
}

interface Known {
  readonly counted: Counted
  readonly counting: Counting
}

type Place = Pick<Project, 'db' | 'derived'>

const shelf = new Shelf<Promise<Known>>()

/**
 * What can be counted, kept in memory as long as nothing is recorded that it is made of, and beside the project for the
 * next time that the program starts. After a coding only the text it stands in is read again.
 */
export async function countingNow(place: Place): Promise<Counting> {
  return (await knownNow(place)).counting
}

/** The same as it is kept. */
export async function countedNow(place: Place): Promise<Counted> {
  return (await knownNow(place)).counted
}

async function knownNow(place: Place): Promise<Known> {
  const before = await shelf.of(place.derived)?.catch(() => undefined)
  const event = (await headOf(place.db))?.seq ?? 0
  if (before?.counted.event === event) return before
  return shelf.keep(place.derived, renewed(place, event, before))
}

/** Counts everything anew, whatever was known. */
export async function countedAnew({ db, derived }: Place): Promise<Counted> {
  const event = (await headOf(db))?.seq ?? 0
  const now = countedWhole(db, event).then((counted) => inPlace(db, counted))
  return (await shelf.keep(derived, now)).counted
}

async function renewed(place: Place, event: number, before: Known | undefined): Promise<Known> {
  const counted = before?.counted ?? (await restored(place))
  if (!counted || event < counted.event) return inPlace(place.db, await countedWhole(place.db, event))
  const { everything, tables } = await touchedSince(place.db, counted.event)
  const isTouched = (names: readonly string[]) => names.some((name) => tables.has(name))
  if (everything || isTouched(groundTables)) return inPlace(place.db, await countedWhole(place.db, event))
  const now = tables.has('codings') ? await countedAgain(place, event, counted) : { ...counted, event }
  if (before && !isTouched(['codings', 'codes', 'readings'])) return { ...before, counted: now }
  return inPlace(place.db, now)
}

async function countedWhole(db: Db, event: number): Promise<Counted> {
  const { ground, lines } = await groundNow(db)
  const fragments = await fragmentsOf(db, { ground, linesOf: async (version) => lines.get(version) })
  return { event, ground, fragments, lines, groundAt: event, countedAt: at(fragments.keys(), event) }
}

/** With the fragments of each text that somebody coded in since, and of its twins, counted again. */
async function countedAgain({ db, derived }: Place, event: number, before: Counted): Promise<Counted> {
  const { ground, lines } = before
  const touched = await versionsTouchedSince(db, before.event)
  if (!touched) return countedWhole(db, event)
  const linesOf = async (version: string) => {
    const own = lines.get(version) ?? (await keptLines(derived, version))
    if (own) lines.set(version, own)
    return own
  }
  const only = withTwins(ground, touched)
  // An erasure, also of what is in no text, throws away the sentences that were kept.
  for (const version of only) if (!(await linesOf(version))) return countedWhole(db, event)
  const own = await fragmentsOf(db, { ground, linesOf, only })
  const fragments = new Map([...before.fragments, ...own])
  return { ...before, event, fragments, countedAt: new Map([...before.countedAt, ...at(only, event)]) }
}

const at = (versions: Iterable<string>, event: number) =>
  new Map([...versions].map((version) => [version, event]))

/** Texts that count as one are counted together. */
function withTwins({ texts }: Ground, versions: ReadonlySet<string>): Set<string> {
  const rootOf = (version: string) => texts.get(version)?.twinOf ?? version
  const roots = new Set([...versions].map(rootOf))
  return new Set([...texts.keys()].filter((version) => roots.has(rootOf(version))))
}

interface Within {
  readonly ground: Ground
  readonly linesOf: (version: string) => Promise<Lines | undefined>
  readonly only?: ReadonlySet<string>
}

/** The fragments of each text, one text at a time, with room for other pages in between. */
async function fragmentsOf(db: Db, { ground, linesOf, only }: Within): Promise<Map<string, CodedFragment[]>> {
  const all = [...ground.texts.values()].filter(({ version }) => !only || only.has(version))
  const codings = new Map<string, BareCoding[]>()
  for (const { version, twinOf } of all.toSorted((a, b) => Number(!b.twinOf) - Number(!a.twinOf))) {
    const own = (await bareCodings(db, [version])).get(version) ?? []
    const lines = await linesOf(version)
    const { moved, stayed } = twinOf && lines ? onTwins(lines, own) : { moved: [], stayed: own }
    codings.set(version, stayed)
    if (twinOf) for (const one of moved) codings.get(twinOf)?.push(one)
    await nextTurn()
  }
  const found = new Map<string, CodedFragment[]>()
  for (const text of counting('sources', all)) {
    const lines = await linesOf(text.version)
    const own = codings.get(text.version) ?? []
    found.set(text.version, lines ? fragmentsIn({ text, lines, units: ground.units }, own) : [])
    await nextTurn()
  }
  return found
}

async function inPlace(db: Db, counted: Counted): Promise<Known> {
  const { ground } = counted
  const book = inOrder(codeTree((await codes(db)).filter(({ status }) => status !== 'vervallen')))
  const ids = new Set(book.map(({ id }) => id))
  const asked = book.map(({ id, parent }) => ({
    id,
    parent: parent !== null && ids.has(parent) ? parent : null,
  }))
  const now: Counting = {
    ...{ ground, codes: book, fragments: standing(counted, ids) },
    readings: readingsAt(ground.documentsOf, await readingsNow(db, ground, book), asked),
    withBelow: withBelow(asked),
  }
  return { counted, counting: now }
}

/** Fragments with only the codes that stand. */
function standing({ ground, fragments }: Counted, ids: ReadonlySet<string>): CodedFragment[] {
  const all = [...ground.texts.keys()].flatMap((version) => fragments.get(version) ?? [])
  const lists = new Map<readonly string[], readonly string[]>()
  let isWhole = true
  for (const { codes: list } of all) {
    if (lists.has(list)) continue
    const kept = list.filter((code) => ids.has(code))
    lists.set(list, kept)
    isWhole &&= kept.length === list.length
  }
  if (isWhole) return all
  return all.flatMap((one) => {
    const kept = lists.get(one.codes) ?? []
    return kept.length === 0 ? [] : [{ ...one, codes: kept }]
  })
}

/** Each code directly followed by those under it. */
const inOrder = (tree: readonly CodeBranch[]): Code[] =>
  tree.flatMap(({ code, children }) => [code, ...inOrder(children)])

/** Only readings for what a code means now count; who read a text read what says the same. */
async function readingsNow(db: Db, ground: Ground, book: readonly Code[]): Promise<readonly Reading[]> {
  const meanings = new Map(book.map(({ id, meaning }) => [id, meaning]))
  return (await readings(db)).flatMap(({ document, code, meaning }): Reading[] => {
    if (meanings.get(code) !== meaning) return []
    const equal = ground.equals.get(document)
    return [{ code, document }, ...(equal === undefined ? [] : [{ code, document: equal }])]
  })
}
