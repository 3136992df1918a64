import { setImmediate as pause } from 'node:timers/promises'
import { type Code, type CodeBranch, codeTree } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import { readings } from '../codings/readings.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import type { Reading, ThreadCode } from '../threads/material.ts'
import { type Readings, readingsOf } from '../threads/readings.ts'
import { countedOnce } from '../threads/repeats.ts'
import { bareCodings, type CodedFragment, fragmentsIn, onTwins } from './coded.ts'
import { type Ground, groundNow, groundTables } from './ground.ts'
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

interface Known {
  readonly event: number
  readonly ground: Ground
  readonly bare: Map<string, { start: number; end: number; code: string }[]>
  readonly counting: Counting
}

const kept = new WeakMap<Db, Promise<Known>>()

/**
 * What can be counted, kept beside the database as long as nothing is recorded that it is made of. After a coding only
 * the text it stands in is read again.
 */
export async function countingNow(db: Db): Promise<Counting> {
  const before = await kept.get(db)?.catch(() => undefined)
  const event = (await headOf(db))?.seq ?? 0
  if (before?.event === event) return before.counting
  const now = renewed(db, event, before)
  kept.set(db, now)
  return (await now).counting
}

async function renewed(db: Db, event: number, before: Known | undefined): Promise<Known> {
  if (!before || event < before.event) return made(db, event, await groundNow(db), null)
  const { everything, tables } = await touchedSince(db, before.event)
  if (everything || groundTables.some((table) => tables.has(table))) {
    return made(db, event, await groundNow(db), null)
  }
  if (!['codings', 'codes', 'readings'].some((table) => tables.has(table))) return { ...before, event }
  return made(db, event, before.ground, tables.has('codings') ? await stillKnown(db, before) : before.bare)
}

/** The codings of before, with those of each text that somebody coded in since read again. */
async function stillKnown(db: Db, { event, bare }: Known): Promise<Known['bare'] | null> {
  const versions = await versionsTouchedSince(db, event)
  if (!versions) return null
  const fresh = await bareCodings(db, [...versions])
  const standing = [...bare].filter(([version]) => !versions.has(version))
  return new Map([...standing, ...fresh])
}

async function made(db: Db, event: number, ground: Ground, known: Known['bare'] | null): Promise<Known> {
  const bare = known ?? (await bareCodings(db, null))
  const book = inOrder(codeTree((await codes(db)).filter(({ status }) => status !== 'vervallen')))
  const ids = new Set(book.map(({ id }) => id))
  const own = new Map(
    [...bare]
      .filter(([version]) => ground.texts.has(version))
      .map(([version, list]) => [version, list.filter(({ code }) => ids.has(code))]),
  )
  const fragments: CodedFragment[] = []
  for (const [version, list] of onTwins(ground, own)) {
    const text = ground.texts.get(version)
    if (text) for (const fragment of fragmentsIn(text, list)) fragments.push(fragment)
    await pause()
  }
  const asked = book.map(
    ({ id, parent, keywords }): ThreadCode => ({
      ...{ id, name: id, keywords },
      parent: parent !== null && ids.has(parent) ? parent : null,
    }),
  )
  const counting: Counting = {
    ...{ ground, codes: book, fragments },
    readings: readingsOf(await readingsNow(db, ground, book), ground.lines, asked),
    withBelow: below(asked),
  }
  return { event, ground, bare, counting }
}

/** Each code directly followed by those under it. */
const inOrder = (tree: readonly CodeBranch[]): Code[] =>
  tree.flatMap(({ code, children }) => [code, ...inOrder(children)])

/** Only readings for what a code means now count. */
async function readingsNow(db: Db, ground: Ground, book: readonly Code[]): Promise<readonly Reading[]> {
  const meanings = new Map(book.map(({ id, meaning }) => [id, meaning]))
  const names = new Map(
    [...ground.texts.values()].map(({ source: { document } }) => [document.id, document.name]),
  )
  const own = (await readings(db)).flatMap(({ document, code, meaning }): Reading[] => {
    const name = names.get(document)
    return name !== undefined && meanings.get(code) === meaning ? [{ code, document: name }] : []
  })
  if (![...ground.texts.values()].some(({ repeats }) => repeats)) return own
  const { units, sentences } = ground
  return countedOnce({ units, sentences, readings: own, codings: [], codes: [], names: [] }).readings
}

function below(codes: readonly ThreadCode[]): (code: string) => ReadonlySet<string> {
  const children = Map.groupBy(codes, ({ parent }) => parent)
  const known = new Map<string, Set<string>>()
  return function withBelow(code) {
    const before = known.get(code)
    if (before) return before
    const all = new Set([code])
    known.set(code, all)
    for (const child of children.get(code) ?? []) for (const each of withBelow(child.id)) all.add(each)
    return all
  }
}
