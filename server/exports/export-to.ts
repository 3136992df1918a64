import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Db } from '../database/tables.ts'
import { AppError, invalid } from '../errors.ts'
import { quoteSetNamed, quoteSetRows } from '../quotes/store.ts'
import { threads } from '../threads/store.ts'
import { exportCodingTable } from './codings.ts'
import { exportMemos, memoFormats } from './memos.ts'
import { exportQuoteSets } from './quote-set.ts'
import { type ExportFile, type Format, formats } from './sheet.ts'
import { exportThread, exportThreads } from './thread.ts'

/** What can be exported, with the endings that each comes in. */
export const exportables = {
  codings: ['csv', 'xlsx'],
  quotes: formats,
  threads: formats,
  memos: memoFormats,
} as const satisfies Record<string, readonly Format[]>
export type Exportable = keyof typeof exportables

export interface ExportOptions {
  /** Title or id of one quote set or thread; all of them when absent. */
  readonly name?: string | undefined
  readonly publicUrl?: string | null | undefined
  readonly edition?: number | undefined
}

/**
 * Writes an export to a file, in the format that its ending names.
 * @param file where to write; what stood there is replaced
 * @returns the file and how many rows it holds
 * @throws {AppError} invalid - an ending that this does not come in; not-found - no such set or thread;
 *   forbidden - the file cannot be written
 */
export async function exportTo(
  db: Db,
  what: Exportable,
  options: ExportOptions,
  file: string,
): Promise<{ file: string; rows: number }> {
  const made = await exported(db, what, options, file)
  try {
    await writeFile(file, made.bytes)
  } catch (error) {
    throw new AppError('forbidden', 'export-not-written', { file: basename(file) }, error)
  }
  return { file, rows: made.rows }
}

async function exported(db: Db, what: Exportable, options: ExportOptions, file: string): Promise<ExportFile> {
  switch (what) {
    case 'codings':
      return exportCodingTable(db, formatOf(file, exportables.codings))
    case 'memos':
      return exportMemos(db, formatOf(file, exportables.memos))
    case 'quotes': {
      const format = formatOf(file, exportables.quotes)
      const { name, ...more } = options
      const sets = name === undefined ? await quoteSetRows(db) : [await quoteSetNamed(db, name)]
      return exportQuoteSets(db, sets, format, more)
    }
    case 'threads': {
      const format = formatOf(file, exportables.threads)
      if (options.name !== undefined) return exportThread(db, options.name, format)
      return exportThreads(db, await threads(db), format)
    }
    default:
      return invalid('export-unknown', { what })
  }
}

/** @throws {AppError} invalid - the ending names none of these formats */
function formatOf<F extends Format>(file: string, allowed: readonly F[]): F {
  const ending = extname(file).slice(1).toLowerCase()
  const found = allowed.find((format) => format === ending)
  return (
    found ??
    invalid('export-ending-unknown', {
      file: basename(file),
      endings: allowed.map((format) => `.${format}`).join(', '),
    })
  )
}
