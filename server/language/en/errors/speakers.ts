import { counted } from '../../figures.ts'
import type { speakerErrors as dutch } from '../../nl/errors/speakers.ts'
import type { Sentence } from '../../sentence.ts'

export const speakerErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'speakers-incomplete': () => 'The speakers were not filled in completely. Load the page again.',
  'speakers-circle': ({ label }) =>
    `‘${label}’ points to itself by way of other speakers. Choose for one of them who it is.`,
  'speaker-gone': () => 'This participant is no longer on a list. Choose someone else.',
  'speaker-without-name': () => 'Fill in the name of the new participant.',
  'speaker-without-session': () =>
    'These turns belong to no session, so there is no list of participants. First correct the structure.',
  'turns-without-speaker': () => 'Choose also whose the ticked turns are.',
  'talk-not-sources': () =>
    'Choose another source from the project; a report is not the notes of a conversation.',
  'talk-other-session': () =>
    'These sources do not belong to the same session. First correct the structure if they do.',
  'talk-not-linked': () => 'This source is not linked to other notes (any more).',
  'participants-without-names': ({ file }) =>
    `No column with names was found in ‘${file}’. Put ‘naam’ above the names, or ‘voornaam’ and ‘achternaam’.`,
  'participants-quoting-column': ({ file, column }) =>
    `In ‘${file}’ the column ‘${column}’ is about quoting, but what it holds cannot be read as an agreement. Name the column ‘afspraak’ and write for everyone: met naam en functie, met functie, zonder naam en functie, or niet citeren.`,
  'participants-line-unused': ({ row, words }) =>
    `Line ${row} is above the names of the columns: ‘${words}’.`,
  'participants-column-unused': ({ column, count, instead }) =>
    `Column ‘${column}’ (${counted(Number(count), 'filled cell', 'filled cells')})${instead ? `: column ‘${instead}’ was read instead` : ''}.`,
  'participants-row-unused': ({ row, words }) => `Line ${row} has no name: ‘${words}’.`,
  'participants-without-agreement': ({ row, column, words }) =>
    `Line ${row}, column ‘${column}’: ‘${words}’. It says nothing of an agreement.`,
  'participants-cell-unused': ({ row, column, words }) =>
    `Line ${row}, column ‘${column}’: ‘${words}’. Another column of this line says something else.`,
  'participants-quoting-unused': ({ row, column, words }) =>
    `Note: line ${row}, column ‘${column}’, is about quoting: ‘${words}’. Record that agreement yourself.`,
  'participant-twice': ({ file, row, before }) =>
    `Line ${row} of ${file} has the same name as line ${before}. Put everyone in once.`,
  'participant-yes-or-no': ({ file, row, column, words }) =>
    `In ${file}, line ${row}, it says ‘${words}’ in column ${column}. Write ja or nee, or leave the cell empty.`,
  'participant-exists': ({ name }) =>
    `There is already someone named ‘${name}’. If they are two people, make the names different.`,
  'participant-agreed': ({ name }) =>
    `Something about quoting was agreed with ${name}. Remove that agreement first; otherwise it is forgotten.`,
  'participant-without-name': () => 'Fill in the name of the participant.',
}
