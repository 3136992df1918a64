import { expect, test } from 'vitest'
import { recordingTime, shortMoment, writtenDate, writtenMoment } from '../../server/language/dates.ts'

const now = new Date('2026-11-21T14:00:00Z')

test('a day is written out', () => {
  expect(writtenDate('2026-04-09')).toBe('9 april 2026')
})

test('a moment has its clock time in the Netherlands, summer and winter', () => {
  expect(writtenMoment('2026-11-21T09:48:00Z')).toBe('21 november 2026 om 10.48 uur')
  expect(writtenMoment('2026-07-01T09:05:00Z')).toBe('1 juli 2026 om 11.05 uur')
})

test('in lists today and yesterday are named, and the year only when it is another', () => {
  expect(shortMoment('2026-11-21T09:42:00Z', now)).toBe('vandaag 10.42')
  expect(shortMoment('2026-11-20T15:05:00Z', now)).toBe('gisteren 16.05')
  expect(shortMoment('2026-11-02T10:00:00Z', now)).toBe('2 november')
  expect(shortMoment('2025-11-02T10:00:00Z', now)).toBe('2 november 2025')
})

test('just before midnight in Amsterdam is still that day', () => {
  expect(shortMoment('2026-11-20T23:30:00Z', now)).toBe('vandaag 0.30')
})

test('what is no date is shown as it was written', () => {
  expect(writtenDate('voorjaar 2026')).toBe('voorjaar 2026')
})

test('a time in a recording shows hours only when there are any', () => {
  expect(recordingTime(245.7)).toBe('4:05')
  expect(recordingTime(3723)).toBe('1:02:03')
})
