import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../../server/reports/matching/judging.ts'
import { libraryOf, type Searchable } from '../../../server/reports/matching/library.ts'
import { canonicalText } from '../../../server/text/canonical.ts'
import { wordsIn } from '../../../server/text/words.ts'
import { corpusSources, searchable } from './searched-texts.ts'
import { inCommon } from './stretches.ts'

const sources = await corpusSources()
const library = libraryOf(sources)

const isHeading = ({ kind, voice }: Searchable['blocks'][number]) =>
  kind === 'heading' || kind === 'contents' || (kind === 'paragraph' && voice === 'organiser')

const wordsOf = new Map(
  sources.map((source) => [
    source,
    source.blocks
      .filter((block) => !isHeading(block))
      .flatMap((block) => wordsIn(source.text, block).filter(({ surface }) => !/[-.]/.test(surface))),
  ]),
)

/** A stretch of a source from the first letter of a word to the last of another; over headings it is none. */
const slice = fc
  .record({
    source: fc.constantFrom(...sources),
    from: fc.nat(100_000),
    count: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ source, from, count }) => {
    const words = wordsOf.get(source) ?? []
    const first = words[from % words.length]
    const last = words[Math.min((from % words.length) + count, words.length - 1)]
    return { source, start: first?.start ?? 0, end: last?.end ?? 0 }
  })
  .filter(({ source, start, end }) => isSaid(source, start, end) && source.text[end] !== '%')
  .map(({ source, ...span }) => ({
    document: source.document,
    ...span,
    words: source.text.slice(span.start, span.end),
  }))

function isSaid({ blocks }: Searchable, start: number, end: number): boolean {
  return blocks.every((block) => !isHeading(block) || block.end <= start || end <= block.start)
}

test('any stretch of a source from word to word is verbatim, and that place is listed', () => {
  fc.assert(
    fc.property(slice, ({ document, start, end, words }) => {
      const { verdict, matches } = judge(library, words)
      expect(verdict).toBe('verbatim')
      expect(
        matches.some((match) => match.document === document && match.start === start && match.end === end),
      ).toBe(true)
    }),
    { numRuns: 300 },
  )
})

/** Words and marks that mean something here, thrown together. */
const anything = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: slice.map(({ words }) => words.slice(0, 60)),
      },
      fc.constantFrom(
        '…',
        '[…]',
        '(...)',
        '[de provincie]',
        '[',
        ']',
        '“',
        '”',
        "'",
        '-',
        '\n',
        ' ',
        '. ',
        '%',
        '€ 12',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '))

test('whatever is asked gets a verdict; spans hold what they say; equal and inserted words are the quotation', () => {
  fc.assert(
    fc.property(anything, (quotation) => {
      const { verdict, matches, difference } = judge(library, quotation)
      for (const { document, start, end, exact, similarity } of matches) {
        expect(sources.find((source) => source.document === document)?.text.slice(start, end)).toBe(exact)
        expect(similarity).toBeGreaterThanOrEqual(verdict === 'composite' ? 0 : 0.4)
        expect(similarity).toBeLessThanOrEqual(1)
      }
      const quoted = difference.filter(({ op }) => op !== 'delete').map(({ text }) => text)
      expect(quoted.join('')).toBe(matches.length > 0 ? canonicalText(quotation) : '')
    }),
    { numRuns: 300 },
  )
})

test('what is equal and deleted is what was said at the first place, but for white space', () => {
  fc.assert(
    fc.property(slice, fc.nat(), ({ words }, at) => {
      const split = words.split(/\s+/)
      const altered = split.toSpliced(at % (split.length + 1), 0, 'qwerty').join(' ')
      const { verdict, matches, difference } = judge(library, altered)
      const [match] = matches
      if (verdict === 'composite' || !match) return
      const said = difference.filter(({ op }) => op !== 'insert').map(({ text }) => text)
      const blocks = sources.find(({ document }) => document === match.document)?.blocks ?? []
      const held = blocks.filter((block) => block.start < match.end && match.start < block.end)
      if (held.length !== 1) return
      const bare = (text: string) => text.replace(/\s+/g, '').replace(/^\P{L}+|[^\p{L}\p{N}]+$/gu, '')
      expect(bare(said.join(''))).toBe(bare(match.exact))
    }),
    { numRuns: 200 },
  )
})

const letters = fc.array(fc.constantFrom('ba', 'be', 'bi', 'bo', 'bu', 'by'), { minLength: 1, maxLength: 40 })

test('the place of an altered quotation is as alike as any stretch can be, and none from 0.75 is missed', () => {
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.constantFrom('ba', 'be', 'bi', 'bo', 'bu', 'zo'), { minLength: 4, maxLength: 14 }),
      (said, quoted) => {
        const best = Math.max(
          ...said.flatMap((_, first) =>
            said.slice(first).map((_, length) => {
              const stretch = said.slice(first, first + length + 1)
              return inCommon(quoted, stretch) / Math.max(quoted.length, stretch.length)
            }),
          ),
        )
        const { verdict, matches } = judge(libraryOf([searchable(said.join(' '))]), quoted.join(' '))
        if (best < 0.4) expect([verdict, matches.length]).toEqual(['not-found', 0])
        else if (verdict !== 'composite') expect(matches[0]?.similarity).toBeCloseTo(best)
        if (best >= 0.75) expect(['verbatim', 'normalised', 'altered']).toContain(verdict)
        else expect(['composite', 'not-found']).toContain(verdict)
      },
    ),
    { numRuns: 500 },
  )
})
