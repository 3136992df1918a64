import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains } from '../../../server/text/span.ts'
import { piecesOf } from '../../../views/reports/MarkedWords.tsx'
import type { TextMark } from '../../../views/reports/props.ts'

const text = 'Zij zei: “Ik hoorde hem zeggen ‘nu niet’ en toen was het stil.”'
const block = {
  kind: 'paragraph',
  start: 100,
  end: 100 + text.length,
  text,
  voice: 'note',
  sentences: [],
} as const

const markAt = (key: string, start: number, end: number): TextMark => ({
  ...{ key, start, end },
  href: `#${key}`,
  verdict: 'verbatim',
  isChosen: false,
})

const anyMarks = fc
  .array(fc.tuple(fc.integer({ min: 60, max: 190 }), fc.integer({ min: 1, max: 60 })), { maxLength: 6 })
  .map((list) => list.map(([start, length], i) => markAt(`C${i}`, start, start + length)))

test('however quotations lie over a block, joined its pieces are its words', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      expect(
        piecesOf(block, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('a piece belongs to the innermost quotation that holds it', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      let at: number = block.start
      for (const piece of piecesOf(block, marks)) {
        const span = { start: at, end: at + piece.text.length }
        at = span.end
        const holding = marks.filter((mark) => contains(mark, span))
        const shortest = Math.min(...holding.map(({ start, end }) => end - start))
        if (piece.mark) expect(piece.mark.end - piece.mark.start).toBe(shortest)
        else expect(holding).toEqual([])
      }
    }),
  )
})

test('a quotation within a quotation is a link of its own', () => {
  const inner = text.indexOf('nu niet')
  const marks = [markAt('C1', 110, 100 + text.length - 1), markAt('C2', 100 + inner, 100 + inner + 7)]
  expect(piecesOf(block, marks).map(({ mark }) => mark?.key)).toEqual([
    undefined,
    'C1',
    'C2',
    'C1',
    undefined,
  ])
})
