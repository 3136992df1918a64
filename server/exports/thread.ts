import type { Db } from '../database/tables.ts'
import { inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import { threadNamed } from '../threads/store.ts'
import type { Thread } from '../threads/thread.ts'
import { fileOf, fileOfText } from './file.ts'
import { outgoingThreads } from './outgoing-thread.ts'
import type { ExportFile, Format } from './sheet.ts'
import { threadsJsonLd } from './thread-json-ld.ts'
import { threadsPaper } from './thread-paper.ts'
import { evidenceSheet } from './thread-sheet.ts'

/** A thread with its evidence as a file, names hidden by the rules for quoting. @throws {AppError} not-found */
export async function exportThread(db: Db, thread: string, format: Format): Promise<ExportFile> {
  return exportThreads(db, [await threadNamed(db, thread)], format)
}

/** Several threads as one file. */
export async function exportThreads(db: Db, threads: readonly Thread[], format: Format): Promise<ExportFile> {
  const part = inParts({ evidence: 1, file: 3 })
  const outgoing = await part('evidence', () => outgoingThreads(new Desk(db), threads))
  const sheet = evidenceSheet(outgoing)
  const { length } = sheet.rows
  if (format === 'jsonld') return fileOfText(threadsJsonLd(outgoing), format, length)
  return part('file', () => fileOf({ sheet, paper: threadsPaper(outgoing) }, format, length))
}
