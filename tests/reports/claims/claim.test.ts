import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsIn, ownWords } from '../../../server/reports/claims/claim.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'
import { mustRead } from '../report-text.ts'

const claimed = async (markdown: string) => claimsIn(await mustRead(markdown)).map(({ text }) => text)

test('each sentence that says something is a claim', async () => {
  const report = '# Geld\n\nDe bank kijkt naar omzet. Kleine bedrijven krijgen geen krediet.\n'
  expect(await claimed(report)).toEqual([
    'De bank kijkt naar omzet.',
    'Kleine bedrijven krijgen geen krediet.',
  ])
})

describe('no claim of the report is', () => {
  test.each([
    ['a heading', '# De bank kijkt naar omzet\n'],
    ['a question', '# Geld\n\nKrijgen kleine bedrijven nog krediet van de bank?\n'],
    ['a block quote', '# Geld\n\n> De bank kijkt alleen maar naar omzet.\n'],
    [
      'a quotation with who said it',
      '# Geld\n\n“De bank kijkt naar omzet”, zei een bakker tijdens het eerste denkdiner.\n',
    ],
    ['what opens a list', '# Geld\n\nHet projectteam doet de provincie vier voorstellen:\n'],
    ['what a report says of itself', '# Geld\n\nDit rapport vat de gesprekken over geld en krediet samen.\n'],
    [
      'a title page',
      '# Wat we horen\n\nProjectteam, provincie Meerwolde, 12 juni 2026. Concept voor de groep, niet verspreiden.\n\n## Geld\n',
    ],
    ['how the report was made', '# Aanpak\n\nDe gesprekken duurden drie uur en waren in Dorrelo.\n'],
    [
      'a list of quotations',
      '# Citaten\n\n- “De bank kijkt naar omzet.” (bakker uit Dorrelo, denkdiner 2)\n',
    ],
    ['a label', '# Geld\n\nProvincie Meerwolde\n'],
  ])('%s', async (_, markdown) => {
    expect(await claimed(markdown)).toEqual([])
  })
})

test('where the report tells how it was made, what was said in the talks is a claim', async () => {
  const text = 'Uit de gesprekken blijkt dat krediet voor kleine bedrijven verdwijnt.'
  expect(await claimed(`# Inleiding\n\n${text}\n`)).toEqual([text])
})

test('a paragraph of which no sentence can stand alone is one claim', async () => {
  const claims = claimsIn(
    await mustRead('# Gevolgen\n\nMeer productie, meer banen. Minder ruimte, minder natuur.\n'),
  )
  expect(claims).toMatchObject([
    { kind: 'paragraph', text: 'Meer productie, meer banen. Minder ruimte, minder natuur.' },
  ])
})

test('what a claim quotes does not count as its own words', async () => {
  const [claim] = claimsIn(
    await mustRead('# Geld\n\nDe bank merkt dat zelf: “Wij kijken alleen naar de omzet.”\n'),
  )
  expect(ownWords(claim!).replace(/\s+/gu, ' ').trim()).toBe('De bank merkt dat zelf: “ ”')
})

test('a claim is named by where it begins', async () => {
  const [claim] = claimsIn(await mustRead('# Geld\n\nDe bank kijkt naar omzet.\n'))
  expect(claim).toMatchObject({ key: `B${claim!.start}`, chapter: 'Geld' })
})

test('a report of one word claims nothing', async () => {
  expect(await claimed('Hallo')).toEqual([])
})

test('a report in another language is read too, sentence by sentence', async () => {
  const text = 'Banks refuse small loans because assessing them costs more than lending.'
  expect(await claimed(`# Money\n\n${text}\n`)).toEqual([text])
})

const pieces = fc.constantFrom(
  ...[
    'De bank kijkt naar omzet',
    '. ',
    '\n',
    '“',
    '”',
    'zei een bakker',
    '🌱',
    ': ',
    '?',
    'Meer ruimte',
    ', ',
    'é',
    ' ',
  ],
)

test('whatever a text holds, claims are its own words, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      if (text.trim() === '') return
      const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length, voice: 'analysis' as const }]
      let last = 0
      for (const claim of claimsIn({ text, blocks, sentences: sentencesIn(text, blocks) })) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.text)
        expect(ownWords(claim)).toHaveLength(claim.text.length)
        expect(claim.start).toBeGreaterThanOrEqual(last)
        last = claim.end
      }
    }),
  )
})

const real = '../shared/material/verkenning-2050.txt'

test.runIf(existsSync(real))(
  'the real report makes some hundreds of claims, none in its preface but what tells of the talks',
  async () => {
    const claims = claimsIn(await mustRead(readFileSync(real), 'rapport.txt'))
    expect(claims.length).toBeGreaterThan(150)
    expect(
      claims
        .filter(({ chapter }) => chapter === 'Voorwoord')
        .every(({ text }) => text.includes('gesprekken')),
    ).toBe(true)
  },
)
