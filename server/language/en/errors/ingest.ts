import type { Details } from '../../../errors.ts'
import { counted } from '../../figures.ts'
import type { ingestErrors as dutch } from '../../nl/errors/ingest.ts'
import type { Sentence } from '../../sentence.ts'
import { repairsMade } from '../repairs-made.ts'

const megabytes = (bytes: unknown) => `${Math.round(Number(bytes) / (1024 * 1024))} MB`

const names: Readonly<Record<string, string>> = {
  docx: 'a Word file',
  odt: 'an OpenDocument file',
  pdf: 'a pdf',
  txt: 'plain text',
  md: 'Markdown text',
  csv: 'a csv file',
  vtt: 'a subtitle file (vtt)',
  srt: 'a subtitle file (srt)',
  html: 'a web page',
  xlsx: 'an Excel file',
  rtf: 'an RTF file',
  zip: 'a zip file',
}

const name = (format: unknown) => names[String(format)] ?? String(format)

const known: Readonly<Record<string, string>> = {
  doc: 'an old Word or Excel file, or a file with a password. Open it in Word or Excel and save it without a password as .docx or .xlsx',
  xlsb: 'a binary Excel file. Open it in Excel and save it as .xlsx',
  ods: 'an OpenDocument spreadsheet. Open it in LibreOffice or Excel and save it as .xlsx or .csv',
  mht: 'a web page or email in one file. Open it in your browser or mail program and save it as .html or as .txt',
  xml: 'an XML file. Open it in the program it was made in and save it as .docx, .odt or .txt',
  presentation: 'a presentation. Save the presentation as .pdf or copy the text to a .docx',
  epub: 'an e-book. Save it as .docx, .html or .txt, or copy the text to a .docx',
  zip: 'a zip file. Unpack it and add the files themselves',
  archive:
    'a packed file of a kind that is not unpacked here. Unpack it and add the files themselves, or make a .zip of it',
  picture:
    'an image. Type the text and add that; the image can then be kept beside the text as the original. Or make a text of it with text recognition (OCR)',
  heic: 'a photo of the kind HEIC or AVIF. Save the photo as .jpg, type the text and add that; the photo can then be kept beside the text as the original',
  image:
    'an image. Save it as .jpg or .png, type the text and add that; the image can then be kept beside the text as the original',
  media: 'a sound or film file. First make a transcript of it (.vtt, .srt or .txt)',
}

const sheetIn = (file: unknown, sheet: unknown) => (sheet ? `sheet ‘${sheet}’ of ‘${file}’` : `‘${file}’`)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const comments = (count: unknown) => counted(Number(count), 'comment', 'comments')

const packedAgain = (format: unknown) =>
  format === 'zip'
    ? 'Unpack the zip file and add the files you need themselves.'
    : 'Save the text again in a new document.'

const repaired = (details: Details) =>
  Object.entries(repairsMade).flatMap(([kind, { one, more }]) => {
    const count = Number(details[kind] ?? 0)
    return count > 0 ? [counted(count, one, more)] : []
  })

/** A sentence per refusal and per point of attention: which file, what is wrong, and what to do. */
export const ingestErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'ingest.empty': ({ file }) => `‘${file}’ is empty. Check that you chose the right file.`,
  'ingest.no-words': ({ file }) => `There is no text in ‘${file}’. Check that you chose the right file.`,
  'ingest.too-large': ({ file, limit }) =>
    `‘${file}’ is too large: a file may be ${megabytes(limit)} at most. Split the file or take the images out.`,
  'ingest.not-text': ({ file }) =>
    `‘${file}’ is not text. Choose a file of the kind txt, md, docx, odt, pdf, html, rtf, xlsx, csv, vtt or srt.`,
  'ingest.encoding-unknown': ({ file, encoding }) =>
    `For ‘${file}’ a way of storing was chosen that is not known here: ${encoding}. Choose another.`,
  'ingest.not-readable': ({ file, kind }) => `‘${file}’ is ${known[String(kind)] ?? known.zip}.`,
  'ingest.broken': ({ file, format }) =>
    format === 'zip'
      ? `‘${file}’ is damaged and cannot be unpacked. Make the zip file again, or add the files themselves.`
      : `‘${file}’ is damaged and cannot be read as ${name(format)}. Open the file in the program it was made in, save it again and try once more.`,
  'ingest.encrypted': ({ file, format }) =>
    `‘${file}’ is protected with a password. ${format === 'zip' ? 'Unpack it and add the files themselves' : 'Save the file without a password and try once more'}.`,
  'ingest.pdf-without-text': ({ file, pages }) =>
    `‘${file}’ (${pages} ${pages === 1 ? 'page' : 'pages'}) has no text, only images. First run text recognition (OCR) over it, for example in your scanning program.`,
  'ingest.archive-too-large': ({ file, format, limit }) =>
    `‘${file}’ becomes too large when unpacked: more than ${megabytes(limit)}. The file was not read. ${packedAgain(format)}`,
  'ingest.archive-too-full': ({ file, format, limit }) =>
    `‘${file}’ consists of more than ${limit} pieces and was therefore not read. ${packedAgain(format)}`,
  'ingest.archive-bomb': ({ file, format }) =>
    `‘${file}’ grows more when unpacked than an ordinary document does and was therefore not read. ${packedAgain(format)}`,
  'ingest.archive-path': ({ file, format }) =>
    `‘${file}’ holds a piece with an unsafe place and was therefore not read. ${packedAgain(format)}`,
  'ingest.zip-empty': ({ file }) =>
    `There are no files in ‘${file}’. Check that you chose the right zip file.`,
  'ingest.zip-in-zip': ({ file, inner }) =>
    `‘${file}’ holds another zip file: ‘${inner}’. First unpack that and add the files themselves.`,
  'ingest.sheet-too-large': ({ file }) =>
    `‘${file}’ has a sheet with more than five million cells. Copy the rows with text to a new sheet and save that.`,
  'ingest.dtd': ({ file }) =>
    `‘${file}’ holds a document type definition (DTD). That does not belong in a document and can be dangerous. Save the text again in a new document.`,
  'ingest.too-slow': ({ file, seconds }) =>
    `Reading ‘${file}’ took longer than ${seconds} seconds and was stopped. Split the file, or save the text as .txt.`,
  'ingest.reader-died': ({ file }) =>
    `‘${file}’ asks too much memory and cannot be read. Split the file, or save the text as .txt.`,
  'ingest.encoding-guessed': ({ file, encoding }) =>
    `‘${file}’ does not say how its letters are stored. It was read as ${encoding}. Check that letters such as é and ë are right.`,
  'ingest.characters-lost': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? '1 character' : `${count} characters`} could not be read. In ${count === 1 ? 'that place' : 'those places'} there is now a �.`,
  'ingest.other-ending': ({ file, format }) =>
    `The content of ‘${file}’ does not fit the end of its name. It was read as ${name(format)}.`,
  'ingest.tracked-changes': ({ file, count }) =>
    `‘${file}’ has ${counted(Number(count), 'tracked change', 'tracked changes')}. What was added was read, what was deleted was not.`,
  'ingest.comments': ({ file, count }) =>
    `‘${file}’ has ${comments(count)} in the margin. They are not part of the text and were kept apart, without the name of the writer.`,
  'ingest.hidden-text': ({ file, count }) =>
    `‘${file}’ has ${counted(Number(count), 'piece', 'pieces')} of hidden text. Whoever reads the file does not see it; it was not read.`,
  'ingest.page-frame': ({ file }) =>
    `What is around the text on the page ‘${file}’ (menu, header, footer, sides) was not read.`,
  'ingest.images': ({ file, count }) =>
    `‘${file}’ has ${counted(Number(count), 'image', 'images')}. Text in an image was not read.`,
  'ingest.furniture': ({ file, count, pages }) =>
    `In ‘${file}’ ${count} lines that return above and below the ${pages} pages (header, footer, page number) were left out.`,
  'ingest.hyphens': ({ file, count }) =>
    `In ‘${file}’ ${counted(Number(count), 'word', 'words')} broken at the end of a line ${count === 1 ? 'was' : 'were'} made whole again.`,
  'ingest.pages-without-text': ({ file, pages }) =>
    `These pages of ‘${file}’ have no text that can be read: ${pages}. If they are scans, first run text recognition (OCR) over them.`,
  'ingest.front-matter': ({ file, keys }) =>
    `The details at the top of ‘${file}’ are not part of the text. These were not taken over: ${keys}.`,
  'ingest.csv-no-header': ({ file, sheet }) =>
    `${capital(sheetIn(file, sheet))} has no line with names of columns. The column with the most text was read as remarks.`,
  'ingest.csv-column': ({ file, sheet, column }) =>
    `No column of ${sheetIn(file, sheet)} is called ‘opmerking’ or ‘tekst’. The column ‘${column}’ was read as remarks.`,
  'ingest.csv-answers': ({ file, sheet, columns }) =>
    `These columns of ${sheetIn(file, sheet)} were read as remarks, with their name as a heading above: ${columns}.`,
  'ingest.csv-columns-left-out': ({ file, sheet, columns }) =>
    `These columns of ${sheetIn(file, sheet)} are not part of the text and were not taken over: ${columns}.`,
  'ingest.sheet-as-table': ({ file, sheet }) =>
    `${capital(sheetIn(file, sheet))} is not a list with a remark per row. It was read as a table, cell by cell.`,
  'ingest.cell-comments-kept': ({ file, count }) =>
    `‘${file}’ has ${comments(count)} on cells. They are not part of the text and were kept apart, without the name of the writer.`,
  'ingest.cell-comments': ({ file, count }) =>
    `‘${file}’ has ${comments(count)} on cells. They were left out.`,
  'ingest.sheets-hidden': ({ file, sheets }) => `These hidden sheets of ‘${file}’ were not read: ${sheets}.`,
  'ingest.csv-not-a-table': ({ file }) =>
    `‘${file}’ is not a table with the same number of columns throughout. It was read as plain text.`,
  'ingest.cues-unread': ({ file, count }) =>
    `‘${file}’ has ${counted(Number(count), 'line', 'lines')} with a time that is wrong. Check that the text is complete.`,
  'ingest.repaired': ({ file, ...details }) =>
    `‘${file}’ was repaired: ${repaired(details).join(', ')}. What the file itself holds can still be seen on the page ‘Repaired’ of the source.`,
}
