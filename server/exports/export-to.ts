import { basename, extname } from 'node:path'
import type { Db } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { alternatives } from '../language/figures.ts'
import { matrixNamed } from '../matrix/store.ts'
import { quoteSetNamed, quoteSetRows } from '../quotes/store.ts'
import { threads } from '../threads/store.ts'
import { writeArchive } from './archive/archive.ts'
import { auditFormats, exportAudit, newestRound } from './audit/audit.ts'
import { exportCodingTable } from './codings.ts'
import { exportDossier } from './dossier/dossier.ts'
import { exportMatrix, matrixFormats } from './matrix.ts'
import { exportMemos, memoFormats } from './memos.ts'
import type { Checked } from './method/gathering.ts'
import { exportMethod, methodFormats } from './method/method.ts'
import { exportProject } from './project.ts'
import { exportQuoteSets, type QuoteForm } from './quote-set.ts'
import { type ExportFile, formats } from './sheet.ts'
import { exportThread, exportThreads } from './thread.ts'
import { writeExport, writeExportInPieces } from './writing.ts'

/** What can be exported, with the endings that each comes in. */
export const exportables = {
  codings: ['csv', 'xlsx'],
  quotes: formats,
  threads: formats,
  matrix: matrixFormats,
  memos: memoFormats,
  audit: auditFormats,
  method: methodFormats,
  dossier: ['zip'],
  project: ['zip'],
  archive: ['zip'],
} as const satisfies Record<string, readonly ExportFile['format'][]>
export type Exportable = keyof typeof exportables

export interface ExportOptions {
  /** Title or id of one quote set, thread or matrix; all of them when absent, but of matrices. */
  readonly name?: string | undefined
  readonly publicUrl?: string | null | undefined
  readonly edition?: number | undefined
  /** Of quotes: a table, or running quotes with their origin in an appendix. */
  readonly form?: QuoteForm | undefined
  /** Of memos: for others, masked. */
  readonly isMasked?: boolean | undefined
  /** What `verify` said, for an account of the method. */
  readonly checked?: Checked | undefined
}

/**
 * Writes an export to a file, in the format that its ending names.
 * @param file where to write; what stood there is replaced
 * @returns the file and how many rows it holds
 * @throws {AppError} invalid - an ending that this does not come in; not-found - no such set or thread;
 *   forbidden - the file cannot be written; internal - the disk is full
 */
export async function exportTo(
  db: Db,
  what: Exportable,
  options: ExportOptions,
  file: string,
): Promise<{ file: string; rows: number }> {
  if (what === 'archive') {
    formatOf(file, exportables.archive)
    const { checked } = options
    return { file, rows: await writeExportInPieces(file, (write) => writeArchive(db, write, { checked })) }
  }
  const made = await exported(db, what, options, file)
  writeExport(file, made.bytes)
  return { file, rows: made.rows }
}

/** An archive is written while it is made; all else is made first. */
async function exported(
  db: Db,
  what: Exclude<Exportable, 'archive'>,
  options: ExportOptions,
  file: string,
): Promise<ExportFile> {
  switch (what) {
    case 'codings':
      return exportCodingTable(db, formatOf(file, exportables.codings))
    case 'memos':
      return exportMemos(db, formatOf(file, exportables.memos), options.isMasked)
    case 'matrix': {
      const { name = '', publicUrl } = options
      const { id } = await matrixNamed(db, name)
      return exportMatrix(db, id, formatOf(file, exportables.matrix), { publicUrl })
    }
    case 'quotes': {
      const format = formatOf(file, exportables.quotes)
      const { name, ...more } = options
      const sets = name === undefined ? await quoteSetRows(db) : [await quoteSetNamed(db, name)]
      return exportQuoteSets(db, sets, format, more)
    }
    case 'audit': {
      const format = formatOf(file, exportables.audit)
      return exportAudit(db, await newestRound(db, options.name ?? ''), format)
    }
    case 'method':
      return exportMethod(db, formatOf(file, exportables.method), options.checked)
    case 'dossier':
      formatOf(file, exportables.dossier)
      return exportDossier(db, { set: options.name, publicUrl: options.publicUrl })
    case 'project':
      formatOf(file, exportables.project)
      return exportProject(db, options.checked)
    case 'threads': {
      const format = formatOf(file, exportables.threads)
      if (options.name !== undefined) return exportThread(db, options.name, format)
      return exportThreads(db, await threads(db), format)
    }
    default:
      return invalid('export-unknown', { what, choices: alternatives(Object.keys(exportables)) })
  }
}

/** @throws {AppError} invalid - the ending names none of these formats */
function formatOf<F extends ExportFile['format']>(file: string, allowed: readonly F[]): F {
  const ending = extname(file).slice(1).toLowerCase()
  const found = allowed.find((format) => format === ending)
  return (
    found ??
    invalid('export-ending-unknown', {
      file: basename(file),
      endings: alternatives(allowed.map((format) => `.${format}`)),
    })
  )
}
