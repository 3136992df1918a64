import { expect, test } from 'vitest'
import { codeNamed } from '../../server/codebook/store.ts'
import { recode, splitCode } from '../../server/codings/splitting.ts'
import { codingsOfCode, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { AppError } from '../../server/errors.ts'
import { eventInWords } from '../../server/history/words.ts'
import { mustAddCode, mustCode, mustHaveText, outline, type Place } from '../codebook/book.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

const text = 'Wij wachten al drie jaar op stroom. Zonder kabel geen werk.'

async function mustHaveCoded() {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text)
  const code = await mustAddCode(project, 'Stroom')
  const first = await mustCode(project, place, { code, start: 0, end: 11 })
  const second = await mustCode(project, place, { code, start: 12, end: 20 })
  return { project, place, code, first, second }
}

async function mustSplit(project: TestProject, code: { id: string }, name: string) {
  const act = { person: project.noor.id, act: 'code.split', subject: code.id }
  return record(project.db, act, (write) => splitCode(write, code.id, name))
}

function recoding(project: TestProject, from: { id: string }, into: string, codings: string[]) {
  const act = { person: project.noor.id, act: 'coding.recode' }
  return record(project.db, act, (write) => recode(write, { from: from.id, into, codings }))
}

const key = (error: unknown) => (error instanceof AppError ? error.key : error)

test('a split makes a provisional sub-code and moves no coding', async () => {
  const { project, code } = await mustHaveCoded()
  await mustSplit(project, code, 'Kabels')
  expect(await outline(project)).toEqual(['Stroom', 'Stroom > Kabels'])
  expect(await codeNamed(project.db, 'Kabels')).toMatchObject({ status: 'voorlopig' })
  expect(await codingsOfCode(project.db, code.id)).toHaveLength(2)
})

test('the log names the code that was split', async () => {
  const { project, code } = await mustHaveCoded()
  const { event } = await mustSplit(project, code, 'Kabels')
  expect((await eventInWords(project.db, event ?? 0))?.text).toBe('splitste code ‘Stroom’')
})

test('after a split the coder gives the chosen codings the new code', async () => {
  const { project, code, first, second } = await mustHaveCoded()
  const { result: kabels } = await mustSplit(project, code, 'Kabels')
  await recoding(project, code, kabels, [first])
  expect((await codingsOfCode(project.db, kabels)).map(({ id }) => id)).toEqual([first])
  expect((await codingsOfCode(project.db, code.id)).map(({ id }) => id)).toEqual([second])
})

test('nobody gives the coding of somebody else another code', async () => {
  const { project, place, code } = await mustHaveCoded()
  const other = await mustCode(project, place, { code, coder: project.bram, start: 0, end: 11 })
  const gas = await mustAddCode(project, 'Gas')
  expect(await recoding(project, code, gas.id, [other]).catch(key)).toBe('not-own-coding')
})

test('a span that has the other code already keeps it once', async () => {
  const { project, place, code, first } = await mustHaveCoded()
  const gas = await mustAddCode(project, 'Gas')
  await mustCode(project, place, { code: gas, start: 0, end: 11 })
  await recoding(project, code, gas.id, [first])
  expect(await codingsOfCode(project.db, gas.id)).toHaveLength(1)
})

test('a coding that was taken off meanwhile is not brought back', async () => {
  const { project, code, first } = await mustHaveCoded()
  const gas = await mustAddCode(project, 'Gas')
  const act = { person: project.noor.id, act: 'coding.end' }
  await record(project.db, act, (write) => endCoding(write, first))
  expect(await recoding(project, code, gas.id, [first]).catch(key)).toBe('coding-not-found')
})

test('choosing no coding is said', async () => {
  const { project, code } = await mustHaveCoded()
  const gas = await mustAddCode(project, 'Gas')
  expect(await recoding(project, code, gas.id, []).catch(key)).toBe('nothing-to-move')
})

test('taking one code off a fragment keeps its other codes', async () => {
  const { project, place, code, first } = await mustHaveCoded()
  const others: [name: string, id: string][] = []
  for (const name of ['Gas', 'Water']) {
    const other = await mustAddCode(project, name)
    others.push([
      other.id,
      await mustCode(project, place satisfies Place, { code: other, start: 0, end: 11 }),
    ])
  }
  const act = { person: project.noor.id, act: 'coding.end' }
  await record(project.db, act, (write) => endCoding(write, first))
  expect(await codingsOfCode(project.db, code.id)).toHaveLength(1)
  for (const [other, id] of others) expect(await codingsOfCode(project.db, other)).toMatchObject([{ id }])
})
