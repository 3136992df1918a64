import { addCode } from '../../../server/codebook/store.ts'
import { record } from '../../../server/database/write.ts'
import { sourceTexts } from '../../../server/sources/store.ts'
import { eventNow } from '../../../server/suggestions/keeping.ts'
import { readSampled, type SampleAnswer } from '../../../server/suggestions/sample/answering.ts'
import { sampledSentences } from '../../../server/suggestions/sample/readings.ts'
import { drawable, keepSample } from '../../../server/suggestions/sample/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../../project.ts'

/** Twenty sentences that differ in a number. */
export const talk = (about: string) =>
  Array.from({ length: 20 }, (_, at) => `Aan deze tafel ging het ${at + 1} keer over ${about}.`).join('\n')

/** Two sessions with forty sentences, two codes, and a sample of a tenth of it. */
export async function mustSample() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, talk('stroom'), { name: 'een.txt', session: 'Noord' })
  await mustAdd(project, talk('vakmensen'), { name: 'twee.txt', session: 'Zuid' })
  const { result } = await record(
    project.db,
    { person: project.noor.id, act: 'code.add' },
    async (write) => ({
      power: await addCode(write, { name: 'stroom' }),
      people: await addCode(write, { name: 'vakmensen' }),
    }),
  )
  const sample = await mustDraw(project)
  return { project, document, sample, sentences: await sampledSentences(project.db, sample), ...result }
}

type Drawing = Pick<TestProject, 'db' | 'noor'>

/** Draws over all that was not drawn yet. @returns the id of the sample */
export async function mustDraw({ db, noor }: Drawing, { percent = 10, seed = 7 } = {}): Promise<string> {
  const texts = await sourceTexts(db, 'source')
  const documents = texts.map(({ document }) => document.id)
  const candidates = await drawable(db, texts)
  const { result } = await record(db, { person: noor.id, act: 'sample.draw' }, (write) =>
    keepSample(write, { percent, seed, documents, candidates }),
  )
  return result
}

/** Answers as the page would, with all that is there in sight. */
export async function mustRead(
  { db }: Pick<TestProject, 'db'>,
  person: string,
  answer: Pick<SampleAnswer, 'sentence'> & Partial<SampleAnswer>,
): Promise<number | null> {
  const codes = answer.codes ?? []
  const whole = { codes, isNone: codes.length === 0, seen: await eventNow(db), ...answer }
  return (await record(db, { person, act: 'sample.read' }, (write) => readSampled(write, whole))).event
}
