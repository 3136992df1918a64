import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { correctedText } from '../../server/codings/paragraphs.ts'
import { canonicalText } from '../../server/text/canonical.ts'
import { applied } from '../../server/text/edits.ts'
import { refusal } from '../quotes/setting.ts'
import { act, latest, mustCorrect, mustTalk, type Talk } from './correcting.ts'

const talk = `Verslag van tafel 3

Truus: Ik wacht nu drie jaar.

Vincent: Wij kunnen niet kiezen.

Truus: Dat is ook zo.

- Eerste punt
- Tweede punt
- Derde punt
`

async function correctedTo(setting: Talk, texts: Readonly<Record<string, string>>): Promise<string> {
  const source = await latest(setting)
  const paragraphs = Object.entries(texts).map(([was, text]) => ({
    block: source.blocks.findIndex(({ start, end }) => source.text.slice(start, end) === was),
    text,
  }))
  const { edits, blocks } = correctedText(source, paragraphs)
  const text = applied(source.text, edits)
  for (const { block } of blocks) expect(text.slice(block.start, block.end).trim()).not.toBe('')
  return text
}

test('a turn that goes takes the label of its speaker along', async () => {
  const setting = await mustTalk(talk)
  expect(await correctedTo(setting, { 'Wij kunnen niet kiezen.': '' })).toBe(
    talk.replace('Vincent: Wij kunnen niet kiezen.\n\n', ''),
  )
})

test('an item that goes takes its mark along', async () => {
  const setting = await mustTalk(talk)
  expect(await correctedTo(setting, { 'Tweede punt': '  ' })).toBe(talk.replace('- Tweede punt\n', ''))
})

test('the first block and blocks beside each other can go', async () => {
  const setting = await mustTalk(talk)
  const gone = {
    'Verslag van tafel 3': '',
    'Ik wacht nu drie jaar.': '',
    'Eerste punt': '',
    'Tweede punt': '',
  }
  expect(await correctedTo(setting, gone)).toBe(
    'Vincent: Wij kunnen niet kiezen.\n\nTruus: Dat is ook zo.\n\n- Derde punt\n',
  )
})

test('an empty line makes two blocks of one kind, of one speaker, with one label', async () => {
  const setting = await mustTalk(talk)
  await mustCorrect(setting, 'Ik wacht nu drie jaar.', 'Ik wacht.\r\n\r\nNu drie jaar.')
  const { text, blocks } = await latest(setting)
  expect(text).toBe(talk.replace('Ik wacht nu drie jaar.', 'Ik wacht.\n\nNu drie jaar.'))
  const said = blocks.filter(({ speaker }) => speaker === 'Truus')
  expect(said.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
    ['turn', 'Ik wacht.'],
    ['turn', 'Nu drie jaar.'],
    ['turn', 'Dat is ook zo.'],
  ])
})

test('parts, voices and pages stay with their blocks', async () => {
  const setting = await mustTalk(talk)
  const before = await latest(setting)
  await mustCorrect(setting, 'Ik wacht nu', 'Ik wacht nu al heel lang, wel')
  const after = await latest(setting)
  expect(after.blocks.map(({ kind, voice, speaker }) => [kind, voice, speaker])).toEqual(
    before.blocks.map(({ kind, voice, speaker }) => [kind, voice, speaker]),
  )
  const held = ({ parts, blocks }: typeof before) =>
    parts.map((part) => blocks.filter(({ start, end }) => part.start <= start && end <= part.end).length)
  expect(held(after)).toEqual(held(before))
})

const refusals: [why: string, key: string, texts: { block: number; text: string }[], reason: string][] = [
  ['the same words', 'nothing-changed', [{ block: 0, text: 'Verslag van tafel 3' }], 'tikfout'],
  ['no reason', 'correction-without-reason', [{ block: 0, text: 'Verslag' }], '  '],
  [
    'a reason that is too long',
    'correction-reason-too-long',
    [{ block: 0, text: 'Verslag' }],
    'x'.repeat(301),
  ],
  ['a paragraph that is not there', 'paragraph-unknown', [{ block: 99, text: 'Verslag' }], 'tikfout'],
  [
    'a text of which nothing is left',
    'correction-empties-text',
    Array.from({ length: 7 }, (_, block) => ({ block, text: '' })),
    'tikfout',
  ],
]
for (const [why, key, paragraphs, reason] of refusals) {
  test(`a correction with ${why} is refused`, async () => {
    const setting = await mustTalk(talk)
    const { version } = await latest(setting)
    const correction = { document: setting.document, version: version.id, reason, paragraphs }
    expect(await refusal(act(setting, (write) => correctParagraphs(write, correction)))).toBe(key)
  })
}

test('whatever people type, the text stays canonical and blocks stay in order, apart and not empty', async () => {
  const source = await latest(await mustTalk(talk))
  const typed = fc.array(
    fc.constantFrom('de ', 'kabel', '\n\n', '\r\n', 'e\u0301', '\u0301', '🙂', '\uFEFF', ' '),
  )
  const paragraphs = fc.uniqueArray(
    fc.record({ block: fc.nat(source.blocks.length - 1), text: typed.map((list) => list.join('')) }),
    { selector: ({ block }) => block },
  )
  fc.assert(
    fc.property(paragraphs, (wanted) => {
      const { edits, blocks } = correctedText(source, wanted)
      const text = applied(source.text, edits)
      expect(canonicalText(text)).toBe(text)
      let last = 0
      for (const { block } of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(last)
        expect(text.slice(block.start, block.end).trim()).not.toBe('')
        last = block.end
      }
    }),
  )
})
