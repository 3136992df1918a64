import { parse } from 'csv-parse/sync'
import type { ExportFile } from '../../server/exports/sheet.ts'
import { kabel, mustQuote, mustSet } from '../quotes/setting.ts'
import { unzipped } from './setting.ts'

/** Words in which a name is heard. */
export const chathamWords = 'Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.'
/** Words that a spreadsheet program would calculate. */
export const formula = '= en zo rekent de netbeheerder.'

/** A file that is text, with the mark of its encoding. */
export const textOf = ({ bytes }: ExportFile) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The rows of a csv, by heading. @throws when a row has more or fewer cells than there are headings */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true })
}

export const recordsOf = (file: ExportFile) => csvRows(textOf(file))

/** Everything that a file says, whatever its format, with the names of the files in it. */
export function allText(file: ExportFile): string {
  const isPacked = file.format === 'xlsx' || file.format === 'docx' || file.format === 'zip'
  return isPacked ? Object.entries(unzipped(file.bytes)).flat().join('\n') : textOf(file)
}

/** A set with one quote in it. */
export async function mustQuotedSet(rule?: Parameters<typeof mustSet>[0], words = kabel) {
  const setting = await mustSet(rule)
  const quote = await mustQuote(setting, words)
  return { ...setting, quote }
}
