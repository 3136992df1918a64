import { expect, test } from 'vitest'
import { dropExample, type ExampleKind, examplesOf, keepExample } from '../../server/codings/examples.ts'
import { codings, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { AppError } from '../../server/errors.ts'
import { mustAddCode, mustCode, mustHaveText } from '../codebook/book.ts'
import { mustOpenProject } from '../project.ts'

async function mustHaveCoded() {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const code = await mustAddCode(project, 'Stroom')
  const coding = await mustCode(project, place, { code, start: 0, end: 11 })
  const keep = (kind: ExampleKind, of = code.id) =>
    record(project.db, { person: project.noor.id, act: 'code.example' }, (write) =>
      keepExample(write, of, { coding, kind }),
    )
  return { project, place, code, coding, keep }
}

const key = (error: unknown) => (error instanceof AppError ? error.key : error)

test('the words of a coding are kept as an example of its code', async () => {
  const { project, code, keep } = await mustHaveCoded()
  await keep('typical')
  expect(await examplesOf(project.db, code.id)).toMatchObject([{ kind: 'typical', exact: 'Wij wachten' }])
})

test('the same words are an example of one kind only', async () => {
  const { project, code, keep } = await mustHaveCoded()
  await keep('typical')
  await keep('counter')
  expect(await examplesOf(project.db, code.id)).toMatchObject([{ kind: 'counter' }])
})

test('a coding is no example of another code', async () => {
  const { project, keep } = await mustHaveCoded()
  const other = await mustAddCode(project, 'Gas')
  expect(await keep('typical', other.id).catch(key)).toBe('coding-not-found')
})

test('a coding that was taken off makes no example', async () => {
  const { project, coding, keep } = await mustHaveCoded()
  const act = { person: project.noor.id, act: 'coding.end' }
  await record(project.db, act, (write) => endCoding(write, coding))
  expect(await keep('typical').catch(key)).toBe('coding-not-found')
})

test('taking an example away leaves the coding', async () => {
  const { project, code, keep } = await mustHaveCoded()
  await keep('typical')
  const [example] = await examplesOf(project.db, code.id)
  const act = { person: project.noor.id, act: 'code.end-example' }
  await record(project.db, act, (write) => dropExample(write, code.id, example?.id ?? ''))
  expect(await examplesOf(project.db, code.id)).toEqual([])
  expect(await codings(project.db)).toHaveLength(1)
})
