import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../../../server/ingest/read.ts'
import { proposeStructure } from '../../../server/ingest/structure.ts'
import type { Searchable } from '../../../server/reports/matching/library.ts'

const folder = join(import.meta.dirname, '../../../corpus/documents')

/** A file as the audit searches it, with the voices that are proposed for it. */
export async function searchableFile(path: string, name: string): Promise<Searchable> {
  const read = await readText(new Uint8Array(readFileSync(path)), name)
  const { voices } = proposeStructure(read, { name, role: 'source' })
  return {
    document: name,
    documentId: `id of ${name}`,
    version: `version of ${name}`,
    text: read.text,
    blocks: read.blocks.map((block, index) => ({ ...block, voice: voices[index] ?? 'note' })),
    layers: [],
  }
}

/** The sources of the example project, in the order of their names. */
export function corpusSources(): Promise<Searchable[]> {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('conceptrapport'))
    .sort()
  return Promise.all(names.map((name) => searchableFile(join(folder, name), name)))
}

/** A text of which each paragraph is a block: `Naam: …` a turn, `# …` a heading, anything else what `kind` says. */
export function searchable(text: string, given: Partial<Searchable> = {}): Searchable {
  const blocks = [...text.matchAll(/\S[^\n]*(?:\n(?!\n)[^\n]+)*/g)].map(({ 0: words, index }) => {
    const speaker = /^([A-Z][a-z]+): /.exec(words)?.[1]
    const skipped = speaker ? speaker.length + 2 : words.startsWith('# ') ? 2 : 0
    const span = { start: index + skipped, end: index + words.length }
    if (words.startsWith('# ')) return { ...span, kind: 'heading' as const, voice: 'analysis' as const }
    if (!speaker) return { ...span, kind: 'paragraph' as const, voice: 'note' as const }
    return { ...span, kind: 'turn' as const, voice: 'participant' as const, speaker }
  })
  return {
    document: 'bron.txt',
    documentId: given.document ?? 'bron',
    version: given.document ?? 'versie',
    text,
    blocks,
    layers: [],
    ...given,
  }
}
