import { expect, test } from 'vitest'
import { type Attendance, attendanceOf } from '../../server/sources/participants.ts'

const attends = (name: string): Attendance => ({
  ...{ id: name, revision: 1, made: 1, at: '', ended: null, participant: name, session: 's', name },
  ...{ role: '', organisation: '', group_name: '', tables: [], is_host: 0, is_notetaker: 0 },
  ...{ pseudonym: null, agreement: null },
})
const list = ['Fatima el Idrissi', 'Teun Brandsma', 'Jan de Vries', 'Jan Bakker'].map(attends)

test.each([
  ['Fatima el Idrissi', 'Fatima el Idrissi'],
  ['Fatima', 'Fatima el Idrissi'],
  ['Fatima (thuiszorg)', 'Fatima el Idrissi'],
  ['Fatima el Idrissi (thuiszorg)', 'Fatima el Idrissi'],
  ['Fatima, thuiszorg', 'Fatima el Idrissi'],
  ['Fatima el Idrissi, bewoner', 'Fatima el Idrissi'],
  ['brandsma', 'Teun Brandsma'],
])('the label %s names %s', (label, name) => {
  expect(attendanceOf(list, label)?.name).toBe(name)
})

test.each(['Jan', 'Deelnemer 3', 'Zaal', '(thuiszorg)'])('the label %s names nobody for certain', (label) => {
  expect(attendanceOf(list, label)).toBe(undefined)
})
