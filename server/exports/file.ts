import { invalid } from '../errors.ts'
import type { ExportFile, FileFormat, Paper, Sheet } from './sheet.ts'

/** The same content as a sheet and as a paper; each format takes what suits it. */
interface Content {
  readonly sheet?: Sheet
  readonly paper?: Paper
}

/**
 * Writes content in a format. What a format needs is loaded when it is asked for.
 * @throws {AppError} invalid - this content does not come in that format
 */
export async function fileOf(
  { sheet, paper }: Content,
  format: FileFormat,
  rows: number,
): Promise<ExportFile> {
  if (sheet && format === 'csv') {
    const { csvParts } = await import('./csv.ts')
    return { bytes: bytesOf(csvParts(sheet)), format, rows }
  }
  if (sheet && format === 'xlsx') {
    return { bytes: await (await import('./xlsx.ts')).xlsxOf(sheet), format, rows }
  }
  if (paper && format === 'docx') {
    return { bytes: await (await import('./docx.ts')).docxOf(paper), format, rows }
  }
  if (paper && format === 'html') {
    return fileOfText(await (await import('./html.ts')).htmlOf(paper), format, rows)
  }
  if (paper && format === 'md') return fileOfText((await import('./md.ts')).mdOf(paper), format, rows)
  return invalid('export-format-unknown', { format })
}

/** What a text that comes in parts is in UTF-8. */
function bytesOf(parts: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  for (const part of parts) pieces.push(encoder.encode(part))
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export function fileOfText(text: string, format: FileFormat, rows: number): ExportFile {
  return { bytes: new TextEncoder().encode(text), format, rows }
}
