import { describe, expect, test } from 'vitest'
import type { Known } from '../../../server/reports/quotations/claimed.ts'
import { quotationsIn } from '../../../server/reports/quotations/finding.ts'
import { nothingClaimed } from '../../../server/reports/quotations/quotation.ts'
import { reportOf } from './found-in.ts'

const known: Known = {
  sessions: [
    { id: 'd1', title: 'Denkdiner 1: Werken', kind: 'denkdiner', date: '2026-03-05', place: 'Dorrelo' },
    {
      id: 'd2',
      title: 'Denkdiner 2: Schaarse handen',
      kind: 'denkdiner',
      date: '2026-03-19',
      place: 'Stavelo',
    },
    { id: 'd3', title: 'Denkdiner 3: Het mkb', kind: 'denkdiner', date: '2026-04-02', place: 'Rietveer' },
    { id: 'w1', title: 'Werksessie ruimte', kind: 'werksessie', date: '2026-02-12', place: 'Dorrelo' },
  ],
  names: ['Aafke Terpstra', 'Kim'],
  organisations: ['Streekbank Meerwolde'],
  roles: ['installateur'],
}

/** What is claimed of the first quotation in a report, or of the one with this number. */
function claimedIn(raw: string, index = 0) {
  return quotationsIn(reportOf(raw), known)[index]?.claimed ?? nothingClaimed
}

/** The words that say so. */
function saidIn(raw: string) {
  const report = reportOf(raw)
  const span = quotationsIn(report, known)[0]?.claimed.span
  return span ? report.text.slice(span.start, span.end) : null
}

describe('who, by the words around', () => {
  test.each<[string, string[]]>([
    ['Een ondernemer in Veenhaven vatte dat zo samen: “Geen plan, geen geld.”', ['ondernemer']],
    ['“Geen plan, geen geld”, aldus een deelnemer.', ['deelnemer']],
    ['“Geen plan, geen geld.” Aldus een deelnemer.', ['deelnemer']],
    ['“Geen plan, geen geld” (ondernemer bouw, denkdiner 2)', ['ondernemer bouw']],
    ['“Geen plan, geen geld” – Jan, bakker', ['bakker']],
    ['“Geen plan, geen geld.”\n– een logistiek ondernemer', ['logistiek ondernemer']],
    ['“Geen plan, geen geld”\n\n(teamleider thuiszorg, tafel 2)', ['teamleider thuiszorg']],
    ['“Geen plan, geen geld.” Dat zei een vertegenwoordiger van de bond.', ['vertegenwoordiger van de bond']],
    ['Volgens een docent van het Vakcollege geldt: “Geen plan, geen geld.”', ['docent van het vakcollege']],
    [
      '“Geen plan”, zei de directeur van een metaalbedrijf, “geen geld.”',
      ['directeur van een metaalbedrijf'],
    ],
    ['Een ondernemer die met zijn boekhouder sprak, zei: “Geen plan, geen geld.”', ['ondernemer']],
    ['Zo zei een jonge boer uit de veenstreek: “Geen plan, geen geld.”', ['jonge boer uit de veenstreek']],
    ['De toon was stellig. Een kapper verwoordde het zo:\n\n> Geen plan, geen geld.', ['kapper']],
    ['Kapper: “Geen plan, geen geld.”', ['kapper']],
    ['“Geen plan, geen geld”, klonk het aan tafel.', []],
    ['“Geen plan, geen geld”, reageerde de zaal op de wethouder.', []],
    ['Over de rol van de wethouder zei men: “Geen plan, geen geld.”', []],
    ['Een docent zei tegen de wethouder: “Geen plan, geen geld.”', ['docent']],
    ['Na de lezing van Aafke Terpstra zei een kapper: “Geen plan, geen geld.”', ['kapper']],
    ['Kapper, Rietveer\n\n“Geen plan, geen geld.”\n\nTekst erna.', ['kapper']],
    ['Deelnemers zeiden hierover:\n\n- “Geen plan, geen geld.”\n- “Zo is het.”', ['deelnemers']],
  ])('%s', (text, roles) => {
    expect(claimedIn(text).roles).toEqual(roles)
  })

  test('the second half of an interrupted quotation has the same speaker', () => {
    const text = '“Geen plan”, zei een boer, “geen geld.”'
    expect(claimedIn(text, 1).roles).toEqual(['boer'])
  })
  test('what goes on after the speaker was named is theirs too', () => {
    expect(claimedIn('‘Ik ga door’, zegt Kim. ‘Tot het niet meer kan.’', 1).names).toEqual(['Kim'])
  })
  test('who says one quotation does not say the next', () => {
    const text = 'Een boer sprak van “een gouden kans”; een kapper van “een laatste kans”.'
    expect(claimedIn(text, 1).roles).toEqual(['kapper'])
  })
  test('people inside another quotation are nobody who speaks', () => {
    expect(claimedIn('“Vraag het een bakker”, zei een boer, “of een kapper.”', 1).roles).toEqual(['boer'])
  })
  test('the cell beside it says who', () => {
    const table = '| Wie | Citaat |\n| --- | --- |\n| bakker | “Wij gaan door.” |\n| kapper | “Wij ook.” |\n'
    const found = quotationsIn(reportOf(table, 'md'), known)
    expect(found.map(({ claimed }) => claimed.roles)).toEqual([['bakker'], ['kapper']])
  })
})

describe('names and organisations', () => {
  test.each<[string, string[], string[]]>([
    ['“Het is op”, aldus Aafke Terpstra, installateur.', ['Aafke Terpstra'], []],
    ['“Het is op”, zei wethouder Kees de Boer (Stavelo).', ['Kees de Boer'], ['Stavelo']],
    ['Hoogleraar Hanneke van Dam vertelde: “Het is op.”', ['Hanneke van Dam'], []],
    ['“Het is op” – Jan, bakker', ['Jan'], []],
    ['De directeur van de Streekbank Meerwolde waarschuwde: “Het is op.”', [], ['Streekbank Meerwolde']],
    ['“Het is op”, aldus VNO.', [], ['VNO']],
    ['Een recycler in Hulsterbroek noemde het verschil: “Het is op.”', [], []],
    ['Later zei iemand: “Het is op.”', [], []],
    ['Na de lezing van Aafke Terpstra zei een kapper: “Het is op.”', [], []],
    ['Zij waren het eens (“het is echt op”) (Twente).', [], []],
    ['“Het is op” (Kees de Boer, tafel 2)', ['Kees de Boer'], []],
    ['“Het is op” – Aafke Terpstra (installateur), denkdiner 2', ['Aafke Terpstra'], []],
    ['De gemeente Stavelo stelt: “Het is op.”', [], ['gemeente Stavelo']],
    ['“Het is op”, aldus de Streekbank.', [], ['Streekbank']],
  ])('%s', (text, names, organisations) => {
    const claimed = claimedIn(text)
    expect(claimed.names).toEqual(names)
    expect(claimed.organisations).toEqual(organisations)
  })
})

describe('which session', () => {
  test.each<[string, string[]]>([
    ['“Het is op”, zei een boer tijdens het tweede denkdiner.', ['d2']],
    ['“Het is op” (boer, denkdiner 3)', ['d3']],
    ['Een boer zei bij het 2e denkdiner: “Het is op.”', ['d2']],
    ['Bij het laatste denkdiner zei een boer: “Het is op.”', ['d3']],
    ['In het denkdiner in Stavelo zei een boer: “Het is op.”', ['d2']],
    ['“Het is op”, zei een boer in de werksessie.', ['w1']],
    ['“Het is op” (boer, denkdiners 1 en 2)', ['d1', 'd2']],
    ['Tijdens de denkdiners zei een boer: “Het is op.”', ['d1', 'd2', 'd3']],
    ['Bij Schaarse handen zei een boer: “Het is op.”', ['d2']],
    ['“Het is op”, zei een boer tijdens denkdiner 7.', []],
    ['“Het is op”, zei een boer tijdens het denkdiner van 19 maart.', []],
    ['“Het is op”, zei een boer. In denkdiner 2 ging het daar ook over.', []],
    ['“Het is op” kwam daarna in denkdiner 2 weer terug.', []],
  ])('%s', (text, sessions) => {
    expect(claimedIn(text).sessions).toEqual(sessions)
  })
})

describe('tables and days', () => {
  test.each<[string, string[], string[]]>([
    ['“Het is op”, zei een boer aan tafel 3.', ['3'], []],
    ['“Het is op”, zei een boer aan de derde tafel.', ['3'], []],
    ['“Het is op”, zei een boer aan dezelfde tafel.', [], []],
    ['“Het is op” (boer, tafels 1 en 2)', ['1', '2'], []],
    ['Op 19 maart zei een boer: “Het is op.”', [], ['2026-03-19']],
    ['Op 3 mei 2025 zei een boer: “Het is op.”', [], ['2025-05-03']],
    ['“Het is op” (boer, 12-02-2026)', [], ['2026-02-12']],
    ['Op 8 augustus zei een boer: “Het is op.”', [], ['2026-08-08']],
  ])('%s', (text, tables, dates) => {
    const claimed = claimedIn(text)
    expect(claimed.tables).toEqual(tables)
    expect(claimed.dates).toEqual(dates)
  })
})

describe('whether somebody said it', () => {
  test.each([
    '“Het is op”, zei iemand.',
    'Een stem uit de zaal: “Het is op.”',
    'Op de vraag hoeveel er is, was het antwoord: “Het is op.”',
    '“Het is op”, klonk het.',
  ])('%s', (text) => {
    expect(claimedIn(text).isSpoken).toBe(true)
  })
  test.each([
    'In het verslag staat: “De zaal is het niet eens.”',
    'Als de notities het hebben over “een kantelpunt voor het dorp”, gaat het over geld.',
    'Het ministerie schrijft in de Kamerbrief: “Het is aan de regio.”',
  ])('not so: %s', (text) => {
    expect(claimedIn(text).isSpoken).toBe(false)
    expect(claimedIn(text).span).not.toBeNull()
  })
})

describe('the words that say so', () => {
  test.each<[string, string | null]>([
    ['“Het is op”, zei een boer. En verder.', 'zei een boer'],
    ['“Het is op” (boer, denkdiner 2)', '(boer, denkdiner 2)'],
    ['Daarover zei een boer: “Het is op.”', 'Daarover zei een boer'],
    ['Tekst vooraf.\n\n“Het is op.”\n\nTekst erna.', null],
  ])('%s', (text, words) => {
    expect(saidIn(text)).toBe(words)
  })
})

test('a term is given to nobody', () => {
  expect(claimedIn('Een boer noemt ‘brede welvaart’ belangrijk.')).toEqual(nothingClaimed)
})
