import { expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { readRows } from '../../server/ingest/rows.ts'

const rowsOf = (text: string) =>
  readRows(new TextEncoder().encode(text), 'lijst.csv', { required: ['code'], optional: ['parent'] })

function keyOf(text: string): string {
  try {
    rowsOf(text)
  } catch (error) {
    if (error instanceof AppError) return error.key
  }
  return 'no error'
}

test('rows carry the number of their line, as a spreadsheet shows it', () => {
  expect(
    rowsOf('code,parent\nA,\n\n"B\nC",A\nD,\n').rows.map(({ number, cells }) => [number, cells.code]),
  ).toEqual([
    [2, 'A'],
    [4, 'B\nC'],
    [6, 'D'],
  ])
})

test('a semicolon, a tab, capitals and empty lines above the header are no matter', () => {
  for (const text of [
    'CODE;Parent\nA;B\n',
    'code\tparent\nA\tB\n',
    '\n\ncode;parent\nA;B\n',
    'sep=;\ncode;parent\nA;B\n',
  ]) {
    expect(rowsOf(text).rows[0]?.cells).toEqual({ code: 'A', parent: 'B' })
  }
})

test('which columns there are is known, so that an absent one is not an empty one', () => {
  expect([...rowsOf('code\nA\n').columns]).toEqual(['code'])
})

test('a missing column, the same column twice and a broken quote are refused', () => {
  expect(keyOf('naam\nA\n')).toBe('csv-column-missing')
  expect(keyOf('code,code\nA,B\n')).toBe('csv-column-twice')
  expect(keyOf('code\n"A\n')).toBe('csv-broken')
  expect(keyOf('')).toBe('csv-column-missing')
})
