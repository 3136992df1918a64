import { expect, test } from 'vitest'
import { addCode, changeCode, codeNamed } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { addCoding, codings } from '../../server/codings/store.ts'
import type { Verdict } from '../../server/database/coding-tables.ts'
import { latestResult } from '../../server/database/derived.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { latestModel } from '../../server/suggestions/keeping.ts'
import { suggestionsFor } from '../../server/suggestions/named-suggestions.ts'
import { openIn } from '../../server/suggestions/open.ts'
import { qualityReport } from '../../server/suggestions/quality/report.ts'
import { decide } from '../../server/suggestions/store.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const first = `Aan tafel 1 was het druk.
Er is een tekort aan vakmensen in de bouw.
De wethouder kwam later binnen.
Brede welvaart hoort voorop te staan.
`
const second = `Ook hier een tekort aan vakmensen.
Daarna was er soep.
`

/** A project with two codes and two documents. */
async function mustStart() {
  const project = await mustOpenProject()
  const { document: one } = await mustAdd(project, first, { name: 'een.txt' })
  const { document: two } = await mustAdd(project, second, { name: 'twee.txt' })
  const { result } = await record(
    project.db,
    { person: project.noor.id, act: 'code.add' },
    async (write) => ({
      scarcity: await addCode(write, {
        name: 'schaarste',
        keywords: ['tekort'],
        definition: 'Te weinig mensen.',
      }),
      values: await addCode(write, { name: 'waarden', keywords: ['brede welvaart'] }),
    }),
  )
  return { project, one, two, ...result }
}

async function suggestedTexts({ db, derived }: TestProject, document?: string): Promise<string[]> {
  const { sentences: found } = await suggestionsFor(db, derived, { document })
  return found.flatMap(({ text, suggestions }) => suggestions.map(({ code }) => `${code}: ${text}`))
}

/** Decides about a suggestion as the screen would. */
async function mustDecide(project: TestProject, document: string, text: string, verdict: Verdict) {
  const { model, sentences } = await suggest(project.db, project.derived)
  const sentence = sentences.find((one) => one.document === document && one.text.includes(text))!
  const { version } = await sourceText(project.db, document)
  const { code, score, because } = sentence.suggestions[0]!
  const { start, end } = sentence
  const act = { person: project.noor.id, act: `suggestion.${verdict}` }
  const { result, event } = await record(project.db, act, (write) =>
    decide(write, {
      ...{ document, version: version.id, start, end, code, verdict, score, model, because },
      adjusted: verdict === 'adjusted' ? { start: start + 3, end } : undefined,
      sawOthers: false,
    }),
  )
  return { ...result, event, sentence, model, version: version.id }
}

test('suggestions come with document and code by name, reasons in the text, and like fragments', async () => {
  const { project } = await mustStart()
  const { sentences } = await suggestionsFor(project.db, project.derived, { document: 'EEN.txt' })
  const [found] = sentences
  expect(Object.keys(found!).sort()).toEqual(['document', 'end', 'start', 'suggestions', 'text'])
  expect(found).toMatchObject({ document: 'een.txt', text: 'Er is een tekort aan vakmensen in de bouw.' })
  const [suggestion] = found!.suggestions
  expect(Object.keys(suggestion!).sort()).toEqual(['because', 'code', 'like', 'score', 'suggested'])
  expect(suggestion).toMatchObject({ code: 'schaarste', suggested: true, like: [] })
  const [reason] = suggestion!.because
  expect(first.slice(reason!.start, reason!.end)).toBe('tekort')
})

test('with all every sentence has every code, in the order of the text', async () => {
  const { project } = await mustStart()
  const { sentences: all } = await suggestionsFor(project.db, project.derived, { all: true })
  expect(all).toHaveLength(6)
  expect(all.every((sentence) => sentence.suggestions.length === 2)).toBe(true)
  const starts = all.filter((one) => one.document === 'een.txt').map((one) => one.start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
})

test('an unknown document is refused', async () => {
  const { project } = await mustStart()
  await expect(suggestionsFor(project.db, project.derived, { document: 'geen.txt' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a sentence that has the code is no longer suggested, but is listed with all', async () => {
  const { project, one } = await mustStart()
  await mustDecide(project, one.id, 'tekort', 'taken')
  expect(await suggestedTexts(project, 'een.txt')).toEqual(['waarden: Brede welvaart hoort voorop te staan.'])
  const { sentences: all } = await suggestionsFor(project.db, project.derived, {
    document: 'een.txt',
    all: true,
  })
  expect(all.some((sentence) => sentence.text.includes('tekort'))).toBe(true)
})

test('taking over makes a coding with its origin, in the same act as the decision', async () => {
  const { project, one } = await mustStart()
  const { coding, event, model } = await mustDecide(project, one.id, 'tekort', 'taken')
  const [row] = await codings(project.db)
  expect(row).toMatchObject({
    ...{ id: coding, origin: 'suggestion', saw_suggestions: 1, made: event, coder: project.noor.id },
    exact: 'Er is een tekort aan vakmensen in de bouw.',
  })
  const decision = await project.db.selectFrom('decisions').selectAll().executeTakeFirstOrThrow()
  expect(decision).toMatchObject({ coding, verdict: 'taken', model, made: event })
  expect(decision.score).toBeGreaterThan(0.5)
  expect(JSON.parse(decision.because)[0]).toMatchObject({ text: 'tekort', why: 'keyword' })
})

test('adjusting codes the other span', async () => {
  const { project, one } = await mustStart()
  await mustDecide(project, one.id, 'tekort', 'adjusted')
  const [row] = await codings(project.db)
  expect(row).toMatchObject({ origin: 'adjusted', exact: 'is een tekort aan vakmensen in de bouw.' })
})

test('what was left stays left after learning more, and in that document only', async () => {
  const { project, one, two, scarcity } = await mustStart()
  await mustDecide(project, one.id, 'tekort', 'left')
  expect(await suggestedTexts(project)).toEqual([
    'waarden: Brede welvaart hoort voorop te staan.',
    'schaarste: Ook hier een tekort aan vakmensen.',
  ])
  const { version, sentences } = await sourceText(project.db, two.id)
  await record(project.db, { person: project.bram.id, act: 'coding.add' }, (write) =>
    addCoding(write, {
      ...{ document: two.id, version: version.id, ...sentences[0]!, code: scarcity },
      ...{ coder: project.bram.id, origin: 'reading', seen: { suggestions: false, others: false } },
    }),
  )
  expect(await suggestedTexts(project)).toEqual(['waarden: Brede welvaart hoort voorop te staan.'])
})

test('what was left keeps its score, but is not suggested', async () => {
  const { project, one } = await mustStart()
  await mustDecide(project, one.id, 'tekort', 'left')
  const { sentences: all } = await suggestionsFor(project.db, project.derived, {
    document: 'een.txt',
    all: true,
  })
  const scarcity = all
    .find((sentence) => sentence.text.includes('tekort'))!
    .suggestions.find(({ code }) => code === 'schaarste')!
  expect(scarcity.suggested).toBe(false)
  expect(scarcity.score).toBeGreaterThan(0)
})

test('a suggestion shows the most alike fragment that was coded', async () => {
  const { project, one } = await mustStart()
  const { sentence } = await mustDecide(project, one.id, 'tekort', 'taken')
  const {
    sentences: [found],
  } = await suggestionsFor(project.db, project.derived, { document: 'twee.txt' })
  expect(found!.suggestions[0]!.like).toEqual([
    { document: 'een.txt', start: sentence.start, end: sentence.end, exact: sentence.text },
  ])
})

test('a model is kept as long as nothing changed, and made anew after a change', async () => {
  const { project, scarcity } = await mustStart()
  const { db, derived } = project
  const { model } = await suggest(db, derived)
  const kept = await latestResult(derived, { kind: 'model', key: 'suggestions' })
  expect((await suggest(db, derived)).model).toBe(model)
  expect(await latestResult(derived, { kind: 'model', key: 'suggestions' })).toEqual(kept)
  const { revision } = await codeNamed(db, 'schaarste')
  await record(db, { person: project.noor.id, act: 'code.change' }, (write) =>
    changeCode(write, { id: scarcity, revision }, { keywords: ['soep'] }),
  )
  expect((await suggest(db, derived)).model).not.toBe(model)
  expect(await suggestedTexts(project, 'twee.txt')).toEqual(['schaarste: Daarna was er soep.'])
  expect((await latestModel(derived))!.model.name).toBe((await suggest(db, derived)).model)
})

test('derived.sqlite can be emptied: the same suggestions come back', async () => {
  const { project, one } = await mustStart()
  await mustDecide(project, one.id, 'tekort', 'taken')
  const before = await suggestionsFor(project.db, project.derived, { all: true })
  await project.derived.deleteFrom('results').execute()
  expect(await suggestionsFor(project.db, project.derived, { all: true })).toEqual(before)
})

test('a code that lapsed is not suggested', async () => {
  const { project, scarcity } = await mustStart()
  await record(project.db, { person: project.noor.id, act: 'code.change' }, (write) =>
    changeCode(write, { id: scarcity }, { status: 'vervallen' }),
  )
  expect(await suggestedTexts(project)).toEqual(['waarden: Brede welvaart hoort voorop te staan.'])
})

test('the quality of a project is by code name, over documents that were read to the end', async () => {
  const { project, one, two, scarcity } = await mustStart()
  const { db, derived, noor } = project
  for (const { id: document } of [one, two]) {
    const source = await sourceText(db, document)
    const span = source.sentences.find(({ start, end }) => source.text.slice(start, end).includes('tekort'))!
    const place = { document, version: source.version.id }
    await record(db, { person: noor.id, act: 'coding.add' }, async (write) => {
      await addCoding(write, {
        ...{ ...place, ...span, code: scarcity, coder: noor.id, origin: 'reading' as const },
        seen: { suggestions: false, others: false },
      })
      await markRead(write, { ...place, person: noor.id }, [{ id: scarcity, meaning: 1 }])
    })
  }
  const { codes, macro } = await qualityReport(db, derived, 'document')
  expect(codes.schaarste).toMatchObject({ precision: 1, recall: 1, f1: 1, support: 2 })
  expect(codes.waarden).toMatchObject({ f1: null, support: 0 })
  expect(macro.f1).toBe(1)
  expect(await qualityReport(db, derived, 'document')).toMatchObject({ codes, macro })
})

test('an older model still suggests, and what was decided since holds', async () => {
  const { project, one } = await mustStart()
  const { db, derived } = project
  await suggest(db, derived)
  const { event } = (await latestModel(derived))!
  const { event: later } = await mustDecide(project, one.id, 'tekort', 'left')
  expect(later).toBeGreaterThan(event)
  const found = await openIn(project, await sourceText(db, one.id))
  expect(found.map(({ text }) => text)).toEqual(['Brede welvaart hoort voorop te staan.'])
})
