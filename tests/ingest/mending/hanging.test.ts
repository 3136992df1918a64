import { describe, expect, test } from 'vitest'
import { readPlain } from '../../../server/ingest/plain.ts'

const entries = [
  [
    'De voorzitter opent de avond en vertelt waarom wij hier',
    'bij elkaar zijn. Er is koffie, en wie later komt mag',
    'gewoon aanschuiven.',
  ],
  [
    'Een ondernemer uit de Dorpsstraat vraagt wanneer de brug',
    'weer open gaat. Niemand weet het. De gemeente belooft',
    'dat zij er volgende week een antwoord op heeft.',
  ],
  [
    'De huisarts vertelt dat ouderen langer thuis blijven dan',
    'goed voor hen is. Wie wil verhuizen vindt niets in de',
    'buurt, en wie gaat, laat zijn vrienden achter.',
  ],
]
/** Words behind a label, with the next lines indented to where they begin. */
const minutes = (labels: readonly string[], between = '\n') =>
  entries.map((lines, at) => labels[at] + lines.join(`\n${' '.repeat(labels[at]!.length)}`)).join(between)
const read = (text: string) => {
  const document = readPlain(text, 'notulen.txt')
  return document.blocks.map(({ start, end }) => document.text.slice(start, end))
}

describe('each entry of minutes is a paragraph of its own', () => {
  test.each([
    ['19:00  ', '19:20  ', '19:45  '],
    ['19.00 uur  ', '19.20 uur  ', '19.45 uur  '],
    ['19:00 - ', '19:20 - ', '19:45 - '],
    ['Ad 1  ', 'Ad 2  ', 'Ad 3  '],
    ['A1 ', 'A2 ', 'B1 '],
    ['wonen  ', 'groen  ', 'vraag  '],
  ])('with %s before it', (...labels) => {
    const whole = entries.map((lines, at) => labels[at] + lines.join(' '))
    expect(read(minutes(labels))).toEqual(whole)
    expect(read(minutes(labels, '\n\n'))).toEqual(whole)
  })

  test.each([
    ['a time and fewer spaces', '19:0', ' ', '    '],
    ['a tab', '19:0', '\t', '\t'],
  ])('with %s', (_, hour, space, indent) => {
    const label = (at: number) => `${hour}${at}${space}`
    const long = entries.map((lines) => [...lines.slice(0, 2), ...lines.slice(0, 2), ...lines])
    const text = long.map((lines, at) => label(at) + lines.join(`\n${indent}`)).join('\n')
    expect(read(text)).toEqual(long.map((lines, at) => label(at) + lines.join(' ')))
  })

  test('also when an entry takes but one line', () => {
    const labels = ['19:00  ', '19:20  ', '19:45  ']
    const text = `${minutes(labels)}\n20:10  De voorzitter dankt allen.\n20:15  Wij ruimen samen de stoelen op.`
    expect(read(text).slice(-2)).toEqual([
      '20:10  De voorzitter dankt allen.',
      '20:15  Wij ruimen samen de stoelen op.',
    ])
  })

  test('also when nothing is indented', () => {
    const text = entries.map((lines, at) => `19:0${at} ${lines.join('\n')}`).join('\n')
    expect(read(text).filter((words) => /^19:0\d /.test(words))).toHaveLength(3)
  })
})

test('a time in the middle of a sentence begins no paragraph', () => {
  const text = `De bijeenkomst in het dorpshuis begint om ongeveer
19:00 uur en eindigt wanneer de koffie op is, want dat
is in dit dorp altijd zo geweest. Wie eerder weg moet
laat dat even weten aan de vrijwilligers bij de deur,
die daar de hele avond staan en niet naar huis gaan.`
  expect(read(text)).toEqual([text.replaceAll('\n', ' ')])
})
