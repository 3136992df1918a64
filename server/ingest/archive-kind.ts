import { entryNames, startOfEntry } from './archive.ts'

/** What an archive is by what it holds; the last four cannot be read. */
export type ArchiveKind =
  | 'docx'
  | 'odt'
  | 'xlsx'
  | 'zip'
  | 'broken'
  | 'ods'
  | 'presentation'
  | 'epub'
  | 'xlsb'

/** Undefined when the bytes do not begin as a zip does; `broken` when they do and hold no sound directory. */
export function archiveKind(bytes: Uint8Array): ArchiveKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start !== 'PK\u0003\u0004' && start !== 'PK\u0005\u0006') return undefined
  const names = entryNames(bytes)
  if (!names) return 'broken'
  const stated = startOfEntry(bytes, 'mimetype') ?? ''
  const byType = mediaTypes.find(([pattern]) => pattern.test(stated))
  if (names.includes('word/document.xml')) return 'docx'
  if (byType) return byType[1]
  return parts.find(([part]) => names.some((name) => name.startsWith(part)))?.[1] ?? 'zip'
}

const mediaTypes: readonly (readonly [RegExp, ArchiveKind])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, 'presentation'],
  [/^application\/epub\+zip/, 'epub'],
]

const parts: readonly (readonly [string, ArchiveKind])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsb'],
  ['ppt/presentation.xml', 'presentation'],
  ['word/', 'docx'],
]
