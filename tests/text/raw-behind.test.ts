import { expect, test } from 'vitest'
import { rawBehind, rawPositions, repairsTouching } from '../../server/text/raw-behind.ts'
import type { Repair } from '../../server/text/repair.ts'

const text = 'Er is samengewerkt. Daarna niet meer.'
const repairs: Repair[] = [
  { kind: 'joined-word', start: 6, end: 18, raw: 'samen-\ngewerkt' },
  { kind: 'set-aside', start: 20, end: 20, raw: '12 | Verslag\n\n' },
]

test('behind a span stands what the file has there', () => {
  expect(rawBehind(repairs, text, { start: 3, end: 19 })).toBe('is samen-\ngewerkt.')
})

test('a repair that the span cuts is taken whole', () => {
  expect(rawBehind(repairs, text, { start: 11, end: 19 })).toBe('samen-\ngewerkt.')
})

test('what was set aside within the span comes back, at its edge it does not', () => {
  expect(rawBehind(repairs, text, { start: 6, end: 26 })).toContain('12 | Verslag')
  expect(rawBehind(repairs, text, { start: 20, end: 26 })).toBe('Daarna')
})

test('a span that no repair touches is itself', () => {
  expect(rawBehind(repairs, text, { start: 27, end: 31 })).toBe('niet')
  expect(repairsTouching(repairs, { start: 27, end: 31 })).toEqual([])
})

test('a position in the text has one in the file', () => {
  const before = rawPositions(repairs)
  expect([3, 6, 10, 18, 27].map(before)).toEqual([3, 6, 6, 20, 43])
})
