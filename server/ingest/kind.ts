import { invalid } from '../errors.ts'
import { archiveKind } from './archive-kind.ts'
import { type Decoded, decode, decodeAs } from './encoding.ts'

export const formats = [
  'txt',
  'md',
  'docx',
  'pdf',
  'vtt',
  'srt',
  'csv',
  'odt',
  'html',
  'xlsx',
  'rtf',
] as const
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
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  rtf: 'application/rtf',
}

/** Formats whose parsing a file could be made to hurt: they are read in a child process. */
type Container = 'docx' | 'pdf' | 'odt' | 'html' | 'xlsx' | 'rtf'

/** What kind of file the bytes are; a zip holds files and is none to read itself. */
export type Kind = ReadableKind | { readonly format: 'zip' }

/** A file that is read; a text comes with its characters. */
export type ReadableKind =
  | { readonly format: Container }
  | { readonly format: Exclude<Format, Container>; readonly decoded: Decoded }

/**
 * Decides by its content what kind of file this is. Only between kinds of plain text does the ending of the name decide.
 * @param encoding how the letters of a text were stored, where a person said so
 * @throws {AppError} invalid - a kind that cannot be read, or no text
 */
export function kindOf(bytes: Uint8Array, file: string, encoding?: string): Kind {
  const archive = archiveKind(bytes)
  if (archive === 'broken') invalid('ingest.broken', { file, format: formatByEnding(file) ?? 'zip' })
  if (archive === 'docx' || archive === 'odt' || archive === 'xlsx' || archive === 'zip')
    return { format: archive }
  if (archive) invalid('ingest.not-readable', { file, kind: archive })
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return { format: 'pdf' }
  if (latin1(bytes.subarray(0, 5)) === '{\\rtf') return { format: 'rtf' }
  const other = signatures.find(([pattern]) => pattern.test(latin1(bytes.subarray(0, 64))))
  if (other) invalid('ingest.not-readable', { file, kind: other[1] })
  return kindOfText(bytes, file, encoding)
}

const signatures: [RegExp, string][] = [
  [/^\xd0\xcf\x11\xe0/, 'doc'],
  [/^(?:\x89PNG|\xff\xd8\xff)/s, 'picture'],
  [/^.{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/s, 'heic'],
  [/^(?:GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s, 'image'],
  [/^(?:ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1a\x45\xdf\xa3)/s, 'media'],
  [/^(?:\x1f\x8b|Rar!|7z\xbc\xaf)/, 'archive'],
]

function kindOfText(bytes: Uint8Array, file: string, encoding: string | undefined): Kind {
  const decoded = encoding === undefined ? decode(bytes) : decodeAs(bytes, encoding, file)
  if (!decoded) invalid('ingest.not-text', { file })
  const start = decoded.text.slice(0, 4000).replace(/^\uFEFF/, '')
  if (isMail(start)) invalid('ingest.not-readable', { file, kind: 'mht' })
  if (isWebPage(start, file)) return { format: 'html' }
  if (/^\s*<\?xml/i.test(start)) invalid('ingest.not-readable', { file, kind: 'xml' })
  return { format: textFormat(start, file), decoded }
}

/** A page saved in one file (mht), or a message with parts. */
const isMail = (start: string) =>
  /^[A-Z][\w-]*:[ \t]/.test(start) &&
  /^MIME-Version:[ \t]*1\.0/im.test(start) &&
  /^Content-Type:[ \t]*multipart\//im.test(start)

/** It begins as a page does, after remarks; a piece of one is known by the ending of its name and a tag. */
function isWebPage(start: string, file: string): boolean {
  const body = start.slice(endOfPreamble(start))
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(body)) return true
  return formatByEnding(file) === 'html' && /<[a-z][a-z0-9]*[\s/>]/i.test(start)
}

/** Where white space, `<?xml …?>` and remarks end. */
function endOfPreamble(start: string): number {
  const preamble = /\s+|<\?xml[^>]*>|<!--/iy
  let at = 0
  for (;;) {
    preamble.lastIndex = at
    const [found] = preamble.exec(start) ?? []
    if (found === undefined) return at
    const end = found === '<!--' ? start.indexOf('-->', at) : at + found.length
    if (end === -1) return at
    at = found === '<!--' ? end + 3 : end
  }
}

function textFormat(start: string, file: string): 'txt' | 'md' | 'vtt' | 'srt' | 'csv' {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(start)) return 'vtt'
  if (/^\s*(?:\d+[ \t]*\r?\n)?\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->/.test(start)) return 'srt'
  const ending = formatByEnding(file)
  return ending === 'md' || ending === 'csv' ? ending : 'txt'
}

const otherEndings: Readonly<Record<string, Format>> = {
  markdown: 'md',
  tsv: 'csv',
  htm: 'html',
  xhtml: 'html',
  xlsm: 'xlsx',
  docm: 'docx',
}

/** What the ending of a file's name promises. */
export function formatByEnding(file: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  return formats.find((format) => format === ending) ?? otherEndings[ending]
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
