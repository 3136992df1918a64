import type { Project } from '../../server/database/project.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { readText } from '../../server/ingest/read.ts'
import { addDocument, type Given, understand } from '../../server/sources/adding.ts'
import type { TestProject } from '../project.ts'

export type Filled = Project & Pick<TestProject, 'noor' | 'bram'>

export async function act<T>(
  { db, noor }: Filled,
  name: string,
  change: (write: Writer) => Promise<T>,
): Promise<T> {
  return (await record(db, { person: noor.id, act: name }, change)).result
}

export async function addSource(
  { db, noor }: Filled,
  name: string,
  text: string,
  given: Given,
): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const file = understand({ name, bytes, read: await readText(bytes, name) }, given)
  return (await addDocument(db, noor.id, file)).document.id
}
