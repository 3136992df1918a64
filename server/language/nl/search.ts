/** Searching all sources, and coding what was found. */
export const search = {
  title: 'Zoeken in alle bronnen',
  byWords: 'Zoek op woorden',
  forms: 'Vervoegingen en meervouden tellen mee:',
  choice: 'keuze',
  alsoFinds: 'vindt ook',
  choices: 'keuzes',
  quotation: '. Zet woorden die bij elkaar horen tussen aanhalingstekens.',
  nothing: 'Niets gevonden',
  nothingWhy: 'In geen enkele zin staan al deze woorden samen. Probeer minder woorden, of een ander woord.',
  codeFound: 'Gevonden zinnen coderen',
  more: 'Er zijn er meer. Voeg een woord toe om de lijst korter te maken.',
  giveTicked: 'Geef de aangevinkte zinnen een code',
  give: 'Code geven',
  moreThan: (n: string | number, documents: string | number) =>
    `Meer dan ${n} zinnen, in ${documents} bronnen of meer`,
  oneSentence: '1 zin',
  manySentences: (n: string | number) => `${n} zinnen`,
  foundIn: (sentences: string | number, it: string | number) => `${sentences} in ${it}`,
  sentenceOf: (sentence: string | number, documentName: string | number) =>
    `Zin ${sentence} van ${documentName}`,
  search: 'Zoeken',
  searchFor: (words: string) => `Zoeken: ${words}`,
  noSources: 'Er zijn nog geen bronnen om in te zoeken.',
}
