import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenText } from '../../server/quotes/hidden-text.ts'
import type { VoicedBlock } from '../../server/sources/source.ts'
import type { Span } from '../../server/text/span.ts'
import { attendee, dinner, registerOf } from './people.ts'

const whole = (text: string) => ({
  ...{ start: 0, end: text.length, session: 'dinner' },
  ...{ table: null, proposition: null, round: null },
})

const source = (text: string, blocks: readonly VoicedBlock[] = []) => ({ text, blocks, parts: [whole(text)] })

const turn = (text: string, said: string, speaker: string): VoicedBlock => ({
  ...{ kind: 'turn', voice: 'participant', speaker },
  ...{ start: text.indexOf(said), end: text.indexOf(said) + said.length },
})

test('names become a pseudonym or [naam]; who agreed to be named keeps the name', () => {
  const people = [
    attendee('Willem Haverkate', { level: 'name-and-role' }),
    attendee('Fatima el Idrissi', { level: 'role' }),
    attendee('Teun Brandsma', { pseudonym: 'Harm' }),
  ]
  const { text } = hiddenText(source('Willem zei tegen Fatima: vraag Teun.'), registerOf(people))
  expect(text).toBe('Willem zei tegen [naam]: vraag Harm.')
})

test('under the Chatham House Rule nobody keeps a name, whatever was agreed', () => {
  const people = [attendee('Willem Haverkate', { level: 'name-and-role', organisation: 'Haverkate Metaal' })]
  const { text } = hiddenText(
    source('Willem van Haverkate Metaal'),
    registerOf(people, dinner('chatham-house')),
  )
  expect(text).toBe('[naam] van [organisatie]')
})

test.each([
  ['Aan tafel 3 zei men ja.', 'Aan [tafel] zei men ja.'],
  ['Tafels 1, 2 en 4 waren het eens', '[tafel] waren het eens'],
  ['TAFEL 2: Wonen, tafel nr. 12 en Tafel B', '[tafel]: Wonen, [tafel] en [tafel]'],
  ['de derde tafel en de 4e tafel', 'de [tafel] en de [tafel]'],
  [
    'wie aan tafel zat, de tafel van 12, tafel een gesprek',
    'wie aan tafel zat, de tafel van 12, tafel een gesprek',
  ],
])('under the Chatham House Rule ‘%s’ goes to others as ‘%s’', (text, printed) => {
  expect(hiddenText(source(text), registerOf([], dinner('chatham-house'))).text).toBe(printed)
})

test('under the Chatham House Rule the name of a table is hidden in its heading, not where it is a word', () => {
  const text = 'Tafel van de bakkers\n\nDe bakkers wachten.'
  const heading = { kind: 'heading', voice: 'frame', start: 0, end: 20 } as const
  const parts = [{ ...whole(text), table: 'bakers' }]
  const register = registerOf([], dinner('chatham-house'))
  const titles = new Map([['bakers', 'Tafel van de bakkers']])
  const hidden = hiddenText({ text, blocks: [heading], parts }, { ...register, titles })
  expect(hidden.text).toBe('[tafel]\n\nDe bakkers wachten.')
})

test('the label of a turn is hidden, unless it names somebody who agreed to that', () => {
  const talk = 'WH: Ja.\nKoen Duits: Nee.\n'
  const blocks = [turn(talk, 'WH: Ja.', 'WH'), turn(talk, 'Koen Duits: Nee.', 'Koen Duits')]
  const register = registerOf([attendee('Koen Duits', { level: 'name-and-role' })])
  expect(hiddenText(source(talk, blocks), register).text).toBe('[naam]: Ja.\nKoen Duits: Nee.\n')
})

test('the words of who agreed to no quoting are gone', () => {
  const talk = 'Ja.\nNee, en dat blijft hier.\nGoed.'
  const blocks = [
    turn(talk, 'Ja.', 'Fatima'),
    turn(talk, 'Nee, en dat blijft hier.', 'Folkert Terhorst'),
    turn(talk, 'Goed.', 'Fatima'),
  ]
  const register = registerOf([attendee('Folkert Terhorst', { level: 'not-quoted' })])
  expect(hiddenText(source(talk, blocks), register).text).toBe('Ja.\n[vertrouwelijk]\nGoed.')
})

test('of a confidential session nothing is left', () => {
  const { text } = hiddenText(source('Dit blijft hier.\n'), registerOf([], dinner('vertrouwelijk')))
  expect(text).toBe('[vertrouwelijk]\n')
})

test('what was blacked out shows as that, also where it lies over a name', () => {
  const text = 'Bel Fatima el Idrissi op 06 12345678.'
  const mask = { start: text.indexOf('el Idrissi'), end: text.length - 1 }
  const hidden = hiddenText(source(text), registerOf([attendee('Fatima el Idrissi')]), [mask])
  expect(hidden.text).toBe('Bel [gelakt].')
})

test('a stretch is printed with whole names, also when it cuts one', () => {
  const text = 'Vraag het Fatima el Idrissi maar.'
  const hidden = hiddenText(source(text), registerOf([attendee('Fatima el Idrissi')]))
  const start = text.indexOf('Idrissi')
  expect(hidden.printed({ start, end: text.length })).toBe('[naam] maar.')
})

test('a place in what others read leads back to the text', () => {
  const text = 'Vraag het Fatima maar.'
  const hidden = hiddenText(source(text), registerOf([attendee('Fatima el Idrissi')]))
  const start = hidden.text.indexOf('maar')
  expect(hidden.at(start)).toBe(text.indexOf('maar'))
  expect(hidden.spanOf({ start: hidden.text.indexOf('naam'), end: hidden.text.length })).toEqual({
    start: text.indexOf('Fatima'),
    end: text.length,
  })
})

const names = ['Jan', 'Jan de Vries', 'Truus Mulder', 'van der Meulen', 'Bo']
const word = fc.constantFrom(...names, 'wij', 'zaten', 'de', 'Vries', 'Jans', 'Truus', '😀', '…', 'Bo’s')
const texts = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
const people = fc
  .subarray(names, { minLength: 1 })
  .map((list) => list.map((name, i) => attendee(name, { pseudonym: i % 2 === 0 ? null : `Q${i}` })))
const spanOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([one, other]): Span => ({ start: Math.min(one, other), end: Math.max(one, other) }))
const masked = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    people,
    masks: fc.array(
      spanOf(text).filter(({ start, end }) => start < end),
      { maxLength: 3 },
    ),
  }),
)

test('positions lead back in order, and the whole leads back to the whole', () => {
  fc.assert(
    fc.property(masked, ({ text, people, masks }) => {
      const hidden = hiddenText(source(text), registerOf(people), masks)
      const back = Array.from({ length: hidden.text.length + 1 }, (_, i) => hidden.at(i))
      expect(back).toEqual(back.toSorted((a, b) => a - b))
      expect(back.at(-1)).toBe(text.length)
      expect(hidden.printed({ start: 0, end: text.length })).toBe(hidden.text)
    }),
  )
})

test('there and back again ends where it began, or where its replaced stretch begins', () => {
  fc.assert(
    fc.property(masked, ({ text, people, masks }) => {
      const hidden = hiddenText(source(text), registerOf(people), masks)
      for (let position = 0; position <= text.length; position++) {
        const covering = hidden.replaced.find(({ start, end }) => start <= position && position < end)
        expect(hidden.at(hidden.from(position))).toBe(covering?.start ?? position)
      }
    }),
  )
})

test('no hidden name is left, and nothing of what was blacked out', () => {
  const secret = fc.constantFrom('06 12345678', 'geheim@voorbeeld.nl')
  fc.assert(
    fc.property(texts, people, secret, texts, (before, people, secret, after) => {
      const text = `${before} ${secret} ${after}`
      const start = before.length + 1
      const hidden = hiddenText(source(text), registerOf(people), [{ start, end: start + secret.length }])
      expect(hidden.text).not.toContain(secret)
      for (const { name } of people)
        expect(hidden.text).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'))
    }),
  )
})
