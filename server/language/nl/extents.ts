const of = (found: number, all: number) => `${found} van de ${all}`

/** How a statement of extent was counted, in sentences that a reader can check. Never whether it is right. */
export const extents = {
  nothingToCount:
    'Hier valt niets te tellen: in de zin staat geen woord dat ook in de bronnen staat, en geen code.',
  readWithBefore:
    'De zin zelf zegt te weinig over het onderwerp. Daarom zijn ook de woorden uit de zin ervoor gezocht.',
  unit: {
    tables: { one: 'tafel', more: 'tafels', unknown: 'onbekend aan hoeveel tafels' },
    sessions: { one: 'bijeenkomst', more: 'bijeenkomsten', unknown: 'onbekend in hoeveel bijeenkomsten' },
    people: { one: 'mens', more: 'mensen', unknown: 'onbekend van hoeveel mensen' },
    talk: { one: 'gesprek', more: 'gesprekken', unknown: 'onbekend in hoeveel gesprekken' },
  },
  share: (found: number, all: number, what: string) => `${found} van ${all} ${what}`,
  shareRead: (found: number, all: number, what: string) => `${found} van ${all} gelezen ${what}`,
  code: (name: string) => `code ‘${name}’`,
  theWord: (word: string) => `het woord ${word}`,
  wordsTogether: (words: string) => `de woorden ${words} dicht bij elkaar`,
  anyWord: (words: string) => `minstens één van de woorden ${words}`,
  atTables: (found: number, all: number) => `aan ${of(found, all)} tafels`,
  inSessions: (found: number, all: number) => `in ${of(found, all)} bijeenkomsten`,
  inTalks: (found: number, all: number) => `in ${of(found, all)} gesprekken`,
  /** `Aan 2 van de 4 tafels en in 1 van de 2 bijeenkomsten valt het woord ‘haven’.` */
  codeStands: (where: string, code: string) => `${where} staat de code ‘${code}’ bij een fragment.`,
  wordFalls: (where: string, word: string) => `${where} valt het woord ${word}.`,
  wordsStandTogether: (where: string, words: string) =>
    `${where} staan twee of meer van de woorden ${words} dicht bij elkaar.`,
  anyWordFalls: (where: string, words: string) => `${where} valt minstens één van de woorden ${words}.`,
  commonWords: 'Gewone woorden tellen niet mee.',
  byName: (words: string) => `In de zin staat voor deze code ${words}.`,
  byKeywords: (words: string, count: number) =>
    `De code is breder dan de zin: in de zin staat niet de naam van de code, maar ${count === 1 ? 'het trefwoord' : 'de trefwoorden'} ${words}.`,
  withBelow: (count: number) =>
    `Fragmenten met de ${count === 1 ? 'code' : `${count} codes`} eronder tellen mee.`,
  nobodyKnown: 'Van hoeveel mensen dit komt, is onbekend: nergens staat wie wat zei.',
  peopleKnown: (found: number, all: number) =>
    `Van ${found === 0 ? 'niemand' : `${of(found, all)} mensen`} is bekend dat ${found > 1 ? 'zij het zeiden' : 'die het zei'}`,
  unknownWho: (known: string, fragments: string) => `${known}; van ${fragments} is onbekend wie het zei.`,
  readTalks: 'Geteld is over de gesprekken die voor deze code helemaal gelezen zijn.',
  allTalks:
    'Niemand heeft gemeld dat er voor deze code helemaal gelezen is. Daarom is over alle gesprekken geteld.',
}
