import type { search as dutch } from '../nl/search.ts'

export const search: typeof dutch = {
  title: 'Search all sources',
  byWords: 'Search by words',
  forms: 'Inflections and plurals count too:',
  choice: 'keuze',
  alsoFinds: 'also finds',
  choices: 'keuzes',
  quotation: '. Put words that belong together between quotation marks.',
  nothing: 'Nothing found',
  nothingWhy: 'No sentence has all these words together. Try fewer words, or another word.',
  codeFound: 'Code the sentences found',
  order: 'The sentences are listed source by source, in the order of the text.',
  pages: 'Page through what was found',
  previous: 'Previous',
  next: 'Next',
  range: (from: string, to: string, all: string) => `${from} to ${to} of ${all}`,
  giveTicked: 'Give the ticked sentences a code',
  give: 'Give the code',
  oneSentence: '1 sentence',
  manySentences: (n: string | number) => `${n} sentences`,
  foundIn: (sentences: string | number, it: string | number) => `${sentences} in ${it}`,
  sentenceOf: (sentence: string | number, documentName: string | number) =>
    `Sentence ${sentence} of ${documentName}`,
  search: 'Search',
  searchFor: (words) => `Search: ${words}`,
  noSources: 'There are no sources to search yet.',
}
