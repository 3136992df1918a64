import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksIn } from '../../server/text/plain-blocks.ts'
import { blocksOf } from './blocks-of.ts'

describe('headings', () => {
  test('numbered headings lie as deep as their number', () => {
    expect(
      blocksOf('2 Analyse', '', '2.1 Diner 1: De toekomst', '', '2.1.1 Stelling 1: Groei is goed.'),
    ).toEqual([
      'heading | 1 | 2 Analyse',
      'heading | 2 | 2.1 Diner 1: De toekomst',
      'heading | 3 | 2.1.1 Stelling 1: Groei is goed.',
    ])
  })
  test('sessions, tables and propositions are headings, one below another', () => {
    expect(blocksOf('Denkdiner 1: De toekomst', 'Tafel 3', 'Stelling 2: Werk mag blijven liggen.')).toEqual([
      'heading | 1 | Denkdiner 1: De toekomst',
      'heading | 2 | Tafel 3',
      'heading | 3 | Stelling 2: Werk mag blijven liggen.',
    ])
  })
  test('a sentence about a table is no heading', () => {
    expect(blocksOf('Tafel 3 vond dat het anders moest.')).toEqual([
      'paragraph | Tafel 3 vond dat het anders moest.',
    ])
  })
  test('section words stand one below the heading before them', () => {
    expect(
      blocksOf('Stelling 1: Groei', '', 'Wij groeien.', '', 'Rode draad', '', 'Het groeit.', '', 'Quotes:'),
    ).toEqual([
      'heading | 3 | Stelling 1: Groei',
      'paragraph | Wij groeien.',
      'heading | 4 | Rode draad',
      'paragraph | Het groeit.',
      'heading | 4 | Quotes:',
    ])
  })
  test('a short line above text is a heading', () => {
    expect(blocksOf('Kwaliteit van leven', '', 'Daar ging het veel over.')).toEqual([
      'heading | 1 | Kwaliteit van leven',
      'paragraph | Daar ging het veel over.',
    ])
  })
  test('a short line above a list is a heading', () => {
    expect(blocksOf('Voordelen', '- snel', '', 'Nadelen:', '- duur')).toEqual([
      'heading | 1 | Voordelen',
      'item | 1 | snel',
      'heading | 2 | Nadelen:',
      'item | 1 | duur',
    ])
  })
  test('the rows of a table that was laid out with spaces are no headings', () => {
    const rows = [
      'Vraag                Antwoord',
      'Wie betaalt? Het Rijk en de provincie',
      'Wanneer?      Vanaf 2030',
    ]
    const text = `${rows.join('\n\n')}\n\n${'Daarna werd het stil aan tafel. '.repeat(4)}`
    expect(blocksIn(text).map(({ kind }) => kind)).toEqual(Array(4).fill('paragraph'))
  })

  test('an answer right below its question is no heading', () => {
    const text = `Wanneer?\n\nVanaf 2030\n\n${'Daarna werd het stil aan tafel. '.repeat(4)}`
    expect(blocksIn(text).map(({ kind }) => kind)).not.toContain('heading')
  })

  test('a run of short notes is not a run of headings', () => {
    expect(blocksOf('Netcongestie', '', 'Geen mensen', '', 'Ruimte is op', '', 'Het wordt niks')).toEqual([
      'paragraph | Netcongestie',
      'paragraph | Geen mensen',
      'paragraph | Ruimte is op',
      'paragraph | Het wordt niks',
    ])
  })
  test('a date, an address or who led the table is no heading', () => {
    for (const line of [
      'Dorrelo, 5 maart 2026',
      'Postbus 10078',
      '8000 GB Zwolle',
      'Tafelheer: Nienke Vos',
      'x@y.nl',
    ]) {
      expect(blocksOf(line, '', 'Daarna volgt de tekst.')[0]).toBe(`paragraph | ${line}`)
    }
  })
  test('a time in a programme is no numbered heading', () => {
    expect(blocksOf('17.30 Inloop met soep')).toEqual(['paragraph | 17.30 Inloop met soep'])
  })
  test('signs of Markdown fall outside the heading', () => {
    expect(blocksOf('## Colofon', '', '### **Uitgave**')).toEqual([
      'heading | 2 | Colofon',
      'heading | 3 | Uitgave',
    ])
  })
})

describe('contents', () => {
  test('lines with dot leaders, and lines with a tab beside them, are entries', () => {
    expect(
      blocksOf(
        'Inhoudsopgave',
        '',
        '1\tIntroductie.....\t4',
        '2.1\tDiner 1: Te veel werk?\t8',
        '',
        '1 Introductie',
      ),
    ).toEqual([
      'heading | 1 | Inhoudsopgave',
      'contents | 1\tIntroductie.....\t4',
      'contents | 2.1\tDiner 1: Te veel werk?\t8',
      'heading | 1 | 1 Introductie',
    ])
  })
  test('votes with a tab are no entries', () => {
    expect(blocksOf('Eens\t14', 'Oneens\t9')).toEqual(['paragraph | Eens\t14', 'paragraph | Oneens\t9'])
  })
})

describe('lists', () => {
  test.each(['- ', '* ', '• ', '– ', '•\t', '12. ', '3) ', 'a) '])(
    'the mark %j lies outside the item',
    (mark) => {
      expect(blocksOf(`${mark}meer ruimte`)).toEqual(['item | 1 | meer ruimte'])
    },
  )
  test('items lie as deep as they are indented', () => {
    expect(blocksOf('1. eerst', '   - dan', '\t\t- dieper', '   - weer', '2. klaar')).toEqual([
      'item | 1 | eerst',
      'item | 2 | dan',
      'item | 3 | dieper',
      'item | 2 | weer',
      'item | 1 | klaar',
    ])
  })
  test('an arrow says something and stays in the item', () => {
    expect(blocksOf('- geen aansluiting', '  => wachten tot 2031')).toEqual([
      'item | 1 | geen aansluiting',
      'item | 2 | => wachten tot 2031',
    ])
  })
  test('numbered titles above text are headings, numbered points are items', () => {
    expect(blocksOf('1. Aanleiding', '', 'Er is een reden.', '', '2. Aanpak', '', 'Zo doen we het.')[2]).toBe(
      'heading | 1 | 2. Aanpak',
    )
    expect(blocksOf('1. Eerst dit', '', '2. Dan dat')).toEqual(['item | 1 | Eerst dit', 'item | 1 | Dan dat'])
  })
})

describe('quotations', () => {
  test('a paragraph between quotation marks is a quotation, with who said it', () => {
    expect(blocksOf('“Ik wil niet groter.” (ondernemer)', '', '"Kom."; "Ga."')).toEqual([
      'quote | “Ik wil niet groter.” (ondernemer)',
      'quote | "Kom."; "Ga."',
    ])
  })
  test('a paragraph that quotes and goes on is none', () => {
    expect(blocksOf('‘Goed werk’ is lastig.', '', '“Ja”, zei hij, “dat klopt.”')).toEqual([
      'paragraph | ‘Goed werk’ is lastig.',
      'paragraph | “Ja”, zei hij, “dat klopt.”',
    ])
  })
  test('lines behind > are quotations without that mark', () => {
    expect(blocksOf('> Ik wil stroom.', '> En mensen.')).toEqual([
      'quote | Ik wil stroom.',
      'quote | En mensen.',
    ])
  })
})

describe('paragraphs', () => {
  const wrapped = [
    'Dit is een tekst die hard is afgebroken op een breedte',
    'van ongeveer vijftig tekens, zoals in een e-mail wel',
    'voorkomt. De volgende zin begint midden op een regel.',
  ]
  test('lines of a hard-wrapped paragraph make one block', () => {
    expect(blocksOf(...wrapped)).toEqual([`paragraph | ${wrapped.join('\n')}`])
  })
  test('a heading right above a hard-wrapped paragraph stays apart', () => {
    expect(blocksOf('Een kop', ...wrapped, '', 'Nog een kop', ...wrapped)).toEqual([
      'heading | 1 | Een kop',
      `paragraph | ${wrapped.join('\n')}`,
      'heading | 2 | Nog een kop',
      `paragraph | ${wrapped.join('\n')}`,
    ])
  })
  test('a wrapped item goes on over its lines', () => {
    expect(
      blocksOf(...wrapped, '', '- een punt dat ook over twee regels loopt omdat het', '  lang is', '- kort'),
    ).toEqual([
      `paragraph | ${wrapped.join('\n')}`,
      'item | 1 | een punt dat ook over twee regels loopt omdat het\n  lang is',
      'item | 1 | kort',
    ])
  })
  test('where lines are not wrapped each is a block', () => {
    expect(blocksOf('een notitie van wie snel typt', 'en dan nog een notitie', 'klaar')).toEqual([
      'paragraph | een notitie van wie snel typt',
      'paragraph | en dan nog een notitie',
      'paragraph | klaar',
    ])
  })
  test('captions and notes are known by their number', () => {
    expect(blocksOf('Figuur 1: De keten', '', '1 https://overijssel.nl')).toEqual([
      'caption | Figuur 1: De keten',
      'footnote | 1 https://overijssel.nl',
    ])
  })
})

describe('for any text', () => {
  const scrap = fc.constantFrom(
    ...'Anna: |Bram (bakker): |[00:01:02] |[Anna] |- |  - |1. |2.1 |> |# |a) |=> |“|”|"|(gelach)|Rode draad|Stelling 1: |.....4|\t7|woorden |Een zin. |'.split(
      '|',
    ),
    'een regel die lang genoeg is om bij het afbreken van de tekst vol te heten ',
    '\n',
    '\n\n',
    ' ',
    '\u00A0',
  )
  const anyText = fc.oneof(
    fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join('')),
    fc.string({ unit: 'binary' }),
  )

  test('blocks are in order, not empty, do not overlap, and begin and end with a visible character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0
        for (const { start, end } of blocksIn(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
  test('only marks and labels lie outside the blocks', () => {
    const words = fc.constantFrom('groei', 'de ruimte is op', 'Wij willen stroom.', '“Ja.”', 'Nee?')
    const line = fc
      .tuple(fc.constantFrom('- ', '1. ', '> ', '## ', '', '  * '), words)
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n')
        const held = blocksIn(text).map(({ start, end }) => text.slice(start, end))
        const spoken = lines.map((one) => one.replace(/^\s*(?:- |1\. |> |## |\* )/, ''))
        expect(held.join('\n')).toBe(spoken.join('\n'))
      }),
    )
  })
})

const about =
  'Hier werd lang over gesproken aan tafel, en niemand had er een antwoord op dat voor iedereen werkt.'

test('a numbered title right above its text is a heading when an empty line stands above each', () => {
  const kinds = blocksIn(`1. Wonen\n${about}\n\n2. Werken\n${about}`).map(({ kind }) => kind)
  expect(kinds).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
})

test('numbers with a line about each, without empty lines, stay a list', () => {
  const kinds = blocksIn(`1. Wonen\n${about}\n2. Werken\n${about}`).map(({ kind }) => kind)
  expect(kinds).toEqual(['item', 'paragraph', 'item', 'paragraph'])
})
