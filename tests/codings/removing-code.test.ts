import { expect, test } from 'vitest'
import { codes } from '../../server/codebook/store.ts'
import { examplesOf, keepExample } from '../../server/codings/examples.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { AppError } from '../../server/errors.ts'
import { undo } from '../../server/history/undo.ts'
import { addMemo } from '../../server/memos/store.ts'
import { mustAddCode, mustCode, mustHaveText } from '../codebook/book.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

function removing(project: TestProject, { id }: { id: string }) {
  const act = { person: project.noor.id, act: 'code.end', subject: id }
  return record(project.db, act, (write) => removeCode(write, id))
}

const key = (error: unknown) => (error instanceof AppError ? error.key : error)

test('a code on which nothing hangs is taken away, and undo brings it back', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom')
  const { event } = await removing(project, code)
  expect(await codes(project.db)).toEqual([])
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await codes(project.db)).toMatchObject([{ name: 'Stroom' }])
})

test('a code with codings stays', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom')
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  await mustCode(project, place, { code, start: 0, end: 11 })
  expect(await removing(project, code).catch(key)).toBe('code-in-use')
})

test('a code with sub-codes stays', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Energie')
  await mustAddCode(project, 'Stroom', { under: 'Energie' })
  expect(await removing(project, code).catch(key)).toBe('code-has-children')
})

test('a code with memos stays', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom')
  await record(project.db, { person: project.noor.id, act: 'memo.add' }, (write) =>
    addMemo(write, { kind: 'code', subjectKind: 'code', subject: code.id, text: 'Ook gas?' }),
  )
  expect(await removing(project, code).catch(key)).toBe('code-has-memos')
})

test('examples that outlived their coding go with the code, and come back with it', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom')
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const coding = await mustCode(project, place, { code, start: 0, end: 11 })
  const act = (name: string) => ({ person: project.noor.id, act: name })
  await record(project.db, act('code.example'), (write) =>
    keepExample(write, code.id, { coding, kind: 'typical' }),
  )
  await record(project.db, act('coding.end'), (write) => endCoding(write, coding))
  const { event } = await removing(project, code)
  expect(await examplesOf(project.db, code.id)).toEqual([])
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await examplesOf(project.db, code.id)).toHaveLength(1)
})
