import { join } from 'node:path'
import { openProjectInMemory, type Project } from '../../server/database/project.ts'
import { fillWithExample } from '../../server/example/example.ts'
import type { SourceText } from '../../server/sources/source.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus')

/** The example project with its draft report; to be closed by who asked for it. */
export async function mustOpenExample(): Promise<{ project: Project; report: SourceText }> {
  const project = await openProjectInMemory()
  await fillWithExample(project, corpus)
  const { id } = await documentNamed(project.db, 'conceptrapport.docx')
  return { project, report: await sourceText(project.db, id) }
}
