import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctionBy, correctionOf } from '../../server/text/carrying.ts'
import { cover } from '../../server/text/covering.ts'

const text = 'Verslag van Jan Bakker uit Ede. Daarna sprak Jan Bakker.'
const span = { start: 12, end: 22 }
const covered = (to: string) =>
  cover(correctionOf(text, to), span).spans.map(({ start, end }) => to.slice(start, end))

test('words that were left alone are covered where they stand now', () => {
  expect(covered(text.replace('Verslag', 'Het verslag'))).toEqual(['Jan Bakker'])
})

test('what stands in their place is covered, and the same words wherever they stand', () => {
  expect(covered(text.replace('van Jan Bakker', 'van Piet Vos'))).toEqual(['Piet Vos', 'Jan Bakker'])
})

test('what was put in within them is covered', () => {
  expect(covered(text.replace('van Jan Bakker', 'van Jan de Bakker'))[0]).toBe('Jan de Bakker')
})

test('of words that are gone there is nothing to cover', () => {
  const from = 'Verslag van Jan uit Ede.'
  expect(cover(correctionOf(from, 'Verslag van uit Ede.'), { start: 12, end: 16 }).spans).toEqual([])
})

test('no letter of what was covered can be read after any edits', () => {
  const piece = fc.constantFrom('de ', 'kabel ', 'stroom ', 'ligt. ', '\n\n')
  const edit = fc.record({ start: fc.nat(79), length: fc.nat(12), text: fc.array(piece, { maxLength: 2 }) })
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 20, maxLength: 20 }),
      fc.array(edit, { maxLength: 4 }),
      (a, wanted) => {
        const from = `${a.slice(0, 10).join('')}GEHEIM${a.slice(10).join('')}`
        const start = from.indexOf('GEHEIM')
        const edits = wanted
          .sort((one, other) => one.start - other.start)
          .map((one) => ({
            start: one.start,
            end: Math.min(from.length, one.start + one.length),
            text: one.text.join(''),
          }))
          .filter(
            (one, i, all) =>
              one.start <= from.length && one.start > (all[i - 1]?.end ?? -1) && one.end >= one.start,
          )
        const correction = correctionBy(from, apart(edits))
        const { spans } = cover(correction, { start, end: start + 6 })
        const shown = [...correction.to].filter(
          (_, at) => !spans.some((one) => one.start <= at && at < one.end),
        )
        expect(shown.join('')).not.toMatch(/[GEHIM]/)
      },
    ),
  )
})

function apart<E extends { start: number; end: number }>(edits: readonly E[]): E[] {
  const kept: E[] = []
  for (const edit of edits) if (edit.start > (kept.at(-1)?.end ?? -1)) kept.push(edit)
  return kept
}
