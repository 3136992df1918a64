import { parse } from 'csv-parse/sync'

/** The rows of a CSV by the titles of its columns. */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true })
}
