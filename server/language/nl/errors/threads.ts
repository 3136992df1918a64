import type { Sentence } from '../../sentence.ts'

/** What can be refused about a thread. */
export const threadErrors = {
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
} satisfies Readonly<Record<string, Sentence>>
