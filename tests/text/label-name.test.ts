import { expect, test } from 'vitest'
import { labelInWords, nameInLabel } from '../../server/text/label-name.ts'

test.each([
  ['Fatima', 'Fatima'],
  ['Fatima, bewoner', 'Fatima'],
  ['Fatima, bewoner van Raalte', 'Fatima'],
  ['Fatima, gemeente Zwolle', 'Fatima'],
  ['Fatima, Gemeente Zwolle', 'Fatima'],
  ['Kees, Rabobank', 'Kees'],
  ['Kees (wethouder, Dalfsen)', 'Kees'],
  ['Joris Veldman, directeur', 'Joris Veldman'],
  ['Vries, Jan de', 'Vries, Jan de'],
  ['Vries, J. de', 'Vries, J. de'],
  ['Berg, van den', 'Berg, van den'],
  ['Veldman, Joris', 'Veldman, Joris'],
  ['Deelnemer 3', 'Deelnemer 3'],
])('the label %s names %s', (label, name) => {
  expect(nameInLabel(label)).toBe(name)
})

test('what a label tells behind a comma stands between brackets where speakers are listed', () => {
  expect(['Fatima, bewoner', 'Kees (wethouder, Dalfsen)', 'Vries, Jan de', 'Anna'].map(labelInWords)).toEqual(
    ['Fatima (bewoner)', 'Kees (wethouder, Dalfsen)', 'Vries, Jan de', 'Anna'],
  )
})
