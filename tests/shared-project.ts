import { personNamed } from '../server/database/people.ts'
import { openProject, type Project } from '../server/database/project.ts'
import { freshFolder } from './fresh-folder.ts'
import { closeAfterTest } from './left-open.ts'
import type { TestProject } from './project.ts'

/** A fresh project that two programs have open: one that reads, and one in which people work. */
export async function mustShare(): Promise<{ reader: Project; writer: TestProject }> {
  const folder = freshFolder()
  const [reader, writer] = [await openProject(folder, { make: true }), await openProject(folder)]
  closeAfterTest(() => Promise.all([reader.close(), writer.close()]))
  const [noor, bram] = [await personNamed(writer.db, 'Noor'), await personNamed(writer.db, 'Bram')]
  return { reader, writer: { ...writer, noor, bram } }
}
