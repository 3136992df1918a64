import { AppError, invalid } from '../errors.ts'
import { sentencesIn } from '../text/sentences.ts'
import { sketchOf, type TextSketch } from '../text/sketch.ts'
import type { Span } from '../text/span.ts'
import { readCsv } from './csv.ts'
import { type Format, formatByEnding, kindOf, mediaTypes, type ReadableKind } from './kind.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { readerOf } from './readers.ts'
import type { ColumnChoice, EncodingReading, Reading, Warning } from './reading.ts'
import { readSubtitles } from './subtitles.ts'

/** How a file is to be read, where a person decided that. */
export interface ReadOptions {
  /** The largest file that is read. */
  readonly bytes?: number
  /** How the letters of a text file are stored; one of the candidates of an earlier reading. */
  readonly encoding?: string
  /** Which columns of a csv or xlsx are read as what. */
  readonly columns?: ColumnChoice
}

/** A file as it was read: canonical text, its structure, and what to look at. */
export interface ReadText extends Reading {
  readonly format: Format
  readonly mediaType: string
  readonly pages: number | null
  readonly warnings: readonly Warning[]
  /** Name and version of the reader, kept with the text version. */
  readonly reader: string
  readonly sentences: readonly Span[]
  /** What the text comes down to, to tell whether it is known already. */
  readonly sketch: TextSketch
}

export const defaultLimit = 50 * 1024 * 1024

/**
 * Turns the bytes of a file into canonical text with its structure. The content decides what kind of file it is.
 * Whatever the bytes are, nothing but an AppError is thrown.
 * @throws {AppError} invalid | too-large - with a message key and the name of the file
 */
export async function readText(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadText> {
  refuseBySize(bytes, name, options)
  const kind = kindOf(bytes, name, options.encoding)
  if (kind.format === 'zip') invalid('ingest.not-readable', { file: name, kind: 'zip' })
  const reading = await readSafely(kind, bytes, { ...options, file: name })
  if (reading.blocks.length === 0) invalid('ingest.no-words', { file: name })
  const format = reading.format ?? kind.format
  return {
    ...reading,
    format,
    mediaType: mediaTypes[format],
    pages: reading.pages ?? null,
    warnings: [...warningsAbout(kind, format, name), ...(reading.warnings ?? [])],
    reader: readerOf(format, {
      encoding: reading.encoding || 'decoded' in kind ? options.encoding : undefined,
      columns: reading.table ? options.columns : undefined,
    }),
    sentences: sentencesIn(reading.text, reading.blocks),
    sketch: sketchOf(reading.text, reading.blocks),
    ...encodingOf(kind),
  }
}

function encodingOf(kind: ReadableKind): { encoding?: EncodingReading } {
  if (!('decoded' in kind)) return {}
  const { encoding: used, guessed, candidates } = kind.decoded
  return { encoding: { used, guessed, candidates } }
}

/** @throws {AppError} invalid | too-large - the file is empty, or larger than allowed */
export function refuseBySize(
  bytes: Uint8Array,
  file: string,
  { bytes: limit = defaultLimit }: ReadOptions,
): void {
  if (bytes.length > limit) throw new AppError('too-large', 'ingest.too-large', { file, limit })
  if (bytes.length === 0) invalid('ingest.empty', { file })
}

/** A reader's library may fail in any way on a damaged file: for the user that is one thing. */
async function readSafely(
  kind: ReadableKind,
  bytes: Uint8Array,
  options: ReadOptions & { file: string },
): Promise<Reading & { format?: Format }> {
  try {
    return await readKind(kind, bytes, options)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('invalid', 'ingest.broken', { file: options.file, format: kind.format }, error)
  }
}

async function readKind(
  kind: ReadableKind,
  bytes: Uint8Array,
  { file, encoding, columns }: ReadOptions & { file: string },
): Promise<Reading & { format?: Format }> {
  switch (kind.format) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, file)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, file)
    case 'odt':
      return (await import('./odt.ts')).readOdt(bytes, file)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, file, encoding)
    case 'rtf':
      return (await import('./rtf.ts')).readRtf(bytes, file)
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsx(bytes, file, columns)
    case 'md':
      return readMarkdown(kind.decoded.text, file)
    case 'vtt':
    case 'srt':
      return readSubtitles(kind.decoded.text, file)
    case 'csv':
      return readCsv(kind.decoded.text, file, columns) ?? readAsPlain(kind.decoded.text, file)
    case 'txt':
      return readPlain(kind.decoded.text, file)
  }
}

function readAsPlain(raw: string, file: string): Reading & { format: Format } {
  const warnings = [{ key: 'ingest.csv-not-a-table', details: { file } }]
  const reading = readPlain(raw, file)
  return { ...reading, format: 'txt', warnings: [...warnings, ...(reading.warnings ?? [])] }
}

function warningsAbout(kind: ReadableKind, format: Format, file: string): Warning[] {
  const warnings: Warning[] = []
  const promised = formatByEnding(file)
  if (promised && promised !== kind.format)
    warnings.push({ key: 'ingest.other-ending', details: { file, format } })
  if (!('decoded' in kind)) return warnings
  const { encoding, guessed, lost } = kind.decoded
  if (guessed) warnings.push({ key: 'ingest.encoding-guessed', details: { file, encoding } })
  if (lost > 0) warnings.push({ key: 'ingest.characters-lost', details: { file, count: lost } })
  return warnings
}
