import { expect, test } from 'vitest'
import { personalIn, personalInPieces, searchForNames } from '../../server/text/personal.ts'
import { piecesOf } from '../../server/text/pieces.ts'

const names = ['Truus Mulder', 'Bos']

/** What runs on over a line, or leans on what stands before it; each found whatever stands around it. */
const units = [
  'Noor: Wij zijn het eens.\nSara: Bel Gerda Wiersma op 06-12345678.\n',
  'Stuur het op naar\nKerkstraat 12,\n8011 AB Zwolle.\nDan komt het goed.\n\n',
  'Dat zei Truus\nMulder gisteren nog.\nWil je dat?\nBos knikte, en mevrouw J.W. Smit ook.\n',
  'Zij is geboren in Assen.\nDat is lang geleden. Geboren in Emmen! Dat was op 3 mei 1980, zei ze.\n',
  'Het gaat om de verduurzaming. De wethouder Snijders uit de gemeente, zei de voorzitter, en niemand anders dan hij heeft er iets van gevonden tot nu toe. ',
]

test.each(units)('in a long text the same is found as in each of its parts: %j', (unit) => {
  const once = personalIn(unit, names)
  expect(once.length).toBeGreaterThan(0)
  const times = Math.ceil(60_000 / unit.length)
  const expected = Array.from({ length: times }, (_, k) =>
    once.map(({ start, end, kind }) => ({
      start: start + k * unit.length,
      end: end + k * unit.length,
      kind,
    })),
  )
  expect(personalIn(unit.repeat(times), names)).toEqual(expected.flat())
})

test.each(units)('a long text is searched in pieces, and others come between them: %j', (unit) => {
  const text = unit.repeat(Math.ceil(60_000 / unit.length))
  expect([...personalInPieces(text, searchForNames(names))].length).toBeGreaterThanOrEqual(3)
})

test('pieces hold all of a text, one behind the other', () => {
  const text = units.join('').repeat(200)
  const pieces = [...piecesOf(text)]
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(pieces.every(({ start }, i) => start === (pieces[i - 1]?.end ?? 0))).toBe(true)
})

test('a text without sentences is one piece', () => {
  expect([...piecesOf('ja '.repeat(20_000))]).toEqual([{ start: 0, end: 60_000 }])
})
