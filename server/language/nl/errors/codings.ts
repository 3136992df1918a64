import type { Sentence } from '../../sentence.ts'

/** What corrections of a text and the codings that lost their place say. */
export const codingsErrors = {
  'correction-without-reason': () => 'Schrijf op waarom u de tekst verbetert.',
  'correction-reason-too-long': ({ longest }) => `De reden is te lang. Gebruik hoogstens ${longest} tekens.`,
  'nothing-changed': () => 'Er is niets veranderd aan de tekst. Er is dus geen nieuwe versie gemaakt.',
  'correction-empties-text': () =>
    'Zo blijft er geen tekst over. Wilt u de bron weghalen? Dat kan op de pagina van de bron.',
  'correction-not-canonical': () =>
    'In deze tekst staan tekens die niet bewaard kunnen worden zoals ze er staan. Typ ze opnieuw.',
  'paragraph-unknown': ({ block }) => `Deze tekst heeft geen alinea ${block}. Open de tekst opnieuw.`,
  'cut-without-label': () => 'Vul in welk label in de tekst staat, bijvoorbeeld ‘Fatima (bewoner):’.',
  'cut-without-block': () => 'Vul het nummer in van de beurt waarin het label staat.',
  'cut-label-missing': ({ block, label }) =>
    `In beurt ${block} staat geen label ‘${label}’ met woorden erachter. Neem het over zoals het er staat, met de dubbele punt.`,
  'corrected-meanwhile': ({ number }) =>
    `Iemand heeft deze tekst intussen verbeterd. Dit is nu versie ${number}. Bekijk die versie en doe uw wijziging daar opnieuw.`,
  'words-not-in-text': () =>
    'Deze woorden staan niet zo in de nieuwste tekst. Neem ze over zoals ze er staan.',
  'words-more-than-once': () =>
    'Deze woorden staan meer dan eens in de tekst. Neem er woorden bij, of kies de nummers van de zinnen.',
  'place-missing': () => 'Kies een plaats: typ de woorden zoals ze er staan, of de nummers van de zinnen.',
  'codings-without-place': ({ document, code, count }) =>
    count === 1
      ? `Een codering met ${code} in ${document} is losgeraakt bij een verbetering van de tekst. Zij staat niet in dit bestand.`
      : `${count} coderingen met ${code} in ${document} zijn losgeraakt bij een verbetering van de tekst. Zij staan niet in dit bestand.`,
  'corrected-since': ({ later }) =>
    `Dit kan niet ongedaan worden gemaakt: de tekst is daarna nog eens verbeterd (wijziging ${later}). Maak dat eerst ongedaan.`,
  'coding-not-orphan': () => 'Deze codering heeft al een plek in de tekst.',
  'coding-not-changed': () => 'Deze codering hoeft niet meer bekeken te worden.',
} satisfies Readonly<Record<string, Sentence>>
