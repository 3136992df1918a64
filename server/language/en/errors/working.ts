import type { workingErrors as dutch } from '../../nl/errors/working.ts'
import type { Sentence } from '../../sentence.ts'

export const workingErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'span-does-not-hold': () => 'The words are no longer in their place in the text.',
  'row-not-as-logged': () => 'This was changed outside the log.',
  'edition-changed': () => 'The published edition was altered.',
  'audit-changed': () => 'The saved outcome of a report check was altered.',
  'conclusion-changed': () => 'The statement of a report check was altered.',

  'document-not-found': ({ document }) => `There is no source named ‘${document}’.`,
  'version-not-found': () => 'This text version does not exist.',
  'text-damaged': ({ document }) =>
    `The text of ‘${document}’ no longer matches its checksum. Put back a backup.`,
  'original-not-found': () => 'The original file is no longer there.',
  'session-not-found': ({ session }) => `There is no session titled ‘${session}’.`,
  'session-without-title': () => 'Give the session a title.',
  'session-exists': ({ session }) => `There is already a session titled ‘${session}’.`,
  renamed: ({ file, document }) =>
    `There was already a source ‘${file}’; this one is now called ‘${document}’.`,

  'code-not-found': ({ code }) => `The code ‘${code}’ is not in the codebook.`,
  'code-without-name': () => 'Give the code a name.',
  'code-name-too-long': ({ longest }) => `The name of a code may be ${longest} characters long at most.`,
  'code-exists': ({ code }) => `There is already a code named ‘${code}’.`,
  'parent-not-found': ({ code }) => `The parent of the code ‘${code}’ does not exist.`,
  'code-under-itself': ({ code }) =>
    `The code ‘${code}’ cannot be under itself or under a subcode of its own.`,
  'color-unknown': ({ color }) => `‘${color}’ is not a colour. Write a colour as #17506b.`,

  'csv-not-text': ({ file }) => `‘${file}’ is not text. Save the spreadsheet as csv and try again.`,
  'csv-column-missing': ({ file, column }) =>
    `The column ${column} is missing in ‘${file}’. Put the names of the columns on the first line.`,
  'csv-column-twice': ({ file, column }) =>
    `Two columns in ‘${file}’ are called ${column}. Give one of them another name.`,
  'csv-column-unused': ({ column }) => `Column ‘${column}’ was not used.`,
  'csv-broken': ({ file, row }) =>
    `‘${file}’ is not a good csv file: a quotation mark on line ${row} is wrong.`,
  'coder-missing': () => 'It does not say who coded this. Fill in the column coder, or give --coder.',
  'exact-differs': ({ start, end }) =>
    `The words in the column exact are not in the text from character ${start} to ${end}.`,
  'exact-missing': () => 'Fill in the column exact, or the columns start and end.',
  'exact-not-found': () => 'The words in the column exact are not in this source.',
  'exact-more-than-once': () =>
    'The words in the column exact are in this source more than once. Fill in start and end too.',

  'nothing-ticked': () => 'First tick what you want to code.',

  'merge-into-itself': () => 'A code cannot be merged with itself.',
  'code-in-use': () =>
    'This code still has codings. Merge it with another code, or give it the status retired.',
  'code-has-children': () => 'This code still has subcodes. Move those first.',
  'file-missing': () => 'First choose a file.',
  'not-own-coding': () => 'Someone else gave this code. You can only remove your own.',
  'sentence-not-found': ({ most }) => `Choose a sentence from 1 to ${most}.`,
  'choose-a-code': () => 'Choose a code, or type the name of a new one.',
  'suggestion-gone': () =>
    'This suggestion is no longer there. Perhaps something has changed in the meantime.',
  'nothing-above': () => 'There are no open suggestions with this score or higher.',
  'too-many-above': ({ count, most }) =>
    `There are ${count}. At most ${most} can be taken over at once: choose a higher score, or a code or session.`,
  'others-above': ({ count }) =>
    `Something has changed in the meantime: with this score or higher there are now ${count}. Look at the list again.`,
  'memo-empty': () => 'First write something in the memo.',

  'report-not-coded': () => 'This is a report, not a source. Only sources are given codes.',
  'coding-not-found': () => 'This coding does not exist.',
  'coding-exists': () => 'This coding already exists in the same place.',
  'span-not-whole-numbers': () => 'The start and the end must be whole numbers.',
  'span-reversed': () => 'The end does not come after the start. Choose at least one character.',
  'span-outside': ({ end, characters }) =>
    `The fragment runs to character ${end}, but the text has ${characters} characters.`,
  'span-white-space': () => 'The fragment holds only white space. Choose words too.',
  'span-cuts-character': () =>
    'The fragment begins or ends in the middle of a character. Choose the whole one.',
}
