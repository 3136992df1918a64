import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../server/quotes/canonical-json.ts'

test('canonical JSON does not depend on the order in which things were put together', () => {
  const value = { b: [{ z: 1, a: 'é' }], a: null, 'B b': true }
  const other = { 'B b': true, a: null, b: [{ a: 'é', z: 1 }] }
  expect(canonicalJson(value)).toBe('{"B b":true,"a":null,"b":[{"a":"é","z":1}]}')
  expect(canonicalJson(other)).toBe(canonicalJson(value))
})

test('canonical JSON says the same as what it was made from', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false } as object), (value) => {
      expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
