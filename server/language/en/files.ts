import type { files as dutch } from '../nl/files.ts'

export const files: typeof dutch = {
  title: (name: string | number) => `Files of ${name}`,
  under: 'Every file is kept as it came, character by character. The text does not change because of it.',
  all: 'All files',
  kind: 'Kind',
  size: 'Size',
  pages: 'Pages',
  kept: 'Kept',
  downloadNamed: (name: string | number) => `Download: ${name}`,
  removeNamed: (name: string | number) => `Remove: ${name}`,
  textFrom: 'the text was read from this',
  photo: 'photo of which the text was typed out',
  sameText: 'the same text in another file',
  laterText: 'a later text',
  textVersion: (version: string | number) => `text version ${version} was read from this`,
  keepAnother: 'Keep another file',
  keepAnotherHint: 'A photo (jpg or png) of a flip chart, say, or another file with the same text.',
  choose: 'Choose a file',
  keep: 'Keep it too',
  besideText: 'The photo beside the text',
  photosHere: 'Photos with this source',
  photoNamed: (name: string | number) => `Photo ${name}`,
  photoChoose: (name: string | number) => `${name}. Choose the photo to see it large.`,
  readOn: (name: string | number) => `Read on in ${name}`,
  remarks: (n: string | number) => `Remarks in the margin (${n})`,
  remarksHint:
    'These were in the file beside the text. They do not belong to the text and are never quoted. Who wrote them was not kept.',
  at: 'At:',
  account: 'Account of the method',
  accountUnder:
    'What was collected, how the work was done, what was checked. Every figure comes from the data as they are now.',
  auditFile: 'Audit file (zip)',
  auditFileHint:
    'The audit file is for someone without this program: a page per quote, the chain of changes, and how to work out a checksum yourself.',
  forOthers: 'For others',
  forOthersHint:
    'These files hold no names of participants, nothing that was blacked out and nothing confidential.',
  allForOthers: 'Everything for others (zip)',
  codingsExcel: 'Codings (Excel)',
  codingsCsv: 'Codings (CSV)',
  memosWord: 'Memos, blacked out (Word)',
  maskedCopy: 'Blacked-out copy of the project',
  makeMaskedCopy: 'Make a blacked-out copy of the project',
  archive: 'Archive of the whole project',
  archiveHint:
    'For whoever keeps the archives of your organisation: every file as it came, all texts, codes, codings, rode draden, quotes and report checks in open files, with metadata (MDTO) beside each file. It can be read without this program.',
  archiveUnmasked:
    'Nothing in this archive is blacked out: it holds names, and words that may not go to others. Give it only to whoever keeps the archive.',
  archiveWithoutOrganisation:
    'No organisation is filled in. The metadata will then say ‘onbekend’ (unknown).',
  archiveFillIn: 'First fill in the organisation, beside the title of the project.',
  makeArchive: 'Make archive (zip)',
  maskedCopyHint:
    'The copy is a project of its own, without the files as they came and without the log. Whoever has this program opens it with ‘restore’.',
}
