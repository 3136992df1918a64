import type { repairs as dutch } from '../nl/repairs.ts'

export const repairs: typeof dutch = {
  kind: {
    'joined-word': 'Broken words',
    'kept-hyphen': 'Words with a hyphen',
    'set-aside': 'Left out: headers, footers and page numbers',
    'moved-note': 'Notes that were in the middle of a sentence',
    'parted-columns': 'Columns that were side by side',
    ligature: 'Characters',
    'soft-hyphen': 'Invisible hyphens',
    'split-paragraph': 'Empty lines in the middle of a paragraph',
    'joined-lines': 'Line ends in the middle of a paragraph',
  },
  explained: {
    'joined-word': 'These words were broken at the end of a line.',
    'kept-hyphen': 'These words were broken at their hyphen. The hyphen belongs to them and has stayed.',
    'set-aside': 'These lines return on every page. They are not part of the text.',
    'moved-note':
      'These notes were at the foot of a page, in the middle of a paragraph. They now follow that paragraph.',
    'parted-columns':
      'Here columns were side by side, with their lines mixed. Each column now comes below the one before.',
    ligature: 'Letters set as one character (ﬁ, ﬂ, ﬀ) are ordinary letters again.',
    'soft-hyphen': 'These characters say where a word may be broken. They have been removed.',
    'split-paragraph': 'Here an empty line or a new page was in the middle of a paragraph.',
    'joined-lines': 'Here a line ended because it was full. The paragraph now runs on.',
  },
  asInFile: 'How it is in the file',
  title: (name: string | number) => `Repaired in ${name}`,
  kinds: 'All kinds of repair',
  version: 'Text version:',
  notRepaired: 'This text was not repaired: it is as it is in the file.',
  byHand: (number: string | number) => `Text version ${number} was corrected by someone.`,
  whileReading: 'What was repaired when it was read, you see at',
  versionOne: 'text version 1',
  whatWasRepaired: 'What was repaired',
  inFile: 'In the file',
  stoodBefore: 'Stood before',
  inText: 'In the text',
  viewAll: (count: string | number) => `View all ${count}`,
  further: 'Further in the list',
  previous: 'Previous',
  range: (first: string | number, last: string | number, count: string | number) =>
    `${first} to ${last} of ${count}`,
  next: 'Next',
  thisPlace: 'this place',
  page: (page: string | number) => `p. ${page}`,
  intro:
    'What was repaired when the file was read, and what is in the file. The file itself stays as it came.',
}
