import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../../../server/text/span.ts'
import { drawingOf } from '../../../views/documents/Blocks.tsx'
import { blockMarkup } from '../../../views/documents/block-markup.ts'
import {
  drawnAgain,
  drawnCodings,
  drawnWith,
  perBlock,
  placed,
  rowsOf,
  stretchesOf,
} from '../../../views/documents/layout.ts'
import { lanesOf } from '../../../views/documents/marks.ts'
import { blocks, blocksOf, coding } from './sample.ts'

const spans = fc.array(
  fc
    .tuple(fc.nat({ max: 90 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, size]) => ({ start, end: start + size })),
  { maxLength: 14 },
)

test('each block gets exactly what overlaps it', () => {
  fc.assert(
    fc.property(spans, (items) => {
      const found = perBlock(blocks, items)
      for (const block of blocks) {
        expect(found.get(block.start) ?? []).toEqual(items.filter((item) => overlaps(item, block)))
      }
    }),
  )
})

test('outside what is drawn again no coding changes its lane', () => {
  fc.assert(
    fc.property(spans, fc.nat({ max: 90 }), (others, start) => {
      const fresh = { id: 'fresh', start, end: start + 8 }
      const marks = others.map((span, n) => ({ id: `m${n}`, ...span }))
      const [before, after] = [lanesOf(marks), lanesOf([...marks, fresh])]
      const again = drawnWith(fresh, marks)
      for (const mark of marks.filter((each) => !overlaps(each, again))) {
        expect(after.get(mark.id)).toBe(before.get(mark.id))
      }
    }),
  )
})

test('what is drawn again looks as it does on a whole page', () => {
  fc.assert(
    fc.property(spans, spans, (given, changed) => {
      const codings = given
        .map(({ start, end }, n) => coding(`C${n % 3}`, start, end))
        .sort((a, b) => a.start - b.start)
      const again = drawnAgain(changed, { blocks, codings })
      const whole = drawingOf({ blocks, codings, here: '/documents/d1' })
      const part = drawingOf({ ...again, here: '/documents/d1' })
      for (const block of placed(again.blocks))
        expect(blockMarkup(block, part)).toEqual(blockMarkup(block, whole))
    }),
    { numRuns: 60 },
  )
})

test('codings of one code on one span are drawn once, with the names of the others', () => {
  const drawn = drawnCodings([
    coding('Geld', 0, 5),
    coding('Geld', 0, 5, { own: false, coder: { id: 'p2', name: 'Daan' } }),
    coding('Geld', 0, 6),
  ])
  expect(drawn.map(({ start, end, others, isOwn }) => ({ start, end, others, isOwn }))).toEqual([
    { start: 0, end: 6, others: [], isOwn: true },
    { start: 0, end: 5, others: ['Daan'], isOwn: true },
  ])
})

test('a speaker who goes on is not named again', () => {
  const turns = blocksOf([
    { kind: 'turn', speaker: 'A', text: 'Een.' },
    { kind: 'turn', speaker: 'A', text: 'Twee.' },
    { kind: 'turn', speaker: 'B', text: 'Drie.' },
  ])
  expect(placed(turns).map(({ showsSpeaker }) => showsSpeaker)).toEqual([true, false, true])
})

test('of much text a stretch holds few rows, of little text many', () => {
  const rowsOfText = (text: string) =>
    stretchesOf(rowsOf(placed(blocksOf(Array.from({ length: 60 }, () => ({ kind: 'paragraph', text }))))))
  expect(rowsOfText('Zin. '.repeat(300)).every((rows) => rows.length === 1)).toBe(true)
  expect(rowsOfText('Zin.').at(0)?.length).toBeGreaterThan(10)
})

test('stretches hold all rows once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 150 }), (headings) => {
      const kinds = headings.map(
        (isHeading) => ({ kind: isHeading ? 'heading' : 'paragraph', text: 'Zin.' }) as const,
      )
      const rows = rowsOf(placed(blocksOf(kinds)))
      expect(stretchesOf(rows).flat()).toEqual(rows)
    }),
  )
})
