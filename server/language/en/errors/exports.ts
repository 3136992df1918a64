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
  'edition-damaged': ({ set, edition }) =>
    `Edition ${edition} of ‘${set}’ no longer matches its checksum. Put back a backup.`,
}
