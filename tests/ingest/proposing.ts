import { readText } from '../../server/ingest/read.ts'
import { type Given, proposeStructure } from '../../server/ingest/structure.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The proposal for a text, with the words of each block beside its voice and part. */
export async function proposed(text: string, given: Partial<Given> = {}) {
  const name = given.name ?? 'verslag.md'
  const read = await readText(utf8(text), name)
  const structure = proposeStructure(read, { role: 'source', ...given, name })
  const blocks = read.blocks.map((block, index) => ({
    words: read.text.slice(block.start, block.end),
    voice: structure.voices[index],
    part: structure.parts.find(({ start, end }) => start <= block.start && block.end <= end),
  }))
  const at = (words: string) => blocks.find((block) => block.words.startsWith(words))
  return { ...structure, blocks, at }
}
