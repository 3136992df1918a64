import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { openDocument, withDeclaredSize, wordFile, wordParagraph, workbook } from './containers.ts'

/** A file that somebody could hand in to do harm, and what must come of it. */
export interface HostileFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** `read`, or the key of the refusal. */
  readonly outcome: 'read' | `ingest.${string}`
}

const megabyte = 1024 * 1024
const entity =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/passwd"><!ENTITY l "lol"><!ENTITY l2 "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">]>'

/** Every hostile file, each made anew: none of them needs to be kept. */
export async function hostileFiles(): Promise<HostileFile[]> {
  return [...bombs(), ...archives(), ...externals(), ...(await pdfs()), ...wrongKinds(), ...difficultTexts()]
}

function bombs(): HostileFile[] {
  const spaces = { 'word/styles.xml': strToU8(' '.repeat(30 * megabyte)) }
  const bomb = wordFile(wordParagraph('Woorden'), spaces)
  return [
    { name: 'bom.docx', bytes: bomb, outcome: 'ingest.archive-bomb' },
    { name: 'liegt.docx', bytes: withDeclaredSize(bomb, 10), outcome: 'ingest.archive-bomb' },
    {
      name: 'bom.odt',
      bytes: openDocument(`<a>${' '.repeat(30 * megabyte)}</a>`),
      outcome: 'ingest.archive-bomb',
    },
    {
      name: 'bom.xlsx',
      bytes: workbook(`<row r="1"><c t="inlineStr"><is><t>${'a'.repeat(30 * megabyte)}</t></is></c></row>`),
      outcome: 'ingest.archive-bomb',
    },
    {
      name: 'bom.zip',
      bytes: zipSync({ 'a.txt': strToU8('a'.repeat(30 * megabyte)) }),
      outcome: 'ingest.archive-bomb',
    },
  ]
}

function archives(): HostileFile[] {
  const note = strToU8('Een notitie.')
  const crowd = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.txt`, note]))
  const inner = zipSync({ 'notitie.txt': note })
  const nested = zipSync({ 'binnen.zip': zipSync({ 'dieper.zip': inner }) })
  return [
    { name: 'vol.zip', bytes: zipSync(crowd), outcome: 'ingest.archive-too-full' },
    { name: 'eruit.zip', bytes: zipSync({ '../../eruit.txt': note }), outcome: 'ingest.archive-path' },
    { name: 'genest.zip', bytes: nested, outcome: 'ingest.zip-in-zip' },
    { name: 'leeg.zip', bytes: zipSync({}), outcome: 'ingest.zip-empty' },
    { name: 'half.zip', bytes: inner.subarray(0, inner.length / 2), outcome: 'ingest.broken' },
  ]
}

function externals(): HostileFile[] {
  const body = '<w:body><w:p><w:r><w:t>&geheim;&l2;</w:t></w:r></w:p></w:body>'
  const word = `${entity}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`
  return [
    {
      name: 'entiteit.docx',
      bytes: wordFile('', { 'word/document.xml': strToU8(word) }),
      outcome: 'ingest.dtd',
    },
    { name: 'entiteit.odt', bytes: openDocument(`${entity}<a>&geheim;</a>`), outcome: 'ingest.dtd' },
    {
      name: 'entiteit.xlsx',
      bytes: workbook('<row r="1"><c t="inlineStr"><is><t>&geheim;</t></is></c></row>', entity),
      outcome: 'ingest.dtd',
    },
  ]
}

async function pdfs(): Promise<HostileFile[]> {
  const secret = await pdfOf((pdf) => pdf.text('Geheim'), { userPassword: 'geheim', pdfVersion: '1.7' })
  const drawn = await pdfOf((pdf) => pdf.rect(50, 50, 200, 200).fill())
  const random = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7_919 + (at >> 3)) % 256))
  return [
    { name: 'wachtwoord.pdf', bytes: secret, outcome: 'ingest.encrypted' },
    { name: 'zonder-tekst.pdf', bytes: drawn, outcome: 'ingest.pdf-without-text' },
    {
      name: 'willekeurig.pdf',
      bytes: Buffer.concat([strToU8('%PDF-1.7\n'), random]),
      outcome: 'ingest.broken',
    },
  ]
}

function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument(options)
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    draw(pdf)
    pdf.end()
  })
}

function wrongKinds(): HostileFile[] {
  const executable = Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 31) % 256))
  return [
    { name: 'leeg.docx', bytes: new Uint8Array(), outcome: 'ingest.empty' },
    { name: 'eigenlijk-word.pdf', bytes: wordFile(wordParagraph('Gewone woorden.')), outcome: 'read' },
    { name: 'eigenlijk-tekst.docx', bytes: strToU8('Gewone woorden.'), outcome: 'read' },
    { name: 'programma.txt', bytes: executable, outcome: 'ingest.not-text' },
  ]
}

/** 10 MB on one line, and all of Unicode's difficult friends. */
function difficultTexts(): HostileFile[] {
  const friends = [
    'e\u0301e\u0301n',
    'a\u200Db',
    '\u200Eleft\u200Fright\u202Eomgekeerd\u202C',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '\uFB01nanci\u00EBn',
    'I\u0307i\u0131',
    '\u1100\u1161\u11A8',
    `a${'\u0301'.repeat(5_000)}`,
  ].join('\n')
  const lone = Buffer.from(
    `Een ${'\uD83D'} los half ${'\uDE00'} teken. ${'Gewone woorden. '.repeat(20)}`,
    'utf16le',
  )
  return [
    { name: 'een-regel.txt', bytes: strToU8('woord '.repeat((10 * megabyte) / 6)), outcome: 'read' },
    { name: 'zonder-spatie.txt', bytes: strToU8('a'.repeat(10 * megabyte)), outcome: 'read' },
    { name: 'lastig.txt', bytes: strToU8(friends), outcome: 'read' },
    { name: 'halve-tekens.txt', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), lone]), outcome: 'read' },
    { name: 'haken.md', bytes: strToU8('['.repeat(200_000)), outcome: 'read' },
    {
      name: 'diep.html',
      bytes: strToU8(`<!doctype html><p>x${'<div>'.repeat(100_000)}`),
      outcome: 'ingest.broken',
    },
    { name: 'diep.rtf', bytes: strToU8(`{\\rtf1 ${'{'.repeat(200_000)}`), outcome: 'ingest.broken' },
  ]
}
