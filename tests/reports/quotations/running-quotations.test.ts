import { describe, expect, test } from 'vitest'
import { quotationsIn } from '../../../server/reports/quotations/finding.ts'
import type { Block } from '../../../server/text/block.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'
import { foundIn, quotesIn } from './found-in.ts'

/** A report of blocks, one after another, as the reader of a pdf gives them. */
function foundInBlocks(...pieces: readonly (readonly [kind: Block['kind'], page: number, words: string])[]) {
  let text = ''
  const blocks: Block[] = pieces.map(([kind, page, words]) => {
    const start = text === '' ? 0 : text.length + 2
    text += text === '' ? words : `\n\n${words}`
    return { kind, page, start, end: start + words.length }
  })
  return quotationsIn({ text, blocks, sentences: sentencesIn(text, blocks) })
}

test('a quotation that is broken over lines is one', () => {
  expect(
    quotesIn('Een boer zei: “Wij willen wel,\nmaar niet zonder\nstroom.” Daarna werd het stil.'),
  ).toEqual(['Wij willen wel,\nmaar niet zonder\nstroom.'])
})

describe('a quotation that is broken over pages', () => {
  test('is one, on the page where it begins', () => {
    const found = foundInBlocks(
      ['paragraph', 3, 'Een boer zei: “Wij willen wel, maar niet'],
      ['paragraph', 4, 'zonder stroom.” Daarna werd het stil.'],
    )
    expect(found.map(({ text, page }) => [text, page])).toEqual([
      ['Wij willen wel, maar niet\n\nzonder stroom.', 3],
    ])
  })
  test('leaves out the notes at the foot of the page', () => {
    const found = foundInBlocks(
      ['paragraph', 3, 'Een boer zei: “Wij willen wel, maar niet'],
      ['footnote', 3, 'Zie ook “Het rapport Stroom”.'],
      ['paragraph', 4, 'zonder stroom.” Daarna werd het stil.'],
    )
    expect(found.map(({ text, isTerm }) => [text, isTerm])).toEqual([
      ['Wij willen wel, maar niet\n\nzonder stroom.', false],
      ['Het rapport Stroom', true],
    ])
  })
  test('is found with straight marks too, where the sentence goes on', () => {
    const found = foundInBlocks(
      ['paragraph', 3, 'Een boer zei: "Wij willen wel, maar niet'],
      ['paragraph', 4, 'zonder stroom." Daarna werd het stil.'],
    )
    expect(found.map(({ text }) => text)).toEqual(['Wij willen wel, maar niet\n\nzonder stroom.'])
  })
  test('keeps what is quoted in it', () => {
    const found = foundInBlocks(
      ['paragraph', 3, 'Een boer zei: “Wij zeggen ‘het moet’ en'],
      ['paragraph', 4, 'dan gebeurt het.” Daarna werd het stil.'],
    )
    expect(found.map(({ within }) => within)).toEqual([null, 0])
  })
})

describe('a quotation of several paragraphs', () => {
  const end = 'Dat vertelde een metaalondernemer.'

  test('that each open with the mark again is one, without those marks', () => {
    const [quote, ...others] = foundIn(
      `“Wij begonnen klein.\n\n“Toen kwam er een klant.\n\n“Nu zijn we met veertig.”\n\n${end}`,
    )
    expect(others).toEqual([])
    expect(quote?.text).toBe('Wij begonnen klein.\n\nToen kwam er een klant.\n\nNu zijn we met veertig.')
    expect(quote?.claimed.roles).toEqual(['metaalondernemer'])
  })
  test('with one mark at either end is one', () => {
    expect(
      quotesIn(`“Wij begonnen klein.\n\nToen kwam er een klant.\n\nNu zijn we met veertig.” ${end}`),
    ).toEqual(['Wij begonnen klein.\n\nToen kwam er een klant.\n\nNu zijn we met veertig.'])
  })
})

describe('a mark that is never closed', () => {
  test('takes no other paragraph with it', () => {
    expect(
      quotesIn('Een boer zei: “Wij willen wel. En toen?\n\nDaarna sprak een kapper: “Ik niet.”\n'),
    ).toEqual(['Wij willen wel.', 'Ik niet.'])
  })
  test('reaches over no heading', () => {
    expect(
      quotesIn('Een boer zei: “Wij willen wel.\n\n## Volgende\n\nDat was het” zei hij niet.', 'md'),
    ).toEqual(['Wij willen wel.'])
  })
})

test('items of a list that each lack a closing mark stay apart', () => {
  expect(quotesIn('## Citaten\n\n- “Wij willen wel\n- “Wij niet\n- “Wie weet”\n')).toEqual([
    'Wij willen wel',
    'Wij niet',
    'Wie weet',
  ])
})
