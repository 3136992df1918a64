import { expect, test } from 'vitest'
import { judge } from '../../../server/reports/matching/judging.ts'
import { libraryOf } from '../../../server/reports/matching/library.ts'
import { searchable } from './searched-texts.ts'

const verdictOf = (source: string, quotation: string) =>
  judge(libraryOf([searchable(source)]), quotation).verdict

test.each([
  ['the same characters', 'Wij willen groeien, maar niet hier.', 'Wij willen groeien, maar niet hier.'],
  ['a stretch of a sentence', 'Wij willen groeien, maar niet hier.', 'willen groeien, maar'],
  [
    'a line broken in the report',
    'Wij willen groeien, maar niet hier.',
    'Wij willen \n  groeien, maar niet hier.',
  ],
  [
    'a line broken in the source',
    'Wij willen\ngroeien, maar niet hier.',
    'Wij willen groeien, maar niet hier.',
  ],
  ['the end of a paragraph', 'Wij willen groeien.\n\nMaar niet hier.', 'Wij willen groeien. Maar niet hier.'],
  [
    'dots of the speaker',
    'Brede welvaart... hoe zat dat ook alweer?',
    'Brede welvaart... hoe zat dat ook alweer?',
  ],
  ['brackets of the source', 'Wij willen [lacht] groeien.', 'Wij willen [lacht] groeien.'],
  ['an accent written as two characters', 'Er is er één over.', 'Er is er e\u0301e\u0301n over.'],
  ['an emoji', 'Wij willen groeien 😀 hier.', 'willen groeien 😀 hier.'],
  ['Chinese, which has no spaces', '我们想在这里成长。', '想在这里'],
])('%s is verbatim', (_, source, quotation) => {
  expect(verdictOf(source, quotation)).toBe('verbatim')
})

test.each([
  ['case', 'wij willen groeien, maar niet hier', 'Wij willen groeien, maar niet hier'],
  ['white space', 'Wij willen groeien, maar niet hier', 'Wij willen  groeien, maar\u00A0niet hier'],
  ['space before punctuation', 'Wij willen groeien , maar niet hier', 'Wij willen groeien, maar niet hier'],
  ['quotation marks', 'Hij zei “groeien” en ‘bloeien’', 'Hij zei "groeien" en bloeien'],
  ['apostrophes', 'De mkb’ers van ’s avonds', "De mkb'ers van 's avonds"],
  ['dashes', 'Wij willen – heel graag — groeien', 'Wij willen - heel graag - groeien'],
  ['dots', 'Brede welvaart... hoe zat dat', 'Brede welvaart… hoe zat dat'],
  ['closing punctuation', 'Wij willen groeien, maar niet hier', 'Wij willen groeien!'],
  ['a capital halfway a sentence', 'Wij willen groeien, maar niet hier', 'Maar niet hier.'],
  ['a word broken at the end of a line', 'Wij zoeken samenwerking hier', 'Wij zoeken samen-\nwerking hier'],
  ['a broken word in the middle of a line', 'Wij zoeken samenwerking hier', 'Wij zoeken samen- werking hier'],
  ['a word broken in the source', 'Wij zoeken werk-\ngelegenheid hier', 'Wij zoeken werkgelegenheid hier'],
  ['ligatures', 'Wij zoeken fijne flexplekken', 'Wij zoeken ﬁjne ﬂexplekken'],
  ['a soft hyphen', 'Wij zoeken samen\u00ADwerking hier', 'Wij zoeken samenwerking hier'],
])('only %s: normalised', (_, source, quotation) => {
  expect(verdictOf(source, quotation)).toBe('normalised')
})

test.each([
  ['half a word', 'Het is warm in de zaal', 'arm in de zaal'],
  ['half a word at the end', 'Het is warm in de zalen', 'warm in de zaal'],
  ['a part of a joined word', 'De niet-ondernemers willen dit', 'ondernemers willen dit'],
  ['a part of a figure', 'Het kost 1.250 euro per jaar', '250 euro per jaar'],
  ['a figure without its minus', 'Het wordt -5 graden hier', '5 graden hier'],
  ['a figure without its percent sign', 'Het groeit met 12% per jaar', 'groeit met 12'],
  ['a comma more', 'Wij willen groeien maar niet hier', 'Wij willen groeien, maar niet hier'],
  ['an accent less', 'Er is er één over', 'Er is er een over'],
  ['an emoji less', 'Wij willen groeien 😀 maar niet hier', 'Wij willen groeien maar niet hier'],
])('%s is not word for word', (_, source, quotation) => {
  expect(['verbatim', 'normalised']).not.toContain(verdictOf(source, quotation))
})
