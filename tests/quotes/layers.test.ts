import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { checkedLayers, type Layer, printedWith, type SetRules } from '../../server/quotes/layers.ts'
import { wordsIn } from '../../server/text/words.ts'

const text = 'Ja, zij bepalen dat. Wij, eh, wachten nu drie jaar op een kabel. Einde.'
const quote = { start: 4, end: 64 }

/** The span of words in the text. */
function of(words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const omission = (words: string): Layer => ({ kind: 'omission', ...of(words), text: '' })
const clarification = (words: string, by: string): Layer => ({
  kind: 'clarification',
  ...of(words),
  text: by,
})
const edit = (words: string, by: string): Layer => ({ kind: 'light-edit', ...of(words), text: by })

function printed(layers: Layer[], rules: SetRules = 'light-edit'): string {
  return printedWith(text, quote, checkedLayers(text, quote, layers, rules)).text
}

function refused(layers: Layer[], rules: SetRules = 'light-edit'): string {
  try {
    checkedLayers(text, quote, layers, rules)
    return 'nothing'
  } catch (error) {
    if (error instanceof AppError) return error.key
    throw error
  }
}

test('without layers the exact words are printed', () => {
  expect(printed([])).toBe(text.slice(quote.start, quote.end))
})

test('what is left out is marked', () => {
  expect(printed([omission('nu drie jaar')])).toContain('wachten […] op een kabel')
})

test('a clarification stands between brackets in place of words', () => {
  expect(printed([clarification('zij', 'de provincie')])).toMatch(/^\[de provincie\] bepalen/u)
})

test('a clarification at a place leaves the words and stands between brackets beside them', () => {
  const at = of('zij').end
  const layer: Layer = { kind: 'clarification', start: at, end: at, text: 'de provincie' }
  expect(printed([layer])).toMatch(/^zij \[de provincie\] bepalen/u)
})

test('brackets that somebody typed are not doubled', () => {
  expect(printed([clarification('zij', '[de provincie]')])).toMatch(/^\[de provincie\] bepalen/u)
})

test('a light edit is printed in place of what was said', () => {
  expect(printed([edit('Wij, eh, wachten', 'Wij wachten')])).toContain('dat. Wij wachten nu')
})

test('a set that quotes verbatim refuses a light edit', () => {
  expect(refused([edit('Wij, eh, wachten', 'Wij wachten')], 'verbatim')).toBe('light-edit-not-allowed')
  expect(refused([edit('Wij, eh, wachten', 'Wij wachten')], null)).toBe('light-edit-not-allowed')
})

test.each<[string, Layer[], string]>([
  ['outside the quote', [omission('Einde')], 'layer-outside'],
  ['within a word', [{ ...omission('wachten'), start: of('wachten').start + 2 }], 'layer-cuts-word'],
  ['over another layer', [omission('nu drie jaar'), clarification('jaar op', 'x')], 'layers-overlap'],
  ['at the same place twice', [omission('zij'), clarification('zij', 'x')], 'layers-overlap'],
  ['over nothing', [{ ...omission('zij'), end: of('zij').start }], 'layer-empty'],
  ['that says nothing', [clarification('zij', ' [] ')], 'clarification-empty'],
  ['over everything', [{ kind: 'omission', ...quote, text: '' }], 'layers-leave-nothing'],
  ['that changes a number', [edit('drie jaar', 'vier jaar')], 'light-edit-number'],
])('a layer %s is refused', (_, layers, key) => {
  expect(refused(layers)).toBe(key)
})

test('what must stay hidden is covered beside the layers', () => {
  const hidden = [{ ...of('kabel'), text: '[naam]' }]
  const layers = checkedLayers(text, quote, [omission('nu drie jaar')], null)
  expect(printedWith(text, quote, layers, hidden).text).toContain('wachten […] op een [naam].')
})

test('a layer over covered words leaves nothing of them', () => {
  const hidden = [{ ...of('een kabel'), text: '[naam]' }]
  const layers = checkedLayers(text, quote, [clarification('een kabel', 'iets')], null)
  expect(printedWith(text, quote, layers, hidden).text).toMatch(/op \[iets\]\.$/u)
})

test('of covered words that a layer cuts up the mask is printed once', () => {
  const hidden = [{ ...of('zij bepalen dat'), text: '[naam]' }]
  const layers = checkedLayers(text, quote, [omission('bepalen')], null)
  expect(printedWith(text, quote, layers, hidden).text).toMatch(/^\[naam\]\[…\]\. Wij/u)
})

/** A text of words, a quote of whole words in it, and layers that lie apart, with what each prints. */
const quoted = fc
  .array(fc.constantFrom('de', 'kabel', 'é́én', '🙂', 'niet', 'Wij,', 'mkb’ers', '2.050', '“zo”'), {
    minLength: 4,
    maxLength: 24,
  })
  .map((words) => words.join(' '))
  .chain((text) => {
    const words = wordsIn(text)
    const cut = fc.subarray(
      words.flatMap(({ start, end }) => [start, end]),
      { minLength: 0, maxLength: Math.min(8, 2 * words.length) },
    )
    return cut.map((cuts) => {
      const [first, last] = [words[0], words.at(-1)]
      const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
      const layers = cuts.flatMap((start, i): Layer[] => {
        const end = cuts[i + 1]
        if (i % 2 === 1 || end === undefined || end === start) return []
        return [
          i % 4 === 0
            ? { kind: 'omission', start, end, text: '' }
            : { kind: 'clarification', start, end, text: 'x' },
        ]
      })
      return { text, span, layers }
    })
  })
  .filter(({ text, span }) => text.length > 0 && span.end > span.start)

describe('for every text, quote and layers', () => {
  test('the pieces follow each other and together are the quote', () => {
    fc.assert(
      fc.property(quoted, ({ text, span, layers }) => {
        const { pieces } = printedWith(text, span, layers)
        const ends = [span.start, ...pieces.map(({ end }) => end)]
        expect(pieces.map(({ start }) => start)).toEqual(ends.slice(0, -1))
        expect(ends.at(-1)).toBe(span.end)
      }),
    )
  })

  test('without its layers a quote is its exact words again', () => {
    fc.assert(
      fc.property(quoted, ({ text, span, layers }) => {
        const { pieces } = printedWith(text, span, layers)
        expect(pieces.map(({ source }) => source).join('')).toBe(text.slice(span.start, span.end))
        expect(printedWith(text, span, []).text).toBe(text.slice(span.start, span.end))
      }),
    )
  })

  test('a position in what was kept stands at the same character of the text', () => {
    fc.assert(
      fc.property(quoted, ({ text, span, layers }) => {
        const printed = printedWith(text, span, layers)
        let from = 0
        for (const piece of printed.pieces) {
          for (let i = 0; piece.kind === 'kept' && i < piece.text.length; i++) {
            expect(text[printed.at(from + i)]).toBe(printed.text[from + i])
          }
          from += piece.text.length
        }
      }),
    )
  })

  test('the whole of what is printed stands for the whole quote', () => {
    fc.assert(
      fc.property(quoted, ({ text, span, layers }) => {
        const printed = printedWith(text, span, layers)
        expect(printed.spanOf({ start: 0, end: printed.text.length })).toEqual(span)
      }),
    )
  })

  test('a stretch of what is printed that lies in kept words stands for those words', () => {
    fc.assert(
      fc.property(quoted, fc.nat(), fc.nat(), ({ text, span, layers }, a, b) => {
        const printed = printedWith(text, span, layers)
        const kept = printed.pieces.filter(({ kind }) => kind === 'kept')
        const piece = kept[a % Math.max(1, kept.length)]
        fc.pre(piece !== undefined)
        if (!piece) return
        const before = printed.pieces.slice(0, printed.pieces.indexOf(piece))
        const from = before.reduce((sum, one) => sum + one.text.length, 0)
        const start = from + (b % piece.text.length)
        const stands = printed.spanOf({ start, end: from + piece.text.length })
        expect(text.slice(stands.start, stands.end)).toBe(printed.text.slice(start, from + piece.text.length))
      }),
    )
  })

  test('layers that were checked come out as they went in, whatever their order', () => {
    fc.assert(
      fc.property(quoted, ({ text, span, layers }) => {
        const isLeft = wordsIn(text, span).some((word) =>
          layers.every((layer) => word.start < layer.start || layer.end < word.end),
        )
        fc.pre(isLeft)
        expect(checkedLayers(text, span, layers.toReversed(), null)).toEqual(layers)
      }),
    )
  })
})
