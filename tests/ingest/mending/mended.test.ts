import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'
import { first, joined, kindsIn, page, second } from './wrapped.ts'

describe('a hard-wrapped text', () => {
  test('gets its paragraphs and its broken words back', () => {
    expect(mended(page).text).toBe(`${joined(first)}\n\n${joined(second)}`)
  })

  test('is noted line by line, with what stood there', () => {
    const { text, repairs } = mended(page)
    const shown = repairs.map(({ kind, start, end, raw }) => [kind, text.slice(start, end), raw])
    expect(shown).toContainEqual(['joined-word', 'samengewerkt', 'samen-\ngewerkt'])
    expect(shown).toContainEqual(['kept-hyphen', 'sociaal-economisch', 'sociaal-\neconomisch'])
    expect(shown).toContainEqual(['joined-lines', ' ', '\n'])
    expect(shown).toHaveLength(7)
  })

  test('with an empty line below each line is joined too', () => {
    const double = page.split('\n').join('\n\n')
    expect(mended(double).text).toBe(`${joined(first)}\n\n\n\n${joined(second)}`)
    expect(kindsIn(double)).toContain('split-paragraph')
  })

  test('keeps headings apart from what follows', () => {
    const { text } = mended(`2.1 Ruimte voor bedrijven\n${page}\n\nRode draad\n${second}`)
    expect(text.split('\n').filter((line) => line.length < 40)).toEqual([
      '2.1 Ruimte voor bedrijven',
      '',
      '',
      'Rode draad',
    ])
  })

  test.each([
    ['Werksessie 5: De toekomst van het', 'landelijk gebied'],
    ['Werksessie 5: De toekomst van het landelijk', 'gebied'],
    ['Stelling 2: Er moeten veel meer huizen', 'worden gebouwd in kleine kernen'],
  ])('gets a title back that large letters broke: %s', (title, rest) => {
    expect(mended(`${title}\n${rest}\n${page}`).text.split('\n')[0]).toBe(`${title} ${rest}`)
  })

  test.each([
    ['Tafel 3: Wonen', 'te weinig huizen'],
    ['Tafel 3: Wonen in de dorpskern', 'er zijn te weinig huizen.'],
    ['Tafel 3: Wonen in de dorpskern', 'Te weinig huizen'],
  ])('keeps a remark apart from the title above it: %s, %s', (title, remark) => {
    expect(mended(`${title}\n${remark}\n${page}`).text.split('\n').slice(0, 2)).toEqual([title, remark])
  })

  test('keeps items apart, each with its own lines', () => {
    const items = `- Wij willen dat er meer ruimte komt voor bedrijven die hier al jaren zitten
en die nog willen groeien
- Meer woningen
- Het net moet worden verzwaard, ook als dat betekent dat er elders iets niet
kan worden gebouwd`
    expect(mended(`${page}\n\n${items}`).text.split('\n').slice(-3)).toEqual([
      '- Wij willen dat er meer ruimte komt voor bedrijven die hier al jaren zitten en die nog willen groeien',
      '- Meer woningen',
      '- Het net moet worden verzwaard, ook als dat betekent dat er elders iets niet kan worden gebouwd',
    ])
  })

  test('keeps a quotation on its own apart from the words behind it', () => {
    const quote = '“We hebben de oude economie nodig om de nieuwe economie mogelijk te maken.”'
    const { text } = mended(`${page}\n\n${quote}\n${second}`)
    expect(text.split('\n')).toContain(quote)
  })

  test('keeps the lines of an address and a greeting', () => {
    const address = 'Provincie Overijssel\nLuttenbergstraat 2\n8012 EE Zwolle'
    expect(mended(`${address}\n\n${page}\n\nMet vriendelijke groet,\nNoor`).text).toContain(address)
  })

  test('keeps an address of the web whole', () => {
    const line = 'Wat hier staat is ook te lezen op https://www.voorbeeld.nl/verslagen-van-de-'
    const { text } = mended(
      `${page}\n\n${line}\ndiners en op papier, voor wie dat liever heeft dan een scherm.`,
    )
    expect(text).toContain('verslagen-van-de-diners')
  })

  test('keeps columns that stand side by side as they are', () => {
    const columns = Array.from(
      { length: 8 },
      (_, at) => `links staat regel ${at} van de tekst      en rechts gaat regel ${at} over iets anders`,
    ).join('\n')
    expect(mended(columns).text).toBe(columns)
  })

  test('of narrow columns is joined when words are broken', () => {
    const narrow = `De zaal was vol en het ge-
sprek kwam snel op gang,
want iedereen had er iets
over te zeggen. Daarbij
ging het vooral over de
vraag wie er nu aan zet is
en wat er van de overheid
verwacht mag worden, ook
op het gebied van samen-
werking tussen bedrijven.`
    expect(mended(narrow).text).toBe(narrow.replaceAll('-\n', '').replaceAll('\n', ' '))
  })
})

describe('a transcript that was hard-wrapped', () => {
  test('keeps what was heard apart from what was said', () => {
    const talk = `Anna: ${first}\n(stilte)\nBert: ${second}\nAnna: Dat denk ik ook.`
    expect(mended(talk).text.split('\n')).toContain('(stilte)')
  })
})

describe('lines of unequal length', () => {
  const prose = `De eerste reacties aan deze tafel liepen sterk uiteen. Een melkveehouder gaf aan dat
hij de stelling wel begrijpt, maar dat niemand hem vertelt wat
het voor zijn bedrijf betekent. Een planoloog vond dat we al te
lang doen alsof alles overal kan. Volgens haar is niet schaarste
het probleem, maar het ontbreken van keuzes. Aan de andere kant
werd gewezen op de wooncrisis. Jongeren die in het dorp willen
blijven, krijgen die kans niet. Het gesprek kantelde toen iemand vroeg
wie er eigenlijk aan zet is. Daar had niemand meteen een antwoord op, ook de gastheer niet.`

  test('are joined when sentences end within them, over and over', () => {
    expect(mended(prose).text).toBe(prose.replaceAll('\n', ' '))
  })
})
