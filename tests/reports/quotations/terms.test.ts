import { describe, expect, test } from 'vitest'
import { quotesIn, termsIn } from './found-in.ts'

describe('terms, titles and words as words', () => {
  test.each<[string, string[]]>([
    ['Waar wij woorden als ‘veel’ of ‘meerdere’ gebruiken, is dat een indruk.', ['veel', 'meerdere']],
    ["De keuze voor 'koplopers' heeft gevolgen.", ['koplopers']],
    ['Dat “brede welvaart” meer is dan omzet, is bekend.', ['brede welvaart']],
    ['Het rapport “Kiezen voor later” is uit.', ['Kiezen voor later']],
    ["Er is een podcast 'Toekomstpraat' over gemaakt.", ['Toekomstpraat']],
    [
      "Dit staat in de 'Omgevingsvisie Meerwolde, Voor en met elkaar'.",
      ['Omgevingsvisie Meerwolde, Voor en met elkaar'],
    ],
    ['De motie-Jansen (“Geen regels zonder reden”) werd aangenomen.', ['Geen regels zonder reden']],
    ['Het motto is “Samen sterk”.', ['Samen sterk']],
    ['“Wie durft” was de titel van de avond.', ['Wie durft']],
    [
      'De titel van dit rapport, “Wat we horen als we luisteren”, is geleend.',
      ['Wat we horen als we luisteren'],
    ],
    ['Stelling 2: “De provincie moet kiezen.”', ['De provincie moet kiezen.']],
    ['De stelling ‘De provincie moet kiezen’ kreeg bijval.', ['De provincie moet kiezen']],
    ['De zogenoemde “stille reserve” groeit.', ['stille reserve']],
    ['Die mens kreeg een naam: ‘een Corrie’.', ['een Corrie']],
    [
      'Er kwamen drie beelden op: ‘de motor’, ‘het anker’ en ‘de brug’.',
      ['de motor', 'het anker', 'de brug'],
    ],
    ['Van ‘wie is de winnaar?’ naar ‘wat maken wij sterk?’.', ['wie is de winnaar?', 'wat maken wij sterk?']],
    ['Er is behoefte aan een "one stop shop".', ['one stop shop']],
    ['Bij de ‘of-of’-vraag hoort een ‘en-en’-antwoord.', ['of-of', 'en-en']],
    ['De deelnemers noemen dit een ‘inkoppertje’.', ['inkoppertje']],
    ['Wat heet “gewoon”? En wat is “ver weg”?', ['gewoon', 'ver weg']],
    ['Zie hoofdstuk 3, ‘Wat wij zagen’.', ['Wat wij zagen']],
    ['Zo’n “groene loper” (Raspe, 2020) helpt.', ['groene loper']],
    [
      'Op de vraag “Bent u tevreden over het loket?” antwoordde de helft ja.',
      ['Bent u tevreden over het loket?'],
    ],
    ['Het principe “de vervuiler betaalt” geldt.', ['de vervuiler betaalt']],
    ['print("dag allemaal") en x = \'ja\';', ['dag allemaal', 'ja']],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms)
    expect(quotesIn(text)).toEqual([])
  })
})

describe('short words that somebody said', () => {
  test.each<[string, string[]]>([
    ['‘Onbetaalbaar’, zei een kapper.', ['Onbetaalbaar']],
    ['Een kapper zei ‘onbetaalbaar’.', ['onbetaalbaar']],
    ['‘Drie. Meer niet.’ Dat was het antwoord.', ['Drie. Meer niet.']],
    ['“Doe maar” (kapper, tafel 2) was de toon.', ['Doe maar']],
    ['Een zin als ‘Het dorp bestaat niet.’ blijft hangen.', ['Het dorp bestaat niet.']],
    ['De uitspraak ‘goedkoop is duurkoop’ viel vaak.', ['goedkoop is duurkoop']],
    ['“Begin klein” was de boodschap.', ['Begin klein']],
    ['De vraag van een kapper was: “En dan?”', ['En dan?']],
    ['Een kapper stelde de vraag “Bent u tevreden?”', ['Bent u tevreden?']],
    ['“Daar in de stad”, zoals een dorpsbewoner zei.', ['Daar in de stad']],
    ['Met de woorden “ik ga” stond zij op.', ['ik ga']],
  ])('%s', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes)
  })
})

describe('a report that quotes people in single marks only', () => {
  const said = '‘Ik stop ermee’, zei een kapper. '

  test('quotes whole sentences in them, also without a full stop', () => {
    expect(quotesIn(`${said}‘Het dorp loopt leeg en niemand ziet het’ is wat blijft hangen.`)).toEqual([
      'Ik stop ermee',
      'Het dorp loopt leeg en niemand ziet het',
    ])
  })
  test('has terms all the same', () => {
    expect(termsIn(`${said}Dat heet ‘stille sluiting’, in de ‘Agenda Platteland’.`)).toEqual([
      'stille sluiting',
      'Agenda Platteland',
    ])
  })
})
