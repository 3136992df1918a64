import { addCode } from '../../server/codebook/store.ts'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { addCoding } from '../../server/codings/store.ts'
import { type Recorded, record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

export const talk = `Wij wachten al drie jaar op strom.

De netbeheerder kan niet kiezen.

Over die monteur is twijfel aan tafel.`

/** A source with a code on its first and on its second paragraph, and Noor at work in it. */
export async function mustHaveCodedTalk() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, talk, { session: 'Diner 1', name: 'tafel 1.txt' })
  const { version } = await sourceText(project.db, document.id)
  const act = { person: project.noor.id, act: 'coding.add', subject: document.id }
  const { result: code } = await record(project.db, act, async (write) => {
    const made = await addCode(write, { name: 'Stroom' })
    const seen = { suggestions: false, others: false }
    const coding = { document: document.id, version: version.id, code: made, coder: project.noor.id, seen }
    for (const words of ['drie jaar op strom', 'De netbeheerder kan niet kiezen.']) {
      const start = talk.indexOf(words)
      await addCoding(write, { ...coding, start, end: start + words.length, origin: 'reading' })
    }
    return made
  })
  const visitor = visit(project, project.noor)
  return { project, visitor, document: document.id, version: version.id, code }
}

/** Corrects paragraphs, by number from 1, as Bram does. */
export async function mustCorrect(
  project: TestProject,
  document: string,
  texts: Readonly<Record<number, string>>,
): Promise<Recorded<unknown>> {
  const { version } = await sourceText(project.db, document)
  const paragraphs = Object.entries(texts).map(([number, text]) => ({ block: Number(number) - 1, text }))
  const act = { person: project.bram.id, act: 'document.correct', subject: document }
  return record(project.db, act, (write) =>
    correctParagraphs(write, { document, version: version.id, reason: 'tikfout', paragraphs }),
  )
}
