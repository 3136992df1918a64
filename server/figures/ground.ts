import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { attendances } from '../sources/participants.ts'
import { type Session, sessions } from '../sources/sessions.ts'
import { currentTexts, lentTo, placedNow } from '../threads/current-texts.ts'
import { compare } from '../threads/lines.ts'
import { isEvidence, type ThreadSentence, type Unit } from '../threads/material.ts'
import { unitsOf } from '../threads/placing.ts'
import { countedOnce, twinsOf } from '../threads/repeats.ts'
import { addUnder } from '../threads/sets.ts'
import { inTurns, nextTurn } from '../turns.ts'

/** Where something can be counted: the units, and which texts hold their words, as rode draden count them. */
export interface Ground {
  readonly sessions: readonly Session[]
  /** In the order of their ids. */
  readonly units: readonly Unit[]
  /** By the id of the latest text version of a source, in the order in which the sources came. */
  readonly texts: ReadonlyMap<string, GroundText>
  /** The ids of the documents that hold words of a unit that count. */
  readonly documentsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Of a document that says the same as another: the id of that one. Who read the one read both. */
  readonly equals: ReadonlyMap<string, string>
}

/** A text without its words. */
export interface GroundText {
  readonly version: string
  readonly document: string
  /** The place of its first sentence in the row of all sentences. */
  readonly first: number
  /** The version that its sentences stand in too, and count. */
  readonly twinOf: string | null
}

/** The sentences of a text in their order, as numbers. */
export interface Lines {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Places of their units in the row of units; -1 where a sentence has none, or its words do not count. */
  readonly units: readonly number[]
  /** Where the same sentence begins in the text that this one repeats; -1 where it does not stand there. */
  readonly twins: readonly number[] | null
}

/** What the ground is made of. */
export const groundTables = [
  ...['documents', 'text_versions', 'structures', 'sessions', 'tables', 'propositions'],
  ...['participants', 'attendances'],
]

/** Reads the latest text of every source, with the same units, voices and twins as the derivation of rode draden. */
export async function groundNow(db: Db): Promise<{ ground: Ground; lines: Map<string, Lines> }> {
  const texts = await currentTexts(db)
  const register = { sessions: await sessions(db), attendances: await attendances(db) }
  const key = sha256(JSON.stringify(register))
  const placed = []
  for (const text of texts) {
    placed.push(placedNow(db, text, { register, key, lent: lentTo(text, texts) }))
    await nextTurn()
  }
  const units = unitsOf(placed, register).sort((a, b) => compare(a.id, b.id))
  await nextTurn()
  const sentences = placed.flatMap((text) => text.sentences)
  const twins = await inTurns(twinsOf(sentences))
  await nextTurn()
  const material = { units, sentences, codings: [], readings: [], codes: [], names: [] }
  const counted = twins.size === 0 ? sentences : (await inTurns(countedOnce(material))).sentences
  const own = Map.groupBy(counted, ({ document }) => document)
  const placeOf = new Map(units.map(({ id }, at) => [id, at]))
  const versions = new Map(texts.map(({ document, version }) => [document.name, version.id]))
  const ids = new Map(texts.map(({ document }) => [document.name, document.id]))
  const lines = new Map<string, Lines>()
  const known = new Map<string, GroundText>()
  const documentsOf = new Map<string, Set<string>>()
  let first = 0
  for (const { document, version } of texts) {
    const twin = twins.get(document.name)
    const here = linesOf(own.get(document.name) ?? [], placeOf, twin?.sentences)
    lines.set(version.id, here)
    for (const at of new Set(here.units)) if (at >= 0) addUnder(documentsOf, units[at]!.id, document.id)
    const twinOf = (twin && versions.get(twin.document)) ?? null
    known.set(version.id, { version: version.id, document: document.id, first, twinOf })
    first += here.starts.length
    await nextTurn()
  }
  const equals = [...twins].flatMap(([name, { isEqual, document }]): [string, string][] =>
    isEqual ? [[ids.get(name) ?? '', ids.get(document) ?? '']] : [],
  )
  return {
    ground: { sessions: register.sessions, units, texts: known, documentsOf, equals: new Map(equals) },
    lines,
  }
}

function linesOf(
  sentences: readonly ThreadSentence[],
  placeOf: ReadonlyMap<string, number>,
  twins: ReadonlyMap<string, ThreadSentence> | undefined,
): Lines {
  const ordered = sentences.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return {
    starts: ordered.map(({ start }) => start),
    ends: ordered.map(({ end }) => end),
    units: ordered.map(({ unit, repeats, voice }) =>
      unit === null || repeats || !isEvidence(voice, false) ? -1 : (placeOf.get(unit) ?? -1),
    ),
    twins: twins ? ordered.map(({ text }) => twins.get(text)?.start ?? -1) : null,
  }
}
