import { addCode } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import type { DocumentRow } from '../../server/database/tables.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { Visitor } from './visitor.ts'

/** Notes of two tables. */
export const text = `# Tafel 1

Wij wachten al een jaar op stroom.

Bij ons duurt het nog langer.

# Tafel 2

De school wil best meedoen.
`

/** The notes as a document, and somebody who looks at its structure. */
export async function mustStand(
  project: TestProject,
): Promise<{ document: DocumentRow; here: string; visitor: Visitor }> {
  const { document } = await mustAdd(project, text, { name: 'notities.md', session: 'Denkdiner 2' })
  return {
    document,
    here: `/documents/${document.id}/structure`,
    visitor: new Visitor(project, project.noor),
  }
}

/** A coding of one word of the notes. */
export async function mustCode(project: TestProject, document: DocumentRow): Promise<void> {
  const { version, text: words } = await sourceText(project.db, document.id)
  const start = words.indexOf('wachten')
  const person = project.noor.id
  await record(project.db, { person, act: 'coding.add' }, async (write) => {
    const code = await addCode(write, { name: 'Wachten' })
    await addCoding(write, {
      document: document.id,
      version: version.id,
      start,
      end: start + 'wachten'.length,
      code,
      coder: person,
      origin: 'reading',
      seen: { suggestions: false, others: false },
    })
  })
}
