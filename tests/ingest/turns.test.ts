import { describe, expect, test } from 'vitest'
import { compose } from '../../server/ingest/piece.ts'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'
import { withTurns } from '../../server/ingest/turns.ts'

/** The turns of paragraphs, as every format with a structure of its own hands them over. */
function turnsOf(...paragraphs: string[]): string[] {
  const { text, blocks } = compose(withTurns(paragraphs.map((words) => ({ kind: 'paragraph', text: words }))))
  return blocks.map(
    ({ kind, speaker = '', start, end }) => `${kind} | ${speaker} | ${text.slice(start, end)}`,
  )
}

describe('turns in documents with paragraphs', () => {
  test('a time and a name in one paragraph, the words in the next', () => {
    expect(turnsOf('00:00:03 Anna Bos', 'Hallo.', '00:00:21 Bram', 'Dag.')).toEqual([
      'turn | Anna Bos | Hallo.',
      'turn | Bram | Dag.',
    ])
  })
  test('name, time and words in one paragraph with line breaks', () => {
    expect(turnsOf('Anna Bos   0:03\nHallo.', 'Bram   0:21\nDag.')).toEqual([
      'turn | Anna Bos | Hallo.',
      'turn | Bram | Dag.',
    ])
  })
  test('a turn runs on over paragraphs until the next speaker', () => {
    expect(turnsOf('Anna: Hallo.', 'Zullen we?', 'Dan beginnen we.', 'Bram: Ja.', 'Anna: Mooi.')[2]).toBe(
      'turn | Anna | Dan beginnen we.',
    )
  })
  test('a speaker may take over within a paragraph', () => {
    expect(turnsOf('Anna: Hallo. Bram: Dag. Anna: Mooi.', 'Bram: Ja.')).toEqual([
      'turn | Anna | Hallo.',
      'turn | Bram | Dag.',
      'turn | Anna | Mooi.',
      'turn | Bram | Ja.',
    ])
  })
  test('the label of a speaker stays in the text, outside the block', () => {
    const { text, blocks } = compose(
      withTurns(['[Anna]: Ja.', '[Bram]: Nee.'].map((words) => ({ kind: 'paragraph', text: words }))),
    )
    expect(text.slice(0, blocks[0]?.start)).toBe('[Anna]: ')
  })
  test('Markdown knows the same shapes', async () => {
    const text = '[00:12] Anna: Hallo.\n\n[00:31] Bram: Dag.\n\n**Anna:** Mooi.\n'
    const { blocks } = await readText(new TextEncoder().encode(text), 'gesprek.md')
    expect(blocks.map(({ speaker, time }) => [speaker, time])).toEqual([
      ['Anna', 12],
      ['Bram', 31],
      ['Anna', undefined],
    ])
  })
})

describe('what a program says about the recording', () => {
  const transcript =
    'Werksessie wonen\n\nBakker, Els (Provincie) heeft de transcriptie gestart\n\nBakker, Els (Provincie)   0:03\nWelkom allemaal.\n\nJan de Vries   0:12\nJa, graag.\n\nBakker, Els (Provincie)   0:19\nMooi.\n\nBakker, Els (Provincie) heeft de transcriptie gestopt\n'

  test.each(['overleg.txt', 'overleg.md'])('is a paragraph of nobody in %s, and frame', async (name) => {
    const read = await readText(new TextEncoder().encode(transcript), name)
    const { voices } = proposeStructure(read, { name, role: 'source' })
    const about = read.blocks.flatMap(({ kind, speaker, start, end }, at) =>
      read.text.slice(start, end).includes('transcriptie') ? [[kind, speaker, voices[at]]] : [],
    )
    expect(about).toEqual([
      ['paragraph', undefined, 'frame'],
      ['paragraph', undefined, 'frame'],
    ])
  })
})
