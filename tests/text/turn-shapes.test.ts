import { describe, expect, test } from 'vitest'
import { blocksOf } from './blocks-of.ts'

const anna = 'turn | Anna Bos | 3s | Zullen we beginnen?'
const bram = 'turn | Bram | 21s | Ja, graag.'
const again = 'turn | Anna Bos | 62s | Mooi.'

/** The same three turns as each tool or writer puts them down. */
const writings: [string, string][] = [
  ['Teams', 'Anna Bos   0:03\nZullen we beginnen?\n\nBram   0:21\nJa, graag.\n\nAnna Bos   1:02\nMooi.'],
  [
    'Teams with arrows',
    '0:0:3.0 --> 0:0:9.4\nAnna Bos\nZullen we beginnen?\n\n0:0:21.3 --> 0:0:25.0\nBram\nJa, graag.\n\n0:1:2.0 --> 0:1:4.0\nAnna Bos\nMooi.',
  ],
  [
    'Zoom',
    '[Anna Bos] 00:00:03\nZullen we beginnen?\n\n[Bram] 00:00:21\nJa, graag.\n\n[Anna Bos] 00:01:02\nMooi.',
  ],
  [
    'a chat',
    '00:00:03\t From  Anna Bos : Zullen we beginnen?\n00:00:21\t From  Bram to Everyone: Ja, graag.\n00:01:02\t From  Anna Bos : Mooi.',
  ],
  [
    'Otter',
    'Anna Bos  0:03  \nZullen we beginnen?  \n\nBram  0:21  \nJa, graag.  \n\nAnna Bos  1:02  \nMooi.  ',
  ],
  ['Word', '00:00:03 Anna Bos\nZullen we beginnen?\n00:00:21 Bram\nJa, graag.\n00:01:02 Anna Bos\nMooi.'],
  [
    'Happy Scribe',
    '[00:00:03.120] - Anna Bos\nZullen we beginnen?\n\n[00:00:21.330] - Bram\nJa, graag.\n\n[00:01:02.330] - Anna Bos\nMooi.',
  ],
  [
    'Sonix',
    'Anna Bos: [00:00:03] Zullen we beginnen?\n\nBram: [00:00:21] Ja, graag.\n\nAnna Bos: [00:01:02] Mooi.',
  ],
  [
    'Trint',
    '00:00:03\nAnna Bos\nZullen we beginnen?\n\n00:00:21\nBram\nJa, graag.\n\n00:01:02\nAnna Bos\nMooi.',
  ],
  [
    'Whisper',
    '[3.0s - 9.2s] Anna Bos: Zullen we beginnen?\n[21.3s - 25.0s] Bram: Ja, graag.\n[62.0s - 64.1s] Anna Bos: Mooi.',
  ],
  [
    'a stretch of time beside the name',
    'Anna Bos (00:00:03 - 00:00:09): Zullen we beginnen?\nBram (00:00:21 - 00:00:25): Ja, graag.\nAnna Bos (00:01:02 - 00:01:04): Mooi.',
  ],
  [
    'time behind the name',
    'Anna Bos [00:03] Zullen we beginnen?\nBram [00:21] Ja, graag.\nAnna Bos [01:02] Mooi.',
  ],
  ['minutes first', '0:03 Anna Bos: Zullen we beginnen?\n0:21 Bram: Ja, graag.\n1:02 Anna Bos: Mooi.'],
  [
    'minutes first, words below',
    '0:03 Anna Bos\nZullen we beginnen?\n\n0:21 Bram\nJa, graag.\n\n1:02 Anna Bos\nMooi.',
  ],
  [
    'the time below the name',
    'Anna Bos\n0:03\nZullen we beginnen?\n\nBram\n0:21\nJa, graag.\n\nAnna Bos\n1:02\nMooi.',
  ],
]

/** As above, by those who keep no time. */
const timeless: [string, string][] = [
  ['[Naam]:', '[Anna Bos]: Zullen we beginnen?\n[Bram]: Ja, graag.\n[Anna Bos]: Mooi.'],
  ['<v Naam>', '<v Anna Bos>Zullen we beginnen?</v>\n<v Bram>Ja, graag.</v>\n<v Anna Bos>Mooi.</v>'],
  ['<Naam>', '<Anna Bos> Zullen we beginnen?\n<Bram> Ja, graag.\n<Anna Bos> Mooi.'],
  ['a stray space', 'Anna Bos : Zullen we beginnen?\nBram: Ja, graag.\nAnna Bos: Mooi.'],
  ['bold names', '**Anna Bos:** Zullen we beginnen?\n\n**Bram:** Ja, graag.\n\n**Anna Bos:** Mooi.'],
  [
    'a time at the end',
    'Anna Bos: Zullen we beginnen? #00:00:03-5#\nBram: Ja, graag. #00:00:21-7#\nAnna Bos: Mooi. #00:01:02-1#',
  ],
  ['several on a line', 'Anna Bos: Zullen we beginnen? Bram: Ja, graag. Anna Bos: Mooi.\nBram: Dag.'],
]

describe('turns as tools and people write them', () => {
  test.each(writings)('%s', (_, text) => {
    expect(blocksOf(text)).toEqual([anna, bram, again])
  })
  test.each(timeless)('%s', (_, text) => {
    const said = ['Anna Bos | Zullen we beginnen?', 'Bram | Ja, graag.', 'Anna Bos | Mooi.']
    expect(blocksOf(text).slice(0, 3)).toEqual(said.map((turn) => `turn | ${turn}`))
  })
  test('a name with a dash counts in a text that is all written so', () => {
    expect(blocksOf('Anna – Ja.', 'Bram – Nee.', 'Anna – Toch.', 'Bram – Goed.')[1]).toBe(
      'turn | Bram | Nee.',
    )
  })
  test('a name above each paragraph counts when the names keep coming back', () => {
    const text = 'Anna Bos\nWelkom.\n\nBram\nDank je.\n\nAnna Bos\nWie begint?\n\nBram\nIk.'
    expect(blocksOf(text)[3]).toBe('turn | Bram | Ik.')
  })
  test('a name of 64 characters is a label', () => {
    const name = 'Mevrouw Wilhelmina Johanna van der Meulen-Hoogenboom te Hardenbe'
    expect(name).toHaveLength(64)
    expect(blocksOf(`${name}: Ja.`, 'Bram: Nee.', `${name}: Toch.`)[0]).toBe(`turn | ${name} | Ja.`)
  })
  test('a family name may come first, with a comma', () => {
    expect(blocksOf('Bos, Anna: Ja.', 'Bram: Nee.', 'Bos, Anna: Toch.')[0]).toBe('turn | Bos, Anna | Ja.')
  })
  test.each([
    'Let op: neem een jas mee.',
    'Bijvoorbeeld: een paraplu.',
    'Conclusie: we gaan door.',
    'Wonen: er is te weinig.',
  ])('%j is nobody speaking, however often it comes back', (line) => {
    expect(blocksOf(line, 'Tekst.', line, line)[0]).toBe(`paragraph | ${line}`)
  })
  test('a heading that ends in a colon is no speaker, also when it comes back', () => {
    const kinds = blocksOf('Kansen voor de regio:', 'Veel ruimte.', '', 'Kansen voor de regio:', 'Veel werk.')
    expect(kinds.filter((block) => block.startsWith('turn'))).toEqual([])
  })
  test('the hours of a programme are no speakers', () => {
    const kinds = blocksOf(
      '17:30 Inloop',
      '18:00 Pauze',
      '19:00 Gesprek: ronde een',
      '20:30 Pauze',
      '21:00 Borrel',
    )
    expect(kinds.filter((block) => block.startsWith('turn'))).toEqual([])
  })
  test('short answers below a time are words, not names', () => {
    const text = '[00:00:03]\nJa\n[00:00:09]\nDat klopt, dat is al jaren zo.\n[00:00:12]\nNee, niet bij ons.'
    expect(blocksOf(text)[0]).toBe('turn | 3s | Ja')
  })
})

describe('a chat, in which times are of the day', () => {
  test.each([
    [
      'WhatsApp on Android',
      '12-03-2026 19:02 - Berichten zijn versleuteld.\n12-03-2026 19:02 - Anna: Zijn jullie er al?\n12-03-2026 19:03 - Bram: Bijna.\n12-03-2026 19:05 - Anna: Mooi.',
    ],
    [
      'WhatsApp on a telephone of Apple',
      '[12-03-2026 19:02:11] Anna: Zijn jullie er al?\n[12-03-2026 19:03:02] Bram: Bijna.\n[12-03-2026 19:05:40] Anna: Mooi.',
    ],
    ['Teams', '[12-3 19:02] Anna\nZijn jullie er al?\n[12-3 19:03] Bram\nBijna.\n[12-3 19:05] Anna\nMooi.'],
  ])('%s', (_, text) => {
    expect(blocksOf(text).filter((block) => block.startsWith('turn'))).toEqual([
      'turn | Anna | Zijn jullie er al?',
      'turn | Bram | Bijna.',
      'turn | Anna | Mooi.',
    ])
  })

  test('days and hours of a programme are nobody', () => {
    const programme = '12-03-2026 19:00 Inloop\n12-03-2026 19:30 Opening\n13-03-2026 21:00 Slot'
    expect(blocksOf(programme).every((block) => !block.startsWith('turn'))).toBe(true)
  })
})
