import { afterEach, expect, test, vi } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { nextTurn } from '../../server/turns.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

afterEach(() => vi.useRealTimers())

/** Waits until an act has begun to write: before that it may let others come first. */
async function begun({ sqlite }: TestProject): Promise<void> {
  while (!sqlite.inTransaction) await nextTurn()
}

test('an act that asks the database itself is given up, and those that wait behind it go on', async () => {
  const project = await mustOpenProject()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const act = { person: project.noor.id, act: 'code.add' }
  const stuck = record(project.db, act, async (write) => {
    await addCode(write, { name: 'half' })
    await codes(project.db)
    await addCode(write, { name: 'daarna' })
  })
  const behind = record(project.db, act, (write) => addCode(write, { name: 'wachtte' }))
  const refused = expect(stuck).rejects.toMatchObject({ key: 'write-took-too-long' })
  await begun(project)
  await vi.advanceTimersByTimeAsync(61_000)
  await refused
  await behind
  expect((await codes(project.db)).map(({ name }) => name)).toEqual(['wachtte'])
})

test('an act that was given up writes nothing afterwards', async () => {
  const project = await mustOpenProject()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let late: Promise<unknown> = Promise.resolve()
  const stuck = record(project.db, { person: project.noor.id, act: 'code.add' }, (write) => {
    late = codes(project.db).then(() => addCode(write, { name: 'te laat' }))
    return late
  })
  const refused = expect(stuck).rejects.toMatchObject({ key: 'write-took-too-long' })
  await begun(project)
  await vi.advanceTimersByTimeAsync(61_000)
  await refused
  await expect(late).rejects.toThrow('this act is over')
  expect(project.sqlite.prepare('SELECT * FROM codes').all()).toEqual([])
  expect((await verify(project.db)).ok).toBe(true)
})

test('an act that forgets to wait for what it writes cannot write outside its transaction', async () => {
  const project = await mustOpenProject()
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: kept } = await record(project.db, act, async (write) => write)
  await expect(addCode(kept, { name: 'nagekomen' })).rejects.toThrow('this act is over')
  expect(await codes(project.db)).toEqual([])
})

test('what stands on something that was taken away meanwhile is refused as a whole', async () => {
  const project = await mustOpenProject()
  const act = (name: string, change: (write: Writer) => Promise<unknown>) =>
    record(project.db, { person: project.noor.id, act: name }, change)
  const { result } = await act('code.add', (write) => addCode(write, { name: 'Boven' }))
  const above = String(result)
  await act('code.end', (write) => write.end('codes', { id: above }))
  const before = project.sqlite.prepare('SELECT count(*) n FROM codes').get()
  const row = { name: 'Onder', parent: above, position: 1, meaning: 1, merged_into: null, color: null }
  const texts = { definition: '', include: '', exclude: '', keywords: '[]', related: '[]', excluding: '[]' }
  const late = act('code.add', (write) =>
    write.insert('codes', { id: 'x', ...row, ...texts, status: 'vast' as const }),
  )
  await expect(late).rejects.toMatchObject({ code: 'conflict', key: 'support-ended' })
  expect(project.sqlite.prepare('SELECT count(*) n FROM codes').get()).toEqual(before)
})
