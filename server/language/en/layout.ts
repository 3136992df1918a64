import type { layout as dutch } from '../nl/layout.ts'

export const layout: typeof dutch = {
  overview: 'Overview',
  sessions: 'Sessions',
  codebook: 'Codebook',
  suggestions: 'Suggestions',
  threads: 'Threads',
  quoteSets: 'Quote sets',
  reports: 'Report check',
  memos: 'Memos',
  log: 'Log',
  toContent: 'Skip to the content',
  home: 'Rode Draad, to the overview',
  mainMenu: 'Main menu',
  searchAll: 'Search all sources',
  search: 'Search',
  yourNameIs: 'Your name:',
  whoAreYou: 'Who are you?',
  trail: 'Breadcrumbs',
  undo: 'Undo',
  redo: 'Redo',
  undoLast: 'Undo the last change',
  missing:
    'It may have been moved or taken away. Search at the top of the page, or start again at the overview.',
  toOverview: 'To the overview',
  youDid: (what: string) => `You ${what}`,
  spoken: {
    silent: 'The server does not answer. Your last change was not saved. Try again in a moment.',
    noFile: 'no file chosen yet',
  },
}
