import { expect, test } from 'vitest'
import { askedUnits, phrase } from '../../server/threads/asked.ts'

const asks = (askedText: string, ...words: string[]) =>
  askedUnits([{ id: 'u', session: 's', askedText }], words.map(phrase)).has('u')

test('a proposition that carries the keyword in another form asks for it', () => {
  expect(asks('Wij moeten schaarse mensen anders inzetten', 'schaars')).toBe(true)
})

test('a keyword of two words must stand there in a row', () => {
  expect(asks('Brede welvaart is een leeg woord', 'brede welvaart')).toBe(true)
  expect(asks('Een brede straat brengt welvaart', 'brede welvaart')).toBe(false)
})

test('a long keyword also counts inside a compound', () => {
  expect(asks('De arbeidsmarktschaarste blijft', 'schaarste')).toBe(true)
})

test('a short keyword does not count inside another word', () => {
  expect(asks('De zaal is leeg', 'aal')).toBe(false)
})

test('a title about something else does not ask', () => {
  expect(asks('De haven van morgen', 'schaarste', 'tekort')).toBe(false)
})

test('a keyword without letters asks for nothing', () => {
  expect(asks('Van alles', '…')).toBe(false)
})

const inTalk = (...talk: string[]) =>
  askedUnits([{ id: 'u', session: 's', askedText: '', talk }], [phrase('netcongestie')]).has('u')

test('an opening talk asks for what two of its sentences carry, not for what it mentions once', () => {
  expect(inTalk('Netcongestie is overal.', 'Ook hier is netcongestie.', 'Goedenavond.')).toBe(true)
  expect(inTalk('Netcongestie is overal.', 'Goedenavond.')).toBe(false)
})
