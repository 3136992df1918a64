import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applied, composed } from '../../../server/ingest/mending/edits.ts'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { canonicalText } from '../../../server/text/canonical.ts'
import { rawBehind, rawPositions } from '../../../server/text/raw-behind.ts'
import type { Repair } from '../../../server/text/repair.ts'
import { rawOf } from './raw-of.ts'

const word = fc.constantFrom(
  ...'de het een provincie samenwerking sociaal-economisch ruimte ondernemers zei en of keuzes ﬁnanciële eﬀ ect Oost-Nederland start- scale-ups samen\u00ADwerken “Wij kiezen” 2050.'.split(
    ' ',
  ),
  'gezegd.',
  'maar,',
)
const paragraph = fc.array(word, { minLength: 8, maxLength: 60 }).map((words) => words.join(' '))
const other = fc.constantFrom(
  'Rode draad',
  '2.1 Ruimte',
  '- punt',
  '12',
  '3 | Verslag',
  'Pagina 2 van 4',
  '1 https://a.nl',
  '\f',
  'Anna: ja',
  '“Zo is het.”',
)

/** Text as an extractor leaves it: paragraphs wrapped at a width, words broken, other lines and form feeds between them. */
const wrapped = fc
  .record({
    paragraphs: fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, other), {
      minLength: 1,
      maxLength: 14,
    }),
    width: fc.integer({ min: 25, max: 100 }),
    gap: fc.constantFrom('\n', '\n\n', '\n \n', '\n\f'),
    end: fc.constantFrom('\n', ' \n', '\n\n'),
  })
  .map(({ paragraphs, width, gap, end }) =>
    paragraphs
      .map((one) =>
        one.replace(
          new RegExp(`(.{1,${width}})(?: |(?<=[a-z]{3})(?=[a-z]{3}))`, 'g'),
          (_, line: string) => line + (/[a-z]$/.test(line) && line.length === width ? '-' : '') + end,
        ),
      )
      .join(gap),
  )

/** Columns beside each other, with lines over the full width, notes and form feeds between. */
const beside = fc
  .array(
    fc.record({
      columns: fc.array(fc.array(word, { minLength: 20, maxLength: 120 }), { minLength: 2, maxLength: 3 }),
      width: fc.integer({ min: 18, max: 44 }),
      gap: fc.integer({ min: 1, max: 7 }),
      between: fc.oneof(other, paragraph, fc.constantFrom('\n', '1 Zie gezegd.1', '\f\n3')),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((pages) =>
    pages
      .map(({ columns, width, gap, between }) => {
        const lines = columns.map((words) => linesOf(words, width))
        const rows = Array.from({ length: Math.max(...lines.map(({ length }) => length)) }, (_, row) =>
          lines.map((column) => (column[row] ?? '').padEnd(width + gap)).join(''),
        )
        return `${rows.join('\n')}\n${between}`
      })
      .join('\n'),
  )

function linesOf(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const one of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + one.length <= width)
      lines[lines.length - 1] = `${last} ${one}`
    else lines.push(one)
  }
  return lines
}

const anything = fc.oneof(
  wrapped,
  beside,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('\n', '\f', '\r', ' ', '\u00AD', '-', 'ﬁ', 'a', 'B', '1', '.', '“', 'e\u0301', '\t'),
      { maxLength: 200 },
    )
    .map((signs) => signs.join('')),
)

function expectSound(text: string, repairs: readonly Repair[]): void {
  let from = 0
  for (const { start, end } of repairs) {
    expect(start).toBeGreaterThanOrEqual(from)
    expect(end).toBeGreaterThanOrEqual(start)
    from = end
  }
  expect(from).toBeLessThanOrEqual(text.length)
}

test('what stood there, put back, gives the text as it came in', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const { text, repairs } = mended(raw)
      expectSound(text, repairs)
      expect(rawOf(repairs, text)).toBe(canonicalText(raw))
    }),
    { numRuns: 400 },
  )
})

test('a mended text is canonical, and mending it again changes nothing', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const { text } = mended(raw)
      expect(canonicalText(text)).toBe(text)
      expect(mended(text)).toMatchObject({ text, repairs: [] })
    }),
    { numRuns: 400 },
  )
})

test('no letter is lost but in what was set aside', () => {
  fc.assert(
    fc.property(wrapped, (raw) => {
      const { text, repairs } = mended(raw)
      const lettersOf = (held: string) => held.normalize('NFKD').match(/\p{L}/gu)?.join('') ?? ''
      for (const { kind, start, end, raw: stood } of repairs)
        if (kind === 'joined-word' || kind === 'kept-hyphen' || kind === 'ligature' || kind === 'soft-hyphen')
          expect(lettersOf(stood)).toContain(lettersOf(text.slice(start, end)).slice(0, 1))
    }),
  )
})

const edits = (length: number) =>
  fc
    .array(
      fc.record({
        start: fc.integer({ min: 0, max: length }),
        size: fc.integer({ min: 0, max: 4 }),
        text: fc.string({ maxLength: 4 }),
      }),
      { maxLength: 6 },
    )
    .map((all) => {
      const sorted = all.toSorted((a, b) => a.start - b.start)
      let from = 0
      return sorted.flatMap(({ start, size, text }) => {
        const end = Math.min(length, start + size)
        if (start < from || (start === end && text === '')) return []
        from = end + 1
        return [{ kind: 'joined-lines' as const, start, end, text }]
      })
    })

test('the repairs of two passes are those of one', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }).chain((source) =>
        edits(source.length).chain((one) => {
          const between = applied(source, one)
          return edits(between.text.length).map((two) => ({
            source,
            between,
            second: applied(between.text, two),
          }))
        }),
      ),
      ({ source, between, second }) => {
        const repairs = composed(between.repairs, between.text, second.repairs)
        expectSound(second.text, repairs)
        expect(rawOf(repairs, second.text)).toBe(source)
      },
    ),
    { numRuns: 500 },
  )
})

test('what stood behind a span is a stretch of the text as it came in', () => {
  fc.assert(
    fc.property(wrapped, fc.nat(), fc.nat(), (raw, one, other) => {
      const { text, repairs } = mended(raw)
      if (text === '') return
      const [start, end] = [one % text.length, other % text.length].toSorted((a, b) => a - b) as [
        number,
        number,
      ]
      expect(canonicalText(raw)).toContain(rawBehind(repairs, text, { start, end }))
      expect(rawPositions(repairs)(text.length)).toBe(canonicalText(raw).length)
    }),
  )
})
