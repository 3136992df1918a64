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

/** What a text says when each of its gaps holds a word, or a number or a list where only that will do. */
function filled(text: unknown): string {
  if (typeof text !== 'function') return String(text)
  for (const gap of ['x', 2, ['x']]) {
    try {
      return String(text(...Array.from({ length: text.length }, () => gap)))
    } catch {}
  }
  throw new Error(`nothing fills ${text}`)
}

test.each(others)('a text that joins on to another does so in $language too', ({ texts }) => {
  const inDutch = new Map(dutch?.texts)
  const endsOpen = (text: unknown) => /\s$/u.test(filled(text))
  const begins = (text: unknown) => filled(text).match(/^[\s.,;:)]/u) !== null
  const differing = texts.filter(([path, text]) => {
    const other = inDutch.get(path)
    return endsOpen(text) !== endsOpen(other) || begins(text) !== begins(other)
  })
  expect(differing.map(([path]) => path)).toEqual([])
})
