import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry, correctionBy, correctionOf } from '../../server/text/carrying.ts'
import type { Edit } from '../../server/text/edits.ts'
import { type Span, spanFault } from '../../server/text/span.ts'

const text = 'Eerst dit. Dan de kabel. En dan dit. Tot slot de stroom.'
const span = (words: string, within = text): Span => {
  const start = within.indexOf(words)
  return { start, end: start + words.length }
}
const wordsAt = (within: string, { start, end }: Span) => within.slice(start, end)

function carried(from: string, to: string, words: string): string {
  const result = carry(correctionOf(from, to), span(words, from))
  return result.state === 'orphan' ? 'orphan' : `${result.state}: ${wordsAt(to, result.span)}`
}

test('words before and behind an edit are kept', () => {
  const to = text.replace('de kabel', 'de dikke kabel')
  expect(carried(text, to, 'Eerst dit.')).toBe('kept: Eerst dit.')
  expect(carried(text, to, 'de stroom')).toBe('kept: de stroom')
})

test('words with an edit inside are changed', () => {
  expect(carried(text, text.replace('de kabel', 'de dikke kabel'), 'Dan de kabel.')).toBe(
    'changed: Dan de dikke kabel.',
  )
})

test('words put in right before or right behind are outside', () => {
  const to = text.replace('Dan de kabel.', 'Toen: Dan de kabel. Of niet.')
  expect(carried(text, to, 'Dan de kabel.')).toBe('kept: Dan de kabel.')
})

test('one other letter at the start of a span stays in it', () => {
  expect(carried('ik wacht al drie jaar.', 'Ik wacht al drie jaar.', 'ik wacht')).toBe('changed: Ik wacht')
})

test('the first word taken out leaves the rest, without the space', () => {
  expect(carried(text, text.replace('Dan de', 'de'), 'Dan de kabel.')).toBe('changed: de kabel.')
})

test('words that were taken out are an orphan', () => {
  expect(carried(text, text.replace('Dan de kabel. ', ''), 'Dan de kabel.')).toBe('orphan')
})

test('a word in whose place another stands is an orphan, not that other word', () => {
  expect(carried(text, text.replace('kabel', 'leiding'), 'kabel')).toBe('orphan')
})

test('a paragraph that moved takes its span along', () => {
  const from = 'Een eerste alinea.\n\nDe tweede gaat over stroom.\n\nDe derde over water.\n\nSlot.'
  const to = 'De tweede gaat over stroom.\n\nDe derde over water.\n\nEen eerste alinea.\n\nSlot.'
  expect(carried(from, to, 'Een eerste alinea.')).toBe('kept: Een eerste alinea.')
})

test('words that were cut and now stand twice are an orphan, not a guess', () => {
  const from = 'Een eerste alinea.\n\nDe tweede gaat over stroom.\n\nSlot.'
  const to = 'De tweede gaat over stroom.\n\nEen eerste alinea.\n\nEen eerste alinea.\n\nSlot.'
  const result = carry(
    correctionBy(from, [
      { start: 0, end: 20, text: '' },
      {
        start: from.indexOf('Slot'),
        end: from.indexOf('Slot'),
        text: 'Een eerste alinea.\n\nEen eerste alinea.\n\n',
      },
    ]),
    span('Een eerste alinea.', from),
  )
  expect(correctionOf(from, to).to).toBe(to)
  expect(result.state).toBe('orphan')
})

test('words that were taken out do not move to a twin that stood there already', () => {
  const from = 'Vincent: Dat is ook zo.\n\nTruus: Dat is ook zo.\n\nEinde.'
  const to = 'Vincent: Dat is ook zo.\n\nEinde.'
  const second = { start: from.lastIndexOf('Dat'), end: from.lastIndexOf('zo.') + 3 }
  expect(carry(correctionOf(from, to), second)).toEqual({ state: 'orphan' })
})

test('words in whose place others stand do not move to a twin further on, however the text shifts', () => {
  const from = 'Verslag van Jan Bakker uit Ede. Daarna sprak Jan Bakker.'
  for (const other of ['Piet', 'iemand met een veel langere naam']) {
    const to = from.replace('Jan Bakker', other)
    expect(carry(correctionOf(from, to), { start: 12, end: 22 })).toEqual({ state: 'orphan' })
  }
})

test('a span beside its twin keeps its own place', () => {
  const from = 'Dat is zo. Ja. Dat is zo.'
  const to = 'Dat is zo. Nee! Dat is zo.'
  const second = { start: 15, end: 25 }
  expect(carry(correctionOf(from, to), second)).toEqual({ state: 'kept', span: { start: 16, end: 26 } })
})

test('of a word that stood twice in a row either may have gone', () => {
  expect(carried('Wij zien de de kabel niet.', 'Wij zien de kabel niet.', 'de kabel')).toBe('kept: de kabel')
})

const vocabulary = fc.constantFrom('de', 'kabel', 'stroom', 'ligt', '🙂', ' ', ' ', '. ', '\n\n', 'é')
const texts = fc.array(vocabulary, { minLength: 1, maxLength: 60 }).map((list) => list.join(''))

/** A text, edits of it at whole characters, and a span that could be stored. */
const corrections = fc
  .tuple(
    texts,
    fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.array(vocabulary, { maxLength: 3 })), { maxLength: 5 }),
  )
  .map(([from, wanted]) => {
    const bounds = boundsOf(from)
    const edits: Edit[] = []
    for (const [at, length, put] of wanted.sort(([a], [b]) => (a % bounds.length) - (b % bounds.length))) {
      const first = at % bounds.length
      const start = bounds[first] ?? 0
      const end = bounds[Math.min(bounds.length - 1, first + length)] ?? start
      const edit = { start, end, text: put.join('') }
      const isApart = start > (edits.at(-1)?.end ?? -1)
      if (isApart && (start < end || edit.text !== '')) edits.push(edit)
    }
    return { from, edits }
  })

const boundsOf = (text: string) => {
  const bounds = [0]
  for (const character of text) bounds.push((bounds.at(-1) ?? 0) + character.length)
  return bounds
}

const spansOf = (text: string) =>
  fc
    .tuple(fc.nat(), fc.nat())
    .map(([a, b]) => {
      const bounds = boundsOf(text)
      const [start, end] = [bounds[a % bounds.length] ?? 0, bounds[b % bounds.length] ?? 0]
      return { start: Math.min(start, end), end: Math.max(start, end) }
    })
    .filter((each) => spanFault(text, each) === undefined)

const cases = corrections
  .filter(({ from }) => from.trim() !== '')
  .chain(({ from, edits }) =>
    fc.record({ from: fc.constant(from), edits: fc.constant(edits), at: spansOf(from) }),
  )

test('a kept span holds the same words', () => {
  fc.assert(
    fc.property(cases, ({ from, edits, at }) => {
      const correction = correctionBy(from, edits)
      const result = carry(correction, at)
      if (result.state === 'kept') expect(wordsAt(correction.to, result.span)).toBe(wordsAt(from, at))
    }),
    { numRuns: 2000 },
  )
})

test('a changed span can be stored: not empty, not only white space, no character cut', () => {
  fc.assert(
    fc.property(cases, ({ from, edits, at }) => {
      const correction = correctionBy(from, edits)
      const result = carry(correction, at)
      if (result.state === 'changed') expect(spanFault(correction.to, result.span)).toBeUndefined()
    }),
    { numRuns: 2000 },
  )
})

test('a span that no edit touches is always kept, where the edits put it', () => {
  fc.assert(
    fc.property(cases, ({ from, edits, at }) => {
      fc.pre(edits.every(({ start, end }) => end <= at.start || start >= at.end))
      const shift = edits
        .filter(({ end }) => end <= at.start)
        .reduce((sum, { start, end, text: put }) => sum + put.length - (end - start), 0)
      expect(carry(correctionBy(from, edits), at)).toEqual({
        state: 'kept',
        span: { start: at.start + shift, end: at.end + shift },
      })
    }),
    { numRuns: 2000 },
  )
})

test('words put in and taken out again leave every span exactly where it was', () => {
  const put = fc.array(vocabulary, { minLength: 1, maxLength: 4 }).map((list) => list.join(''))
  fc.assert(
    fc.property(cases, put, fc.nat(), ({ from, at }, more, where) => {
      const bounds = boundsOf(from)
      const position = bounds[where % bounds.length] ?? 0
      const to = from.slice(0, position) + more + from.slice(position)
      const there = carry(correctionOf(from, to), at)
      if (there.state === 'orphan') throw new Error('putting words in loses nothing')
      expect(carry(correctionOf(to, from), there.span)).toMatchObject({ span: at })
    }),
    { numRuns: 2000 },
  )
})

test('a text that did not change keeps every span', () => {
  fc.assert(
    fc.property(cases, ({ from, at }) => {
      expect(carry(correctionOf(from, from), at)).toEqual({ state: 'kept', span: at })
    }),
  )
})
