import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesIn } from '../../../server/history/erasing/between-versions.ts'
import { erasedText, leftAt } from '../../../server/history/erasing/stretches.ts'
import { holds, overlaps, spanFault } from '../../../server/text/span.ts'

const line = fc.array(fc.constantFrom('brug', 'water', 'wij', 'niemand', 'ÿé', '😀', '2026'), {
  minLength: 1,
  maxLength: 6,
})
const text = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((lines) => lines.map((one) => one.join(' ')).join('\n'))
const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, more]) => ({ start, end: Math.min(length, start + more) }))
const textWithSpans = text.chain((words) => {
  const span = spanIn(words.length).filter((each) => spanFault(words, each) === undefined)
  return fc.record({
    words: fc.constant(words),
    gone: fc.array(span, { minLength: 1, maxLength: 4 }),
    span,
  })
})

test('an erased text is as long as it was, breaks its lines where it did, and keeps all that lies outside', () => {
  fc.assert(
    fc.property(textWithSpans, ({ words, gone }) => {
      const { after, spans } = erasedText('d', words, gone)
      expect(after).toHaveLength(words.length)
      for (let at = 0; at < words.length; at++) {
        const isErased = spans.some(({ start, end }) => start <= at && at < end)
        const unit = words.charAt(at)
        expect(after.charAt(at)).toBe(isErased && unit !== '\n' ? '▇' : unit)
      }
    }),
  )
})

test('what is left of a span holds in what is left of its text', () => {
  fc.assert(
    fc.property(textWithSpans, ({ words, gone, span }) => {
      const erased = erasedText('d', words, gone)
      const left = leftAt(erased, span)
      if (left === undefined)
        expect(holds(erased.after, { ...span, exact: words.slice(span.start, span.end) })).toBe(true)
      else if (!left.isGone) {
        expect(holds(erased.after, { ...span, ...left })).toBe(true)
        expect(erased.after.slice(0, span.start).endsWith(left.prefix)).toBe(true)
        expect(erased.after.startsWith(left.suffix, span.end)).toBe(true)
      }
    }),
  )
})

test('of a span that lies wholly in what is erased nothing is left', () => {
  fc.assert(
    fc.property(textWithSpans, ({ words, gone, span }) => {
      const left = leftAt(erasedText('d', words, [...gone, span]), span)
      expect(left?.isGone).toBe(true)
    }),
  )
})

test('a span that shares nothing with what is erased keeps its words', () => {
  fc.assert(
    fc.property(textWithSpans, ({ words, gone, span }) => {
      const erased = erasedText('d', words, gone)
      fc.pre(
        !erased.spans.some((one) => overlaps(one, span)) && words.slice(span.start, span.end).trim() !== '',
      )
      const left = leftAt(erased, span)
      if (left) expect(left.exact).toBe(words.slice(span.start, span.end))
    }),
  )
})

test('whatever was corrected, no word of a stretch is left in the other version where it stood only there', () => {
  const other = fc.tuple(
    text,
    text,
    text,
    line.map((one) => one.join(' ')),
  )
  fc.assert(
    fc.property(other, ([before, after, insert, typed]) => {
      const secret = 'Ik vertrouw de burgemeester al jaren niet meer.'
      const from = `${before}\n${secret}\n${after}`
      const to = `${before}\n${insert}\n${secret.replace('al jaren', typed)}\n${after}`
      const start = before.length + 1
      const spans = stretchesIn(from, to, [{ start, end: start + secret.length }])
      const left = erasedText('d', to, spans).after
      for (const word of ['vertrouw', 'burgemeester', 'meer.']) expect(left).not.toContain(word)
    }),
  )
})

test('a line that a correction moved elsewhere is found there', () => {
  const secret = 'Ik vertrouw de burgemeester al jaren niet meer.'
  const from = `${secret}\nWij wel.\nEn zij ook.`
  const to = `Wij wel.\nEn zij ook.\n${secret}`
  const spans = stretchesIn(from, to, [{ start: 0, end: secret.length }])
  expect(erasedText('d', to, spans).after).not.toContain('burgemeester')
})
