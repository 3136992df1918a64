import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PersonalKind, personalIn } from '../../server/text/personal.ts'
import { isBankAccount, isCitizenNumber } from '../../server/text/personal-numbers.ts'
import { measured } from './measured.ts'
import { heldOut } from './personal-held-out.ts'
import { lines } from './personal-lines.ts'

const foundIn = (text: string, names: string[] = []) =>
  personalIn(text, names).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

test.each<[string, string]>([
  ['Bel 06-12345678.', '06-12345678'],
  ['Bel 06 12 34 56 78 morgen', '06 12 34 56 78'],
  ['0612345678', '0612345678'],
  ['tel. +31 6 1234 5678', '+31 6 1234 5678'],
  ['+31 (0)6 12345678,', '+31 (0)6 12345678'],
  ['0031612345678', '0031612345678'],
  ['(053) 123 45 67', '(053) 123 45 67'],
  ['053 - 123 45 67', '053 - 123 45 67'],
  ['+31(0)53-1234567', '+31(0)53-1234567'],
  ['0541-123456', '0541-123456'],
  ['038 499 88 99', '038 499 88 99'],
  ['088-1234567', '088-1234567'],
  ['+49 171 1234567', '+49 171 1234567'],
  ['+32 2 123 45 67 89', '+32 2 123 45 67 89'],
])('in ‘%s’ the telephone is %s', (text, phone) => {
  expect(foundIn(text)).toEqual([`phone: ${phone}`])
})

test.each([
  'Het kost € 1.234.567.890 of 1 234 567 890 euro.',
  'Op 01-02-2019 10:30 was het zover, op 2019-10-12 niet.',
  'Artikel 5.1.2 lid 12.3456789 en 1.1.1.1.1.1.1.1.1.1',
  'Van 2010 tot 2030 komen er 1.500.000 woningen bij.',
  'Het nummer 0900-1234 is gratis.',
  'ISBN 978-90-12-34567-8 en kenmerk 2024-0012345',
  'KvK 12345678',
  'In 2030 EU 27 landen en 2040 woningen.',
  'De Tafel van 12 en het Kennispark 2030, Deltaweg 2030.',
  'Raad van State, Hof van Twente, Kracht van Oost, Ministerie van Economische Zaken.',
  'Gemeente Enschede en Saxion werken met Kennispark. De Roos bloeit, de Markt ook.',
  'Plan B. Ondernemers krijgen meer tijd. Optie A. Niemand.',
  'Meneer de Voorzitter, mevrouw de voorzitter, de B.V. Twente',
  'Hij is geboren in 1961. Geboren op het platteland.',
  'om 12.30 uur, 10:45, blz. 12-13, € 12,50, 50%',
  'info@ en @overheid en a@b',
])('in ‘%s’ nothing is proposed', (text) => {
  expect(foundIn(text)).toEqual([])
})

test.each<[string, PersonalKind, string]>([
  ['Mail j.de-vries+werk@stad.voorbeeld.nl!', 'mail', 'j.de-vries+werk@stad.voorbeeld.nl'],
  ['Zijn BSN is 111222333.', 'bsn', '111222333'],
  ['nummer 111222333 dus', 'bsn', '111222333'],
  ['1112.22.333', 'bsn', '1112.22.333'],
  ['bsn: 12345678', 'bsn', '12345678'],
  ['NL91 ABNA 0417 1643 00 op naam van', 'iban', 'NL91 ABNA 0417 1643 00'],
  ['nl91abna0417164300', 'iban', 'nl91abna0417164300'],
  ['DE89 3704 0044 0532 0130 00', 'iban', 'DE89 3704 0044 0532 0130 00'],
  ['woont op 1234 AB 12a', 'address', '1234 AB 12a'],
  ['Dorpsstraat 12, 1234 AB Plaats', 'address', 'Dorpsstraat 12, 1234 AB'],
  ['aan de Lange Kerkweg 5 in', 'address', 'Lange Kerkweg 5'],
  ['geboren op 12 maart 1961 in', 'birth-date', '12 maart 1961'],
  ['geboortedatum: 12-03-1961', 'birth-date', '12-03-1961'],
  ['auto 12-XKL-3 stond', 'licence-plate', '12-XKL-3'],
  ['mevrouw De Boer zei', 'name', 'De Boer'],
  ['dhr. J.W. van Dam kwam', 'name', 'J.W. van Dam'],
  ['zei Fatima el Idrissi toen', 'name', 'Fatima el Idrissi'],
  ['Dat is Jans idee', 'name', 'Jan'],
  ['volgens Anne-Marie de kabel', 'name', 'Anne-Marie'],
  ['door A. van Dam gezegd', 'name', 'A. van Dam'],
])('in ‘%s’ stands a %s: %s', (text, kind, words) => {
  expect(foundIn(text)).toEqual([`${kind}: ${words}`])
})

test('a postcode without a house number stands for too many houses', () => {
  expect(foundIn('in 1234 AB wonen velen')).toEqual([])
})

test('nine figures that fail the check are a number of something else', () => {
  expect(foundIn('zaak 111222334')).toEqual([])
})

test('an account of which one figure differs is none', () => {
  expect(foundIn('GB29 NWBK 6016 1331 9268 20')).toEqual([])
})

test('names that are known are found, whatever they are', () => {
  expect(foundIn('Toen kwam Zwartjes, met Okafor.', ['Zwartjes'])).toEqual(['name: Zwartjes'])
})

test('of the lines that the rules were made with all is found to the letter, and nothing else', () => {
  const { missed, wrong } = measured(lines)
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
})

test('of lines written after the rules less than one in twenty is missed or proposed wrongly', () => {
  const { precision, recall } = measured(heldOut)
  expect(precision).toBeGreaterThan(0.95)
  expect(recall).toBeGreaterThan(0.95)
})

const eight = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })

test('of each citizen service number exactly one last figure is right, or none', () => {
  fc.assert(
    fc.property(eight, (figures) => {
      const right = [...'0123456789'].filter((last) => isCitizenNumber(figures.join('') + last))
      const sum = figures.reduce((total, figure, i) => total + figure * (9 - i), 0) % 11
      expect(right).toEqual(sum === 10 || figures.every((one) => one === 0) ? [] : [String(sum)])
    }),
  )
})

/** The check figures of an account, worked out with big numbers. */
const accountOf = (rest: string) => {
  const number = BigInt([...`${rest}NL00`].map((sign) => Number.parseInt(sign, 36)).join(''))
  return `NL${String(98n - (number % 97n)).padStart(2, '0')}${rest}`
}
const rest = fc
  .tuple(fc.constantFrom('ABNA', 'INGB', 'RABO', 'TRIO'), fc.integer({ min: 0, max: 9_999_999_999 }))
  .map(([bank, number]) => bank + String(number).padStart(10, '0'))

test('an account is right with its check figures, and wrong when two neighbouring figures are swapped', () => {
  fc.assert(
    fc.property(rest, fc.integer({ min: 8, max: 16 }), (own, at) => {
      const account = accountOf(own)
      expect(isBankAccount(account)).toBe(true)
      const swapped =
        account.slice(0, at) + account.charAt(at + 1) + account.charAt(at) + account.slice(at + 2)
      expect(isBankAccount(swapped)).toBe(swapped === account)
    }),
  )
})

test('an account is found however it is spaced', () => {
  fc.assert(
    fc.property(rest, fc.constantFrom('', ' ', '\u00a0', '.'), (own, between) => {
      const written = (accountOf(own).match(/.{1,4}/gu) ?? []).join(between)
      expect(foundIn(`op ${written} graag`)).toEqual([`iban: ${written}`])
    }),
  )
})

const piece = fc.oneof(
  fc.constantFrom(
    '06-12345678',
    'Jan de Vries',
    'j@b.nl',
    '1234 AB 1',
    'NL91ABNA0417164300',
    '@',
    '+',
    '0',
    '(',
    '€ ',
    'J.',
    ' ',
    '\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

test('what is found lies in the text, in order and apart', () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        let at = 0
        for (const { start, end } of personalIn(text, ['Vries'])) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
