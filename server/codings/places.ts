import type { Db, Part } from '../database/tables.ts'
import { blockIn, type Layout, layoutsAtHand, sentenceIn } from '../sources/layouts-at-hand.ts'
import { voiceOf } from '../sources/packing.ts'
import { sessions } from '../sources/sessions.ts'
import { partAt } from '../sources/source.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'

/** Where a fragment stands, in words a person knows. Sentences count from 1. */
export interface FragmentPlace {
  documentName: string
  session: string | undefined
  table: string | undefined
  sentence: number | undefined
  lastSentence: number | undefined
  page: number | undefined
  voice: Voice
}

interface Placed extends Span {
  id: string
  version: string
}

/** The place of each of these, by its id. Reads structure only, never a text. */
export async function placesOf(db: Db, list: readonly Placed[]): Promise<Map<string, FragmentPlace>> {
  const texts = await structuresOf(db, [...new Set(list.map(({ version }) => version))])
  const titles = await titlesOf(db)
  return new Map(
    list.flatMap((one): [string, FragmentPlace][] => {
      const text = texts.get(one.version)
      return text ? [[one.id, placeIn(text, one, titles)]] : []
    }),
  )
}

interface Structure {
  readonly documentName: string
  readonly layout: Layout
  /** A letter for each block. */
  readonly voices: string
  readonly parts: readonly Part[]
}

function placeIn(text: Structure, { start, end }: Span, titles: ReadonlyMap<string, string>): FragmentPlace {
  const { layout, parts, voices } = text
  const block = blockIn(layout, start)
  const part = partAt(parts, start)
  const first = sentenceIn(layout, start)
  const last = sentenceIn(layout, end - 1)
  return {
    documentName: text.documentName,
    session: titles.get(part?.session ?? ''),
    table: titles.get(part?.table ?? ''),
    sentence: first < 0 ? undefined : first + 1,
    lastSentence: last < 0 ? undefined : last + 1,
    page: layout.blocks[block]?.page,
    voice: block < 0 ? 'frame' : voiceOf(voices, block),
  }
}

async function structuresOf(db: Db, versions: readonly string[]): Promise<Map<string, Structure>> {
  if (versions.length === 0) return new Map()
  const layouts = await layoutsAtHand(db, versions)
  const rows = await db
    .selectFrom('structures')
    .innerJoin('text_versions', 'text_versions.id', 'structures.version')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select(['structures.version', 'structures.parts', 'structures.voices', 'documents.name'])
    .where('structures.version', 'in', [...versions])
    .execute()
  return new Map(
    rows.flatMap(({ version, parts, voices, name }): [string, Structure][] => {
      const layout = layouts.get(version)
      return layout ? [[version, { documentName: name, layout, voices, parts: JSON.parse(parts) }]] : []
    }),
  )
}

/** Titles of sessions and tables, by id. */
async function titlesOf(db: Db): Promise<Map<string, string>> {
  return new Map(
    (await sessions(db)).flatMap(({ id, title, tables }) => [
      [id, title] as const,
      ...tables.map((table) => [table.id, table.title] as const),
    ]),
  )
}
