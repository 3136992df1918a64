import { codes } from '../codebook/store.ts'
import { readings } from '../codings/readings.ts'
import { Shelf } from '../database/at-hand.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { attendances } from '../sources/participants.ts'
import { sessions } from '../sources/sessions.ts'
import type { SourceText } from '../sources/source.ts'
import { nextTurn } from '../turns.ts'
import { codingsNow } from './codings-now.ts'
import { currentTexts, lentTo, placedNow } from './current-texts.ts'
import type { Material } from './material.ts'
import { type PlacedText, type Register, unitsOf } from './placing.ts'

/** What a derivation looks at, and the way back from its names to the rows. */
export interface Gathered {
  readonly material: Material
  /** By the name of the document. */
  readonly sources: ReadonlyMap<string, SourceText>
  /** Names of documents by their id, names of codes by theirs. */
  readonly documentNames: ReadonlyMap<string, string>
  readonly codeNames: ReadonlyMap<string, string>
  /** Ids of codes, those that were merged replaced by the code that they went into; each once. */
  codesOf(ids: readonly string[]): string[]
  /** The number of the last event when it was read; the same for as long as it stands. */
  readonly event: number
}

interface Known {
  readonly gathered: Promise<Gathered>
  /** The number of the last event that it knows of. */
  readonly event: number
}

const shelf = new Shelf<Known>()

/** The material as it stands now. Kept beside the database as long as nothing is recorded that it is made of. */
export async function gather(db: Db): Promise<Gathered> {
  const event = (await headOf(db))?.seq ?? 0
  const before = shelf.of(db)
  if (before && (before.event === event || (await standsStill(db, before.event)))) {
    shelf.keep(db, { ...before, event })
    return before.gathered
  }
  const gathered = gatherNow(db, event)
  shelf.keep(db, { gathered, event })
  return gathered
}

/** What the material is made of. What people argue, remark, choose and publish changes nothing in it. */
const madeOf = new Set<string>([
  ...['documents', 'text_versions', 'structures', 'sessions', 'tables', 'propositions'],
  ...['participants', 'attendances', 'codes', 'codings', 'readings'],
])

/** Whether no event after this one touched what the material is made of. */
async function standsStill(db: Db, after: number): Promise<boolean> {
  const touched = await db
    .selectFrom('events')
    .leftJoin('event_touches', 'event_touches.seq', 'events.seq')
    .select('event_touches.table_name')
    .distinct()
    .where('events.seq', '>', after)
    .execute()
  return touched.every(({ table_name }) => table_name !== null && !madeOf.has(table_name))
}

/**
 * Documents, codes and units are named by their titles, so that the same project made anew gives the same threads.
 * Only codings on the latest text of a source count, and only readings for what a code means now.
 */
async function gatherNow(db: Db, event: number): Promise<Gathered> {
  const texts = await currentTexts(db)
  const register = { sessions: await sessions(db), attendances: await attendances(db) }
  const key = sha256(JSON.stringify(register))
  const placed: PlacedText[] = []
  for (const text of texts) {
    placed.push(placedNow(db, text, { register, key, lent: lentTo(text, texts) }))
    await nextTurn()
  }
  const ground = await groundOf(db, placed, register)
  const book = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  const codeNames = new Map(book.map(({ id, name }) => [id, name]))
  const documentNames = new Map(texts.map(({ document }) => [document.id, document.name]))
  const naming = { codeNames, key: sha256(JSON.stringify([...codeNames])) }
  const meanings = new Map(book.map(({ id, meaning }) => [id, meaning]))
  const read = (await readings(db)).filter(
    ({ document, code, meaning }) => documentNames.has(document) && meanings.get(code) === meaning,
  )
  const material: Material = {
    ...ground,
    codings: await codingsNow(db, texts, { event, ...naming }),
    readings: read.map(({ document, code }) => ({
      code: codeNames.get(code)!,
      document: documentNames.get(document)!,
    })),
    codes: book.map(({ name, parent, keywords }) => ({
      ...{ id: name, name, keywords },
      parent: (parent && codeNames.get(parent)) ?? null,
    })),
  }
  const sources = new Map(placed.map(({ source }) => [source.document.name, source]))
  return { material, sources, documentNames, codeNames, codesOf: await followed(db), event }
}

type Ground = Pick<Material, 'units' | 'sentences' | 'names'>

const grounds = new Shelf<{ readonly placed: readonly PlacedText[]; readonly ground: Ground }>()

/**
 * What was said where. The same lists for as long as no text and nobody's place changed: what was worked out of them
 * stands as well.
 */
async function groundOf(db: Db, placed: readonly PlacedText[], register: Register): Promise<Ground> {
  const before = grounds.of(db)
  const stands = (text: PlacedText, i: number) => text === before?.placed[i]
  if (before && before.placed.length === placed.length && placed.length > 0 && placed.every(stands))
    return before.ground
  const units = unitsOf(placed, register)
  await nextTurn()
  const sentences = placed.flatMap((text) => text.sentences)
  const ground = { units, sentences, names: [...new Set(register.attendances.map(({ name }) => name))] }
  await nextTurn()
  grounds.keep(db, { placed, ground })
  return ground
}

/** Follows merges of codes: who asked for the one that is no more means the one that it went into. */
async function followed(db: Db): Promise<Gathered['codesOf']> {
  const merged = await db
    .selectFrom('codes')
    .select(['id', 'merged_into'])
    .where('ended', 'is not', null)
    .where('merged_into', 'is not', null)
    .execute()
  const into = new Map(merged.map(({ id, merged_into }) => [id, merged_into]))
  const stands = (id: string): string => {
    const next = into.get(id)
    return next ? stands(next) : id
  }
  return (ids) => [...new Set(ids.map(stands))]
}
