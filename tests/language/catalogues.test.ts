import { describe, expect, test } from 'vitest'
import { languages } from '../../server/language/language.ts'
import { catalogues } from '../../server/language/t.ts'

/** Every text of a catalogue by its path: `layout.overview`. A text with gaps is a function. */
function textsOf(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key))
}

const perLanguage = languages.map((language) => ({ language, texts: textsOf(catalogues[language]) }))
const [dutch, ...others] = perLanguage

describe.each(others)('the catalogue in $language', ({ texts }) => {
  test('has each text that the Dutch one has, and no other', () => {
    expect(texts.map(([path]) => path).sort()).toEqual(dutch?.texts.map(([path]) => path).sort())
  })

  test('has the gaps of the Dutch one', () => {
    const gaps = new Map(dutch?.texts.map(([path, text]) => [path, typeof text]))
    expect(texts.filter(([path, text]) => gaps.get(path) !== typeof text).map(([path]) => path)).toEqual([])
  })
})

test.each(perLanguage)('no text in $language is empty', ({ texts }) => {
  expect(texts.filter(([, text]) => text === '').map(([path]) => path)).toEqual([])
})
