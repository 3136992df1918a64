import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import type { CodeQuality as Quality } from '../../../server/suggestions/quality/code-quality.ts'
import type { ShownCodeQuality } from '../../../server/suggestions/quality/shown.ts'
import { CodeQuality } from '../../../views/codebook/CodeQuality.tsx'

const unmeasured: Quality = {
  ...{ id: 'c1', name: 'schaarste', precision: null, recall: null, f1: null, averagePrecision: null },
  ...{ support: 0, interval: null, coders: {}, missed: null },
  intervals: { precision: null, recall: null, f1: null, averagePrecision: null },
  counts: { read: 0, sources: 0, judged: 0, suggested: 0, right: 0 },
  calibration: { bins: [], error: null },
  decisions: { shown: 0, taken: 0, adjusted: 0, left: 0, bulk: 0 },
}

function shown(quality: Partial<Quality>, more: Partial<ShownCodeQuality> = {}) {
  const given: ShownCodeQuality = {
    ...{ quality: { ...unmeasured, ...quality }, withheld: undefined, coders: [] },
    ...{ at: '2026-05-01T10:00:00.000Z', changesSince: 0, drawnOver: 'groups', ...more },
  }
  return parse(String(<CodeQuality shown={given} />))
}

const textOf = (page: ReturnType<typeof parse>) => page.text.replace(/\s+/gu, ' ')

test('while nothing was measured that is said', () => {
  expect(textOf(parse(String(<CodeQuality shown={undefined} />)))).toContain('Nog niet gemeten.')
})

test('when nothing was read without suggestions the page says what to do', () => {
  const page = shown({})
  expect(textOf(page)).toContain('Lees een bron helemaal voor deze code en zet hem op klaar')
  expect(page.querySelector('a[href="/suggestions/sample"]')).not.toBeNull()
  expect(page.querySelector('table')).toBeNull()
})

test('when everything read is of one table the page asks for another', () => {
  expect(textOf(shown({ counts: { ...unmeasured.counts, read: 30, sources: 1 } }))).toContain(
    'komt van één tafel',
  )
})

test('figures stand with k of n, their interval, what they are measured on, and what they do not know', () => {
  const page = shown(
    {
      ...{ precision: 0.7, recall: 0.5, f1: 0.58, averagePrecision: 0.6, support: 28, interval: [0.4, 0.7] },
      counts: { read: 120, sources: 3, judged: 118, suggested: 20, right: 14 },
      intervals: {
        precision: [0.48, 0.85],
        recall: [0.33, 0.67],
        f1: [0.4, 0.7],
        averagePrecision: [0.5, 0.7],
      },
      calibration: { bins: [{ from: 0.6, until: 0.8, n: 10, meanScore: 0.7, share: 0.6 }], error: 0.1 },
      missed: { n: 12, missed: 4, share: 1 / 3, interval: [0.14, 0.61] },
    },
    { changesSince: 3 },
  )
  const text = textOf(page)
  expect(text).toContain('0,70 14 van 20')
  expect(text).toContain('0,48 en 0,85')
  expect(text).toContain('bij een score rond 0,7 kregen 6 van 10 zinnen de code')
  expect(text).toContain('Gemeten op 120 zinnen in 3 bronnen, gelezen zonder suggesties in beeld')
  expect(text).toContain('Over 2 zinnen verschillen de codeurs')
  expect(text).toContain('3 latere wijzigingen tellen nog niet mee')
  expect(text).toContain('daarvan zou het programma er 4 missen (95 % tussen 0,14 en 0,61)')
  expect(page.querySelector('a[href="/suggestions/sample"]')).toBeNull()
})

test('a code that is withheld leads to where its suggestions can be seen all the same', () => {
  const page = shown({}, { withheld: { precision: 0.4, n: 20, from: 'codings' } })
  expect(page.querySelector('a[href="/suggestions/c1"]')?.text).toBe('Toch bekijken')
})
