import type { Format } from './kind.ts'

/**
 * What reads each format, kept with every text version: should a reader change, then it is known which texts
 * the older one made. The number is our own; raise it when a reader makes another text of the same file.
 */
export const readers: Record<Format, string> = {
  txt: 'txt 2',
  md: 'md 2',
  csv: 'csv 2 (csv-parse 7.0.3)',
  vtt: 'vtt 1',
  srt: 'srt 1',
  docx: 'docx 2 (mammoth 1.13.0)',
  odt: 'odt 2 (saxes 6.0.0)',
  html: 'html 1 (parse5 8.1.1)',
  xlsx: 'xlsx 1 (read-excel-file 9.3.17)',
  rtf: 'rtf 1',
  pdf: 'pdf 2 (unpdf 1.8.1)',
}
