import { invalid } from '../errors.ts'
import { entryNames, startOfEntry } from './archive.ts'
import type { Decoded } from './encoding.ts'
import { decode, decodeAs } from './encoding.ts'

export const formats = ['txt', 'md', 'docx', 'pdf', 'vtt', 'srt', 'csv', 'odt'] as const
export type Format = (typeof formats)[number]

export const mediaTypes: Record<Format, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  csv: 'text/csv',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** What kind of file the bytes are; a text comes with its characters. */
export type Kind =
  | { readonly format: 'docx' | 'pdf' | 'odt' }
  | { readonly format: Exclude<Format, 'docx' | 'pdf' | 'odt'>; readonly decoded: Decoded }

/**
 * Decides by its content what kind of file this is. Only between kinds of plain text does the ending of the name decide.
 * @param encoding how the letters of a text were stored, where a person said so
 * @throws {AppError} invalid - a kind that cannot be read, or no text
 */
export function kindOf(bytes: Uint8Array, file: string, encoding?: string): Kind {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006'))
    return kindOfArchive(bytes, file)
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return { format: 'pdf' }
  const other = signatures.find(([pattern]) => pattern.test(latin1(bytes.subarray(0, 64))))
  if (other) invalid('ingest.not-readable', { file, kind: other[1] })
  return kindOfText(bytes, file, encoding)
}

const signatures: [RegExp, string][] = [
  [/^\xd0\xcf\x11\xe0/, 'doc'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s, 'image'],
  [/^(?:ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1a\x45\xdf\xa3)/s, 'media'],
  [/^(?:\x1f\x8b|Rar!|7z\xbc\xaf)/, 'zip'],
]

function kindOfArchive(bytes: Uint8Array, file: string): Kind {
  const names = entryNames(bytes)
  if (!names) invalid('ingest.broken', { file, format: formatByEnding(file) === 'odt' ? 'odt' : 'docx' })
  if (names.includes('word/document.xml')) return { format: 'docx' }
  if (startOfEntry(bytes, 'mimetype')?.startsWith(mediaTypes.odt)) return { format: 'odt' }
  if (names.some((name) => name.startsWith('word/'))) return { format: 'docx' }
  if (names.includes('xl/workbook.xml')) invalid('ingest.not-readable', { file, kind: 'xlsx' })
  if (names.includes('ppt/presentation.xml')) invalid('ingest.not-readable', { file, kind: 'pptx' })
  return invalid('ingest.not-readable', { file, kind: 'zip' })
}

function kindOfText(bytes: Uint8Array, file: string, encoding: string | undefined): Kind {
  const decoded = encoding === undefined ? decode(bytes) : decodeAs(bytes, encoding, file)
  if (!decoded) invalid('ingest.not-text', { file })
  const start = decoded.text.slice(0, 1000).replace(/^\uFEFF/, '')
  if (/^\s*<(?:!doctype html|html|\?xml)/i.test(start)) invalid('ingest.not-readable', { file, kind: 'html' })
  return { format: textFormat(start, file), decoded }
}

function textFormat(start: string, file: string): 'txt' | 'md' | 'vtt' | 'srt' | 'csv' {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(start)) return 'vtt'
  if (/^\s*(?:\d+[ \t]*\r?\n)?\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->/.test(start)) return 'srt'
  const ending = formatByEnding(file)
  return ending === 'md' || ending === 'csv' ? ending : 'txt'
}

/** What the ending of a file's name promises. */
export function formatByEnding(file: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === 'markdown') return 'md'
  if (ending === 'tsv') return 'csv'
  return formats.find((format) => format === ending)
}

const startsWith = (bytes: Uint8Array, signature: string) =>
  latin1(bytes.subarray(0, signature.length)) === signature

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
