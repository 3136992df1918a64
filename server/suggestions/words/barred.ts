import type { Db } from '../../database/tables.ts'
import { participants } from '../../sources/participants.ts'
import type { SourceText } from '../../sources/source.ts'
import { labelsIn } from '../../sources/speakers.ts'
import { sourceTextOfVersion } from '../../sources/store.ts'
import { isName } from '../../text/name-parts.ts'
import { probableNames } from '../../text/personal-names.ts'
import { contentStems } from '../lexicon/reading.ts'
import { tokensOf } from '../lexicon/tokens.ts'

/**
 * The stems that are never proposed as a word for a code: of names and pseudonyms of participants, of speakers, of what
 * is probably a name in a text, and of what was blacked out.
 */
export async function barredStems(db: Db, texts: readonly SourceText[]): Promise<Set<string>> {
  const barred = new Set<string>()
  const bar = (words: string) => {
    for (const stem of contentStems(tokensOf(words))) barred.add(stem)
  }
  for (const { name, pseudonym } of await participants(db)) bar(`${name}\n${pseudonym ?? ''}`)
  for (const { text, blocks, version } of texts) {
    for (const label of labelsIn(blocks)) if (isName(label)) bar(label)
    for (const words of namesIn(version.id, text)) bar(words)
  }
  for (const words of await blackedOut(db, texts)) bar(words)
  return barred
}

/** A text version never changes: its names are looked up once. */
const known = new Map<string, readonly string[]>()
const mostKnown = 2_000

function namesIn(version: string, text: string): readonly string[] {
  const before = known.get(version)
  if (before) return before
  const found = [...new Set(probableNames(text).map(({ start, end }) => text.slice(start, end)))]
  if (known.size >= mostKnown) known.clear()
  known.set(version, found)
  return found
}

async function blackedOut(db: Db, texts: readonly SourceText[]): Promise<string[]> {
  const masks = await db
    .selectFrom('masks')
    .select(['version', 'start', 'end'])
    .where('ended', 'is', null)
    .execute()
  const textOf = new Map(texts.map(({ version, text }) => [version.id, text]))
  const words: string[] = []
  for (const { version, start, end } of masks) {
    const text = textOf.get(version) ?? (await sourceTextOfVersion(db, version)).text
    textOf.set(version, text)
    words.push(text.slice(start, end))
  }
  return words
}
