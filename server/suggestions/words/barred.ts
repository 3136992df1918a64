import { Shelf } from '../../database/at-hand.ts'
import type { DerivedDb } from '../../database/derived.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { participants } from '../../sources/participants.ts'
import { labelsIn } from '../../sources/speakers.ts'
import { sourceText, sourceTextOfVersion } from '../../sources/store.ts'
import { isName, nameParts } from '../../text/name-parts.ts'
import { probableNames } from '../../text/personal-names.ts'
import { copied } from '../copied.ts'
import { contentStems } from '../lexicon/reading.ts'
import { tokensOf } from '../lexicon/tokens.ts'

/**
 * The stems that are never proposed as a word for a code: of names and pseudonyms of participants, of speakers, of words
 * that begin with such a name (`haverkates`), of what is probably a name in a text, and of what was blacked out.
 * @param documents - ids of the sources
 */
export async function barredStems(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  documents: readonly string[],
): Promise<Set<string>> {
  const barred = new Set<string>()
  const bar = (words: string) => {
    for (const stem of contentStems(tokensOf(words))) barred.add(stem)
  }
  const people = (await participants(db)).flatMap(({ name, pseudonym }) => [name, pseudonym ?? ''])
  for (const document of documents)
    people.push(...labelsIn((await sourceText(db, document)).blocks).filter(isName))
  for (const name of new Set(people)) bar(name)
  const begins = beginningWith(people)
  for (const document of documents) {
    const { text, version } = await sourceText(db, document)
    for (const words of namesIn(derived, version.id, text)) bar(words)
    for (const [words] of begins ? text.matchAll(begins) : []) bar(words)
  }
  for (const words of await blackedOut(db)) bar(words)
  return barred
}

/** A shorter part of a name begins too many other words. */
const tellingPart = 5

/** Words that begin with a part of a name, in whatever case; undefined when no part is long enough to tell. */
function beginningWith(names: readonly string[]): RegExp | undefined {
  const parts = names.flatMap(nameParts).flatMap((part) => part.split(/[^\p{L}]+/u))
  const telling = [...new Set(parts.filter(({ length }) => length >= tellingPart))]
  if (telling.length === 0) return undefined
  return new RegExp(`(?<!\\p{L})(?:${telling.join('|')})[\\p{L}’']*`, 'giu')
}

/** By text version, which never changes: its names are looked up once. */
const known = new Shelf<Map<string, readonly string[]>>()

function namesIn(derived: DerivedDb, version: string, text: string): readonly string[] {
  const names = known.of(derived) ?? known.keep(derived, new Map<string, readonly string[]>())
  const before = names.get(version)
  if (before) return before
  const found = [...new Set(probableNames(text).map(({ start, end }) => copied(text.slice(start, end))))]
  names.set(version, found)
  return found
}

async function blackedOut(db: Db): Promise<string[]> {
  const masks = await db
    .selectFrom('masks')
    .select(['version', 'start', 'end'])
    .where('ended', 'is', null)
    .execute()
  const words: string[] = []
  for (const [version, own] of Map.groupBy(masks, (mask) => mask.version)) {
    const { text } = await sourceTextOfVersion(db, version)
    for (const { start, end } of own) words.push(text.slice(start, end))
  }
  return words
}
