import { addCode, codes } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const speech = (session: string, way: string) => `Stelling 1: De haven moet groter

[00:00:01] Deelnemer 1: De netbeheerder heeft de kabel naar ons ${way} uitgesteld.
[00:00:09] Deelnemer 2: Nee, die kabel van de netbeheerder ligt er gewoon.
[00:00:20] Deelnemer 3: Wij wachten in ${session} op een monteur van de netbeheerder.
[00:00:31] Deelnemer 1: Over die monteur is twijfel aan tafel.
`

/** Three sessions in which people speak of a cable that does not come, coded and read for ‘stroom’. */
export async function mustOpenCoded(): Promise<TestProject & { stroom: string; documents: string[] }> {
  const project = await mustOpenProject()
  const { db, noor } = project
  const documents: string[] = []
  for (const [session, way] of [
    ['Noord', 'bedrijf'],
    ['Oost', 'dorp'],
    ['Zuid', 'schip'],
  ] as const) {
    const added = await mustAdd(project, speech(session, way), {
      name: `${session}.txt`,
      session,
      table: 'Tafel 1',
    })
    documents.push(added.document.id)
  }
  const { result: stroom } = await record(db, { person: noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'stroom', keywords: ['netcongestie'] }),
  )
  const [code] = await codes(db)
  for (const document of documents) {
    const { text, version } = await sourceText(db, document)
    await record(db, { person: noor.id, act: 'coding.add' }, async (write) => {
      for (const words of ['De netbeheerder heeft', 'Wij wachten in']) {
        const start = text.indexOf(words)
        const span = { start, end: text.indexOf('.', start) + 1 }
        const seen = { suggestions: false, others: false }
        const coding = {
          document,
          version: version.id,
          code: stroom,
          coder: noor.id,
          origin: 'reading' as const,
          seen,
        }
        await addCoding(write, { ...coding, ...span })
      }
      await markRead(write, { document, version: version.id, person: noor.id }, [code!])
    })
  }
  return { ...project, stroom, documents }
}
