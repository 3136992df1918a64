import type { Details } from '../errors.ts'
import { counted, enumeration } from '../language/figures.ts'
import type { Attention } from './attention.ts'

/** A point of attention in words: a short title, and what it means here. */
export interface AttentionMessage {
  readonly title: string
  readonly text: string
}

type PointOf<K extends Attention['key']> = Extract<Attention, { key: K }>

export const attentionMessages: {
  readonly [K in Attention['key']]: (point: PointOf<K>) => AttentionMessage
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
    text: `${people === 1 ? 'Eén deelnemer zat' : `${people} deelnemers zaten`} aan tafel in meer dan één van deze bijeenkomsten: ${enumeration(sessions)}. Wat daar terugkomt, kan van dezelfde mensen zijn.`,
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

/** What can be refused about a thread. */
export const threadMessages: Readonly<Record<string, (details: Details) => string>> = {
  'thread-not-found': ({ thread }) => `Er is geen rode draad met de titel ‘${thread}’.`,
  'evidence-not-corrected': () => 'De woorden van dit bewijs staan er nog zoals u ze koos.',
  'evidence-place-gone': () =>
    'Van deze woorden is in de tekst niets meer over. Leg het bewijs weg, of kies andere woorden.',
  'evidence-twice': () => 'Deze woorden staan al bij deze rode draad. Leg het oude bewijs weg.',
  'thread-without-title': () => 'Geef de rode draad een titel.',
  'thread-title-too-long': ({ longest }) =>
    `De titel van een rode draad mag hooguit ${longest} tekens lang zijn.`,
  'thread-exists': ({ thread }) => `Er is al een rode draad met de titel ‘${thread}’. Kies een andere titel.`,
  'thread-step': () =>
    'Deze status kan nog niet. Een rode draad gaat van concept naar in bespreking, akkoord projectteam en gepubliceerd.',
  'thread-without-claim': () =>
    'Schrijf eerst een bewering: een zin die waar of niet waar kan zijn. Zonder bewering is er niets om akkoord op te geven.',
  'thread-without-evidence': () => 'Bij deze rode draad hoort nog geen bewijs. Voeg eerst een fragment toe.',
  'thread-under-itself': ({ thread }) =>
    `Deze rode draad kan niet onder ‘${thread}’ hangen: die hangt er zelf onder, of is dezelfde.`,
  'thread-into-itself': ({ thread }) =>
    `‘${thread}’ kan niet met zichzelf worden samengevoegd. Kies een andere rode draad.`,
  'split-nothing': () => 'Kies eerst welke fragmenten naar de nieuwe rode draad gaan.',
  'split-everything': () =>
    'Laat ten minste één fragment achter. Gaan alle fragmenten mee, wijzig dan de titel van deze rode draad.',
  'candidate-dismissed': ({ candidate }) => `Het voorstel ‘${candidate}’ is al weggelegd.`,
  'landing-not-in-report': ({ document }) =>
    `‘${document}’ is een bron en geen rapport. Kies een rapport om aan te wijzen waar de draad staat.`,
  'landing-not-found': () => 'Deze plaats in een rapport hoort niet meer bij deze rode draad.',
  'candidate-adopted': ({ thread }) => `Dit voorstel is al opgenomen als rode draad ‘${thread}’.`,
  'candidate-outdated': ({ document }) =>
    `De tekst van ‘${document}’ is gewijzigd nadat dit voorstel is gemaakt. Leid de rode draden opnieuw af.`,
  'candidate-not-found': () =>
    'Dit voorstel staat niet meer in de laatste afleiding. Leid de rode draden opnieuw af.',
  'evidence-not-found': () => 'Dit fragment hoort niet meer bij deze rode draad.',
  'evidence-corrected': ({ count, documents }) =>
    count === 1
      ? `Van een stuk bewijs uit ${documents} zijn de woorden in de bron verbeterd. Neem de woorden van nu over, of leg het weg. Publiceer daarna.`
      : `Van ${count} stukken bewijs uit ${documents} zijn de woorden in de bron verbeterd. Neem de woorden van nu over, of leg ze weg. Publiceer daarna.`,
  'evidence-not-said': () =>
    'Dit zijn woorden van de organisatie of van een analyse. Alleen wat deelnemers zeiden of wat van hen is genoteerd, kan voor of tegen een rode draad spreken.',
  'reason-missing': () => 'Schrijf in een paar woorden waarom u dit weglegt.',
  'how-missing': () => 'Schrijf in een paar woorden hoe u naar tegengeluid hebt gezocht.',
}
