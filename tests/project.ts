import { newId } from '../server/database/ids.ts'
import { personNamed } from '../server/database/people.ts'
import { openProjectInMemory, type Project } from '../server/database/project.ts'
import type { PersonRow } from '../server/database/tables.ts'
import { readText } from '../server/ingest/read.ts'
import { type Added, addDocument, type Given, understand } from '../server/sources/adding.ts'
import { closeAfterTest } from './left-open.ts'

export interface TestProject extends Project {
  noor: PersonRow
  bram: PersonRow
}

/** A fresh project in memory with two people. */
export async function mustOpenProject(): Promise<TestProject> {
  const project = await openProjectInMemory()
  closeAfterTest(() => project.close())
  const noor = await personNamed(project.db, 'Noor')
  const bram = await personNamed(project.db, 'Bram')
  return { ...project, noor, bram }
}

/** Adds a text as a document, as somebody would upload it. */
export async function mustAdd(
  project: TestProject,
  text: string,
  { name = `${newId()}.txt`, ...given }: Partial<Given> & { name?: string } = {},
): Promise<Added> {
  const bytes = new TextEncoder().encode(text)
  const read = await readText(bytes, name)
  return addDocument(
    project.db,
    project.noor.id,
    understand({ name, bytes, read }, { role: 'source', ...given }),
  )
}
