import { doWork } from '../../server/background/works.ts'
import { addCoding } from '../../server/codings/store.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject, type Project } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { latestModel } from '../../server/suggestions/keeping.ts'
import { gatherMaterial } from '../../server/suggestions/material.ts'
import { judge, readForScoring, scorerOf } from '../../server/suggestions/model/scorer.ts'
import { train } from '../../server/suggestions/model/train.ts'
import type { SourceSentence } from '../../server/suggestions/suggestion.ts'
import { sentencesIn, talkOf } from './speech.ts'

/** Milliseconds of the processor that this process spends on something, all its threads together. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Sentences scored in a second of processor time, by a program that is warm; each turn another megabyte of talk. */
async function scoring({ derived }: Project): Promise<number[]> {
  const latest = await latestModel(derived)
  if (!latest) throw new Error('there is no model yet')
  const scorer = scorerOf(latest.model)
  const rates: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const sentences = sentencesOf(talkOf(1_024 * 1_024, 500 + turn, { compounds: true }))
    const spent = await processorTime(() => {
      const read = readForScoring(scorer, sentences)
      for (const place of sentences.keys()) judge(scorer, read, place)
    })
    rates.push((1_000 * sentences.length) / spent)
  }
  return rates.slice(2)
}

function sentencesOf(text: string): SourceSentence[] {
  return sentencesIn(text).map(({ index: start, 0: sentence }) => ({
    ...{ document: 'gesprek', start, end: start + sentence.length, text: sentence },
    ...{ group: 'gesprek', section: '0' },
  }))
}

/** Training on what stands in a project whose word space is known. */
async function training({ db, derived }: Project): Promise<number[]> {
  const { input } = await gatherMaterial(db)
  const space = (await latestModel(derived))?.model.space
  return [await processorTime(() => train(input, space))]
}

const nothing = async () => new Uint8Array()

/** All that the thread beside the server does after one more coding. */
async function following(project: Project): Promise<number[]> {
  const { db } = project
  const { id: coder } = await personNamed(db, 'Noor')
  const [document] = await documents(db, 'source')
  const source = await sourceText(db, document?.id ?? '')
  const code = await db.selectFrom('codes').select('id').executeTakeFirstOrThrow()
  const span = source.sentences[3]
  if (!span) throw new Error('the text is too short')
  await record(db, { person: coder, act: 'coding.add' }, (write) =>
    addCoding(write, {
      ...{ document: source.document.id, version: source.version.id, ...span },
      ...{ code: code.id, coder, origin: 'reading', seen: { suggestions: false, others: false } },
    }),
  )
  return [await processorTime(() => doWork({ project, handed: nothing }, { kind: 'suggestions' }))]
}

const works = { scoring, training, following }
const [name, folder] = process.argv.slice(2)
const work = Object.entries(works).find(([one]) => one === name)?.[1]
if (!work || !folder) throw new Error(`usage: alone.js ${Object.keys(works).join('|')} FOLDER`)
const project = await openProject(folder)
process.stdout.write(JSON.stringify(await work(project)))
await project.close()
