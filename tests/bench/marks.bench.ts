import { test } from 'vitest'
import { numbers, talkOf } from '../../scripts/bench/speech.ts'
import { blocksIn } from '../../server/text/plain-blocks.ts'
import { sentencesIn } from '../../server/text/sentences.ts'
import { perBlock } from '../../views/documents/layout.ts'
import { lanesOf, nested, segmentsOf } from '../../views/documents/marks.ts'
import { withSigns } from '../../views/parts/markup.ts'

const text = talkOf(1_024 * 1_024, 9)
const blocks = blocksIn(text)
const sentences = sentencesIn(text, blocks)
const draw = numbers(5)

test.for([1_000, 10_000])('%i codings in a text of 1 MB', async (count, { bench }) => {
  const marks = Array.from({ length: count }, (_, at) => {
    const first = draw(sentences.length)
    const last = Math.min(sentences.length - 1, first + draw(3))
    return { id: `m${at}`, start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 1 }
  })
  const lanes = lanesOf(marks)
  const lying = perBlock(blocks, marks)
  await bench('a lane for each', () => lanesOf(marks)).run({ iterations: 10 })
  await bench('which lie on which block', () => perBlock(blocks, marks)).run({ iterations: 10 })
  await bench('cut and nested, block by block', () => {
    for (const block of blocks) {
      const own = { ...block, text: text.slice(block.start, block.end) }
      nested(segmentsOf(own, { marks: lying.get(block.start) ?? [], lanes, cuts: sentences.slice(0, 4) }))
    }
  }).run({ iterations: 10 })
})

test('words as HTML', async ({ bench }) => {
  const words = text.split('\n\n')
  await bench('words of 1 MB', () => words.map(withSigns)).run({ iterations: 10 })
})
