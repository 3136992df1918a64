import { beforeEach, expect, test } from 'vitest'
import { addCode } from '../../../server/codebook/store.ts'
import { importCodings } from '../../../server/codings/table.ts'
import { record } from '../../../server/database/write.ts'
import { documentNamed, sourceText } from '../../../server/sources/store.ts'
import { suggestionsFor } from '../../../server/suggestions/named-suggestions.ts'
import { latestQuality, withheldCodes } from '../../../server/suggestions/quality/keeping-quality.ts'
import { qualityReport } from '../../../server/suggestions/quality/report.ts'
import { shownCodeQuality } from '../../../server/suggestions/quality/shown.ts'
import { decide } from '../../../server/suggestions/store.ts'
import { suggest } from '../../../server/suggestions/suggesting.ts'
import { shapes } from '../../process/shapes.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../../project.ts'
import { textsIn } from '../../text/language-texts.ts'

let project: TestProject

/** Two texts, a code whose keyword stands in forty sentences, and a coder who gave it to some of the first text. */
beforeEach(async () => {
  project = await mustOpenProject()
  for (const name of ['een', 'twee']) {
    const lines = Array.from({ length: 20 }, (_, k) => `Over het tekort bij ${name} zei nummer ${k} iets.`)
    await mustAdd(project, `${lines.join('\n')}\n`, { name: `${name}.txt` })
  }
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'] }),
  )
})

/** Gives the code to the first so many sentences of both texts, both read to the end. */
async function mustCode(coder: string, perText: number): Promise<void> {
  const rows: string[] = []
  for (const name of ['een.txt', 'twee.txt']) {
    const { sentences } = await sourceText(project.db, (await documentNamed(project.db, name)).id)
    for (const { start, end } of sentences.slice(0, perText)) rows.push(`${name},${start},${end},,schaarste`)
  }
  const bytes = new TextEncoder().encode(`document,start,end,exact,code\n${rows.join('\n')}\n`)
  const { refused } = await importCodings(project.db, project.noor.id, { name: 'c.csv', bytes, coder })
  expect(refused).toEqual([])
}

const report = () => qualityReport(project.db, project.derived)
const suggested = async (all = false) =>
  (await suggestionsFor(project.db, project.derived, { all })).sentences.flatMap((one) => one.suggestions)

test('what the command line prints has the shape that was promised', async () => {
  await mustCode('Noor', 5)
  const quality = await report()
  expect(shapes.evaluation.parse(quality).codes.schaarste).toMatchObject({ support: 10 })
  expect(quality.codes.schaarste!.counts).toMatchObject({ read: 40, sources: 2, judged: 40 })
})

test('a code of which few suggestions are right is withheld: score and suggested stay, with all and without', async () => {
  await mustCode('Noor', 1)
  expect((await report()).codes.schaarste).toMatchObject({
    withheld: true,
    counts: { suggested: 40, right: 2 },
  })
  const all = await suggested(true)
  expect(all.every(({ withheld, score }) => withheld === true && score > 0)).toBe(true)
  expect(all.some((one) => one.suggested)).toBe(true)
  const open = await suggested()
  expect(open.length).toBeGreaterThan(0)
  expect(open.every((one) => one.suggested && one.withheld)).toBe(true)
  expect([...(await withheldCodes(project.derived)).values()]).toEqual([
    { precision: 0.05, n: 40, from: 'codings' },
  ])
})

test('sources in another language, in which nothing is suggested, are not measured', async () => {
  await mustCode('Noor', 5)
  await mustAdd(project, textsIn.en.join('\n\n'), { name: 'interview.txt' })
  const { sentences } = await sourceText(project.db, (await documentNamed(project.db, 'interview.txt')).id)
  const { start, end } = sentences[0]!
  const bytes = new TextEncoder().encode(
    `document,start,end,exact,code\ninterview.txt,${start},${end},,schaarste\n`,
  )
  await importCodings(project.db, project.noor.id, { name: 'c.csv', bytes, coder: 'Noor' })
  expect((await report()).codes.schaarste).toMatchObject({ support: 10, counts: { read: 40, sources: 2 } })
})

test('as long as nothing can be judged nothing is withheld, and nothing is measured for it', async () => {
  expect((await suggested(true)).some((one) => 'withheld' in one)).toBe(false)
  expect(await latestQuality(project.derived)).toBeUndefined()
})

test('two coders: what they differ on is left out, and each is told apart by name', async () => {
  await mustCode('Noor', 20)
  await mustCode('Bram', 15)
  const { schaarste } = (await report()).codes
  expect(schaarste).toMatchObject({ support: 30, counts: { read: 40, judged: 30 } })
  expect(Object.entries(schaarste!.coders).map(([name, { support }]) => [name, support])).toEqual([
    ['Bram', 30],
    ['Noor', 40],
  ])
})

test('decisions on suggestions are counted, and change nothing about precision', async () => {
  await mustCode('Noor', 5)
  const before = (await report()).codes.schaarste!
  const { id } = await documentNamed(project.db, 'een.txt')
  const { version, sentences } = await sourceText(project.db, id)
  const { model } = await suggest(project.db, project.derived)
  const code = (await latestQuality(project.derived))!.quality.codes[0]!.id
  const span = sentences[10]!
  await record(project.db, { person: project.bram.id, act: 'decision.leave' }, (write) =>
    decide(write, {
      ...{ document: id, version: version.id, ...span, code, verdict: 'left', score: 0.8, model },
      ...{ because: [], sawOthers: false },
    }),
  )
  const after = (await report()).codes.schaarste!
  expect(after.decisions).toEqual({ shown: 1, taken: 0, adjusted: 0, left: 1, bulk: 0 })
  expect(after.counts).toMatchObject({ read: before.counts.read, judged: before.counts.judged })
})

test('a page reads what was measured last, and knows how many changes came since', async () => {
  await mustCode('Noor', 5)
  await report()
  const [code] = (await latestQuality(project.derived))!.quality.codes
  expect(await shownCodeQuality(project, code!.id)).toMatchObject({ changesSince: 0 })
  await mustCode('Bram', 5)
  expect(await shownCodeQuality(project, code!.id)).toMatchObject({
    ...{ changesSince: 1, quality: { support: 10 } },
    coders: [{ name: 'Noor', support: 10 }],
  })
})
