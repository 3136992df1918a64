import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationsIn } from '../../../server/reports/quotations/finding.ts'
import { contains, spanFault } from '../../../server/text/span.ts'
import { reportOf } from './found-in.ts'

const scraps = [
  ...[
    '"',
    "'",
    '“',
    '”',
    '„',
    '‘',
    '’',
    '«',
    '»',
    ',,',
    "''",
    '>',
    '> ',
    '- ',
    '— ',
    '(',
    ')',
    ':',
    ', ',
    '.',
    '…',
    '[…]',
  ],
  ...[
    ' ',
    '\n',
    '\n\n',
    '\t',
    '1',
    '27',
    'a',
    's ',
    " 's avonds",
    'Wij',
    'zei',
    ' een bakker',
    ' aldus ',
    'tafel 3',
  ],
  ...['## Citaten\n\n', '# Kop\n\n', 'het rapport ', 'denkdiner 2', '😀', 'e\u0301', '\u00a0', '|', '*', '_'],
]
const messy = fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join(''))
const format = fc.constantFrom<'txt' | 'md'>('txt', 'md')
const known = {
  sessions: [{ id: 'd2', title: 'Denkdiner 2', kind: 'denkdiner', date: null, place: null }],
  names: ['Wij'],
  roles: [],
  organisations: ['een bakker'],
} as const

test('every quotation is a stretch that can be stored, and so are the words that say who', () => {
  fc.assert(
    fc.property(messy, format, (raw, as) => {
      const report = reportOf(raw, as)
      for (const quotation of quotationsIn(report, known)) {
        expect(spanFault(report.text, quotation)).toBeUndefined()
        const { span } = quotation.claimed
        if (span) expect(spanFault(report.text, span)).toBeUndefined()
      }
    }),
    { numRuns: 500 },
  )
})

test('quotations stand in order, no two on one place, and each lies within the one that it says', () => {
  fc.assert(
    fc.property(messy, format, (raw, as) => {
      const found = quotationsIn(reportOf(raw, as))
      for (const [index, one] of found.entries()) {
        const next = found[index + 1]
        if (next)
          expect(next.start > one.start || (next.start === one.start && next.end < one.end)).toBe(true)
        const outer = one.within === null ? undefined : found[one.within]
        if (outer) expect(contains(outer, one)).toBe(true)
        expect(one.within === null || one.within < index).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('the words of a quotation stand in the report in order, and begin and end where it says', () => {
  fc.assert(
    fc.property(messy, format, (raw, as) => {
      const report = reportOf(raw, as)
      for (const { start, end, text } of quotationsIn(report)) {
        const held = report.text.slice(start, end)
        const visible = (words: string) => words.replace(/\s/g, '')
        expect(held.startsWith(text.slice(0, 1))).toBe(true)
        expect(held.endsWith(text.slice(-1))).toBe(true)
        expect(isWithin(visible(text), visible(held))).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

/** Whether all characters of one stand in the other, in order. */
function isWithin(one: string, other: string): boolean {
  let at = 0
  for (const character of other) if (one.startsWith(character, at)) at += character.length
  return at === one.length
}

test('what somebody says between marks is found wherever it stands', () => {
  const pairs = fc.constantFrom(['“', '”'], ['"', '"'], ['„', '”'], ['«', '»'], ['‘', '’'], ["'", "'"])
  const word = fc.stringMatching(/^[a-z]{2,8}$/)
  fc.assert(
    fc.property(pairs, fc.array(word, { minLength: 4, maxLength: 12 }), ([open, close], words) => {
      const said = `Wij ${words.join(' ')}`
      const found = quotationsIn(
        reportOf(`Daarover is gesproken. ${open}${said}${close}, zei een bakker. En verder.`),
      )
      expect(found.map(({ text, isTerm }) => [text, isTerm])).toEqual([[said, false]])
    }),
  )
})

test('many marks take no more than one reading', () => {
  for (const scrap of ['"', '“', '“a\n\n', "'a ", '“‘„«', '12" ', '“Wij. ', '> “\n']) {
    const raw = scrap.repeat(20_000)
    expect(() => quotationsIn(reportOf(raw))).not.toThrow()
  }
})
