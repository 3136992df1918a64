import { expect, test } from 'vitest'
import { hiddenText } from '../../server/quotes/hidden-text.ts'
import { placeOf } from '../../server/quotes/place.ts'
import type { VoicedBlock } from '../../server/sources/source.ts'
import { attendee, registerOf } from './people.ts'

const talk = 'Ja, dat klopt.\nDit blijft hier.\n'
const said = 'Dit blijft hier.'
const span = { start: talk.indexOf(said), end: talk.indexOf(said) + said.length }

function source(speaker: Partial<VoicedBlock>) {
  const part = { start: 0, end: talk.length, session: 'dinner', table: null, proposition: null, round: null }
  const blocks: VoicedBlock[] = [{ kind: 'turn', voice: 'participant', ...span, ...speaker }]
  return { text: talk, blocks, parts: [part], sentences: [] }
}

test('a label that may be of somebody who agreed to no quoting is taken to be', () => {
  const register = registerOf([
    attendee('Anja Slot', { level: 'not-quoted' }),
    attendee('Anja Blom', { level: 'name-and-role' }),
  ])
  const text = source({ speaker: 'Anja' })
  expect(hiddenText(text, register).text).toBe('Ja, dat klopt.\n[vertrouwelijk]\n')
  expect(placeOf(text, span, register).rule).toBe('vertrouwelijk')
})

test('of two people of one name the one whom a person chose decides', () => {
  const [first, second] = [
    attendee('Jan Bos', { level: 'role' }),
    attendee('Jan Bos', { level: 'not-quoted' }),
  ]
  const register = registerOf([first, { ...second, participant: 'the-other-jan' }])
  const text = source({ speaker: 'Jan Bos', participant: 'the-other-jan', label: '' })
  expect(hiddenText(text, register).text).toBe('Ja, dat klopt.\n[vertrouwelijk]\n')
  expect(placeOf(text, span, register).rule).toBe('vertrouwelijk')
})

test('of two people of one name whom nobody told apart the strictest agreement holds', () => {
  const [first, second] = [
    attendee('Jan Bos', { level: 'role' }),
    attendee('Jan Bos', { level: 'not-quoted' }),
  ]
  const register = registerOf([first, { ...second, participant: 'the-other-jan' }])
  const text = source({ speaker: 'Jan Bos' })
  expect(hiddenText(text, register).text).toBe('Ja, dat klopt.\n[vertrouwelijk]\n')
  expect(placeOf(text, span, register).rule).toBe('vertrouwelijk')
})
