import type { Sentence } from '../../sentence.ts'

/** What is said when a quote, a set or an attribution is refused. */
export const quotesErrors = {
  'quote-set-not-found': ({ set }) => `Er is geen citatenset met de titel ‘${set}’.`,
  'quote-set-without-title': () => 'Geef de citatenset een titel.',
  'quote-set-title-too-long': ({ longest }) => `Een titel mag hooguit ${longest} tekens lang zijn.`,
  'quote-set-exists': ({ set }) => `Er is al een citatenset met de titel ‘${set}’. Kies een andere titel.`,
  'quote-set-published': () =>
    'Deze citatenset is gepubliceerd. Anderen kunnen ernaar verwijzen, dus de set blijft bestaan. U kunt hem wel intrekken, of er citaten uit halen en een nieuwe editie publiceren.',
  'quote-set-empty': () => 'Er staat nog geen citaat in deze set. Zet er eerst een citaat in.',
  'quote-unknown': ({ quote }) => `Het citaat ‘${quote}’ bestaat niet. Controleer het adres.`,
  'quote-empty': () => 'Er is geen tekst om te citeren. Kies een zin of geef de woorden.',
  'quote-not-found': () =>
    'Deze woorden staan niet letterlijk in de bron. Kopieer ze precies zoals ze er staan.',
  'quote-more-than-once': ({ places }) =>
    `Deze woorden staan op ${places} plaatsen in de bron. Geef meer woorden, of het begin en het einde.`,
  'quote-confidential': ({ session }) =>
    `Voor ‘${session}’ is vertrouwelijkheid afgesproken. Hieruit mag niet geciteerd worden.`,
  'quote-from-report': ({ document }) =>
    `‘${document}’ is een rapport, geen bron. Citeer de bron waar de woorden vandaan komen.`,
  'attribution-empty': () => 'Schrijf wie dit zei, bijvoorbeeld: deelnemer, denkdiner 2.',
  'attribution-too-long': ({ longest }) => `Een toeschrijving mag hooguit ${longest} tekens lang zijn.`,
  'attribution-names': () =>
    'In deze toeschrijving staat de naam van een deelnemer die daar niet mee instemde. Noem een rol of alleen ‘deelnemer’, of leg op de pagina van de bijeenkomst vast dat de naam mag.',
  'attribution-reveals': () =>
    'Bij deze bijeenkomst geldt de Chatham House Rule: een rol, organisatie of naam waaraan iemand te herkennen is, blijft weg. Laat het bij ‘deelnemer’ en de bijeenkomst.',
  'attribution-not-agreed': () =>
    'Deze spreker wordt geciteerd zonder naam en functie. Laat rol en organisatie weg, of leg op de pagina van de bijeenkomst eerst vast wat er is afgesproken.',
  'quote-not-agreed': ({ session }) =>
    `Met deze spreker is afgesproken dat woorden uit ‘${session}’ niet geciteerd worden.`,
  'quote-or-set-missing': () => 'Kies een citatenset of geef een nieuwe set een titel.',
  'edition-not-found': ({ edition }) => `Editie ${edition} van deze citatenset bestaat niet.`,
  'quotes-corrected': ({ labels, count }) =>
    count === 1
      ? `Van citaat ${labels} zijn de woorden in de bron verbeterd. Neem de woorden van nu over, of kies een ander citaat. Publiceer daarna.`
      : `Van de citaten ${labels} zijn de woorden in de bron verbeterd. Neem de woorden van nu over, of kies andere citaten. Publiceer daarna.`,
  'quote-not-corrected': () => 'De woorden van dit citaat staan er nog zoals u ze koos.',
  'quote-place-gone': () =>
    'Van dit citaat is in de tekst niets meer over. Haal het weg, of kies andere woorden.',
  'quote-layers-corrected': () =>
    'De tekst is ook verbeterd op een plek waar u dit citaat hebt bewerkt. Kies het citaat opnieuw.',
  'quote-refused': ({ label }) =>
    `Citaat ${label} is geweigerd door wie het heeft gezegd. Haal het uit de set; dan kunt u publiceren.`,
  'traceable-without-reason': () => 'Schrijf waarom deze toeschrijving zo mag blijven.',
  'withdrawal-without-reason': () => 'Schrijf waarom u de set intrekt. Wie de set kent, leest dat erbij.',
  'withdrawal-unpublished': () => 'Deze set is nog niet gepubliceerd. U kunt hem gewoon weghalen.',
  'withdrawn-already': () => 'Deze citatenset is al ingetrokken.',
  'rules-with-light-edits': ({ quotes }) =>
    `Over ${quotes} ${quotes === 1 ? 'citaat' : 'citaten'} van deze set ligt een lichte bewerking. Haal die eerst weg.`,
} satisfies Readonly<Record<string, Sentence>>
