import { setImmediate as pause } from 'node:timers/promises'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { attendances } from '../sources/participants.ts'
import { placeOfTalk } from '../sources/same-talk.ts'
import { type Session, sessions } from '../sources/sessions.ts'
import type { SourceText } from '../sources/source.ts'
import { currentTexts, placedNow } from '../threads/current-texts.ts'
import { type Line, type Lines, linesOf } from '../threads/lines.ts'
import type { ThreadSentence, Unit } from '../threads/material.ts'
import { unitsOf } from '../threads/placing.ts'
import { countedOnce } from '../threads/repeats.ts'

/** Where something can be counted: every sentence with its unit and voice, as rode draden count them. */
export interface Ground {
  readonly lines: Lines
  readonly sessions: readonly Session[]
  readonly units: readonly Unit[]
  /** By the id of the latest text version of a source. */
  readonly texts: ReadonlyMap<string, GroundText>
  readonly byName: ReadonlyMap<string, GroundText>
  /** The sentences as they came, for what repeats another document. */
  readonly sentences: readonly ThreadSentence[]
}

export interface GroundText {
  readonly source: SourceText
  readonly lines: readonly Line[]
  /** Whether sentences of it stand word for word in another document and count there. */
  readonly repeats: boolean
}

/** What the ground is made of. */
export const groundTables = [
  ...['documents', 'text_versions', 'structures', 'sessions', 'tables', 'propositions'],
  ...['participants', 'attendances'],
]

/** Reads the latest text of every source, with the same units, voices and twins as the derivation of rode draden. */
export async function groundNow(db: Db): Promise<Ground> {
  const texts = await currentTexts(db)
  const register = { sessions: await sessions(db), attendances: await attendances(db) }
  const key = sha256(JSON.stringify(register))
  const placed = []
  for (const text of texts) {
    placed.push(placedNow(db, text, { register, key, lent: lentTo(text, texts) }))
    await pause()
  }
  const units = unitsOf(placed, register)
  const sentences = placed.flatMap((text) => text.sentences)
  const material = { units, codings: [], readings: [], codes: [], names: [] }
  const lines = linesOf(countedOnce({ ...material, sentences }), false)
  const own = texts.map((source): GroundText => {
    const found = lines.byDocument.get(source.document.name) ?? []
    return { source, lines: found, repeats: found.some(({ sentence }) => sentence.repeats) }
  })
  return {
    ...{ lines, units: lines.units, sentences, sessions: register.sessions },
    texts: new Map(own.map((text) => [text.source.version.id, text])),
    byName: new Map(own.map((text) => [text.source.document.name, text])),
  }
}

/** Where a text was noted when it does not say so, from the other notes of the same talk. */
function lentTo(text: SourceText, texts: readonly SourceText[]) {
  const talk = text.document.same_talk
  const twins = texts.filter((other) => other !== text && talk !== null && other.document.same_talk === talk)
  return placeOfTalk(
    text.parts,
    twins.map(({ parts }) => parts),
  )
}
