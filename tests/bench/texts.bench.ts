import { test } from 'vitest'
import { numbers, talkOf } from '../../scripts/bench/speech.ts'
import { canonicalText } from '../../server/text/canonical.ts'
import { differenceBetween } from '../../server/text/difference.ts'
import { editsBetween } from '../../server/text/edits.ts'
import { blocksIn } from '../../server/text/plain-blocks.ts'
import { quotedIn } from '../../server/text/quotation-marks.ts'
import { sentencesIn } from '../../server/text/sentences.ts'
import { sketchOf } from '../../server/text/sketch.ts'
import { anchor } from '../../server/text/span.ts'
import { stem } from '../../server/text/stems.ts'
import { wordsIn } from '../../server/text/words.ts'

const sizes = { '60 KB': 60 * 1_024, '1 MB': 1_024 * 1_024 }

for (const [size, characters] of Object.entries(sizes)) {
  const text = talkOf(characters, 7, { compounds: true })
  const blocks = blocksIn(text)
  const corrected = text.replaceAll(' de ', ' die ')

  test(`a text of ${size}`, async ({ bench }) => {
    await bench('canonical form', () => canonicalText(text)).run({ iterations: 10 })
    await bench('blocks', () => blocksIn(text)).run({ iterations: 10 })
    await bench('sentences', () => sentencesIn(text, blocks)).run({ iterations: 10 })
    await bench('sketch', () => sketchOf(text, blocks)).run({ iterations: 10 })
    await bench('words', () => wordsIn(text)).run({ iterations: 10 })
    await bench('quotations between marks', () => quotedIn(text, { start: 0, end: text.length })).run({
      iterations: 10,
    })
    await bench('edits to a corrected text', () => editsBetween(text, corrected)).run({ iterations: 10 })
  })
}

test('single sentences', async ({ bench }) => {
  const text = talkOf(60 * 1_024, 8)
  const sentences = sentencesIn(text, blocksIn(text))
  const words = text.match(/\p{L}{4,}/gu) ?? []
  const draw = numbers(3)
  const drawn = <Item>(list: readonly Item[]) => list[draw(list.length)]!
  await bench('anchor of a sentence', () => anchor(text, drawn(sentences))).run({ iterations: 10 })
  await bench('stem of a word', () => stem(drawn(words))).run({ iterations: 10 })
  const was = drawn(sentences)
  const said = text.slice(was.start, was.end)
  await bench('difference of two sentences', () =>
    differenceBetween(said, said.replace(/ (\p{L}+) (\p{L}+) /u, ' $2 $1 ')),
  ).run({ iterations: 10 })
})
