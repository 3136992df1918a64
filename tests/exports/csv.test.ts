import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../server/exports/csv.ts'
import type { Cell } from '../../server/exports/sheet.ts'
import { dangerous, sheetWith } from './setting.ts'

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', ',', '\r\n', '“ja”', ...dangerous),
  fc.integer(),
  fc.constant(null),
)

/** The library escapes a tab and a carriage return first, but no line feed. */
const known = (value: Cell) => (typeof value === 'string' && value.startsWith('\n') ? `'${value}` : value)

test('a csv is to the character what the library for it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const header = rows[0]?.map((_, at) => `kolom ${at}`) ?? ['kolom']
      const columns = header.map((title) => ({ title, width: 10 }))
      const written = stringify([header, ...rows.map((row) => row.map(known))], {
        ...{ bom: true, quoted_string: true, quoted_empty: false },
        ...{ record_delimiter: 'windows', escape_formulas: true },
      })
      expect(csvOf({ title: '', columns, rows })).toBe(written)
    }),
  )
})

test('a cell without words stays empty between its commas', () => {
  expect(csvOf({ ...sheetWith(), rows: [['', null, 'x']] })).toContain('\r\n,,"x"\r\n')
})
