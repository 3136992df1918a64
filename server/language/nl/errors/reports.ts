import type { Sentence } from '../../sentence.ts'

/** What is said when a rapporttoets, or something that people find in it, is refused. */
export const reportsErrors = {
  'audit-not-found': () => 'Deze rapporttoets bestaat niet.',
  'audit-item-not-found': ({ item }) => `In deze rapporttoets staat geen ‘${item}’.`,
  'audit-damaged': () =>
    'De bewaarde uitkomst van deze rapporttoets is niet meer wat er is bewaard. Controleer het project met de opdracht verify.',
  'audit-closed': () =>
    'Deze ronde is afgerond. Daar verandert niets meer aan. Begin een nieuwe ronde als er iets te wijzigen is.',
  'audit-term': ({ item }) => `‘${item}’ is een term of titel, geen citaat. Daar hoort geen bevinding bij.`,
  'audit-item-closed': ({ item }) => `Citaat ${item} is afgesloten. Heropen het eerst.`,
  'audit-closed-over': ({ item, person }) => `${person} sloot citaat ${item} al af. Heropen het eerst.`,
  'audit-found-since': ({ item }) =>
    `De bevindingen bij citaat ${item} zijn intussen gewijzigd. Lees ze na en sluit het citaat opnieuw af.`,
  'audit-closed-unfound': ({ items }) =>
    `Dit is afgesloten zonder dat woorden, toeschrijving en strekking alle drie zijn beoordeeld: ${items}. Heropen het eerst.`,
  'audit-item-open': ({ item }) => `Citaat ${item} is niet afgesloten.`,
  'audit-finding-empty': () => 'Kies minstens één antwoord.',
  'audit-findings-missing': ({ item }) =>
    `Citaat ${item} kan pas worden afgesloten als woorden, toeschrijving en strekking zijn beoordeeld.`,
  'audit-closer-barred': ({ item }) =>
    `U hebt de woorden van citaat ${item} gecodeerd, gekozen of gepubliceerd. Laat iemand anders het afsluiten, of schrijf op waarom u het toch zelf doet. Die reden komt in het verslag.`,
  'audit-still-open': ({ open }) =>
    `Er ${open === 1 ? 'staat nog 1 citaat' : `staan nog ${open} citaten`} open. Sluit ze af, of schrijf op waarom de ronde toch klaar is.`,
  'audit-sample-size': () => 'Kies een steekproef van minstens 1 citaat.',
  'audit-sample-seed': () => 'Geef de steekproef een startgetal: daarmee is hij later opnieuw te trekken.',
  'round-erased-meanwhile': () =>
    'Terwijl het rapport werd getoetst, is er iets gewist. Begin de toets opnieuw.',
  'audit-previous-other': () => 'De vorige ronde bestaat niet of is van later.',
  'audit-report-added': ({ document }) => `‘${document}’ is als rapport aan het project toegevoegd.`,
  'audit-report-is-source': ({ document }) =>
    `‘${document}’ staat in dit project als bron. Voor deze toets telt het niet als bron mee: een rapport bewijst zichzelf niet.`,
  'audit-no-sources': () =>
    'Er is niets om in te zoeken: dit project heeft geen bronnen. Voeg eerst verslagen of transcripten toe.',
  'audit-no-quotations': () =>
    'In dit rapport staat geen citaat tussen aanhalingstekens of in een citaatblok.',
  'audit-quote-empty': () => 'Er is geen citaat om te toetsen. Plak de woorden die u wilt controleren.',
  'audit-quote-too-long': ({ longest }) =>
    `Een citaat mag hier hooguit ${longest} tekens lang zijn. Geef een langere tekst op als rapport.`,
  'audit-answer-missing': () => 'Kies wat het team met dit citaat doet.',
  'audit-sample-percent': () => 'Vul een heel getal in van 1 tot en met 100.',
  'report-file-missing': () => 'Kies eerst het bestand van het rapport.',
  'report-is-source': ({ document }) =>
    `Dit bestand staat al in het project als bron ‘${document}’. Een bron wordt niet getoetst, want zij zou zichzelf bewijzen.`,
  'audit-judgement-unknown': ({ item }) => `Dit oordeel past niet bij ‘${item}’.`,
  'audit-remark-too-long': ({ longest }) => `Een toelichting mag hooguit ${longest} tekens lang zijn.`,
} satisfies Readonly<Record<string, Sentence>>
