import { expect, test } from 'vitest'
import { inLanguage } from '../../server/language/language.ts'
import { inProjectsOrder, inReadersOrder } from '../../server/language/order.ts'

const names = ['tafel 10', 'Élan', 'tafel 2', 'eland', 'Tafel 1']
const ordered = ['Élan', 'eland', 'Tafel 1', 'tafel 2', 'tafel 10']

test('names stand by letter and by number, whatever their accents and capitals, in either language', () => {
  expect(names.toSorted(inReadersOrder)).toEqual(ordered)
  expect(inLanguage('en', () => names.toSorted(inReadersOrder))).toEqual(ordered)
  expect(names.toSorted(inProjectsOrder)).toEqual(ordered)
})
