import { expect, test } from 'vitest'
import { Outward } from '../../server/quotes/outward.ts'
import { attendee, dinner, registerOf } from './people.ts'

const dinners = [dinner('chatham-house'), { ...dinner('chatham-house'), id: 'lunch', title: 'Lunch 1' }]

const outward = new Outward(
  registerOf(
    [
      attendee('Jan Bos', { pseudonym: 'Kees', organisation: 'Visser' }),
      attendee('Jan Kok', { pseudonym: 'Wim', session: 'lunch' }),
      attendee('Ans Visser', { pseudonym: 'Lies', session: 'lunch', organisation: 'Bos' }),
    ],
    ...dinners,
  ),
  [],
)

test('a first name of two people with different pseudonyms, each in a session of its own, is nobody’s', () => {
  expect(outward.words('Jan vond van niet')).toBe('[naam] vond van niet')
})

test('a whole name has its own pseudonym', () => {
  expect(outward.words('Jan Bos en Jan Kok')).toBe('Kees en Wim')
})

test('what is a name in one session and an organisation in another is taken for the name, whichever comes first', () => {
  expect(outward.words('Visser sprak met Bos')).toBe('Lies sprak met Kees')
})
