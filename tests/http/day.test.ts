import { expect, test } from 'vitest'
import { dayTyped, optionalDayField } from '../../server/http/day.ts'

test.each([
  '2026-05-14',
  '14-5-2026',
  '14-05-2026',
  '14/5/2026',
  '14 mei 2026',
  'donderdag 14 mei 2026',
  '14 May 2026',
])('%s is a day', (typed) => {
  expect(dayTyped(typed)).toBe('2026-05-14')
})

test.each([
  '30 februari 2026',
  '2026-02-30',
  'morgen',
  'vóór 14 mei 2026',
  '14 mei',
  '0026-05-14',
  '0202-05-14',
])('%s is no day', (typed) => {
  expect(dayTyped(typed)).toBeUndefined()
})

test('an empty field is no day, and what is no day is refused in words', () => {
  expect(optionalDayField.parse(' ')).toBeNull()
  expect(optionalDayField.parse(undefined)).toBeNull()
  expect(optionalDayField.safeParse('morgen').error?.issues.map(({ message }) => message)).toEqual([
    'date-unknown',
  ])
})
