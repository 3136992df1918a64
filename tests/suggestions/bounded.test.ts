import { expect, test } from 'vitest'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { boundedStretches, sentencesIn } from '../../server/suggestions/bounded.ts'
import { gatherMaterial } from '../../server/suggestions/material.ts'
import { sentencesOfText } from '../../server/suggestions/source-sentences.ts'
import { countedInAll } from '../../server/suggestions/words/counted-in-all.ts'
import { mustAddCode } from '../codebook/book.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const small = { mostCodings: 2, sentences: 64, forRareCodes: 32, enoughCodings: 5 }

/** Three talks of a hundred sentences, of which one in ten is about the current, and coded so. */
async function mustTalk() {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom', { keywords: ['kabel'] })
  for (const talk of ['een', 'twee', 'drie']) {
    const lines = Array.from({ length: 100 }, (_, at) =>
      at % 10 === 0 ? `De kabel van huis ${at} ${talk} is vol.` : `Buurvrouw ${at} zingt ${talk} lied.`,
    )
    const added = await mustAdd(project, lines.join('\n'), { name: `${talk}.txt` })
    const document = added.document.id
    const source = await sourceText(project.db, document)
    for (let at = 0; at < source.sentences.length; at += 10) {
      await record(project.db, { person: project.noor.id, act: 'coding.add' }, (write) =>
        addCoding(write, {
          ...{ document, version: source.version.id, ...source.sentences[at]!, code: code.id },
          ...{ coder: project.noor.id, origin: 'reading', seen: { suggestions: false, others: false } },
        }),
      )
    }
  }
  const sources = (await documents(project.db, 'source')).map(({ id }) => id)
  return { ...project, code, sources }
}

test('a project of ordinary size is learned from as a whole', async () => {
  const { db, sources } = await mustTalk()
  expect(await boundedStretches(db, sources)).toBeUndefined()
  const { input, isBounded } = await gatherMaterial(db)
  expect([input.sentences.length, input.lessons.length, isBounded]).toEqual([300, 30, false])
})

test('of a project with more codings and sentences than the bound some stretches are learned from', async () => {
  const { db, sources } = await mustTalk()
  const chosen = await boundedStretches(db, sources, small)
  const sentences = await Promise.all(
    sources.map(async (id) => sentencesIn(sentencesOfText(await sourceText(db, id)), chosen?.get(id))),
  )
  const { length } = sentences.flat()
  expect(length).toBeGreaterThanOrEqual(64)
  expect(length).toBeLessThanOrEqual(128)
})

test('sentences that stand apart once others are left out do not count as neighbours', async () => {
  const { db, sources } = await mustTalk()
  const all = sentencesOfText(await sourceText(db, sources[0]!))
  const kept = sentencesIn(all, new Set([0, 2]))
  expect(kept.map(({ text }) => text)).toEqual(
    [...all.slice(0, 32), ...all.slice(64, 96)].map(({ text }) => text),
  )
  expect(kept[31]!.section).not.toBe(kept[32]!.section)
})

test('words counted some texts at a time come to what they come to at once', async () => {
  const { db, code } = await mustTalk()
  const material = await gatherMaterial(db)
  const own = material.input.codes.filter(({ id }) => id === code.id)
  const atOnce = await countedInAll(db, own, material)
  expect(await countedInAll(db, own, material, 50)).toEqual(atOnce)
  expect(atOnce.get(code.id)).toMatchObject({ sentences: 300, looked: 30, coded: 30 })
  expect(atOnce.get(code.id)?.figures.at(-1)).toMatchObject({ sentences: 30, looked: 30, right: 30 })
})
