import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { readPlain } from '../../../server/ingest/plain.ts'
import { rawOf } from './raw-of.ts'

const left = [
  'In de kleine kernen staan de huizen langer',
  'leeg dan in de stad. Dat komt niet doordat',
  'niemand er wil wonen, want de wachtlijst voor',
  'een huurhuis is er juist langer dan elders.',
  'Het komt doordat er nauwelijks iets vrijkomt',
  'waar een jong gezin zich thuis voelt.',
  '',
  'Een wethouder vertelde dat zijn gemeente vier',
  'jaar geleden begon met een lijst van erven',
  'die vrijkomen. Hij noemde het een zoektocht',
]
const right = [
  'met een zaklamp. Intussen zijn er elf erven',
  'gesplitst. Er wonen nu mensen die anders',
  'waren vertrokken.',
  '',
  'Een makelaar uit de streek plaatste daar een',
  'kanttekening bij. Wie een erf splitst, moet',
  'twee keer langs dezelfde balie en betaalt',
  'dubbele leges. Dat is geen drempel meer, dat',
  'is een muur. De zaal knikte, en iemand van',
  'de provincie schreef het op.',
]

/** Columns as `pdftotext -layout` keeps them. */
const beside = (columns: readonly (readonly string[])[], width = 50) =>
  columns[0]!
    .map((_, row) =>
      columns
        .map((column) => (column[row] ?? '').padEnd(width))
        .join('')
        .trimEnd(),
    )
    .join('\n')

const paragraphs = [
  left.slice(0, 6).join(' '),
  [...left.slice(7), ...right.slice(0, 3)].join(' '),
  right.slice(4).join(' '),
]
const wordsOf = (text: string) => readPlain(text, 'verslag.txt').blocks

describe('columns that stand beside each other', () => {
  const page = beside([left, right])

  test('come below each other, and a sentence goes on from one in the next', () => {
    expect(mended(page).text.split(/\n+/)).toEqual(paragraphs)
  })

  test('are one repair, with the rows as they stood', () => {
    const { text, repairs } = mended(page)
    expect(repairs.map(({ kind, raw }) => [kind, raw])).toEqual([['parted-columns', page]])
    expect(rawOf(repairs, text)).toBe(page)
  })

  test('may be three', () => {
    const third = [
      'Over het vervoer werd minder geklaagd dan',
      'verwacht. De bus rijdt, al rijdt hij niet',
      'wanneer de scholen uitgaan. Vrijwilligers',
      'zijn er genoeg. De verzekeraar wil echter',
      'niet dat zij tot hun tachtigste rijden.',
    ]
    expect(mended(beside([left, right, third])).text.split(/\n+/)).toEqual([...paragraphs, third.join(' ')])
  })

  test('may have sentences that each begin with a line, when their lines were clearly wrapped', () => {
    const [one, other] = [
      [
        'Wie een schuur wil verbouwen wacht op een',
        'besluit van drie instanties, die elk hun',
        'eigen formulier hebben en hun eigen termijn',
        'rekenen, terwijl het dak intussen lekt en de',
        'aannemer al twee keer is vertrokken.',
      ],
      [
        'Het dorp kan best tien huizen aan, mits de',
        'school blijft en de weg naar de',
        'provinciale route eindelijk een fietspad',
        'krijgt waar kinderen veilig over kunnen als',
        'het donker is.',
      ],
    ]
    expect(mended(beside([one, other])).text.split(/\n+/)).toEqual([one.join(' '), other.join(' ')])
  })

  test('are parted page by page', () => {
    const blocks = wordsOf(`${page}\n\f${page}\n`)
    expect(blocks.map((block) => block.page)).toEqual([1, 1, 1, 2, 2, 2])
  })

  test('go on over the foot of a page', () => {
    const open = beside([left, [...right.slice(0, 9), 'de provincie schreef alles op wat er werd']])
    const next = beside([
      ['gezegd. Daarna was er koffie in de hal.', '', ...left],
      ['', '', ...right],
    ])
    expect(mended(`${open}\n\f${next}\n`).text).toContain('wat er werd gezegd. Daarna')
  })

  test('keep a line over the full width apart, and are read above it first and then below', () => {
    const line = 'Een regel die over de hele breedte van de pagina loopt, van de ene kant tot de andere'
    const { text } = mended(`${page}\n\n${line}\n\n${page}`)
    expect(text.split(/\n+/)).toEqual([...paragraphs, line, ...paragraphs])
  })

  test('keep a line over the full width apart also where no empty line stands around it', () => {
    const across = 'Tabel 1. Het aantal erven per dorp: Barchem 12, Eefde 14, Almen 9, Harfsen 7 en Laren 3'
    const above = beside([left, right])
    const below = beside([left.slice(0, 6), right.slice(4)])
    expect(mended(`${above}\n${across}\n${below}`).text.split(/\n\n+/)).toContain(across)
  })

  test('are read above a short heading first, when a sentence goes on beside it', () => {
    const { text } = mended(`${page}\n\nBereikbaar blijven\n\n${page}`)
    expect(text.split(/\n+/)).toEqual([...paragraphs, 'Bereikbaar blijven', ...paragraphs])
  })

  test('lose the number of the page below them to no column', () => {
    const { text } = mended(`${page}\n\n\n${' '.repeat(46)}1\n`)
    expect(text.split(/\n+/).slice(0, 3)).toEqual(paragraphs)
  })

  test('lose the spaces with which a line was filled', () => {
    const spread = left.with(4, 'Het   komt  doordat  er  nauwelijks  iets   vrijkomt'.slice(0, 48))
    expect(mended(beside([spread, right], 54)).text).toContain('Het komt doordat er nauwelijks')
  })

  test('are put below each other also on the last page, where the second is short', () => {
    const last = beside([left, right.slice(0, 3)])
    expect(mended(`${page}\n\f${last}\n`).text.trimEnd().split(/\n+/)).toEqual([
      ...paragraphs,
      ...paragraphs.slice(0, 2),
    ])
  })

  test('stay when nobody can know where a page ends', () => {
    const endless = Array.from({ length: 20 }, () => page).join('\n')
    expect(mended(endless).repairs.filter(({ kind }) => kind === 'parted-columns')).toEqual([])
  })
})

describe('what only looks like columns stays as it is', () => {
  const cells = [
    ['Er moeten meer woningen komen voor', 'De gemeente zegt toe dat zij voor'],
    ['jongeren die in het dorp willen', 'de zomer met een lijst van plekken'],
    ['blijven wonen.', 'komt waar gebouwd kan worden.'],
    ['De bus moet na acht uur rijden. Wie', 'Vervoer is van de provincie. De'],
    ['kan er anders naar de sport of naar', 'wethouder neemt het mee naar het'],
    ['een opleiding in de avond?', 'overleg. Hij koppelt terug.'],
    ['Het dorpshuis verdient een vaste', 'Hierover is nog geen besluit. Het'],
    ['beheerder die niet afhangt van een', 'staat op de agenda van de raad in'],
    ['handvol vrijwilligers.', 'oktober van dit jaar.'],
  ] as const
  const texts: Record<string, string> = {
    'a table with cells of running text': cells.map(([a, b]) => a.padEnd(42) + b).join('\n'),
    'names with roles': [
      'Noor de Vries               beleidsmedewerker economie',
      'Bram Jansen                 notulist',
      'Elske Ruiter                tafelheer van tafel 2',
      'Teun Brandsma               loonbedrijf, spreekt namens de sector',
      'Marijke Postma              bank',
      'Sjoerd Palland              makelaar, alleen ronde 3',
      'Aafke Terpstra              installateur',
    ].join('\n'),
    'an agenda with times': [
      '09.30 uur       inloop met koffie en thee in de hal',
      '10.00 uur       opening door de gedeputeerde, die vertelt waarom wij',
      '                hier zijn en wat er met de uitkomst gebeurt. Daarna is',
      '                er een eerste ronde',
      '11.00 uur       tweede ronde, aan een andere tafel dan die van de',
      '                eerste ronde',
      '12.30 uur       lunch in de tuin, of binnen als het regent',
    ].join('\n'),
    'two poems': [
      'ik liep langs het water               de brug ging open',
      'en zag hoe de avond                   en weer dicht',
      'zich over de huizen boog              een schip voer voorbij',
      'als een moeder                        zonder licht',
      'er was niemand                        ik dacht aan jou',
      'die mijn naam zei                     en aan de haven',
      'en toch luisterde ik                  waar wij ooit stonden',
    ].join('\n'),
    'remarks in two columns': [
      'te weinig woningen voor jongeren            jongeren trekken weg naar de stad',
      'bus rijdt niet meer na acht uur             geen huisarts meer in het dorp',
      'school dreigt te verdwijnen                 winkel is gesloten en komt niet terug',
      'sportclub is de plek waar ieder komt        plein is kaal en winderig',
      'meer zeggenschap over eigen dorp            er zijn wel plannen maar geen mensen',
      'geen geld voor onderhoud                    de kerk staat leeg',
      'ouderen willen best verhuizen               zwembad moet open blijven',
    ].join('\n'),
    'code with what it does': [
      'const rows = text.split(line)               // eerst de regels',
      'for (const row of rows) {                   // dan een voor een',
      '  if (row.length > shortest) {              // alleen de lange',
      '    kept.push(row.trim())                   // die bewaren we',
      '  } else skipped++                          // en de rest tellen we',
      '}                                           // einde van de lus',
      'return kept.concat(more)                    // en terug ermee',
    ].join('\n'),
    'speakers beside what they say': [
      'Anna          Ik wil graag beginnen met wat mij opviel toen ik de',
      '              stelling las, want daar staat iets anders dan wij de',
      '              vorige keer hebben afgesproken. Toch?',
      'Bert          Dat begrijp ik. Laten we eerst vaststellen wat we',
      '              ermee bedoelen voordat we verder gaan.',
      'Anna          Goed, wat mij betreft gaat het over de vraag wie er',
      '              uiteindelijk betaalt.',
    ].join('\n'),
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(mended(text)).toMatchObject({ text, repairs: [] })
  })
})
