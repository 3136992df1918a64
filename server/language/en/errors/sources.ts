import type { Details } from '../../../errors.ts'
import { counted, enumeration } from '../../figures.ts'
import type { sourceErrors as dutch } from '../../nl/errors/sources.ts'
import type { Sentence } from '../../sentence.ts'

/** `round 1`, `rounds 1, 2` */
export const roundsOf = (numbers: Details[string]) =>
  `${String(numbers).includes(',') ? 'rounds' : 'round'} ${numbers}`

const sourcesOn = ({ document, count }: Details) => {
  const others = Number(count) - 1
  if (others < 1) return `The source ‘${document}’ belongs to it.`
  return `The source ‘${document}’ and ${others === 1 ? '1 other belong' : `${others} others belong`} to it.`
}

const hanging: readonly [kind: string, one: string, more: string][] = [
  ['codings', 'coding', 'codings'],
  ['quotes', 'quote', 'quotes'],
  ['evidence', 'piece of evidence for a thread', 'pieces of evidence for threads'],
  ['examples', 'example of a code', 'examples of codes'],
  ['memos', 'memo', 'memos'],
]

/** `12 codings and 2 quotes still hang on it`, or undefined when nothing does. */
export function hangingOn(details: Details): string | undefined {
  const counts = hanging.flatMap(([kind, one, more]) => {
    const count = Number(details[kind] ?? 0)
    return count === 0 ? [] : [{ count, words: counted(count, one, more) }]
  })
  if (counts.length === 0) return undefined
  const verb = counts.length === 1 && counts[0]?.count === 1 ? 'hangs' : 'hang'
  return `${enumeration(counts.map(({ words }) => words))} still ${verb} on it`
}

/** Why something about sessions, documents or uploads was refused. */
export const sourceErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'report-in-use': () =>
    'This source cannot become a report: codes, quotes or evidence still hang on it. Remove those first.',
  'report-audited': ({ document, rounds }) =>
    `‘${document}’ stays a report: it has been checked (${roundsOf(rounds)}). As a source it would prove itself. Do you want to use part of it as a source? Then add that as a file of its own.`,
  'report-version-audited': ({ document, version, rounds }) =>
    `‘${document}’ stays a report: ‘${version}’ is another version of it and has been checked (${roundsOf(rounds)}). As a source the report would prove itself. Is it not a version of that report? Then give it another name first.`,
  'report-in-rounds': ({ rounds }) =>
    `This report cannot be removed: it has been checked (${roundsOf(rounds)}).`,
  'field-too-long': () => 'This is too long. Make it shorter.',
  'date-unknown': () => 'This is not a date. Write for example 14 May 2026 or 14-5-2026.',
  'kind-unknown': () => 'Choose a kind of session from the list.',
  'rule-unknown': () => 'Choose from the list how it may be quoted.',
  'votes-incomplete': ({ row }) =>
    `Vote ${row} is not complete. Fill in how many people were in favour and how many against, as whole numbers.`,
  'tables-without-title': () => 'Give the table a name.',
  'tables-exists': ({ title }) => `There is already a table named ‘${title}’.`,
  'propositions-without-title': () => 'Fill in the proposition or question.',
  'propositions-exists': () => 'This proposition or question is there already.',
  'session-in-use': (details) =>
    `This session cannot be removed. ${sourcesOn(details)} Give it another session first.`,
  'tables-in-use': (details) =>
    `This table cannot be removed. ${sourcesOn(details)} Give it another table first.`,
  'propositions-in-use': (details) =>
    `This proposition cannot be removed. ${sourcesOn(details)} Correct the structure there first.`,
  'session-gone': () => 'This session no longer exists. Choose another.',
  'no-files': () => 'First choose one or more files.',
  'no-csv': () => 'First choose a csv file with the participants.',
  'agreement-unknown': ({ file, row, words }) =>
    `In ${file}, line ${row}, it says ‘${words}’ as an agreement about quoting. Write: met naam en functie, met functie, zonder naam en functie, or niet citeren.`,
  'agreement-date-unknown': ({ file, row, words }) =>
    `In ${file}, line ${row}, ‘${words}’ is not a date. Write a date as 14-05-2026.`,
  'agreement-level-missing': () => 'Choose from the list what was agreed.',
  'pseudonym-too-long': ({ longest }) => `A pseudonym may be ${longest} characters long at most.`,
  'pseudonym-tells': () => 'This pseudonym holds part of the real name. Choose another name.',
  'pseudonym-taken': ({ pseudonym }) =>
    `‘${pseudonym}’ is already the name or the pseudonym of a participant. Choose another name.`,
  'mask-outside': () => 'These words are not in this text. Load the page again and choose them once more.',
  'mask-overlaps': () => 'Some of these words are blacked out already. Remove that first.',
  'mask-none-chosen': () =>
    'First choose words in the list. Perhaps a colleague has blacked them out in the meantime.',
  'mask-text-corrected': () =>
    'The text was corrected in the meantime. Load the page again and choose once more.',
  'upload-not-found': () =>
    'This file is no longer waiting. It was saved, removed, or cleared away after a day. Add it again if needed.',
  'understood-otherwise': () =>
    'The file was read otherwise in the meantime. Look at the details below once more.',
  'structure-incomplete': () => 'The structure was not filled in completely. Load the page again.',
  'stretch-outside': ({ count }) =>
    `Choose a first and a last paragraph between 1 and ${count}; the last may not come before the first.`,
  'stretch-without-voice': () => 'Choose also whose words these paragraphs are.',
  'place-without-session': ({ block }) =>
    `The part from paragraph ${block} has a table or proposition, but no session. Choose a session.`,
  'document-without-name': () => 'Give the source a name.',
  'document-exists': ({ document }) => `There is already a source named ‘${document}’.`,
  'document-in-use': (details) => `This source cannot be removed: ${hangingOn(details)}. Remove that first.`,
  'original-erased': ({ file }) =>
    `‘${file}’ was erased and does not come back into the project. The log says on what ground.`,
  'file-known': ({ file, document }) => `‘${file}’ is already in the project, with the source ‘${document}’.`,
  'file-gone': () => 'This file is not there (any more).',
  'file-of-version': () =>
    'This file cannot be removed: a text version was made of it. If needed, undo that in the log.',
  'kept-as-version': ({ file, document, number }) =>
    `‘${file}’ has become text version ${number} of ‘${document}’.`,
  'orphaned-by-version': ({ count }) =>
    Number(count) === 1
      ? '1 coding became detached and waits for a decision.'
      : `${count} codings became detached and wait for a decision.`,
  'column-unknown': ({ file, column, columns }) =>
    `‘${file}’ has no column ‘${column}’. The columns are: ${columns}.`,
  'no-columns': ({ file }) => `‘${file}’ is not a list with columns.`,
  'kept-beside': ({ file, document }) =>
    `The text of ‘${file}’ is already in the project as ‘${document}’. The file was kept with it.`,
  'text-nearly': ({ file, document, percent }) =>
    `${percent}\u00a0% of the text of ‘${file}’ is already in ‘${document}’. Perhaps it is a new version of it.`,
  'once-missing': () => 'Choose what is to be done with this file.',
  'archive-refused': ({ file, count, files }) =>
    `Nothing was read from ‘${file}’: of the ${files} files ${Number(count) === 1 ? '1 cannot' : `${count} cannot`} be read. Take those out or put them right, and add the zip file again.`,
  'archive-only-pictures': ({ file }) =>
    `‘${file}’ holds only photos, and text on a photo is not read by itself. Type the text of each photo into a file of the same name (‘tafel-1.txt’ goes with ‘tafel-1.jpg’) and put it in the same zip file. Or add the photos without a zip: then you can type them here.`,
  'archive-without-text': ({ file }) =>
    `‘${file}’ holds no file that can be read. Check that you chose the right zip file.`,
  'archive-picture-alone': ({ file }) =>
    `Photo ‘${file}’ was left out: there is not one text of the same name beside it. Keep the photo later on the page ‘Files’ of the source, or add it without a zip to type it.`,
  'picture-beside': ({ file, document }) => `Photo ‘${file}’ was kept with ‘${document}’.`,
  'text-nearly-choose': ({ document }) =>
    `The text is like ‘${document}’. View the file and choose what is to be done with it.`,
  'participant-list-waits': () =>
    'This looks like a list of participants, so it was not kept as a source. Add the list on the page of the session.',
  'participant-list-as-source': ({ file }) =>
    `‘${file}’ looks like a list of participants, but is now a source in the project. Is it a list? Erase the source, and read the file in with ‘participants import’ or on the page of the session.`,
  'others-kept': ({ kept }) =>
    Number(kept) === 1 ? 'The other file was saved.' : `The ${kept} other files were saved.`,
  'archive-other-refused': ({ file }) =>
    `Not added: another file in ‘${file}’ was refused, and a zip file is saved whole or not at all.`,
  'archive-undecided': ({ file, names }) =>
    `Nothing of ‘${file}’ was saved yet. First choose what is to be done with: ${names}.`,
  'archive-understood-otherwise': ({ file, names }) =>
    `Nothing of ‘${file}’ was saved yet: this was understood otherwise in the meantime. Look once more at: ${names}.`,
  'picture-broken': ({ file }) =>
    `‘${file}’ is not a photo that can be shown here, or is damaged. Save the photo again as .jpg or .png.`,
  'picture-too-large': ({ file, width, height }) =>
    `‘${file}’ is ${width} by ${height} pixels. That is too large to show. Make the photo smaller.`,
  'picture-without-document': () => 'Choose of which source this is a photo.',
  'pasted-text-empty': () => 'First paste the text you want to add.',
  'typed-text-empty': () => 'Type the text that is on the photo.',
  'file-other-text': ({ file, document }) =>
    `The text of ‘${file}’ is another than that of ‘${document}’. Add the file as a source of its own; if the text is like it, you can make it a next version there.`,
  'columns-none': () => 'Choose at least one sheet to be read.',
  'project-without-title': () => 'Give the project a name.',
}
