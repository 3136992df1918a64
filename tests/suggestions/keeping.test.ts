import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { forgetAtHand } from '../../server/database/at-hand.ts'
import { record } from '../../server/database/write.ts'
import { eventNow, latestModel, modelOf, wordSpaceOf } from '../../server/suggestions/keeping.ts'
import { gatherMaterial } from '../../server/suggestions/material.ts'
import { modelToJson, spaceFromJson } from '../../server/suggestions/model/model-json.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

async function mustStart(): Promise<TestProject> {
  const project = await mustOpenProject()
  await mustAdd(project, 'Er is een tekort aan vakmensen.\nDe soep was op.\n', { name: 'een.txt' })
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'] }),
  )
  return project
}

async function mustLearn({ db, derived }: TestProject) {
  return modelOf(derived, await gatherMaterial(db))
}

/** Puts another text where a result of this kind is kept. */
async function spoil({ derived }: TestProject, kind: string, change: (json: string) => string) {
  const { json } = await derived
    .selectFrom('results')
    .select('json')
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  await derived
    .updateTable('results')
    .set({ json: change(json) })
    .where('kind', '=', kind)
    .execute()
}

const damage: readonly [how: string, change: (json: string) => string][] = [
  ['cut off', (json) => json.slice(0, json.length / 2)],
  ['empty', () => ''],
  ['of an older shape', (json) => json.replace(/"shape":\d+/, '"shape":1')],
  ['without its sections', (json) => json.replace('"sectionScales"', '"scales"')],
  ['with half a number', (json) => json.replace('"columns":"', '"columns":"AAA')],
]

test.each(damage)('a kept model that is %s counts as none, and is made anew', async (_, change) => {
  const project = await mustStart()
  const made = await mustLearn(project)
  await spoil(project, 'model', change)
  expect(await latestModel(project.derived)).toBeUndefined()
  expect(modelToJson(await mustLearn(project))).toBe(modelToJson(made))
  expect((await latestModel(project.derived))?.model.name).toBe(made.name)
})

test('a model does not claim to know what was done while it was made', async () => {
  const project = await mustStart()
  const before = await eventNow(project.db)
  const material = await gatherMaterial(project.db)
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'woningnood' }),
  )
  for (const state of ['made', 'kept']) {
    await modelOf(project.derived, material)
    expect((await latestModel(project.derived))?.event, state).toBe(before)
  }
})

test('the model stays in memory until something is erased: it holds words of the texts', async () => {
  const project = await mustStart()
  await mustLearn(project)
  const first = await latestModel(project.derived)
  expect((await latestModel(project.derived))?.model).toBe(first?.model)
  forgetAtHand(project)
  expect((await latestModel(project.derived))?.model).not.toBe(first?.model)
})

test('a server that meets the model of the command line finds the texts scored', async () => {
  const { db, derived } = await mustStart()
  await suggest(db, derived)
  const kept = await derived.selectFrom('results').select('kind').orderBy('kind').execute()
  expect(kept.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['model', 'scored-text']))
})

test('a word space that was kept damaged is made anew', async () => {
  const project = await mustOpenProject()
  const words = Array.from({ length: 4000 }, (_, k) => `woord${'abcdefgh'[k % 8]}${'klmnop'[k % 6]}`)
  await mustAdd(project, words.join(' '), { name: 'lang.txt' })
  const material = await gatherMaterial(project.db)
  const made = await wordSpaceOf(project.derived, material)
  expect(made?.stems.length).toBeGreaterThan(10)
  await spoil(project, 'word-space', (json) => json.replace('"vectors":"', '"vectors":"AAAA'))
  expect(await wordSpaceOf(project.derived, material)).toEqual(made)
})

test('a text that is no word space gives none', () => {
  expect(spaceFromJson('{"dimensions":60}')).toBeUndefined()
  expect(spaceFromJson('')).toBeUndefined()
})
