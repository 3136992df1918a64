/** What a reader must know before believing a thread: a short title, and what it means here. */
export const threadPoints = {
  'one-session': {
    title: 'Eén bijeenkomst',
    text: (session: string) =>
      `Al het bewijs komt uit één bijeenkomst: ${session}. Of dit ook elders speelt, is hiermee niet te zien.`,
  },
  'one-speaker': {
    title: 'Eén spreker',
    text: 'Al het bewijs zijn woorden van dezelfde persoon.',
  },
  'half-from-one-source': {
    title: 'Meer dan de helft uit één bron',
    text: (found: number, of: number, document: string) =>
      `${found} van de ${of} fragmenten komen uit ‘${document}’.`,
  },
  'only-where-asked': {
    title: 'Alleen waar ernaar gevraagd is',
    text: (conversations: string) =>
      `Dit kwam alleen ter sprake waar de stelling, de inleiding of de titel erover ging (${conversations}). Niemand begon er uit zichzelf over.`,
  },
  'only-noted': {
    title: 'Alleen genoteerd',
    text: 'Al het bewijs is door verslagleggers opgeschreven in hun eigen woorden. Er zijn geen letterlijke uitspraken van deelnemers bij.',
  },
  'same-participants': {
    title: 'Dezelfde deelnemers',
    text: (people: number, sessions: string) =>
      `${people === 1 ? 'Eén deelnemer zat' : `${people} deelnemers zaten`} aan tafel in meer dan één van deze bijeenkomsten: ${sessions}. Wat daar terugkomt, kan van dezelfde mensen zijn.`,
  },
  'one-notetaker': {
    title: 'Eén verslaglegger',
    text: 'Al het bewijs is door dezelfde persoon genoteerd. De woordkeus kan van de verslaglegger zijn.',
  },
  'one-group': {
    title: 'Eén groep',
    text: (group: string) => `Al het bewijs komt van één groep deelnemers: ${group}.`,
  },
  'mostly-suggested': {
    title: 'Vooral gevonden via suggesties',
    text: (found: number, of: number) =>
      `${found} van de ${of} gecodeerde fragmenten begonnen als suggestie. Wat het programma niet herkende, kan ontbreken.`,
  },
  'taken-in-bulk': {
    title: 'In bulk overgenomen',
    text: (found: number, of: number) =>
      `${found} van de ${of} gecodeerde fragmenten zijn met veel tegelijk overgenomen en misschien niet één voor één gelezen.`,
  },
  'not-all-read': {
    title: 'Niet alles gelezen',
    text: (unread: number, of: number) =>
      `${unread} van de ${of} gesprekken zijn hier nog niet op gelezen. Niet gelezen is niet hetzelfde als niet gevonden.`,
  },
  'source-changed': {
    title: 'Bron gewijzigd',
    text: (fragments: string) =>
      `Van ${fragments} is de tekst van de bron gewijzigd nadat het bij deze rode draad kwam. Kijk of het bewijs nog past.`,
  },
}
