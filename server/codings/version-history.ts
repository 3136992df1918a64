import type { Db } from '../database/tables.ts'
import type { Payload } from '../database/write.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText, textVersions } from '../sources/store.ts'
import { type ChangedPiece, differenceBetween, pairedParagraphs } from '../text/difference.ts'

/** What a correction did to the codings of a text. */
export interface CodingsCarried {
  readonly kept: number
  readonly changed: number
  readonly orphans: number
}

/** How many paragraphs of a text changed or went, and how many came beside them, as when one is split. */
export interface ParagraphCounts {
  readonly changed: number
  readonly added: number
}

/** One text version in the history of a document. */
export interface VersionLine {
  readonly id: string
  readonly number: number
  readonly at: string
  /** Name of who made it. */
  readonly person: string
  readonly reason: string | null
  readonly reader: string
  /** Number of the version that it corrects; null for the first. */
  readonly before: number | null
  /** What changed since the version before; null for the first version. */
  readonly paragraphs: ParagraphCounts | null
  /** Null for the first version. */
  readonly codings: CodingsCarried | null
  /** Memos on its words; of an older version those that no correction took along. */
  readonly memos: number
}

/** The text versions of a document that stand, the newest first, each with what it changed. */
export async function versionLines(db: Db, document: string): Promise<VersionLine[]> {
  const lines: VersionLine[] = []
  let before: { number: number; words: string[] } | undefined
  for (const version of await textVersions(db, document)) {
    const words = paragraphsOf(await sourceText(db, document, version.number))
    const { id, number, at, made, reason, reader } = version
    lines.unshift({
      ...{ id, number, at, reason, reader },
      person: await makerOf(db, made),
      before: before?.number ?? null,
      paragraphs: before ? changedParagraphs(before.words, words) : null,
      codings: before ? await carriedBy(db, made) : null,
      memos: await memosOn(db, id),
    })
    before = { number, words }
  }
  return lines
}

/** Counts the paragraphs in which two texts differ. */
export function changedParagraphs(was: readonly string[], now: readonly string[]): ParagraphCounts {
  const differing = pairedParagraphs(was, now).filter(({ isSame }) => !isSame)
  const added = differing.filter((pair) => pair.was === null).length
  return { changed: differing.length - added, added }
}

async function makerOf(db: Db, event: number): Promise<string> {
  const row = await db
    .selectFrom('events')
    .innerJoin('people', 'people.id', 'events.person')
    .select('people.name')
    .where('events.seq', '=', event)
    .executeTakeFirst()
  return row?.name ?? ''
}

async function memosOn(db: Db, version: string): Promise<number> {
  const { count } = await db
    .selectFrom('memos')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject_kind', '=', 'fragment')
    .where('subject', '=', version)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Read from the event that made a version: a coding that changed in no more than its place was kept. */
async function carriedBy(db: Db, event: number): Promise<CodingsCarried> {
  const row = await db.selectFrom('payloads').select('json').where('seq', '=', event).executeTakeFirst()
  const payload: Payload | null = JSON.parse(row?.json ?? 'null')
  const counts = { kept: 0, changed: 0, orphans: 0 }
  for (const { table, before, after } of payload?.changes ?? []) {
    if (table !== 'codings' || !before || !after) continue
    if (after.carried === 'orphan') counts.orphans++
    else if (after.carried === 'changed' || 'exact' in after) counts.changed++
    else counts.kept++
  }
  return counts
}

/** The words of each block, in the order of the text. */
export function paragraphsOf({ text, blocks }: Pick<SourceText, 'text' | 'blocks'>): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end))
}

/** Paragraphs of two versions side by side: a run that both share, or one that differs. */
export type ComparedRun =
  | { readonly isSame: true; readonly words: readonly string[] }
  | {
      readonly isSame: false
      /** Number of the paragraph, from 1; null when that version has none. */
      readonly was: number | null
      readonly now: number | null
      readonly pieces: readonly ChangedPiece[]
    }

/** Two versions of a text, paragraph by paragraph; what both share is put together. */
export function comparedVersions(
  was: Pick<SourceText, 'text' | 'blocks'>,
  now: Pick<SourceText, 'text' | 'blocks'>,
): ComparedRun[] {
  const [old, latest] = [paragraphsOf(was), paragraphsOf(now)]
  const runs: ComparedRun[] = []
  let shared: string[] | undefined
  for (const pair of pairedParagraphs(old, latest)) {
    const words = { was: old[pair.was ?? -1] ?? '', now: latest[pair.now ?? -1] ?? '' }
    if (pair.isSame) {
      if (!shared) {
        shared = []
        runs.push({ isSame: true, words: shared })
      }
      shared.push(words.now)
      continue
    }
    shared = undefined
    const number = (index: number | null) => (index === null ? null : index + 1)
    const pieces = differenceBetween(words.was, words.now)
    runs.push({ isSame: false, was: number(pair.was), now: number(pair.now), pieces })
  }
  return runs
}
