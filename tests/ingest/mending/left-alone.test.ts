import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mended } from '../../../server/ingest/mending/mended.ts'

const texts: Record<string, string> = {
  'a chat': `[12:03] Noor: zijn jullie al binnen of staan jullie nog buiten in de rij te wachten
[12:03] Bram: we zijn net binnen, er is nog plaats aan de tafel bij het raam
[12:04] Noor: mooi, dan kom ik er zo aan, ik moet alleen mijn fiets nog ergens kwijt
[12:05] Bram: neem wel je laptop mee, want de beamer van de zaal doet het niet
[12:06] Noor: heb ik bij me, en ook een verloopje voor het oude scherm dat er hangt`,
  'a poem': `Denkend aan het water van de avond,
dat langzaam langs de lage oevers gaat,
en aan de brug waar niemand meer op staat,
en aan het licht dat in de ramen brandt,

zie ik de stad die in de verte wacht,
de torens en de daken in het grijs,
en weet ik dat ik nooit meer verder reis
dan tot de rand van deze lange nacht.`,
  'a poem in long lines without capitals': `en dan de avond die over de velden komt, zachter dan gisteren,
met het licht dat blijft hangen in de takken van de oude linde,
de honden die blaffen, een fiets die tegen de muur wordt gezet,
en niemand die vraagt waar je was, of hoe lang je nog blijft,
alsof de dagen zichzelf tellen, alsof de klok alleen maar knikt,
en jij aan tafel zit, de krant gevouwen, het brood gesneden,
wachtend op de stem in de gang, op de sleutel in de deur,`,
  'short lines': `melk
brood
twee pond appels
iets voor bij de koffie
kaartjes ophalen
jan bellen
de zaal bevestigen`,
  'a remark on each line': `te weinig woningen voor jongeren in de kleine kernen
bus rijdt niet meer na acht uur
school dreigt te verdwijnen en dan trekken gezinnen ook weg
sportclub is de plek waar iedereen elkaar nog ziet
meer zeggenschap over eigen dorp
geen geld voor onderhoud van het dorpshuis terwijl er wel plannen zijn
ouderen willen best verhuizen maar er is niets passends
wie helpt ons met de aanvraag`,
  'remarks of equal length that hold a sentence and a half': `we hebben geen vertrouwen meer in de gemeente. Ze luisteren niet
elke keer weer een nieuwe ambtenaar. Niemand weet wat er is afgesproken
de boeren krijgen overal de schuld van. Dat is niet eerlijk
als de school sluit dan is het dorp dood. Dat zie je in Barchem
de bus is geen luxe. Mijn moeder kan nergens meer heen
jongeren willen wel blijven. Er is gewoon geen huis te krijgen
de kerk staat leeg en niemand doet wat. Zonde van zo een plek
het zwembad moet open blijven. Al is het maar drie dagen`,
  'a transcript with a turn on each line': `Tafelheer: Welkom allemaal, fijn dat jullie er zijn op deze regenachtige avond.
Anna: Ik wil graag beginnen met wat mij opviel toen ik de stelling las.
Bert: Dat begrijp ik, maar laten we eerst vaststellen wat we ermee bedoelen.
Anna: Goed, wat mij betreft gaat het over de vraag wie er uiteindelijk betaalt.
Bert: En dat is precies waar we het vorige keer niet over eens zijn geworden.
Tafelheer: Zullen we dat dan als eerste op tafel leggen vanavond?`,
  code: `const lines = text.split('\\n').map((line) => line.trim())
const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
for (const line of lines) {
  if (line.length > width * 0.78 && !line.endsWith('.')) {
    joined.push(line + ' ' + next.trimStart());
  } else joined.push(line);
}
export const result = joined.filter((line) => line !== '');`,
  'rows of a table': `datum;tafel;spreker;opmerking over de stelling van deze avond
2026-03-04;1;anna;te weinig ruimte voor bedrijven die willen groeien
2026-03-04;1;bert;het net is vol en dat blijft nog jaren zo naar verluidt
2026-03-04;2;carla;we moeten kiezen en dat durft niemand aan deze tafel
2026-03-04;2;dirk;samen slim is beter dan alleen maar groter willen worden
2026-03-04;3;els;vakmensen zijn er niet en ze komen ook niet vanzelf terug`,
  'an e-mail with a signature': `Beste Noor,

Bijgaand de aantekeningen van gisteren. Ik heb ze nog niet nagekeken.
Wil jij dat doen voor vrijdag?

Groet,
Bram de Wit
Beleidsmedewerker economie
Provincie Overijssel
Luttenbergstraat 2
8012 EE Zwolle
038 123 45 67`,
  'paragraphs of one line each': [
    'De eerste alinea is lang genoeg om op het scherm over de rand te gaan, maar in het bestand is het een enkele regel, zoals een tekstverwerker die maakt.',
    'Ook de tweede alinea is zo.',
    'rode draad',
    'En de derde sluit af met een zin die wat langer is dan de vorige, maar nog steeds op een regel staat.',
  ].join('\n\n'),
  'numbered fragments': Array.from(
    { length: 5 },
    (_, at) =>
      `${at + 1}\n\nFragment over wonen\n\n${'Wat hier werd gezegd ging over wonen in het dorp en over wie dat nog kan betalen. '.repeat(5).trim()}\n\nEen tweede alinea.\n\nEen derde alinea.`,
  ).join('\n\n'),
  'headings that return': Array.from(
    { length: 4 },
    (_, at) =>
      `Stelling ${at + 1}\n\nAan tafel werd hier lang over gesproken.\n\nRode draad\n\nMen was het niet eens.\n\nQuotes:\n\n- “Wij kiezen niet.”`,
  ).join('\n\n'),
  'counted headings': [1, 2, 3, 4]
    .map(
      (number) =>
        `Interview ${number}\n\n${`Wat in gesprek ${number} werd gezegd ging over wonen in het dorp. `.repeat(6).trim()}\n\nDaarna nog iets.\n\nEn nog iets.`,
    )
    .join('\n\n'),
  'numbered headings with a dash': ['Aanleiding', 'Opzet', 'Opbrengst']
    .map(
      (title, at) =>
        `${at + 1} – ${title}\n\n${'Wat hier werd gezegd ging over wonen in het dorp. '.repeat(6).trim()}\n\nDaarna ${title}.\n\nEn nog iets.`,
    )
    .join('\n\n'),
  'white space of all kinds':
    '\n\n  Een regel met spaties.  \n\tEen tab.\n\u00A0Vaste spatie.\n\n\n\nEinde \n\n',
  'a dash at the end of a line': 'Lijst van start-\nen eindpunten\n\nSlot',
}

describe('a text that needs no repair comes through character for character', () => {
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(mended(text)).toMatchObject({ text, repairs: [], pages: null })
  })

  test('counted headings at the top of each page', () => {
    const pages = [1, 2, 3].map(
      (number) => `Interview ${number}\n\nOver iets anders dan nummer ${4 - number}.`,
    )
    expect(mended(pages.join('\n\f'))).toMatchObject({ text: pages.join('\n\n'), repairs: [], pages: 3 })
  })

  const gold = new URL('../../../../shared/gold/', import.meta.url)
  const files = existsSync(gold) ? readdirSync(gold).filter((file) => file.endsWith('.txt')) : []
  test.runIf(files.length > 0)('texts that were coded by hand', () => {
    for (const file of files) {
      const text = readFileSync(new URL(file, gold), 'utf8')
      expect(mended(text)).toMatchObject({ text, repairs: [] })
    }
  })
})
