import type { Format } from './kind.ts'
import { type ColumnChoice, columnMeanings, type SheetChoice } from './reading.ts'

/**
 * What reads each format, kept with every text version: should a reader change, then it is known which texts
 * the older one made. The number is our own; raise it when a reader makes another text of the same file.
 */
export const readers: Record<Format, string> = {
  txt: 'txt 4',
  md: 'md 3',
  csv: 'csv 3 (csv-parse 7.0.3)',
  vtt: 'vtt 1',
  srt: 'srt 1',
  docx: 'docx 2 (mammoth 1.13.0)',
  odt: 'odt 2 (saxes 6.0.0)',
  html: 'html 1 (parse5 8.1.1)',
  xlsx: 'xlsx 2 (read-excel-file 9.3.17)',
  rtf: 'rtf 1',
  pdf: 'pdf 4 (unpdf 1.8.1)',
}

/** The reader of a file with what a person chose, so that the same text can be read from it again. */
export function readerOf(
  format: Format,
  { encoding, columns }: { encoding?: string | undefined; columns?: ColumnChoice | undefined },
): string {
  const sheets = columns?.sheets.map(({ isRead, hasNames, meanings }) => {
    const names = hasNames === undefined ? '' : hasNames ? 'names' : 'nameless'
    return `${isRead ? 'read' : 'left'}:${names}:${meanings.join(',')}`
  })
  return [
    readers[format],
    ...(encoding === undefined ? [] : [`encoding=${encoding}`]),
    ...(sheets === undefined ? [] : [`columns=${sheets.join(';')}`]),
  ].join(' ')
}

/** What a person chose, out of the name of a reader that a text version keeps. */
export function choicesIn(reader: string): { encoding?: string; columns?: ColumnChoice } {
  const encoding = / encoding=(\S+)/.exec(reader)?.[1]
  const columns = / columns=(\S*)/.exec(reader)?.[1]
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns: { sheets: columns.split(';').map(sheetChoiceIn) } }),
  }
}

function sheetChoiceIn(written: string): SheetChoice {
  const [isRead, names, meanings = ''] = written.split(':')
  return {
    isRead: isRead === 'read',
    ...(names === '' ? {} : { hasNames: names === 'names' }),
    meanings: meanings.split(',').flatMap((name) => columnMeanings.find((one) => one === name) ?? []),
  }
}
