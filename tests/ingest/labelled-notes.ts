/** A little document, with who speaks in it, turn by turn; a word of nobody stands for a turn without a speaker. */
export interface Labelled {
  readonly what: string
  readonly file: string
  readonly text: string
  readonly speakers: readonly string[]
}

const talk = [
  'We moeten het gewoon proberen, vind ik.',
  'Dat zeg jij nu, maar wie betaalt dat?',
  'De gemeente natuurlijk. Wie anders?',
  'Nou, daar denk ik anders over.',
]

/** Notes of three tables, each with these labels before a remark. */
export const perTable = (...labels: string[]) =>
  [1, 2, 3]
    .map((table) =>
      [
        `Tafel ${table}`,
        'Er werd lang gesproken over de toekomst van het dorp en de rol van de gemeente daarin.',
        ...labels.map((label, at) => `${label}: ${talk[(table + at) % 4]}`),
      ].join('\n\n'),
    )
    .join('\n\n')

/** The same labels under each other, without any text around them. */
export const inLists = (...labels: string[]) =>
  [1, 2, 3]
    .map((table) =>
      [`Groep ${table}`, ...labels.map((label, at) => `${label}: ${talk[(table + at) % 4]}`)].join('\n'),
    )
    .join('\n\n')

/** A document in which nobody speaks. */
export const nobody = (what: string, text: string, file = 'verslag.txt'): Labelled => ({
  ...{ what, file, text },
  speakers: [],
})

/** Two who speak in turn, four times. */
export const inTurn = (
  one: string,
  other: string,
  write: (label: string, words: string, at: number) => string,
  between = '\n',
) => talk.map((words, at) => write(at % 2 === 0 ? one : other, words, at)).join(between)

const colon = (label: string, words: string) => `${label}: ${words}`

/** A document in which two speak in turn. */
export const two = (
  what: string,
  [one, other]: readonly [string, string],
  text = inTurn(one, other, colon),
  file = 'gesprek.txt',
): Labelled => ({ what, file, text, speakers: [one, other, one, other] })

const everyLabel =
  `Aandachtspunt, Actie, Advies, Afgesproken, Antwoord, Argument, Bedreiging, Behoefte, Belangrijkste inzicht, Besluit, Budget,
Conclusie tafel, De tafel is het eens, Dilemma, Droom, Eens, Eigenaar, Ervaring, Hier was discussie over, Hoe, Idee, Jongeren,
Kanttekening, Kernpunt, Korte termijn, Kracht, Lange termijn, Nuance, Onze oproep, Ouderen, Randvoorwaarde, Resultaat,
Samenvattend, Slotvraag, Stemming, Tegenargument, Tijdpad, Tip, Top, Trekker, Volgende stap, Waar, Wanneer, Wat, Wat gaat goed,
Wat kan beter, Wat opviel, Wens, Wie, Zie ook, Zwakte`.split(/,\s+/)

/** What the rules were made with. */
export const tuned: readonly Labelled[] = [
  ...everyLabel.map((label) => nobody(`the label ${label} at every table`, perTable(label))),
  nobody('what is strong and weak', inLists('Sterk', 'Zwak', 'Kans', 'Bedreiging')),
  nobody('letters for strengths and weaknesses', inLists('S', 'W', 'O', 'T')),
  nobody(
    'a list of actions',
    '1. Opening\n\nActie Jan: belt de gemeente.\nWie: Piet\nWanneer: voor 1 juni\n\n2. Bus\n\nActie Jan: mailt de provincie.\nWie: Kees\nWanneer: voor 1 juli',
  ),
  nobody(
    'a programme',
    '17:30 Inloop\n18:00 Diner: eerste gang\n19:15 Stelling: wie betaalt?\n20:00 Afsluiting: borrel',
  ),
  nobody('links', 'https://overijssel.nl\nhttps://zwolle.nl\nhttps://deventer.nl'),
  nobody(
    'headings with a colon',
    'Kansen voor de regio:\n\nVeel ruimte.\n\nKansen voor de regio:\n\nVeel werk.',
  ),
  nobody(
    'a table of roles',
    '| Rol | Wie |\n|---|---|\n| Voorzitter | Jan de Boer |\n| Notulist | Els Bakker |\n| Tafelheer | Kees Smit |\n',
    'rollen.md',
  ),
  nobody(
    'a table of actions',
    '| Wie | Wat |\n|---|---|\n| Jan | belt de gemeente |\n| Els | mailt de provincie |\n| Jan | schrijft een brief |\n',
    'acties.md',
  ),
  nobody(
    'actions as items',
    '- Jan: belt de gemeente\n- Els: mailt de provincie\n- Jan: schrijft een brief\n- Els: vraagt het na',
  ),
  nobody('a sentence that comes back', perTable('De deelnemers waren het over één ding snel eens')),
  nobody(
    'a participant list',
    'Deelnemers\n\n1. Jan de Boer: bewoner\n2. Els Bakker: ondernemer\n3. Kees Smit: wethouder',
  ),
  two('names', ['Fatima', 'Kees']),
  two('a role and a place in brackets', ['Kees (wethouder, Zwolle)', 'Fatima (bewoner, 34)']),
  two('numbered participants of an age', ['Deelnemer 1 (man, 67)', 'Deelnemer 2 (vrouw, 34)']),
  two('an organisation behind a comma', ['Fatima, gemeente Zwolle', 'Kees, waterschap']),
  two('abbreviated roles', ['Int.', 'Resp.']),
  two('letters', ['I', 'R']),
  two('letters with numbers', ['D1', 'D2']),
  two('titles', ['Dr. ir. J. van der Meulen-Bakker (TU)', 'drs. K. Pot']),
  two('a party', ['De heer Jansen (CDA)', 'Mevrouw De Vries (D66)']),
  two('names that are words', ['Roos', 'Wil']),
  two('more names that are words', ['Bas', 'Floor']),
  two(
    'square brackets',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words) => `[${label}] ${words}`),
  ),
  two(
    'voices',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words) => `<v ${label}>${words}`),
  ),
  two(
    'a time before and a dash',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words, at) => `0:0${at + 3} - ${label}\n${words}`),
  ),
  two(
    'a time behind a bar',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words, at) => `[${label} | 00:0${at}:15] ${words}`),
  ),
  two(
    'items',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words) => `- ${label}: ${words}`),
  ),
  two(
    'numbered items',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words, at) => `${at + 1}. ${label}: ${words}`),
  ),
  two(
    'items in Markdown',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words) => `- **${label}:** ${words}`),
    'gesprek.md',
  ),
  two(
    'tabs',
    ['Fatima', 'Kees'],
    inTurn('Fatima', 'Kees', (label, words) => `${label}\t${words}`),
  ),
  two(
    'a table',
    ['Fatima', 'Kees'],
    `| Wie | Woorden |\n|---|---|\n${inTurn('Fatima', 'Kees', (label, words) => `| ${label} | ${words} |`)}\n`,
    'gesprek.md',
  ),
  two(
    'names in capitals above the words',
    ['FATIMA', 'KEES'],
    inTurn('FATIMA', 'KEES', (label, words) => `${label}\n${words}`, '\n\n'),
  ),
  {
    what: 'who speaks once among others',
    file: 'gesprek.txt',
    text: 'Fatima: We beginnen.\nDr. ir. Van der Meulen (TU): De cijfers zijn helder.\nFatima: Dank.\nRuud de B.: Ja.\nDe burgemeester: Dank u.\nFatima: Nou.\nOnbekend: Wie?\nVrouw 2: Ah.',
    speakers: [
      'Fatima',
      'Dr. ir. Van der Meulen (TU)',
      'Fatima',
      'Ruud de B.',
      'De burgemeester',
      'Fatima',
      'Onbekend',
      'Vrouw 2',
    ],
  },
  {
    what: 'what note-takers put between the turns',
    file: 'gesprek.txt',
    text: 'Jan: Ik vind dat goed.\nJ.: Ik ook, en Karin ook.\nKarin Smit: Nou, Jan, dat weet ik niet.\nActie: Bellen met de buren.\nJan: Prima.\nActie: Mail sturen.',
    speakers: ['Jan', 'J.', 'Karin Smit', 'Jan'],
  },
  {
    what: 'what is said with a colon in it',
    file: 'gesprek.txt',
    text: 'Kees: Ja.\nFatima: Nee.\nWat ik bedoel: het kan wel.\nKees: Nou.\nKortom: het mag.\nFatima: Goed.',
    speakers: ['Kees', 'Fatima', 'Kees', 'Fatima'],
  },
  {
    what: 'captions that all have a label',
    file: 'zoom.vtt',
    text: `WEBVTT\n\n${['Els Bakker: Welkom.', 'iPhone van Jan: Ja graag.', 'Els Bakker: En nu: verder.', 'fatima: Nou.', 'Els Bakker: En?', 'Gemeente Zwolle - Kees: Hoi.'].map((words, at) => `00:00:0${at}.000 --> 00:00:0${at}.900\n${words}`).join('\n\n')}\n`,
    speakers: [
      'Els Bakker',
      'iPhone van Jan',
      'Els Bakker',
      'fatima',
      'Els Bakker',
      'Gemeente Zwolle - Kees',
    ],
  },
  {
    what: 'a transcript that says when it was started and stopped',
    file: 'teams.txt',
    text: 'Bakker, Els (Provincie) heeft de transcriptie gestart\n\nBakker, Els (Provincie)   0:03\nWelkom allemaal.\n\nJan de Vries   0:12\nJa, graag.\n\nBakker, Els (Provincie)   0:19\nMooi.\n\nBakker, Els (Provincie) heeft de transcriptie gestopt',
    speakers: ['Bakker, Els (Provincie)', 'Jan de Vries', 'Bakker, Els (Provincie)'],
  },
  {
    what: 'a council, of which one party speaks once',
    file: 'raad.txt',
    text: 'CDA: Wij zijn voor.\nVVD: Wij zijn tegen.\nCDA: Jammer.\nVVD: Inderdaad.\nD66: Onzin.',
    speakers: ['CDA', 'VVD', 'CDA', 'VVD', 'D66'],
  },
  {
    what: 'somebody with a trade among others',
    file: 'gesprek.txt',
    text: 'Student 1: Ik reis veel.\nDocent Nederlands: Ik niet.\nStudent 1: Oké.\nConciërge: Ik fiets.\nStudent 2: Ik ook.',
    speakers: ['Student 1', 'Docent Nederlands', 'Student 1', 'Conciërge', 'Student 2'],
  },
  nobody('letters before figures', 'X: 12\nY: 14\nX: 13\nY: 15'),
]
