import { unzipSync } from 'fflate'
import type { Concept } from './mdto.ts'

const pronom = (code: string, label: string): Concept => ({ label, code, list: { name: 'PRONOM-register' } })

/** Kinds of files that we write ourselves or that their own bytes show, as PRONOM (The National Archives) has them. */
export const formats = {
  txt: pronom('x-fmt/111', 'Plain Text File'),
  csv: pronom('x-fmt/18', 'Comma Separated Values'),
  json: pronom('fmt/817', 'JSON Data Interchange Format'),
  md: pronom('fmt/1149', 'Markdown'),
  html: pronom('fmt/471', 'Hypertext Markup Language 5'),
  docx: pronom('fmt/412', 'Microsoft Word for Windows 2007 onwards'),
  xlsx: pronom('fmt/214', 'Microsoft Excel for Windows 2007 onwards'),
} as const

const sure = new Map<string, Concept>([
  ['txt', formats.txt],
  ['csv', formats.csv],
  ['md', formats.md],
])

const shown = new Map<string, (bytes: Uint8Array) => Concept | undefined>([
  ['docx', (bytes) => (isUsualOffice(bytes) ? formats.docx : undefined)],
  ['xlsx', (bytes) => (isUsualOffice(bytes) ? formats.xlsx : undefined)],
  ['pdf', pdfFormat],
  ['html', (bytes) => (isHtml5(bytes) ? formats.html : undefined)],
])

const pdfs = new Map([
  ['1.0', 'fmt/14'],
  ['1.1', 'fmt/15'],
  ['1.2', 'fmt/16'],
  ['1.3', 'fmt/17'],
  ['1.4', 'fmt/18'],
  ['1.5', 'fmt/19'],
  ['1.6', 'fmt/20'],
  ['1.7', 'fmt/276'],
])

/**
 * The kind of a file as it came. What has no code that is sure (which version of rtf, a PDF that says it is PDF/A, Word
 * with macros) is called by its media type.
 * @param kind as the program read it, `docx`
 */
export function formatOf(kind: string, mediaType: string, bytes: Uint8Array): Concept {
  const known = sure.get(kind) ?? shown.get(kind)?.(bytes)
  return known ?? { label: mediaType, list: { name: 'IANA Media Types' } }
}

function pdfFormat(bytes: Uint8Array): Concept | undefined {
  const version = /%PDF-(\d\.\d)/u.exec(latin1(bytes.subarray(0, 1024)))?.[1] ?? ''
  const code = pdfs.get(version)
  const isArchival = latin1(bytes).includes('pdfaid')
  return code && !isArchival
    ? pronom(code, `Acrobat PDF ${version} - Portable Document Format ${version}`)
    : undefined
}

const isHtml5 = (bytes: Uint8Array) => /^\s*<!doctype html>/iu.test(latin1(bytes.subarray(0, 512)))

const tellingParts: ReadonlySet<string> = new Set(['[Content_Types].xml', '_rels/.rels'])

/** Files of Office with macros, and those in the strict form of its standard, have codes of their own. */
function isUsualOffice(bytes: Uint8Array): boolean {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => tellingParts.has(name) && originalSize < 1_000_000,
    })
    const told = Object.values(files).map(latin1).join('')
    return told !== '' && !/macroEnabled|purl\.oclc\.org/u.test(told)
  } catch {
    return false
  }
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
