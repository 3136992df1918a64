import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairedMarks, quotedIn } from '../../server/text/quotation-marks.ts'

function quotedOf(text: string): string[] {
  return quotedIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
}

describe('what stands between quotation marks', () => {
  test.each<[string, string[]]>([
    ['Hij zei “ja” en ging.', ['ja']],
    ['Hij zei "ja" en zij "nee".', ['ja', 'nee']],
    [
      '"Verbouwen met de winkel open."; "Als ondernemer heb je ruimte nodig."',
      ['Verbouwen met de winkel open.', 'Als ondernemer heb je ruimte nodig.'],
    ],
    ['Hij zei „ja” en zij „nee“.', ['ja', 'nee']],
    ['Hij zei «ja» en zij ‹nee›.', ['ja', 'nee']],
    ["Het idee om sectoren 'af te bouwen' riep vragen op.", ['af te bouwen']],
    ['Vanaf dat moment heet het ‘een Corrie’.', ['een Corrie']],
    ['Hij zei ”ja” en ’nee’.', ['ja', 'nee']],
    ["'Goed werk' bleek lastig.", ['Goed werk']],
    ['De ("oude") economie', ['oude']],
    [
      '"Size matters, maar \'samen slim\' kan schaal deels vervangen."',
      ["Size matters, maar 'samen slim' kan schaal deels vervangen.", 'samen slim'],
    ],
    ['“Zij zei ‘kom’ en ik kwam.”', ['Zij zei ‘kom’ en ik kwam.', 'kom']],
    ['“Een ‘corrie’” is iemand.', ['Een ‘corrie’', 'corrie']],
    ["Bij de 'of-of'-vraag", ['of-of']],
    ['Hij zei “ja“ en zij "nee”.', ['ja', 'nee']],
    ["Hij zei ,,ja'' en zij ‘‘nee’’.", ['ja', 'nee']],
    ['Hij zei ,,ja´´.', ['ja']],
    ['Hij zei ,,ja`` en ging.', ['ja']],
    ['Hij zei ,,ja" en ging.', ['ja']],
    ["Hij zei „ja'' en zij ``nee´´.", ['ja', 'nee']],
    ["Hij zei ''ja” en zij ''nee\".", ['ja', 'nee']],
    ['Hij zei ’’ja’’ en zij ´´nee´´.', ['ja', 'nee']],
    ['Hij zei ‚‚ja’’ en zij ‚‚nee‘‘.', ['ja', 'nee']],
    ['Hij zei « ja » en ging.', [' ja ']],
    ['Hij zei ´ja´ en ging.', ['ja']],
    ['Hij zei “ ja ” en ging.', [' ja ']],
    ['*"Hij zei ja."*', ['Hij zei ja.']],
    ['Het advies ‘Kom’1 en het advies ‘Ga’12 zijn oud.', ['Kom', 'Ga']],
    ['Over ‘de telers’ wens om te blijven’ en meer.', ['de telers’ wens om te blijven']],
    ['Over ‘de telers’ en de winkeliers’ wens.', ['de telers']],
    ['Hij zei "een scherm van 27" is genoeg" en ging.', ['een scherm van 27" is genoeg']],
    ['Hij telde tot "12" en zij tot "13".', ['12', '13']],
  ])('%s', (text, quoted) => {
    expect(quotedOf(text)).toEqual(quoted)
  })
})

describe('apostrophes are no quotation marks', () => {
  test.each([
    "Ondernemers en mkb'ers, zzp’ers ook.",
    "Zo'n loket en z'n regels, foto's en regio’s.",
    "'s Avonds is het stil, ’s nachts ook, en 't is donker.",
    "Dat 'ie fout zit, in '82 al.",
    "Hans' auto en de ondernemers’ wens.",
    "In 's-Hertogenbosch en ‘t Gooi.",
    'Een scherm van 27" is genoeg.',
    'Hij is 5\'10" lang, zij 6\'2".',
    '“““““““““““““““”””””””””””””””',
    'a,,b en c,, d',
  ])('%s', (text) => {
    expect(quotedOf(text)).toEqual([])
  })
  test('also within a quotation', () => {
    expect(quotedOf("'mkb'ers willen 's nachts stroom'")).toEqual(["mkb'ers willen 's nachts stroom"])
    expect(quotedOf('"Chat geeft niet toe dat \'ie fout zit."')).toEqual([
      "Chat geeft niet toe dat 'ie fout zit.",
    ])
  })
})

describe('marks without a partner', () => {
  test('open nothing', () => {
    expect(quotedOf('Hij zei “ja en ging.')).toEqual([])
    expect(quotedOf('een zin die sluit” en verder')).toEqual([])
  })
  test('do not run on past an empty line', () => {
    expect(quotedOf('Hij zei "ja\n\nen zij "nee" ook')).toEqual(['nee'])
  })
  test('do not hide a quotation inside them', () => {
    expect(quotedOf('Hij zei “ja en zij ‘nee’.')).toEqual(['nee'])
  })
})

test('marks that open nothing and marks that close nothing are told', () => {
  const text = 'dat is zo” zei hij: “nu niet'
  expect(pairedMarks(text, { start: 0, end: text.length })).toMatchObject({
    quoted: [],
    unopened: [9],
    unclosed: [{ mark: '“', start: 21 }],
  })
})

test('only the span that was asked for is read', () => {
  const text = 'a “b” c “d” e'
  expect(quotedIn(text, { start: 6, end: text.length })).toEqual([{ start: 9, end: 10 }])
})

test('stretches lie within the span, are not empty, and either nest or stand apart', () => {
  const scrap = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '„',
    '‘',
    '’',
    '«',
    '»',
    'a',
    ' ',
    's ',
    '\n',
    '\n\n',
    '.',
  )
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 30 }), (scraps) => {
      const text = scraps.join('')
      const quoted = quotedIn(text, { start: 0, end: text.length })
      for (const [index, { start, end }] of quoted.entries()) {
        expect(start).toBeGreaterThan(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThan(text.length)
        for (const later of quoted.slice(index + 1)) {
          expect(later.start >= end || (later.start > start && later.end < end)).toBe(true)
        }
      }
    }),
  )
})
