import { expect, test } from 'vitest'
import { addCode, changeCode } from '../../../server/codebook/store.ts'
import { correctParagraphs } from '../../../server/codings/correcting-paragraphs.ts'
import { mergeCodes } from '../../../server/codings/merging.ts'
import { addCoding, codings } from '../../../server/codings/store.ts'
import { record, type Writer } from '../../../server/database/write.ts'
import { copyInto } from '../../../server/exports/copy/masked-copy.ts'
import { erase } from '../../../server/history/erasing/erase.ts'
import { undo } from '../../../server/history/undo.ts'
import { verify } from '../../../server/history/verify.ts'
import { addMask } from '../../../server/sources/masks.ts'
import { endDocument } from '../../../server/sources/removing.ts'
import { documentNamed, sourceText } from '../../../server/sources/store.ts'
import { eventNow } from '../../../server/suggestions/keeping.ts'
import { gatherMaterial } from '../../../server/suggestions/material.ts'
import { nextToRead } from '../../../server/suggestions/sample/progress.ts'
import { sampledSentences, sampleReadings } from '../../../server/suggestions/sample/readings.ts'
import {
  endSample,
  progressOf,
  samples,
  sentencesOfSample,
} from '../../../server/suggestions/sample/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../../project.ts'
import { mustDraw, mustRead, mustSample, talk } from './sampled.ts'

const act = ({ db, noor }: TestProject, name: string, change: (write: Writer) => Promise<unknown>) =>
  record(db, { person: noor.id, act: name }, change)

async function statesOf({ db }: TestProject, sample: string, person: string) {
  const progress = await progressOf(db, await sentencesOfSample(db, sample), person)
  return progress.map(({ state }) => state)
}

test('a sample is drawn from every session and keeps its seed and its sources', async () => {
  const { project, sentences } = await mustSample()
  const [sample] = await samples(project.db)
  expect(sample).toMatchObject({ seed: 7, percent: 10, person: project.noor.id })
  expect(sample?.documents).toHaveLength(2)
  expect(sentences).toHaveLength(4)
  expect(new Set(sentences.map(({ document }) => document)).size).toBe(2)
  expect((await verify(project.db)).failures).toEqual([])
})

test('headings, what the organisers wrote, and single words are never drawn', async () => {
  const { project } = await mustSample()
  const text = '# Tafel 1\n\nStelling 1: De haven moet groter\n\nJa.\n\nWij wachten al jaren op stroom.\n'
  const { document } = await mustAdd(project, text, { name: 'kort.md', session: 'Oost' })
  await mustDraw(project)
  const drawn = (await sampledSentences(project.db)).filter((one) => one.document === document.id)
  expect(drawn.map(({ exact }) => exact)).toEqual(['Wij wachten al jaren op stroom.'])
})

test('a further sample never takes a sentence again, until there is none left', async () => {
  const { project } = await mustSample()
  for (let seed = 0; seed < 12; seed++) await mustDraw(project, { percent: 10, seed })
  const drawn = await sampledSentences(project.db)
  expect(new Set(drawn.map(({ version, start }) => `${version} ${start}`)).size).toBe(drawn.length)
  for (let seed = 0; seed < 20; seed++) await mustDraw(project, { percent: 10, seed }).catch(() => undefined)
  expect(await sampledSentences(project.db)).toHaveLength(40)
  await expect(mustDraw(project)).rejects.toThrow('sample-nothing-to-draw')
})

test('what is ticked becomes a coding of one’s own reading, made without suggestions or others in sight', async () => {
  const { project, sentences, power } = await mustSample()
  const [first] = sentences
  await mustRead(project, project.noor.id, { sentence: first!.id, codes: [power] })
  const { start, end, version } = first!
  expect(await codings(project.db)).toMatchObject([
    {
      start,
      end,
      version,
      code: power,
      coder: project.noor.id,
      origin: 'reading',
      saw_suggestions: 0,
      saw_others: 0,
    },
  ])
})

test('none of these codes is an answer: the sentence is read for each of them', async () => {
  const { project, sentences, power, people } = await mustSample()
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id, isNone: true })
  const [reading] = await sampleReadings(project.db)
  expect(reading?.codes).toEqual([
    { code: power, given: false },
    { code: people, given: false },
  ])
})

test('neither a code nor none of them is no answer, and both is none either', async () => {
  const { project, sentences, power } = await mustSample()
  const sentence = sentences[0]!.id
  const answer = (codes: string[], isNone: boolean) =>
    mustRead(project, project.noor.id, { sentence, codes, isNone })
  await expect(answer([], false)).rejects.toThrow('sample-no-answer')
  await expect(answer([power], true)).rejects.toThrow('sample-none-and-codes')
})

test('reading a sentence is one act, with one undo', async () => {
  const { project, sample, sentences, power, people } = await mustSample()
  const sentence = sentences[0]!.id
  const event = await mustRead(project, project.noor.id, { sentence, codes: [power, people] })
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await codings(project.db)).toEqual([])
  expect(await statesOf(project, sample, project.noor.id)).toEqual(['open', 'open', 'open', 'open'])
})

test('who answers again without a tick takes that code off; a coding of more than the sentence stays', async () => {
  const { project, sentences, power, people } = await mustSample()
  const { id, document, version, start, end } = sentences[0]!
  await act(project, 'coding.add', (write) =>
    addCoding(write, {
      ...{ document, version, start, end: end - 5, code: people, coder: project.noor.id },
      origin: 'reading',
      seen: { suggestions: false, others: false },
    }),
  )
  await mustRead(project, project.noor.id, { sentence: id, codes: [power] })
  await mustRead(project, project.noor.id, { sentence: id, codes: [], isNone: true })
  expect((await codings(project.db)).map(({ code }) => code)).toEqual([people])
})

test('several people read the same sample, each for themselves', async () => {
  const { project, sample, sentences, power } = await mustSample()
  const sentence = sentences[1]!.id
  await mustRead(project, project.noor.id, { sentence, codes: [power] })
  await mustRead(project, project.bram.id, { sentence })
  expect(await statesOf(project, sample, project.bram.id)).toEqual(['open', 'read', 'open', 'open'])
  const said = (await sampleReadings(project.db)).map(({ person, codes }) => [person, codes[0]?.given])
  expect(said).toEqual([
    [project.noor.id, true],
    [project.bram.id, false],
  ])
})

test('a sentence does not count for a code that means something else since, and comes by again', async () => {
  const { project, sample, sentences, power, people } = await mustSample()
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id })
  await act(project, 'code.change', (write) => changeCode(write, { id: power }, { definition: 'Te weinig.' }))
  const [reading] = await sampleReadings(project.db)
  expect(reading?.codes.map(({ code }) => code)).toEqual([people])
  expect((await statesOf(project, sample, project.noor.id))[0]).toBe('again')
})

test('who read a sentence for two codes has read it for the one they become', async () => {
  const { project, sample, sentences, power, people } = await mustSample()
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id, codes: [people] })
  await act(project, 'code.merge', (write) => mergeCodes(write, people, power))
  const [reading] = await sampleReadings(project.db)
  expect(reading?.codes).toEqual([{ code: power, given: true }])
  expect((await statesOf(project, sample, project.noor.id))[0]).toBe('read')
})

test('a code that came after the page was made was not read for', async () => {
  const { project, sentences } = await mustSample()
  const seen = await eventNow(project.db)
  await act(project, 'code.add', (write) => addCode(write, { name: 'later' }))
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id, isNone: true, seen })
  const [reading] = await sampleReadings(project.db)
  expect(reading?.codes).toHaveLength(2)
})

test('after a correction elsewhere a sentence of a sample stands; after one of its own words it does no longer', async () => {
  const { project, sample, sentences } = await mustSample()
  const one = sentences.find(({ exact }) => exact.includes('stroom'))!
  await mustRead(project, project.noor.id, { sentence: one.id })
  const correct = async (find: string, replace: string) => {
    const source = await sourceText(project.db, one.document)
    const block = source.blocks.findIndex(({ start, end }) => source.text.slice(start, end).includes(find))
    const { start, end } = source.blocks[block]!
    const text = source.text.slice(start, end).replace(find, replace)
    const wanted = { document: one.document, version: source.version.id, reason: 'verkeerd verstaan' }
    return act(project, 'document.correct', (write) =>
      correctParagraphs(write, { ...wanted, paragraphs: [{ block, text }] }),
    )
  }
  const other = (await sourceText(project.db, one.document)).text
    .split('\n')
    .find((line) => line !== one.exact)!
  await correct(other, `${other.slice(0, -1)} en water.`)
  expect((await sampleReadings(project.db)).map(({ sentence }) => sentence)).toEqual([one.id])
  const { event } = await correct(one.exact, one.exact.replace('stroom', 'de stroom'))
  expect(await sampleReadings(project.db)).toEqual([])
  expect(await sampledSentences(project.db, sample)).toHaveLength(3)
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await sampleReadings(project.db)).toHaveLength(1)
  expect((await verify(project.db)).failures).toEqual([])
})

test('of a source that is taken away the sample loses its sentences, and an undo brings them back', async () => {
  const { project, sample, sentences } = await mustSample()
  const { document } = sentences[0]!
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id })
  const { event } = await act(project, 'document.end', (write) => endDocument(write, { id: document }))
  const left = await sampledSentences(project.db, sample)
  expect(left.every((sentence) => sentence.document !== document)).toBe(true)
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await sampledSentences(project.db, sample)).toHaveLength(4)
  expect(await sampleReadings(project.db)).toHaveLength(1)
})

test('erasing a source leaves no word of it in a sample, nor in the log', async () => {
  const { project, sample, sentences, power } = await mustSample()
  const gone = sentences[0]!
  await mustRead(project, project.noor.id, { sentence: gone.id, codes: [power] })
  const wanted = { kind: 'document', document: gone.document } as const
  await erase(project.db, { person: project.noor.id, wanted, ground: 'verzoek' })
  const everything = await project.db.selectFrom('payloads').select('json').execute()
  const rows = await project.db.selectFrom('sampled_sentences').selectAll().execute()
  expect(JSON.stringify([everything, rows])).not.toContain(gone.exact)
  expect(await sampledSentences(project.db, sample)).toHaveLength(2)
  expect(await sampleReadings(project.db)).toEqual([])
  expect((await verify(project.db)).failures).toEqual([])
})

test('a sample that is taken away takes its readings along, and leaves the codings', async () => {
  const { project, sample, sentences, power } = await mustSample()
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id, codes: [power] })
  const { event } = await act(project, 'sample.end', (write) => endSample(write, { id: sample }))
  expect(await samples(project.db)).toEqual([])
  expect(await sampleReadings(project.db)).toEqual([])
  expect(await codings(project.db)).toHaveLength(1)
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await sampleReadings(project.db)).toHaveLength(1)
})

test('drawing cannot be undone from under what was read', async () => {
  const { project, sentences } = await mustSample()
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id })
  const { made } = (await samples(project.db))[0]!
  await expect(undo(project.db, project.noor.id, made)).rejects.toThrow('still-used')
})

test('what was read in a sample teaches: what it got, and what it did not get', async () => {
  const { project, sentences, power, people } = await mustSample()
  await mustRead(project, project.noor.id, { sentence: sentences[0]!.id, codes: [power] })
  const { lessons, sentences: all } = (await gatherMaterial(project.db)).input
  expect(lessons.map(({ sentence, ...lesson }) => ({ ...lesson, text: all[sentence]?.text }))).toEqual([
    { code: power, positive: true, weight: 1, from: 'sample', text: sentences[0]!.exact },
    { code: people, positive: false, weight: 1, from: 'sample', text: sentences[0]!.exact },
  ])
})

test('texts that come later are in no sample until one is drawn from them too', async () => {
  const { project, sample } = await mustSample()
  await mustAdd(project, talk('water'), { name: 'drie.txt', session: 'West' })
  const { id } = await documentNamed(project.db, 'drie.txt')
  expect((await samples(project.db)).some(({ documents }) => documents.includes(id))).toBe(false)
  const further = await mustDraw(project)
  expect(await sampledSentences(project.db, sample)).toHaveLength(4)
  const drawn = await sampledSentences(project.db, further)
  expect(drawn.filter(({ document }) => document === id)).toHaveLength(2)
})

test('what is left for later comes after the others, and what must be read again comes last', () => {
  const sentences = [
    { position: 1, state: 'read' },
    { position: 2, state: 'open' },
    { position: 3, state: 'again' },
    { position: 4, state: 'open' },
  ] as const
  expect(nextToRead(sentences)?.position).toBe(2)
  expect(nextToRead(sentences, 2)?.position).toBe(4)
  expect(nextToRead(sentences, 4)?.position).toBe(2)
  expect(nextToRead([sentences[0], sentences[2]])?.position).toBe(3)
  expect(nextToRead([sentences[0]])).toBeUndefined()
})

test('in a masked copy the sentences of a sample stand on the masked words, with who read them', async () => {
  const { project, sentences, power } = await mustSample()
  const { id, document, version, start } = sentences[0]!
  await mustRead(project, project.noor.id, { sentence: id, codes: [power] })
  const mask = { document, version, start, end: start + 10, ground: '5.1.2.e' } as const
  await act(project, 'mask.add', (write) => addMask(write, mask))
  const copy = await mustOpenProject()
  await copyInto(copy.db, project.db, project.noor.id)
  const copied = (await sampledSentences(copy.db)).find((one) => one.id === id)
  expect(copied?.exact).not.toContain(sentences[0]!.exact)
  expect((await sampleReadings(copy.db)).map(({ sentence }) => sentence)).toEqual([id])
  expect((await verify(copy.db)).failures).toEqual([])
})
