import { Shelf } from '../database/at-hand.ts'
import type { Db } from '../database/tables.ts'
import type { SourceText } from './source.ts'

/** Texts that something in memory holds, by the id of their version. Nothing is held for being here. */
const shelf = new Shelf<Map<string, WeakRef<SourceText>>>()

/**
 * A text that was just read, made of what is in memory of it already: whoever reads it for a page and whoever counts in
 * all texts hold the same words, blocks and sentences. What stands around it is as it was read.
 */
export function sharedText(db: Db, read: SourceText): SourceText {
  const { id, revision } = read.version
  const before = shelf.of(db)?.get(id)?.deref()
  const isSame = before && before.version.revision === revision && before.text === read.text
  if (!isSame) return holdText(db, read)
  const { text, sentences } = before
  return holdText(db, { ...read, text, sentences, blocks: blocksNow(read, before) })
}

/** From now on this is the text that others get its words from, for as long as somebody holds it. */
export function holdText(db: Db, source: SourceText): SourceText {
  const held = shelf.of(db) ?? shelf.keep(db, new Map<string, WeakRef<SourceText>>())
  held.set(source.version.id, new WeakRef(source))
  return source
}

/** Of a text in which people corrected who speaks, names of participants are in the blocks: those may be newer. */
function blocksNow(read: SourceText, before: SourceText): SourceText['blocks'] {
  const { id, revision, speakers } = read.structure
  const isSame = before.structure.id === id && before.structure.revision === revision && !speakers
  return isSame ? before.blocks : read.blocks
}
