import { type DerivedDb, keepResult, latestResult } from '../database/derived.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { sessions } from '../sources/sessions.ts'
import type { Unit } from '../threads/material.ts'
import { nextTurn } from '../turns.ts'
import type { CodedFragment } from './coded.ts'
import type { Counted } from './counting.ts'
import type { GroundText, Lines } from './ground.ts'

const kind = 'figures'
/** Rows of another shape are of no use. */
const shape = 1

type Place = Pick<Project, 'db' | 'derived'>

interface KeptGround {
  readonly units: readonly Omit<Unit, 'askedText'>[]
  readonly texts: readonly GroundText[]
  readonly documentsOf: readonly (readonly [string, readonly string[]])[]
  readonly equals: readonly (readonly [string, string])[]
}

/** Numbers in a row, for each fragment: start, end, its codes, its unit, its first sentence, and how many of those. */
interface KeptFragments {
  readonly lists: readonly (readonly string[])[]
  readonly numbers: readonly number[]
}

const perFragment = 6

/** What was kept when it was last counted; undefined when there is nothing, or it is damaged or of another log. */
export async function restored(place: Place): Promise<Counted | undefined> {
  const { db, derived } = place
  const row = await keptGround(place)
  const kept = parsed<KeptGround>(row)
  if (!row || !kept) return undefined
  const units = kept.units.map((unit): Unit => ({ ...unit, askedText: '' }))
  const texts = new Map(kept.texts.map((text) => [text.version, text]))
  const fragments = new Map<string, CodedFragment[]>()
  const shared = new Map<string, readonly string[]>()
  for (const text of texts.values()) {
    const own = await latestResult(derived, { kind, key: `fragments ${text.version}` })
    const numbers = parsed<KeptFragments>(own)
    if (!numbers) return undefined
    fragments.set(text.version, unpacked(numbers, text, { units, shared }))
    await nextTurn()
  }
  const documentsOf = new Map(kept.documentsOf.map(([unit, documents]) => [unit, new Set(documents)]))
  const ground = { sessions: await sessions(db), units, texts, documentsOf, equals: new Map(kept.equals) }
  const countedAt = new Map([...texts.keys()].map((version) => [version, row.event]))
  return { event: row.event, ground, fragments, lines: new Map(), groundAt: row.event, countedAt }
}

/** The last event that what is kept knows; undefined when nothing is kept of this log. */
export async function keptUpTo(place: Place): Promise<number | undefined> {
  return (await keptGround(place))?.event
}

async function keptGround({ db, derived }: Place) {
  const row = await latestResult(derived, { kind, key: 'ground' })
  return row && row.input === (await inputAt(db, row.event)) ? row : undefined
}

/** The sentences of a text as they were kept. */
export async function keptLines(derived: DerivedDb, version: string): Promise<Lines | undefined> {
  return parsed<Lines>(await latestResult(derived, { kind, key: `lines ${version}` }))
}

/** A row as it was kept here; undefined when there is none, or it is damaged: then it is counted anew. */
function parsed<T>(row: { json: string } | undefined): T | undefined {
  if (!row) return undefined
  try {
    return JSON.parse(row.json)
  } catch {
    return undefined
  }
}

/**
 * Keeps what was counted, for the next time that the program starts. Rows that are right already are left alone.
 * @returns false when sentences are asked that are kept no more, and were not read since the program began
 */
export async function keepCounted({ db, derived }: Place, counted: Counted): Promise<boolean> {
  const { event, ground, fragments, lines, groundAt, countedAt } = counted
  const input = await inputAt(db, event)
  const row = await latestResult(derived, { kind, key: 'ground' })
  if (!input || row?.input === input) return true
  const before = row?.input === (await inputAt(db, row?.event ?? 0)) ? (row?.event ?? -1) : -1
  const isWhole = groundAt > before
  const texts = [...ground.texts.values()]
  if (isWhole && texts.some(({ version }) => !lines.has(version))) return false
  const kept: KeptGround = {
    units: ground.units.map(({ id, session, date, table, proposition }) => ({
      ...{ id, session },
      ...(date !== undefined && { date }),
      ...(table !== undefined && { table }),
      ...(proposition !== undefined && { proposition }),
    })),
    texts,
    documentsOf: [...ground.documentsOf].map(([unit, documents]) => [unit, [...documents]]),
    equals: [...ground.equals],
  }
  await derived.transaction().execute(async (trx) => {
    const keep = (key: string, value: unknown) =>
      keepResult(trx, { kind, key, input, event, json: JSON.stringify(value) })
    if (isWhole) await trx.deleteFrom('results').where('kind', '=', kind).execute()
    for (const { version } of texts) {
      if (isWhole) await keep(`lines ${version}`, lines.get(version))
      if (isWhole || (countedAt.get(version) ?? event) > before) {
        await keep(`fragments ${version}`, packed(fragments.get(version) ?? [], counted))
      }
    }
    await keep('ground', kept)
  })
  return true
}

/** Names the log up to an event: of another project, or of a copy that went its own way, it is another. */
async function inputAt(db: Db, event: number): Promise<string | undefined> {
  const row = await db.selectFrom('events').select('hash').where('seq', '=', event).executeTakeFirst()
  return row && `${shape} ${row.hash}`
}

function packed(fragments: readonly CodedFragment[], { ground }: Counted): KeptFragments {
  const places = new Map(ground.units.map((unit, at) => [unit, at]))
  const lists = new Map<readonly string[], number>()
  const numbers: number[] = []
  for (const { start, end, codes, unit, first, sentences } of fragments) {
    const list = lists.get(codes) ?? lists.size
    lists.set(codes, list)
    numbers.push(start, end, list, places.get(unit) ?? 0, first, sentences)
  }
  return { lists: [...lists.keys()], numbers }
}

/** The same list for the same codes, also in another text: thousands of fragments share a few. */
function once(list: readonly string[], shared: Map<string, readonly string[]>): readonly string[] {
  const key = list.join(' ')
  const known = shared.get(key)
  if (!known) shared.set(key, list)
  return known ?? list
}

function unpacked(
  { lists, numbers }: KeptFragments,
  { document, version }: GroundText,
  { units, shared }: { units: readonly Unit[]; shared: Map<string, readonly string[]> },
): CodedFragment[] {
  const fragments: CodedFragment[] = []
  const own = lists.map((list) => once(list, shared))
  for (let at = 0; at < numbers.length; at += perFragment) {
    fragments.push({
      ...{ document, version },
      start: numbers[at]!,
      end: numbers[at + 1]!,
      codes: own[numbers[at + 2]!]!,
      unit: units[numbers[at + 3]!]!,
      first: numbers[at + 4]!,
      sentences: numbers[at + 5]!,
    })
  }
  return fragments
}
