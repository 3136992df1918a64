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

/** The rows of a csv, by heading. */
export function recordsOf(file: ExportFile): Record<string, string>[] {
  return parse(textOf(file), { bom: true, columns: true })
}

/** Everything that a file says, whatever its format. */
export function allText(file: ExportFile): string {
  const isZip = file.format === 'xlsx' || file.format === 'docx'
  return isZip ? Object.values(unzipped(file.bytes)).join('\n') : textOf(file)
}

/** A set with one quote in it. */
export async function mustQuotedSet(rule?: Parameters<typeof mustSet>[0], words = kabel) {
  const setting = await mustSet(rule)
  const quote = await mustQuote(setting, words)
  return { ...setting, quote }
}
