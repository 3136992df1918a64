import { askFor, doHere, type Fetched, isLarge } from '../background/asking.ts'
import { notFound } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { answerFile } from '../http/file.ts'
import type { ExportWanted } from './wanted.ts'

/**
 * Answers with a file, made beside the server where the project is large; an archive, which is read in one transaction,
 * always is. What takes longer than a second has a page of its own, where the file can be fetched when it is done.
 * @throws {AppError} not-found; invalid - as `makeExport`
 */
export async function answerExport(c: AppContext, wanted: ExportWanted): Promise<Response> {
  const work = { kind: 'export', wanted, publicUrl: c.get('publicUrl') } as const
  const isHere = wanted.what !== 'archive' && !(await isLarge(c.get('project').db))
  if (isHere) return download(c, await doHere(c, work))
  const { done, task } = await askFor(c, work)
  return task ? c.redirect(`/work/${task.id}`, 303) : download(c, done)
}

function download(c: AppContext, { file = notFound('task-file-gone') }: Fetched): Response {
  return answerFile(c, file)
}
