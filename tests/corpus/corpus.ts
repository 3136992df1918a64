import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** The example project of this repository. */
export const corpus = join(import.meta.dirname, '..', '..', 'corpus')

/** The rows of one of its tables. */
export function rowsOf(path: string): Record<string, string>[] {
  const rows = parse(readFileSync(join(corpus, path)), { columns: true })
  return z.array(z.record(z.string(), z.string())).parse(rows)
}
