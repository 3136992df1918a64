import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentsIn } from '../../../server/reports/extents/extent.ts'
import { statementsIn } from '../../../server/reports/extents/extent-matching.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'
import { mustRead } from '../report-text.ts'

const found = (sentence: string) =>
  statementsIn(sentence, false).map(({ start, end, unit, extent }) => [
    sentence.slice(start, end),
    unit,
    extent,
  ])

describe('a statement of extent names how many tables, sessions or people', () => {
  test.each([
    ['Aan vrijwel alle tafels kwam dit ter sprake.', 'vrijwel alle tafels', 'tables', 'nearly-all'],
    ['De meeste deelnemers zoeken het midden.', 'De meeste deelnemers', 'people', 'most'],
    ['In alle gesprekken komt een lijn naar voren.', 'alle gesprekken', 'talk', 'all'],
    ['In meerdere denkdiners komt dit terug.', 'meerdere denkdiners', 'sessions', 'several'],
    ['Geen enkele tafel noemde de prijs.', 'Geen enkele tafel', 'tables', 'none'],
    [
      'Een ruime meerderheid van de deelnemers was voor.',
      'Een ruime meerderheid van de deelnemers',
      'people',
      'most',
    ],
    ['De helft van de aanwezigen twijfelde.', 'De helft van de aanwezigen', 'people', 'half'],
    ['Drie van de vijf tafels kozen anders.', 'Drie van de vijf tafels', 'tables', 'number'],
    ['Veel ondernemers gaven aan dat zij wachten.', 'Veel ondernemers', 'people', 'many'],
    ['Niet iedereen vindt dat erg.', 'Niet iedereen', 'people', 'not-all'],
    ['Aan elke tafel klonk dezelfde zorg.', 'elke tafel', 'tables', 'all'],
    ['Twee tafels pleitten voor een proef.', 'Twee tafels', 'tables', 'number'],
    ['Aan drie tafels kwam de prijs ter sprake.', 'drie tafels', 'tables', 'number'],
    ['Eén deelnemer waarschuwde voor de kosten.', 'Eén deelnemer', 'people', 'number'],
    ['Sommigen wilden eerst een proef.', 'Sommigen', 'people', 'some'],
    ['Niemand was tegen samenwerking.', 'Niemand', 'people', 'none'],
    ['Iedereen is voor een gezamenlijk loket.', 'Iedereen', 'people', 'all'],
    ['Vrijwel iedereen was hiermee akkoord.', 'Vrijwel iedereen', 'people', 'nearly-all'],
    ['Niet iedereen was voorstander van een proef.', 'Niet iedereen', 'people', 'not-all'],
    ['Allen waren voor een proef.', 'Allen', 'people', 'all'],
    ['Daar was niemand op voorhand tegen.', 'niemand', 'people', 'none'],
  ])('%s', (sentence, words, unit, extent) => {
    expect(found(sentence)).toEqual([[words, unit, extent]])
  })
})

describe('or how often or how widely something was said', () => {
  test.each([
    ['Dat niet alles kan, is inmiddels breed gedeeld.', 'breed gedeeld', 'agreement'],
    ['De proef wordt breed gedragen.', 'breed gedragen', 'agreement'],
    ['Er was brede consensus over de noodzaak.', 'brede consensus', 'agreement'],
    ['Over de overheid lopen de meningen uiteen.', 'lopen de meningen uiteen', 'differ'],
    ['Schaarste wordt het meest genoemd.', 'het meest genoemd', 'first'],
    ['Het beeld kwam herhaaldelijk terug.', 'herhaaldelijk', 'often'],
    ['De uitspraak viel hier meerdere keren letterlijk.', 'meerdere keren letterlijk', 'often'],
    ['Brede welvaart werd vaak genoemd.', 'vaak', 'often'],
    ['In de gesprekken ging het steeds over zeggenschap.', 'steeds', 'often'],
    ['Wat werkt, is bijna altijd een mens.', 'bijna altijd', 'nearly-all'],
    ['Een terugkerend punt was de vergunning.', 'Een terugkerend punt', 'often'],
  ])('%s', (sentence, words, extent) => {
    expect(found(sentence)).toEqual([[words, 'talk', extent]])
  })
})

describe('no statement about the talks', () => {
  test.each([
    'Dat duurt vele jaren.',
    'Veel bedrijven wachten op stroom.',
    'Alle inwoners hebben recht op zorg.',
    'De provincie staat voor een aantal keuzes.',
    'De druk wordt steeds groter.',
    'Familiebedrijven blijken vaak veerkrachtig.',
    'Er zijn diverse gesprekken gevoerd.',
    'In de zaal zaten 23 deelnemers.',
    'Dat is in overeenstemming met de wet.',
    'Ondernemers zoeken meer ruimte.',
    'Iedereen is voor de wet gelijk.',
    'Niemand is voor 2030 klaar.',
    'Het was voor iedereen koud.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

test('the words of a participant make no statement of the report', async () => {
  const report = await mustRead(
    '# Verslag\n\nEen bakker zei: “Aan alle tafels hoorde ik dat.” Dat bleef hangen.\n',
  )
  expect(extentsIn(report)).toEqual([])
})

test('a block quote makes no statement of the report', async () => {
  expect(extentsIn(await mustRead('# Verslag\n\n> Alle deelnemers zeiden ja.\n'))).toEqual([])
})

test('a heading counts when it says something', async () => {
  const report = await mustRead('# Waarden zijn breed gedeeld\n\nTekst.\n\n# Alle deelnemers\n\nTekst.\n')
  expect(extentsIn(report).map(({ text }) => text)).toEqual(['breed gedeeld'])
})

test('where a report tells how it was made, a number of sessions is no finding', async () => {
  const report = await mustRead(
    '# 1 Aanpak\n\nIeder denkdiner was er een spreker.\n\n# 2 Uitkomst\n\nIeder denkdiner eindigde met geld.\n',
  )
  expect(extentsIn(report).map(({ chapter }) => chapter)).toEqual(['2 Uitkomst'])
})

test('each statement knows its key, sentence and chapter', async () => {
  const report = await mustRead('# Geld\n\nEen zin. Aan enkele tafels viel het woord.\n')
  expect(extentsIn(report)).toMatchObject([
    {
      key: 'U1',
      text: 'enkele tafels',
      chapter: 'Geld',
      sentence: { text: 'Aan enkele tafels viel het woord.' },
    },
  ])
})

test('the statements that the example report makes are found', async () => {
  const report = await mustRead(readFileSync('corpus/documents/conceptrapport.docx'), 'conceptrapport.docx')
  const texts = extentsIn(report).map(({ text }) => text)
  expect(texts).toEqual([
    'herhaaldelijk',
    'breed gedeeld',
    'steeds',
    'vrijwel alle tafels',
    'Niet iedereen',
    'De meeste deelnemers',
    'lopen de meningen uiteen',
    'bijna altijd',
  ])
})

test('a text without any makes an empty list', async () => {
  expect(extentsIn(await mustRead('Hallo'))).toEqual([])
  expect(extentsIn(await mustRead('# Report\n\nAll tables agreed on this point.\n'))).toEqual([])
})

const pieces = fc.constantFrom(
  ...[
    'Aan vrijwel alle tafels ',
    'werd dit herhaaldelijk genoemd',
    '. ',
    '\n',
    '“',
    '”',
    '🌱',
    'breed gedeeld',
    ' ',
  ],
  ...['de meeste', ' deelnemers', 'é', 'niet ', 'iedereen ', 'vindt ', ', ', 'dat '],
)

test('whatever a text holds, statements are its own words, in order, in one sentence and apart', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      if (text.trim() === '') return
      const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length, voice: 'analysis' as const }]
      let last = 0
      for (const each of extentsIn({ text, blocks, sentences: sentencesIn(text, blocks) })) {
        expect(text.slice(each.start, each.end)).toBe(each.text)
        expect(each.start).toBeGreaterThanOrEqual(Math.max(last, each.sentence.start))
        expect(each.end).toBeLessThanOrEqual(each.sentence.end)
        last = each.end
      }
    }),
  )
})

const real = ['verkenning-2050.txt', 'opbrengsten-denkdiners.txt'].map((name) => `../shared/material/${name}`)

test.runIf(real.every((path) => existsSync(path)))('at least 35 stand in the two real texts', async () => {
  const reports = await Promise.all(real.map((path) => mustRead(readFileSync(path), path)))
  expect(reports.flatMap(extentsIn).length).toBeGreaterThanOrEqual(35)
})
