import { describe, expect, test } from 'vitest'
import { quotationsIn } from '../../../server/reports/quotations/finding.ts'
import type { Block } from '../../../server/text/block.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'
import { foundIn, quotesIn, reportOf, termsIn } from './found-in.ts'

describe('quotations between marks of every kind', () => {
  test.each([
    'Een bakker zei: “Ik begin om vier uur.”',
    'Een bakker zei: "Ik begin om vier uur."',
    'Een bakker zei: „Ik begin om vier uur.”',
    'Een bakker zei: „Ik begin om vier uur.“',
    'Een bakker zei: ”Ik begin om vier uur.”',
    'Een bakker zei: “Ik begin om vier uur."',
    'Een bakker zei: “Ik begin om vier uur.“',
    "Een bakker zei: ,,Ik begin om vier uur.''",
    'Een bakker zei: ,,Ik begin om vier uur.´´',
    'Een bakker zei: ,,Ik begin om vier uur.``',
    "Een bakker zei: „Ik begin om vier uur.''",
    "Een bakker zei: ``Ik begin om vier uur.''",
    'Een bakker zei: ‘Ik begin om vier uur.’',
    "Een bakker zei: 'Ik begin om vier uur.'",
    'Een bakker zei: ‚Ik begin om vier uur.’',
    'Een bakker zei: «Ik begin om vier uur.»',
    'Een bakker zei: « Ik begin om vier uur. »',
    'Een bakker zei: »Ik begin om vier uur.«',
  ])('%s', (text) => {
    expect(quotesIn(text)).toEqual(['Ik begin om vier uur.'])
  })
})

describe('a quotation in a sentence', () => {
  test.each<[string, string[]]>([
    ['“Wij willen wel”, zegt een ondernemer, “maar niet alleen.”', ['Wij willen wel', 'maar niet alleen.']],
    ['“Wij willen wel,” zegt een ondernemer, “maar niet alleen.”', ['Wij willen wel,', 'maar niet alleen.']],
    ['“Wij willen wel.”1 Dat zei een kapper.', ['Wij willen wel.']],
    ['“Wij willen wel”[3], aldus een kapper.', ['Wij willen wel']],
    ['Een kapper: “Wij willen wel. Morgen al.”', ['Wij willen wel. Morgen al.']],
    ['Een kapper – “Wij willen wel” – hield vol.', ['Wij willen wel']],
    ['“Onbetaalbaar”, zei een kapper.', ['Onbetaalbaar']],
    [
      'Een deelnemer zei ,,dit heeft niemand ooit gezegd want de maan is van Goudse kaas´´.',
      ['dit heeft niemand ooit gezegd want de maan is van Goudse kaas'],
    ],
    ['Op de vraag hoeveel dat er zijn, was het antwoord: “Drie. Meer niet.”', ['Drie. Meer niet.']],
    ['Een kapper noemde de regels “een doolhof zonder uitgang”.', ['een doolhof zonder uitgang']],
    ['“Wij” is geen antwoord. “Wij doen het” is dat wel.', ['Wij doen het']],
    ['De een zegt: “Nu.” De ander zegt: “Straks.”', ['Nu.', 'Straks.']],
    ['Het staat er letterlijk (“wij doen dit niet nog eens”).', ['wij doen dit niet nog eens']],
  ])('%s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })
})

describe('a quotation within a quotation', () => {
  const found = foundIn(
    '“Mijn vader zei altijd: ‘Wie zaait, zal oogsten.’ Dat is nog zo”, vertelde een boer.',
  )

  test('is found beside the one that it stands in', () => {
    expect(found.map(({ text }) => text)).toEqual([
      'Mijn vader zei altijd: ‘Wie zaait, zal oogsten.’ Dat is nog zo',
      'Wie zaait, zal oogsten.',
    ])
  })
  test('says in which one it stands', () => {
    expect(found.map(({ within }) => within)).toEqual([null, 0])
  })
  test('is found where the inner marks are the double ones', () => {
    expect(quotesIn('Zij zei: ‘Hij riep “stop daarmee” en liep weg.’')).toEqual([
      'Hij riep “stop daarmee” en liep weg.',
      'stop daarmee',
    ])
  })
})

describe('block quotes', () => {
  test('are quotations without marks', () => {
    expect(quotesIn('Een boer zei:\n\n> Wij hebben geen plek meer.\n\nDaarna werd het stil.', 'md')).toEqual([
      'Wij hebben geen plek meer.',
    ])
  })
  test('of several lines are one, without the sign before each line', () => {
    const [quote] = foundIn(
      'Een boer zei:\n\n> Wij hebben geen plek,\n> en ook geen tijd.\n\nDaarna werd het stil.',
    )
    expect(quote?.text).toBe('Wij hebben geen plek,\nen ook geen tijd.')
  })
  test('end before the line that says who', () => {
    expect(quotesIn('> Wij hebben geen plek meer. Dat is alles.\n> – een boer, denkdiner 2')).toEqual([
      'Wij hebben geen plek meer. Dat is alles.',
    ])
  })
  test('that stand apart are two', () => {
    expect(quotesIn('> Wij hebben geen plek.\n\n> Wij wel.')).toEqual(['Wij hebben geen plek.', 'Wij wel.'])
  })
  test('lose the marks around them', () => {
    expect(quotesIn('> “Wij hebben geen plek.”\n> (boer, tafel 2)', 'md')).toEqual(['Wij hebben geen plek.'])
  })
  test('keep the marks within them', () => {
    expect(quotesIn('> Hij zegt altijd “het komt wel goed” en dat klopt.', 'md')).toEqual([
      'Hij zegt altijd “het komt wel goed” en dat klopt.',
      'het komt wel goed',
    ])
  })
})

describe('lists of quotations', () => {
  const list =
    '- “Eerste zin.”; “Tweede zin.”\n- Zonder tekens gezegd (bakker, tafel 2)\n- “Vergeten teken (kapper)\n'

  test.each([
    '## Citaten',
    '## Quotes uit de zaal',
    '## 4.2 Opvallende uitspraken',
    '## Bijlage 2: Citaten',
    'Citaten:',
    'Wat deelnemers zeiden',
  ])('under %s hold one quotation per item, or more', (heading) => {
    expect(quotesIn(`# Rapport\n\n${heading}\n\n${list}`)).toEqual([
      'Eerste zin.',
      'Tweede zin.',
      'Zonder tekens gezegd',
      'Vergeten teken',
    ])
  })
  test.each(['## Citeerregels', '## Herkomst van de citaten', '## Aanbevelingen'])(
    'not under %s',
    (heading) => {
      expect(quotesIn(`# Rapport\n\n${heading}\n\n- Namen zijn weggelaten.\n- Plaatsen ook.\n`)).toEqual([])
    },
  )
  test('end at the next heading', () => {
    expect(quotesIn('# Rapport\n\n## Citaten\n\n- Dat is zo.\n\n## Acties\n\n- Bel de bakker.\n')).toEqual([
      'Dat is zo.',
    ])
  })
  test('leave out who speaks before the colon', () => {
    expect(quotesIn('## Citaten\n\n- Tafel 1: wij doen het samen.\n')).toEqual(['wij doen het samen.'])
  })
  test.each([
    '| Citaat | Bron |\n| --- | --- |\n| Wij gaan door | Denkdiner Noord |\n| “Wij ook.” | Denkdiner Zuid |\n',
    '| Thema | Citaat |\n| --- | --- |\n| Werken en leren | Wij gaan door |\n| Wonen en zorg | “Wij ook.” |\n| Thema | Citaat |\n',
    '| Wat wij hoorden | |\n| --- | --- |\n| Wie | Citaat |\n| bakker | Wij gaan door |\n| kapper | “Wij ook.” |\n',
    '| Thema |\n| --- |\n| “Wij gaan door” |\n| “Wij ook.” |\n',
  ])('are no heads of columns, and no cells of another column: %s', (table) => {
    expect(quotesIn(`# Citaten\n\n${table}`, 'md')).toEqual(['Wij gaan door', 'Wij ook.'])
  })

  test('are the first cells of a table without a head', () => {
    const table = 'Wij gaan door.\tNiemand houdt ons tegen.\nWij ook.\tWij allemaal.'
    const cells = [...table.matchAll(/[^\t\n]+/gu)].map(
      ({ 0: words, index }): Block => ({ kind: 'cell', start: 9 + index, end: 9 + index + words.length }),
    )
    const text = `Citaten\n\n${table}`
    const blocks: Block[] = [{ kind: 'heading', level: 1, start: 0, end: 7 }, ...cells]
    const found = quotationsIn({ text, blocks, sentences: sentencesIn(text, blocks) })
    expect(found.map((each) => each.text)).toEqual([
      ...['Wij gaan door.', 'Niemand houdt ons tegen.', 'Wij ook.', 'Wij allemaal.'],
    ])
  })

  test('are the cells of a column too', () => {
    const table = '| Wie | Citaat |\n| --- | --- |\n| bakker | Wij gaan door |\n| kapper | “Wij ook.” |\n'
    expect(quotesIn(table, 'md')).toEqual(['Wij gaan door', 'Wij ook.'])
  })
})

describe('pull quotes', () => {
  const running = 'Een boer zei: “Wij hebben geen plek meer.” Daarna werd het stil.\n\n'

  test('that repeat a running quotation are entries of their own', () => {
    expect(foundIn(`${running}“Wij hebben geen plek meer.”\n\nTekst.`).map(({ form }) => form)).toEqual([
      'marks',
      'pull',
    ])
  })
  test('need no verb and no full stop', () => {
    expect(quotesIn('Tekst vooraf.\n\n“Zonder boeren geen brood”\n\nTekst erna.')).toEqual([
      'Zonder boeren geen brood',
    ])
  })
  test('in italics of Markdown are found in plain text', () => {
    expect(quotesIn('Tekst vooraf.\n\n*"Wij hebben geen plek meer."*\n\nTekst erna.')).toEqual([
      'Wij hebben geen plek meer.',
    ])
  })
  test('end before who said it', () => {
    expect(quotesIn('Tekst vooraf.\n\n“Wij gaan gewoon door” – Jan, bakker\n\nTekst erna.')).toEqual([
      'Wij gaan gewoon door',
    ])
  })
  test('of two words are a term', () => {
    expect(termsIn('Tekst vooraf.\n\n“Brede welvaart”\n\nTekst erna.')).toEqual(['Brede welvaart'])
  })
})

describe('marks that are no quotation marks', () => {
  test.each([
    "De mkb'ers en zzp’ers, 's avonds en ’s nachts, Hans' auto, de gemeenten’ wens.",
    'Hij is 5\'10" lang en heeft een scherm van 27".',
    'Tafel 1\t12\nTafel 2\t"\nTafel 3\t"',
    '""""""""""""""""""""',
    'In ’s-Hertogenbosch, in ’82 en in ‘t Gooi.',
    'Lege tekens “” en “ ” en “…”.',
  ])('%s', (text) => {
    expect(foundIn(text)).toEqual([])
  })
})

describe('a forgotten mark', () => {
  test.each<[string, string[]]>([
    ['“Wij willen wel, maar het mag niet.', ['Wij willen wel, maar het mag niet.']],
    ['Een boer zei: “Wij willen wel. Dat viel op.', ['Wij willen wel.']],
    ['Wij willen wel”, zei een boer.', ['Wij willen wel']],
    ['“Wij willen wel, zei een boer. Later zei hij: “Nu niet.”', ['Wij willen wel', 'Nu niet.']],
  ])('%s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })
})

describe('a dash that opens what somebody says', () => {
  test('makes a quotation when it is told who', () => {
    expect(
      quotesIn('Tekst vooraf.\n\n— Wij doen het zelf wel. (kapper, denkdiner 3)\n\nTekst erna.'),
    ).toEqual(['Wij doen het zelf wel.'])
  })
  test('makes none when it is not', () => {
    expect(quotesIn('Wat nodig is:\n\n– Meer plek\n– Meer tijd\n')).toEqual([])
  })
})

test('a heading that is what somebody said is a quotation', () => {
  expect(quotesIn('## “Wij willen gewoon werken”\n\nTekst.', 'md')).toEqual(['Wij willen gewoon werken'])
})

test('a report without quotations has none', () => {
  expect(foundIn('Wij spraken met veel mensen. Er is niets letterlijk opgeschreven.')).toEqual([])
})

test('positions are in the text of the report, and the words are what stands there', () => {
  const raw = 'Een boer zei: “Wij willen ‘wel’ door.”\n\n- ‘Ik ook’, zei een kapper.\n'
  const { text } = reportOf(raw)
  for (const quotation of foundIn(raw))
    expect(text.slice(quotation.start, quotation.end)).toBe(quotation.text)
})

test('a quotation stands under the nearest heading that occurs once', () => {
  const report =
    '# Keuzes\n\n## Optie A\n\n### Gevolg\n\n“Dat wordt druk.”\n\n## Optie B\n\n### Gevolg\n\n“Dat wordt stil.”\n'
  expect(foundIn(report, 'md').map(({ chapter }) => chapter)).toEqual(['Optie A', 'Optie B'])
})

test('before the first heading there is no chapter', () => {
  expect(foundIn('“Dat wordt druk.”\n\nEn verder.').map(({ chapter }) => chapter)).toEqual([null])
})
