import type { Db, Part } from '../database/tables.ts'
import { unpackBlocks, unpackSpans, unpackVoices } from '../sources/packing.ts'
import { sessions } from '../sources/sessions.ts'
import { blockAt, partAt, sentenceAt, type VoicedBlock } from '../sources/source.ts'
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
  documentName: string
  blocks: VoicedBlock[]
  sentences: Span[]
  parts: Part[]
}

function placeIn(text: Structure, { start, end }: Span, titles: ReadonlyMap<string, string>): FragmentPlace {
  const block = blockAt(text.blocks, start)
  const part = partAt(text.parts, start)
  const first = sentenceAt(text.sentences, start)
  const last = sentenceAt(text.sentences, end - 1)
  return {
    documentName: text.documentName,
    session: titles.get(part?.session ?? ''),
    table: titles.get(part?.table ?? ''),
    sentence: first < 0 ? undefined : first + 1,
    lastSentence: last < 0 ? undefined : last + 1,
    page: block?.page,
    voice: block?.voice ?? 'frame',
  }
}

async function structuresOf(db: Db, versions: readonly string[]): Promise<Map<string, Structure>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('text_versions')
    .innerJoin('structures', 'structures.version', 'text_versions.id')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select([
      'text_versions.id',
      'text_versions.blocks',
      'text_versions.sentences',
      'structures.parts',
      'structures.voices',
      'documents.name',
    ])
    .where('text_versions.id', 'in', [...versions])
    .execute()
  return new Map(
    rows.map((row) => {
      const voices = unpackVoices(row.voices)
      const blocks = unpackBlocks(row.blocks).map((block, i) => ({ ...block, voice: voices[i] ?? 'note' }))
      return [
        row.id,
        {
          documentName: row.name,
          blocks,
          sentences: unpackSpans(row.sentences),
          parts: JSON.parse(row.parts),
        },
      ]
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
