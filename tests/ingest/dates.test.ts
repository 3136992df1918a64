import { describe, expect, test } from 'vitest'
import { dateIn } from '../../server/ingest/dates.ts'

describe('a date in a line', () => {
  test.each([
    ['Dorrelo, donderdag 14 mei 2026', '2026-05-14'],
    ['1 mrt 2026', '2026-03-01'],
    ['verslag 14-05-2026.docx', '2026-05-14'],
    ['2026-05-14 tafel 3', '2026-05-14'],
    ['20260514_tafel3.md', '2026-05-14'],
    ['5/9/2026', '2026-09-05'],
  ])('%j is %s', (line, date) => {
    expect(dateIn(line)).toBe(date)
  })

  test.each([
    ['31 februari 2026'],
    ['14-05-0026'],
    ['mei 2026'],
    ['45-13-2026'],
    ['nummer 20261399'],
    ['tafel 3'],
  ])('%j holds none', (line) => {
    expect(dateIn(line)).toBeUndefined()
  })
})
