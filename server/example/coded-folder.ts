import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importCodebook } from '../codebook/table.ts'
import { importCodings } from '../codings/table.ts'
import { personNamed } from '../database/people.ts'
import { openProjectInMemory, type Project } from '../database/project.ts'
import { AppError } from '../errors.ts'
import { readText } from '../ingest/read.ts'
import { addDocument, understand } from '../sources/adding.ts'
import { fillWithExample } from './example.ts'

/** A folder with texts, one or more codebooks and codings, as a team would hand them over. */
export interface CodedFolder {
  readonly folder: string
  readonly texts: readonly string[]
  readonly codebooks: readonly string[]
  readonly codings: readonly string[]
  /** Whether it is laid out as the example project is. */
  readonly isCorpus: boolean
}

/**
 * Looks what a folder holds: `codeboek*.csv` or `codebook*.csv`, `codings*.csv` or `coderingen*.csv`, and texts.
 * @throws {AppError} not-found - no such folder, or one of the three is missing
 */
export function codedFolder(folder: string): CodedFolder {
  if (!existsSync(folder)) throw new AppError('not-found', 'folder-not-found', { folder })
  const names = readdirSync(folder).sort()
  const isCorpus = names.includes('project.json')
  const found = {
    folder,
    texts: names.filter((name) => /\.(?:txt|docx|odt|vtt|srt)$/iu.test(name)),
    codebooks: names.filter((name) => /^code(?:boek|book).*\.csv$/iu.test(name)),
    codings: names.filter((name) => /^(?:codings|coderingen).*\.csv$/iu.test(name)),
    isCorpus,
  }
  const missing = (['codebooks', 'codings', 'texts'] as const).find((kind) => found[kind].length === 0)
  if (missing && !isCorpus) throw new AppError('not-found', 'coded-folder-without', { folder, missing })
  return found
}

/**
 * Makes a project in memory of such a folder, with one codebook; it is gone when it is closed.
 * @param codebook - path of the codebook's file
 * @throws {AppError} invalid - a file that cannot be read, or a coding that does not fit its text
 */
export async function projectOf(
  { folder, texts, codings, isCorpus }: CodedFolder,
  codebook: string,
): Promise<Project> {
  const project = await openProjectInMemory()
  try {
    if (isCorpus) await fillWithExample(project, folder)
    const { id: person } = await personNamed(project.db, 'Meting')
    const file = (path: string) => ({ name: basename(path), bytes: readFileSync(path) })
    await importCodebook(project.db, person, file(codebook))
    if (isCorpus) return project
    for (const name of texts) {
      const { bytes } = file(join(folder, name))
      const read = await readText(bytes, name)
      await addDocument(project.db, person, understand({ name, bytes, read }, { role: 'source' }))
    }
    for (const name of codings) {
      const { refused } = await importCodings(project.db, person, file(join(folder, name)))
      const [first] = refused
      if (first) throw new AppError('invalid', first.key, first.details)
    }
    return project
  } catch (error) {
    await project.close()
    throw error
  }
}
