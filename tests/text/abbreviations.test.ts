import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastToken } from '../../server/text/abbreviations.ts'

const signs = [...'ab.É1 \n\t\u00a0\u2009\u3000([{"“„«‘’”-🧵']
const words = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 })

test('the last word is all behind the last space, bracket or opening mark, from its first letter or figure', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 30 })), (before) => {
      const behind = /[^\s([{"“„«‘]*$/u.exec(before)?.[0] ?? ''
      expect(lastToken(before)).toBe(behind.replace(/^[^\p{L}\p{N}]+/u, ''))
    }),
    { numRuns: 2_000 },
  )
})
