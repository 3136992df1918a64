import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from '../../server/ingest/markdown.ts'

const shown = (raw: string) => {
  const { text, repairs = [] } = readMarkdown(raw, 'verslag.md')
  return {
    text,
    repairs: repairs.map(({ kind, start, end, raw: stood }) => [kind, text.slice(start, end), stood]),
  }
}

test('a word that was broken at the end of a line is made whole, and noted', () => {
  expect(shown('# Verslag\n\nEr is veel samen-\ngewerkt op **sociaal-\neconomisch** gebied.\n')).toEqual({
    text: 'Verslag\n\nEr is veel samengewerkt op sociaal-economisch gebied.',
    repairs: [
      ['joined-word', 'samengewerkt', 'samen-\ngewerkt'],
      ['kept-hyphen', 'sociaal-economisch', 'sociaal-\neconomisch'],
    ],
  })
})

test('a hyphen that waits for a second word stays, and so does one of no word that is known', () => {
  expect(shown('De start-\nen scale-ups, en de blaf-\nkwaak.\n')).toEqual({
    text: 'De start- en scale-ups, en de blaf- kwaak.',
    repairs: [],
  })
})

test('letters that were set as one and soft hyphens are noted where they stood', () => {
  expect(shown('- een eﬃciënt plan\n- samen\u00ADwerking\n')).toEqual({
    text: 'een efficiënt plan\nsamenwerking',
    repairs: [
      ['ligature', 'ffi', 'ﬃ'],
      ['soft-hyphen', '', '\u00AD'],
    ],
  })
})

test('the footer of a page is set aside behind the words that it stood under', () => {
  const page = (number: number) =>
    `## Deel ${number}\n\n${'Aan deze tafel ging het over de ruimte en wie daarover gaat. '.repeat(6)}\n\nNog een alinea.\n\nEn nog een.\n\nPagina ${number} van 3\n`
  const { text, repairs } = shown([1, 2, 3].map(page).join('\n'))
  expect(text).not.toContain('Pagina')
  expect(repairs.map(([kind, , raw]) => [kind, raw?.trim()])).toEqual([
    ['set-aside', 'Pagina 1 van 3'],
    ['set-aside', 'Pagina 2 van 3'],
    ['set-aside', 'Pagina 3 van 3'],
  ])
})

test('a text without such things is not touched', () => {
  expect(readMarkdown('# Kop\n\nWoorden\nop twee regels.\n', 'a.md')).toEqual({
    text: 'Kop\n\nWoorden op twee regels.',
    title: 'Kop',
    blocks: expect.any(Array),
  })
})

const piece = fc.constantFrom(
  '# Kop',
  'samen-',
  'gewerkt',
  'eﬃciënt',
  '- punt',
  '',
  '> citaat',
  '**vet**',
  'Pagina 2 van 3',
  'so\u00ADci',
  '| a | b |',
  '|---|---|',
  '[^1]: noot',
  'Anna: ja',
  '`',
  '_',
)

test('whatever the lines are, repairs are in order, apart and within the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (lines) => {
      const { text, repairs = [] } = readMarkdown(lines.join('\n'), 'a.md')
      let from = 0
      for (const { start, end } of repairs) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThanOrEqual(start)
        from = end
      }
      expect(from).toBeLessThanOrEqual(text.length)
      expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/)
    }),
    { numRuns: 400 },
  )
})
