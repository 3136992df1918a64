import type { Sentence } from '../../sentence.ts'

const inBrackets = 'Zet woorden die niet zijn gezegd als verduidelijking tussen haken.'

/** What is said when an omission, a clarification or a light edit of a quote is refused. */
export const layerErrors = {
  'layer-outside': () => 'Deze woorden staan niet in het citaat. Kies woorden van het citaat zelf.',
  'layer-reversed': () => 'Het laatste woord staat vóór het eerste.',
  'layer-gone': () => 'Deze bewerking is al weggehaald. Laad de pagina opnieuw.',
  'layer-cuts-word': () => 'De bewerking begint of eindigt midden in een woord. Kies hele woorden.',
  'layer-empty': () => 'Kies minstens één woord.',
  'layers-overlap': () =>
    'Op deze woorden ligt al een bewerking. Haal die eerst weg, of kies andere woorden.',
  'layers-leave-nothing': () => 'Zo blijft er geen woord van het citaat over. Laat minder weg.',
  'clarification-empty': () => 'Schrijf wat er tussen de haken komt te staan, bijvoorbeeld: de provincie.',
  'clarification-too-long': ({ longest }) => `Een verduidelijking mag hooguit ${longest} tekens lang zijn.`,
  'light-edit-not-allowed': () =>
    'Deze citatenset citeert letterlijk. Kies eerst bij ‘Citeerregels’ voor licht bewerken.',
  'light-edit-same': () => 'U hebt niets gewijzigd. Schrijf hoe het moet komen te staan.',
  'light-edit-number': () =>
    'Zo verandert er een getal. Een getal blijft staan zoals het is gezegd; is het onjuist, zet dat dan tussen haken erbij.',
  'light-edit-negation': () =>
    'Zo verandert er een ontkenning (niet, geen, nooit …). Die blijft staan zoals zij is gezegd.',
  'light-edit-name': () =>
    'Zo verandert er een naam. Een naam blijft staan zoals zij is gezegd; een verduidelijking kan ervoor in de plaats, tussen haken.',
  'light-edit-question': () => 'Zo wordt van een vraag iets anders gemaakt. Laat het vraagteken staan.',
  'light-edit-other-words': () =>
    `Licht bewerken is spelling verbeteren of een stopwoord weghalen. Hier komen andere woorden te staan. ${inBrackets} Wat wegvalt, laat u weg met […].`,
  'light-edit-too-much': ({ words }) =>
    `Zo worden er ${words} woorden van dit citaat bewerkt. Dat is meer dan licht bewerken. ${inBrackets}`,
} satisfies Readonly<Record<string, Sentence>>
