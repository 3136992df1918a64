import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesIn, withItsMarks } from '../../server/reports/stretch-views.ts'
import type { VoicedBlock } from '../../server/sources/source.ts'

const anyBlocks = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 60 })
  .map((list) => {
    let at = 0
    return list.map(([isHeading, length]): VoicedBlock => {
      const start = at
      at += length + 2
      return { kind: isHeading ? 'heading' : 'paragraph', start, end: start + length, voice: 'analysis' }
    })
  })

test('the stretches of a report hold every block once, in order', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(stretchesIn(blocks, 1_000).flatMap((stretch) => stretch.blocks)).toEqual(blocks)
    }),
  )
})

test('a stretch is no longer than what one reads at once, but for its last block', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      for (const { blocks: own, start } of stretchesIn(blocks, 1_000)) {
        expect((own.at(-2)?.end ?? start) - start).toBeLessThanOrEqual(1_000)
      }
    }),
  )
})

test('a short report is one stretch', () => {
  const blocks = [{ kind: 'paragraph', start: 0, end: 40, voice: 'analysis' } as const]
  expect(stretchesIn(blocks)).toHaveLength(1)
})

test.each([
  ['“Nu niet”, zei hij', '“Nu niet”'],
  ['> Nu niet\n', 'Nu niet'],
  ['‘Nu niet', '‘Nu niet'],
])('in %j the quotation is shown as %j', (text, shown) => {
  const start = text.indexOf('Nu')
  const { start: from, end: to } = withItsMarks(text, { start, end: start + 7 })
  expect(text.slice(from, to)).toBe(shown)
})
