import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { heldOut } from './held-out-notes.ts'
import { type Labelled, tuned } from './labelled-notes.ts'

/** Who speaks in it, turn by turn. */
async function speakersIn({ text, file }: Labelled): Promise<string[]> {
  const { blocks } = await readText(new TextEncoder().encode(text), file)
  return blocks.flatMap(({ kind, speaker }) => (kind === 'turn' && speaker !== undefined ? [speaker] : []))
}

describe('who speaks, in the documents that the rules were made with', () => {
  test.each(tuned.map((document) => [document.what, document] as const))('%s', async (_, document) => {
    expect(await speakersIn(document)).toEqual(document.speakers)
  })
})

describe('who speaks, in documents that were written when the rules stood', () => {
  test.each(heldOut.map((document) => [document.what, document] as const))('%s', async (_, document) => {
    expect(await speakersIn(document)).toEqual(document.speakers)
  })
})
