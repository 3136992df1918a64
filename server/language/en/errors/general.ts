import { fieldName, isChosen } from '../../field-name.ts'
import type { generalErrors as dutch } from '../../nl/errors/general.ts'
import type { Sentence } from '../../sentence.ts'
import { fields } from '../fields.ts'

export const generalErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'database-newer': () =>
    'These data were made with a newer version of Rode Draad. Update the program and start again.',
  'project-damaged': ({ folder }) =>
    `The file project.sqlite in the folder ${folder} is damaged. Put back a backup with: npm run rodedraad -- restore COPY --replace`,
  'file-damaged': () =>
    'A file of this project is damaged. Stop Rode Draad, throw away the file derived.sqlite and start again: that file is made anew. If that does not help, put back a backup.',
  'folder-held': ({ folder }) =>
    `A Rode Draad is already running on the folder ${folder}. Use that window, or stop it first.`,
  'no-project': ({ folder }) =>
    `There is no project in the folder ${folder}. Make one with: npm run rodedraad -- init`,
  'folder-not-writable': ({ folder }) =>
    `The folder ${folder} cannot be written to. Give yourself the right to write, or choose another folder with --data.`,
  'write-took-too-long': () => 'Saving took too long and was broken off. Nothing has changed.',
  'database-busy': () =>
    'Another program has been writing in this project for some time. Nothing has changed. Try again in a minute.',
  'disk-full': () => 'The disk is full. Nothing has changed. Make room and try again.',
  'disk-fails': () =>
    'The disk is full or does not work well. Nothing has changed. See whether there is room and try again.',
  'project-not-writable': () =>
    'Nothing can be written in the folder of the project. Nothing has changed. Give yourself permission to write in the folder and the files in it.',
  'file-not-writable': ({ file }) =>
    `‘${file}’ cannot be read or written. Nothing has changed. Give yourself permission to write in the folder of the project and everything in it.`,
  'backup-not-written': ({ file }) =>
    `The file ‘${file}’ cannot be made there. Choose a folder that you may write in.`,
  'upgrade-without-copy': ({ folder }) =>
    `This project is of an older version. Before it is brought up to date a copy is kept beside it, and there is no room for that in the folder ${folder}. Nothing has changed. Make room and start again.`,
  'project-stands': ({ folder }) =>
    `There is a project in the folder ${folder} already. Choose another folder with --data. Or add --replace to the command: the backup then takes its place, and what stood there is kept beside it.`,
  'project-open': () =>
    'Another program still has this project open. Nothing has changed. Wait until it is done and try again.',
  'row-not-found': () => 'This no longer exists. Perhaps someone has just removed it.',
  'support-ended': () => 'That cannot be done: what it belongs to was removed. You can undo that in the log.',
  'still-leaned-on': () => 'This cannot be removed: something still hangs on it. Remove that first.',
  'changed-meanwhile': () =>
    'Someone else has changed this in the meantime. Look at both versions and choose what stays.',
  unexpected: () => 'Something went wrong in the program. Nothing has changed. Try again.',
  'page-not-found': () => 'This page does not exist.',
  'foreign-request': () =>
    'This request comes from another website and was refused. Open Rode Draad at the address shown when it started.',
  'address-too-long': () =>
    'This address is too long to read. If it is about a long text, paste it in the form on the page itself.',
  'request-unreadable': () => 'This request cannot be read. Nothing has changed.',
  'body-too-large': () =>
    'This is too large to send at once. A file may be 50 MB at most; add large files one by one.',
  'option-unknown': ({ named }) => `There is no option ‘${named}’.`,
  'option-without-value': ({ named }) => `Something is missing after the option ‘${named}’.`,
  'option-takes-no-value': ({ named }) => `Nothing belongs after the option ‘${named}’.`,
  'word-unexpected': ({ named }) => `‘${named}’ does not belong here. Options begin with --.`,
  'host-refused': ({ host }) =>
    `Rode Draad listens on this computer only, as long as there are no accounts; the address ${host} was refused.`,
  'port-unknown': ({ port }) => `‘${port}’ is not a port number. Choose a number from 1 to 65535.`,
  'name-first': () => 'Fill in your name first. It is shown with every change.',
  'name-empty': () => 'Fill in a name.',
  'name-too-long': ({ longest }) => `A name may be ${longest} characters long at most.`,
  'not-a-form': () => 'This is not a form of Rode Draad. Nothing has changed.',
  'form-broken': () => 'The form did not arrive whole. Nothing has changed. Try again.',
  'form-choice': ({ choices }) => `This form does not exist. Choose ${choices}.`,
  'form-field': ({ field, route, problem }) => {
    const name = fieldName(fields, String(field), String(route))
    if (!name) return 'This form did not arrive as it should. Load the page again and try once more.'
    if (isChosen(fields, String(field))) return `Choose something at ‘${name}’.`
    if (problem === 'too_big') return `What you filled in at ‘${name}’ is too long.`
    return problem === 'too_small' ? `Fill in ‘${name}’.` : `Fill in ‘${name}’ correctly.`
  },

  'event-not-found': () => 'This change is not in the log.',
  'nothing-to-undo': () => 'You have changed nothing that can still be undone.',
  'already-undone': ({ later }) => `This change has already been undone, in change ${later}.`,
  'people-stay': () => 'Whoever worked here stays in the log.',
  'changed-since': ({ later }) =>
    `This can no longer be undone: change ${later} in the log builds on it. Undo that one first.`,
  'still-used': ({ later }) =>
    `This cannot be undone: something from change ${later} in the log still hangs on it. Remove that first.`,
  'support-gone': ({ later }) =>
    `This cannot be undone: what it belonged to was removed in change ${later} in the log. Undo that one first.`,
  'under-itself': ({ later }) =>
    `This cannot be undone: because of change ${later} in the log a code would come under itself. Undo that one first.`,
  'in-the-way': ({ later }) =>
    `This cannot be undone: something else with the same name or in the same place has come since, from change ${later} in the log.`,

  'file-not-found': ({ file }) => `The file ‘${file}’ is not there, or cannot be read.`,
  'folder-not-found': ({ folder }) => `The folder ‘${folder}’ is not there.`,
  'coded-folder-without': ({ missing }) =>
    `Something is missing in this folder: ${{ codebooks: 'a codebook (codeboek.csv)', codings: 'codings (codings.csv)', texts: 'texts (for example .txt)' }[String(missing)] ?? 'a file'}. Put texts, codebook and codings together in one folder.`,
  'file-is-folder': ({ file }) => `‘${file}’ is a folder. Name the files themselves.`,
  'file-exists': ({ file }) => `The file ‘${file}’ already exists. Choose another name.`,
  'not-a-backup': ({ file }) => `‘${file}’ is not a backup of Rode Draad, or is damaged.`,
  'chain-broken': () => 'This change in the log was altered, or one has gone from between.',
  'payload-changed': () => 'The content of this change was altered.',
  'head-not-in-chain': () => 'This log does not go on from the point named.',
  'bytes-changed': () => 'The original file was altered.',
  'text-changed': () => 'The text was altered.',
}
