import type { Attention } from './attention.ts'

/** A point of attention in words: a short title, and what it means here. */
export interface AttentionMessage {
  readonly title: string
  readonly text: string
}

type Details<K extends Attention['key']> = Extract<Attention, { key: K }>

export const attentionMessages: {
  readonly [K in Attention['key']]: (details: Details<K>) => AttentionMessage
} = {
  'one-session': ({ session }) => ({
    title: 'Eén bijeenkomst',
    text: `Al het bewijs komt uit één bijeenkomst: ${session}. Of dit ook elders speelt, is hiermee niet te zien.`,
  }),
  'one-speaker': () => ({
    title: 'Eén spreker',
    text: 'Al het bewijs zijn woorden van dezelfde persoon.',
  }),
  'half-from-one-source': ({ document, found, of }) => ({
    title: 'Meer dan de helft uit één bron',
    text: `${found} van de ${of} fragmenten komen uit ‘${document}’.`,
  }),
  'only-where-asked': ({ units }) => ({
    title: 'Alleen waar ernaar gevraagd is',
    text: `Dit kwam alleen ter sprake waar de stelling, de inleiding of de titel erover ging (${counted(units, 'gesprek', 'gesprekken')}). Niemand begon er uit zichzelf over.`,
  }),
  'only-noted': () => ({
    title: 'Alleen genoteerd',
    text: 'Al het bewijs is door verslagleggers opgeschreven in hun eigen woorden. Er zijn geen letterlijke uitspraken van deelnemers bij.',
  }),
  'same-participants': ({ people, sessions }) => ({
    title: 'Dezelfde deelnemers',
    text: `${people === 1 ? 'Eén deelnemer zat' : `${people} deelnemers zaten`} aan tafel in meer dan één van deze bijeenkomsten: ${listed(sessions)}. Wat daar terugkomt, kan van dezelfde mensen zijn.`,
  }),
  'one-notetaker': () => ({
    title: 'Eén verslaglegger',
    text: 'Al het bewijs is door dezelfde persoon genoteerd. De woordkeus kan van de verslaglegger zijn.',
  }),
  'one-group': ({ group }) => ({
    title: 'Eén groep',
    text: `Al het bewijs komt van één groep deelnemers: ${group}.`,
  }),
  'mostly-suggested': ({ found, of }) => ({
    title: 'Vooral gevonden via suggesties',
    text: `${found} van de ${of} gecodeerde fragmenten begonnen als suggestie. Wat het programma niet herkende, kan ontbreken.`,
  }),
  'taken-in-bulk': ({ found, of }) => ({
    title: 'In bulk overgenomen',
    text: `${found} van de ${of} gecodeerde fragmenten zijn met veel tegelijk overgenomen en misschien niet één voor één gelezen.`,
  }),
  'not-all-read': ({ unread, of }) => ({
    title: 'Niet alles gelezen',
    text: `${unread} van de ${of} gesprekken zijn hier nog niet op gelezen. Niet gelezen is niet hetzelfde als niet gevonden.`,
  }),
  'source-changed': ({ found }) => ({
    title: 'Bron gewijzigd',
    text: `Van ${counted(found, 'fragment', 'fragmenten')} is de tekst van de bron gewijzigd nadat het bij deze rode draad kwam. Kijk of het nog klopt.`,
  }),
}

/** A point of attention in Dutch. */
export function attentionMessage(point: Attention): AttentionMessage {
  // The key and its details belong together in `Attention`; TypeScript cannot follow that through the lookup.
  const say = attentionMessages[point.key] as (details: Attention) => AttentionMessage
  return say(point)
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}
