import { expect, test } from 'vitest'
import { lightEditFault, wordsTouched } from '../../server/quotes/light-edit.ts'

test.each([
  ['Ik denk, eh, dat het kan.', 'Ik denk dat het kan.'],
  ['Ik wil zeg maar twee kabels.', 'Ik wil twee kabels.'],
  ['Nou ja, ik wacht.', 'Ik wacht.'],
  ['de de kabel', 'de kabel'],
  ['we moete daar nog over beslise', 'we moeten daar nog over beslissen'],
  ["Da's zo, en 't kan.", 'Dat is zo, en het kan.'],
  ['zonne energie', 'zonne-energie'],
  ['het beleidt', 'het beleid'],
  ['dat kan nie', 'dat kan niet'],
  ['wij wachten ,maar niet lang', 'wij wachten, maar niet lang'],
])('“%s” may be printed as “%s”', (before, after) => {
  expect(lightEditFault(before, after)).toBeUndefined()
})

test.each([
  ['zonder dat het iets zegt', 'Wij wachten.', 'Wij wachten.', 'same'],
  ['een ander getal in cijfers', 'na 28 dagen', 'na 27 dagen', 'number'],
  ['een ander getal in woorden', 'drieëntwintig man', 'vierentwintig man', 'number'],
  ['van een lidwoord een getal maken', 'een plan', 'één plan', 'number'],
  ['een ontkenning weglaten', 'Wij willen niet groeien.', 'Wij willen groeien.', 'negation'],
  ['een ontkenning toevoegen', 'Wij willen groeien.', 'Wij willen niet groeien.', 'negation'],
  ['een andere ontkenning', 'Nooit meer.', 'Niet meer.', 'negation'],
  ['een voorvoegsel dat het omkeert', 'Dat is mogelijk.', 'Dat is onmogelijk.', 'negation'],
  ['een andere naam', 'Volgens Koen mag het.', 'Volgens Teun mag het.', 'name'],
  ['een naam weglaten', 'Volgens Koen, eh, ja.', 'Volgens, ja.', 'name'],
  ['van een naam een woord maken', 'Ik ging naar Roos toe.', 'Ik ging naar roos toe.', 'name'],
  ['een vraagteken weglaten', 'Is dat zo?', 'Is dat zo.', 'question'],
  ['een ander woord', 'kleine bedrijven', 'kleine ondernemers', 'other-words'],
  ['een woord weglaten', 'kleine bedrijven', 'bedrijven', 'other-words'],
  ['een woord toevoegen', 'bedrijven', 'kleine bedrijven', 'other-words'],
  ['een andere volgorde', 'mensen eerst', 'eerst mensen', 'other-words'],
  ['een ander hulpwerkwoord', 'Dat kan zo.', 'Dat moet zo.', 'other-words'],
])('a light edit may not: %s', (_, before, after, fault) => {
  expect(lightEditFault(before, after)).toBe(fault)
})

test('a sentence may begin with a capital when the filler before it goes', () => {
  expect(lightEditFault('Eh, ik wacht.', 'Ik wacht.')).toBeUndefined()
})

test('counts the words that were respelled and the fillers that went', () => {
  expect(wordsTouched('Wij, eh, moete nou wachten', 'Wij moeten wachten')).toBe(3)
})
