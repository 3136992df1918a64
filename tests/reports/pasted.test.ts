import { expect, test } from 'vitest'
import { withoutMarks } from '../../server/reports/pasted.ts'

test.each([
  ['“Elf. Maar ja.”', 'Elf. Maar ja.'],
  ['"Elf. Maar ja."', 'Elf. Maar ja.'],
  ['„Elf. Maar ja.”', 'Elf. Maar ja.'],
  ['«Elf. Maar ja.»', 'Elf. Maar ja.'],
  ['‘Elf. Maar ja.’', 'Elf. Maar ja.'],
  ["'Elf. Maar ja.'", 'Elf. Maar ja.'],
  ['  - “Elf. Maar ja.” ', 'Elf. Maar ja.'],
  ['> “Elf.\n> Maar ja.”', 'Elf.\nMaar ja.'],
  ['“‘Elf. Maar ja.’”', 'Elf. Maar ja.'],
])('the marks around %s are left out', (pasted, words) => {
  expect(withoutMarks(pasted)).toBe(words)
})

test.each([
  ['‘Nee’, zei hij, ‘nooit’'],
  ['“Nee”, zei hij, “nooit”'],
  ["'s Avonds eten wij pizza's"],
  ['Hij zei “nee”'],
  ['- 3 graden is koud'],
])('marks that are not a pair around the whole stay: %s', (pasted) => {
  expect(withoutMarks(pasted)).toBe(pasted)
})

test('an apostrophe within single marks is no end', () => {
  expect(withoutMarks('‘Mijn opa’s bedrijf is niet te koop.’')).toBe('Mijn opa’s bedrijf is niet te koop.')
})
