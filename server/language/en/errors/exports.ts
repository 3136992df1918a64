import type { exportsErrors as dutch } from '../../nl/errors/exports.ts'
import type { Sentence } from '../../sentence.ts'

export const exportsErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'export-format-unknown': ({ format }) =>
    `This cannot be saved as ‘${format}’. Choose one of the kinds of file the page names.`,
  'export-ending-unknown': ({ file, endings }) =>
    `The name ‘${file}’ does not show which kind of file it should be. Let the name end in ${endings}.`,
  'export-not-written': ({ file }) =>
    `The file ‘${file}’ could not be written. Check that the folder exists and that you may write in it.`,
  'export-unknown': ({ what, choices }) => `‘${what}’ cannot be exported. Choose from ${choices}.`,
  'archive-unmasked': () =>
    'Mind: nothing in this archive is blacked out. It holds names, and words that may not go to others.',
  'archive-without-organisation': () =>
    'No organisation is filled in: the metadata names ‘onbekend’ (unknown) as who made the records. Fill in the organisation on the start page, beside the title of the project, and make the archive again.',
  'archive-too-large': () =>
    'This project is too large for one zip: over 4 GB, or over 65,535 files. Make a backup with ‘backup’ instead.',
  'edition-damaged': ({ set, edition }) =>
    `Edition ${edition} of ‘${set}’ no longer matches its checksum. Put back a backup.`,
}
