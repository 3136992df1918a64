import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { mergeCodes } from '../../server/codings/merging.ts'
import { addCoding, endCoding } from '../../server/codings/store.ts'
import type { Origin } from '../../server/database/coding-tables.ts'
import { record } from '../../server/database/write.ts'
import { codesGiven } from '../../server/reading/keyed.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustBegin() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs. Wij drinken koffie.')
  const { version } = await sourceText(project.db, document.id)
  const person = project.noor.id
  const mustName = async (name: string) =>
    (await record(project.db, { person, act: 'code.add' }, (write) => addCode(write, { name }))).result
  const [work, coffee] = [await mustName('arbeid'), await mustName('koffie')]
  const give = async (
    code: string,
    end: number,
    { coder = person, origin = 'reading' }: { coder?: string; origin?: Origin } = {},
  ) => {
    const { result } = await record(project.db, { person: coder, act: 'coding.add' }, (write) =>
      addCoding(write, {
        ...{ document: document.id, version: version.id, start: 0, end, code, coder, origin },
        seen: { suggestions: false, others: false },
      }),
    )
    return result.id
  }
  return { project, person, work, coffee, give, given: () => codesGiven(project, person) }
}

test('codes are told in the order in which somebody gave them, also those of just now', async () => {
  const { work, coffee, give, given } = await mustBegin()
  await give(work, 3)
  expect(await given()).toEqual([work])
  await give(coffee, 10)
  await give(work, 19)
  expect(await given()).toEqual([work, coffee, work])
})

test('what a colleague gave, or came from a file, is not what somebody gave', async () => {
  const { project, work, coffee, give, given } = await mustBegin()
  await give(work, 3, { coder: project.bram.id })
  await give(work, 10, { origin: 'import' })
  expect(await given()).toEqual([])
  await give(coffee, 3)
  expect(await given()).toEqual([coffee])
})

test('a code that was taken off again was given all the same', async () => {
  const { project, person, work, give, given } = await mustBegin()
  const id = await give(work, 3)
  await given()
  await record(project.db, { person, act: 'coding.end' }, (write) => endCoding(write, id))
  expect(await given()).toEqual([work])
})

test('codes that were merged count as the one that stays, each in its turn', async () => {
  const { project, person, work, coffee, give, given } = await mustBegin()
  await give(work, 3)
  await give(coffee, 10)
  await given()
  await record(project.db, { person, act: 'code.merge' }, (write) => mergeCodes(write, work, coffee))
  expect(await given()).toEqual([coffee, coffee])
})
