import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byKey, keyCount } from '../../server/reading/keyed.ts'

const book = Array.from({ length: 12 }, (_, n) => `code ${n + 1}`)

test('until anything was given, the first nine of the codebook have the keys', () => {
  expect(byKey(book, [])).toEqual(book)
})

test('a code that is given again keeps its key', () => {
  expect(byKey(book, ['code 4', 'code 2', 'code 4']).slice(0, keyCount)).toEqual(book.slice(0, keyCount))
})

test('a code without a key takes that of the one that was used longest ago', () => {
  const used = [...book.slice(1, keyCount), 'code 12']
  expect(byKey(book, used)[0]).toBe('code 12')
})

test('a code that left the codebook leaves its key', () => {
  expect(byKey(['a', 'b'], ['gone', 'b'])).toEqual(['a', 'b'])
})

test('the nine codes that were given last have a key, and no code is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...book), { maxLength: 60 }), (used) => {
      const order = byKey(book, used)
      const last = new Set([...new Set(used.toReversed())].slice(0, keyCount))
      expect([...order].sort()).toEqual([...book].sort())
      expect(new Set(order.slice(0, keyCount)).isSupersetOf(last)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('one more use changes the code of one key at most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...book), { maxLength: 40 }),
      fc.constantFrom(...book),
      (used, next) => {
        const before = byKey(book, used).slice(0, keyCount)
        const after = byKey(book, [...used, next]).slice(0, keyCount)
        expect(before.filter((code, key) => code !== after[key]).length).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 60 },
  )
})
