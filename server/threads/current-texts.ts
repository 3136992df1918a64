import { Shelf } from '../database/at-hand.ts'
import type { Db } from '../database/tables.ts'
import { holdText } from '../sources/held-texts.ts'
import { placeOfTalk } from '../sources/same-talk.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceVersions } from '../sources/standing.ts'
import { sourceText } from '../sources/store.ts'
import { nextTurn } from '../turns.ts'
import { type Lent, type PlacedText, placedText, type Register } from './placing.ts'

interface Read {
  /** What the text was read from: another document, version or structure is read anew. */
  readonly key: string
  source: SourceText
  placed?: { readonly by: string; readonly text: PlacedText }
}

const shelf = new Shelf<Map<string, Read>>()

/** The latest text of every source that stands, in the order in which they came. Only what changed is read again. */
export async function currentTexts(db: Db): Promise<SourceText[]> {
  const before = shelf.of(db)
  const now = new Map<string, Read>()
  for (const [id, key] of await currentKeys(db)) {
    const same = before?.get(id)
    if (same?.key !== key) await nextTurn()
    now.set(id, same?.key === key ? same : { key, source: await sourceText(db, id) })
  }
  shelf.keep(db, now)
  return [...now.values()].map(({ source }) => source)
}

/** The sentences of a text with their places; worked out again when the text, or who met when and where, changed. */
export function placedNow(db: Db, source: SourceText, register: Placing): PlacedText {
  const read = shelf.of(db)?.get(source.document.id)
  const by = JSON.stringify([register.key, register.lent])
  if (read?.source === source && read.placed?.by === by) return read.placed.text
  const text = placedText(source, register.register, register.lent)
  if (read?.source === source) {
    read.source = holdText(db, text.source)
    read.placed = { by, text }
  }
  return text
}

export interface Placing {
  readonly register: Register
  /** Stands for what is in the register. */
  readonly key: string
  /** Where the text was noted when its parts do not say. */
  readonly lent: Lent
}

/** Where a text was noted when it does not say so, from the other notes of the same talk. */
export function lentTo(text: SourceText, texts: readonly SourceText[]): Lent {
  const talk = text.document.same_talk
  const twins = texts.filter((other) => other !== text && talk !== null && other.document.same_talk === talk)
  return placeOfTalk(
    text.parts,
    twins.map(({ parts }) => parts),
  )
}

async function currentKeys(db: Db): Promise<Map<string, string>> {
  const rows = await sourceVersions(db)
    .select(['documents.id', 'documents.revision', 'text_versions.id as version', 'text_versions.sha256'])
    .select(['text_versions.revision as versionRevision', 'structures.revision as structure'])
    .execute()
  return new Map(rows.map(({ id, ...rest }) => [id, JSON.stringify(rest)]))
}
