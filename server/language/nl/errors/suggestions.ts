import type { Sentence } from '../../sentence.ts'

/** What can go wrong with suggestions, reading samples and the words of a code. */
export const suggestionsErrors = {
  'source-in-other-language': ({ document, language }) =>
    `‘${document}’ lijkt ${language}. Suggesties gaan op woorden en uw codeboek is in een andere taal; in deze bron stelt het programma dus niets voor.`,
  'adjusted-elsewhere': () =>
    'Deze woorden hebben niets gemeen met de voorgestelde zin. Kies woorden waar die zin bij hoort.',
  'adjusted-words-missing': () =>
    'Deze woorden staan niet in de gekozen zinnen. Neem ze over zoals ze er staan.',
  'adjusted-words-twice': () =>
    'Deze woorden staan meer dan eens in de gekozen zinnen. Neem er woorden bij, of kies minder zinnen.',
  'sample-not-found': () => 'Deze leessteekproef is er niet (meer). Kijk bij ‘Leessteekproef’ welke er zijn.',
  'sample-sentence-gone': () =>
    'Deze zin hoort niet meer bij een leessteekproef: de steekproef is weggehaald, of de woorden zijn verbeterd. Uw antwoord is niet bewaard.',
  'sample-nothing-to-draw': () =>
    'Er zijn geen zinnen om te trekken: elke zin zit al in een leessteekproef, of er zijn nog geen bronnen.',
  'sample-drawn-meanwhile': () =>
    'Iemand trok intussen ook een leessteekproef, of verbeterde een tekst. Kijk wat er nu staat en trek dan opnieuw.',
  'sample-no-answer': () => 'Kruis minstens één code aan, of kies ‘Geen van deze codes’.',
  'sample-none-and-codes': () =>
    'U kruiste codes aan en koos ook ‘Geen van deze codes’. Haal de kruisjes weg, of kies ‘Vastleggen en verder’.',
  'not-one-word': () => 'Kies één woord of uitdrukking tegelijk, zonder puntkomma of nieuwe regel.',
  'word-is-name': ({ word }) =>
    `‘${word}’ is de naam van deze code. Een uitsluitwoord zou de code voor zichzelf verbergen.`,
  'word-too-long': ({ longest }) =>
    `Dit is te lang voor een woord of uitdrukking. Kies hooguit ${longest} tekens.`,
  'sentence-not-here': () => 'Op deze plek staat geen zin. Misschien is de tekst intussen verbeterd.',
} satisfies Readonly<Record<string, Sentence>>
