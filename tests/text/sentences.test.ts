import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../server/text/block.ts'
import { sentencesIn } from '../../server/text/sentences.ts'
import { sentenceCases } from './sentence-cases.ts'

function sentencesOf(text: string, kind: Block['kind'] = 'paragraph'): string[] {
  const spans = sentencesIn(text, [{ kind, start: 0, end: text.length }])
  return spans.map(({ start, end }) => text.slice(start, end))
}

for (const [subject, cases] of Object.entries(sentenceCases)) {
  describe(subject, () => {
    test.each(cases)('%s', (marked) => {
      const text = marked.replaceAll('|', '')
      expect(sentencesOf(text)).toEqual(marked.split('|').map((sentence) => sentence.trim()))
    })
  })
}

describe('sentences and blocks', () => {
  test('no sentence runs on into the next block', () => {
    const text = 'Rode draad\nDe economie stuurt ons'
    const blocks: Block[] = [
      { kind: 'heading', start: 0, end: 10 },
      { kind: 'paragraph', start: 11, end: text.length },
    ]
    expect(sentencesIn(text, blocks)).toEqual([
      { start: 0, end: 10 },
      { start: 11, end: text.length },
    ])
  })
  test('what stands between blocks is in no sentence', () => {
    expect(sentencesIn('- Een punt', [{ kind: 'item', start: 2, end: 10 }])).toEqual([{ start: 2, end: 10 }])
  })
  test('an empty line within a turn ends a sentence', () => {
    expect(sentencesOf('Eerst dit\n\nen dan dat', 'turn')).toEqual(['Eerst dit', 'en dan dat'])
  })
  test('a list within a turn gives a sentence for each item', () => {
    expect(sentencesOf('Ik wil:\n- stroom\n- mensen', 'turn')).toEqual(['Ik wil:', '- stroom', '- mensen'])
  })
  test('each line of a cell is a sentence', () => {
    expect(sentencesOf('stroom\nmensen', 'cell')).toEqual(['stroom', 'mensen'])
  })
  test('a heading that asks twice holds two sentences', () => {
    expect(sentencesOf('Stelling 1: Hebben wij een economie? Wat volgt daaruit?', 'heading')).toEqual([
      'Stelling 1: Hebben wij een economie?',
      'Wat volgt daaruit?',
    ])
  })
})

const scraps = fc.constantFrom(
  ...'. ! ? … ... .. " “ ” \' ’ ( ) [ ] \n \n\n , : ; → - 1. 3 2026 a A J. o.a. etc. dhr. mln. www.x.nl De het 😀'.split(
    ' ',
  ),
  ' ',
  ' ',
  '\t',
  '\u00A0',
  '\n- ',
)
const anyText = fc.oneof(
  fc.array(scraps, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)
const blockKind = fc.constantFrom<Block['kind']>('paragraph', 'turn', 'cell', 'heading', 'item')

describe('for any text', () => {
  test('sentences are in order, do not overlap, and begin and end with a visible character', () => {
    fc.assert(
      fc.property(anyText, blockKind, (text, kind) => {
        let from = 0
        for (const { start, end } of sentencesIn(text, [{ kind, start: 0, end: text.length }])) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
  test('sentences hold every visible character', () => {
    fc.assert(
      fc.property(anyText, blockKind, (text, kind) => {
        expect(sentencesOf(text, kind).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
  test('a block has the same sentences wherever it stands', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const moved = sentencesIn(before + text, [
          { kind: 'paragraph', start: before.length, end: before.length + text.length },
        ])
        expect(moved.map(({ start, end }) => (before + text).slice(start, end))).toEqual(sentencesOf(text))
      }),
    )
  })
})

describe('long texts', () => {
  test('a document of 120 kB in one block has all its sentences', () => {
    const sentence = 'Deelnemers noemen o.a. regeldruk, netcongestie enz. als knelpunt. '
    const text = sentence.repeat(1850)
    expect(text.length).toBeGreaterThan(120_000)
    expect(sentencesOf(text)).toHaveLength(1850)
  })
  test('half a million dots, quotation marks or initials are read without going back and forth', () => {
    for (const piece of ['.', '"', 'A. ', '. . ', '\n ', '.)', '1.1', '.😀', '😀']) {
      const text = `x${piece.repeat(500_000 / piece.length)}y`
      expect(sentencesOf(text).join('').replace(/\s/g, '')).toHaveLength(text.replace(/\s/g, '').length)
    }
  })
})
