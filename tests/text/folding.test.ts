import { expect, test } from 'vitest'
import { foldedName, withoutAccents } from '../../server/text/folding.ts'

test('a name is the same with other capitals and other spaces', () => {
  expect(foldedName('  Anna \u00a0van  den Berg ')).toBe(foldedName('anna van den berg'))
})

test('a name is the same however its accents are stored', () => {
  expect(foldedName('Rene\u0301')).toBe(foldedName('René'))
})

test('two names that differ by an accent are two names', () => {
  expect(foldedName('René')).not.toBe(foldedName('Rene'))
})

test('who looks something up need not type accents', () => {
  expect(withoutAccents('Coördinatie')).toBe('coordinatie')
})
