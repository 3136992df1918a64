import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { inputHash } from '../../server/threads/input-hash.ts'
import type { Material } from '../../server/threads/material.ts'

const name = fc.constantFrom('a', 'b "x"', 'é\n', '')
const place = { document: name, start: fc.nat(4), end: fc.nat(4) }
const sentence = fc.record(
  {
    ...{ ...place, text: fc.string({ unit: 'binary' }), unit: fc.option(name) },
    voice: fc.constantFrom('note' as const, 'participant' as const),
    ...{ speaker: name, people: fc.array(name, { maxLength: 2 }), notetaker: name },
  },
  { requiredKeys: ['document', 'start', 'end', 'text', 'unit', 'voice'] },
)
const coding = fc.record({
  ...{ ...place, exact: fc.string(), code: name, coder: name },
  origin: fc.constantFrom('reading' as const, 'bulk' as const),
})
const materials = fc.record({
  ...{ units: fc.constant([]), readings: fc.constant([]), codes: fc.constant([]) },
  ...{ sentences: fc.array(sentence), codings: fc.array(coding), names: fc.array(name) },
})

/** The hash over one line for each row: all in the order of document, place and line. */
function plainly({ sentences, codings, names }: Material): string {
  const parameters = Object.entries(defaultParameters).sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = [
    sentences.map((one) => [
      ...[one.document, one.start, one.end, one.text, one.unit, one.voice],
      ...[one.speaker, one.people, one.notetaker],
    ]),
    codings.map((one) => [one.document, one.start, one.end, one.exact, one.code, one.coder, one.origin]),
  ]
  const lines = rows.flatMap((own) =>
    own
      .map((row) => ({ row: row as [string, number, number], line: JSON.stringify(row) }))
      .sort(({ row: a, line: x }, { row: b, line: y }) => {
        const byDocument = a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
        return byDocument || a[1] - b[1] || a[2] - b[2] || (x < y ? -1 : x > y ? 1 : 0)
      })
      .map(({ line }) => line),
  )
  const all = [JSON.stringify([2, parameters]), ...lines, JSON.stringify([...names].sort())]
  return createHash('sha256').update(all.join('\n')).digest('hex')
}

test('the hash is that over every row as JSON, in one order', () => {
  fc.assert(
    fc.property(materials, (material) => {
      expect(inputHash(material, defaultParameters)).toBe(plainly(material))
    }),
  )
})
