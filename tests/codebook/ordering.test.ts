import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveCode } from '../../server/codebook/ordering.ts'
import { codes } from '../../server/codebook/store.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { eventInWords } from '../../server/history/words.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { mustAddCode, outline } from './book.ts'

async function mustMove(project: TestProject, { id }: { id: string }, direction: 'up' | 'down') {
  const act = { person: project.noor.id, act: 'code.move', subject: id }
  return (await record(project.db, act, (write) => moveCode(write, id, direction))).event
}

test('a code moves past its neighbour, not past codes elsewhere in the tree', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A')
  await mustAddCode(project, 'A1', { under: 'A' })
  const b = await mustAddCode(project, 'B')
  await mustMove(project, b, 'up')
  expect(await outline(project)).toEqual(['B', 'A > A1', 'A'])
})

test('at the edge a code stays where it is, and the log says nothing', async () => {
  const project = await mustOpenProject()
  const a = await mustAddCode(project, 'A')
  await mustAddCode(project, 'B')
  expect(await mustMove(project, a, 'up')).toBeNull()
})

test('two codes that an undo left on one place still move apart', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  const act = { person: project.noor.id, act: 'code.end' }
  const { event } = await record(project.db, act, (write) => removeCode(write, b.id))
  const c = await mustAddCode(project, 'C')
  await undo(project.db, project.noor.id, event ?? 0)
  const before = await outline(project)
  await mustMove(project, before[1] === 'C' ? b : c, 'up')
  expect(await outline(project)).not.toEqual(before)
})

test('the log names the code that was moved', async () => {
  const project = await mustOpenProject()
  const a = await mustAddCode(project, 'A')
  await mustAddCode(project, 'B')
  const event = await mustMove(project, a, 'down')
  expect((await eventInWords(project.db, event ?? 0))?.text).toBe('verplaatste code ‘A’')
})

test('up and down again leaves the order as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.boolean(), async (which, upFirst) => {
      const project = await mustOpenProject()
      for (const name of 'abcd') await mustAddCode(project, name)
      const before = await outline(project)
      const code = (await codes(project.db))[which] ?? { id: '' }
      const [first, second] = upFirst ? (['up', 'down'] as const) : (['down', 'up'] as const)
      if ((await mustMove(project, code, first)) !== null) await mustMove(project, code, second)
      expect(await outline(project)).toEqual(before)
    }),
    { numRuns: 8 },
  )
})
