import { expect, test } from 'vitest'
import { maySupport, nextSteps } from '../../server/threads/thread.ts'

test('from concept a thread can only go into discussion', () => {
  expect(nextSteps('concept')).toEqual(['in-bespreking'])
})

test('an agreed thread can be published, or go back', () => {
  expect(nextSteps('akkoord')).toEqual(['concept', 'in-bespreking', 'gepubliceerd'])
})

test('what was said or noted, also by a guest, may be added as evidence; what an organiser or analyst wrote may not', () => {
  expect((['participant', 'note', 'guest'] as const).every(maySupport)).toBe(true)
  expect((['organiser', 'analysis', 'frame'] as const).some(maySupport)).toBe(false)
})
