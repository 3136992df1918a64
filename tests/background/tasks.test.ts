import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Background, startBackground } from '../../server/background/background.ts'
import { Lane } from '../../server/background/lane.ts'
import { emptyDerived } from '../../server/database/derived.ts'
import { openProject, type Project } from '../../server/database/project.ts'
import { followIn } from './following.ts'

interface Setting {
  folder: string
  project: Project
  background: Background
}

const open: Setting[] = []

afterEach(async () => {
  for (const { folder, project, background } of open.splice(0)) {
    await background.close()
    await project.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function mustStart(): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const project = await openProject(folder, { make: true })
  const setting = { folder, project, background: await startBackground(folder) }
  open.push(setting)
  return setting
}

async function mustFollow() {
  const { folder } = await mustStart()
  const following = followIn(folder)
  onTestFinished(() => following.close())
  return { following }
}

const threads = { kind: 'threads' } as const
const codings = { kind: 'export', wanted: { what: 'codings', format: 'csv' }, publicUrl: null } as const

test('two people who ask for the same get one task, and when one of them stops it goes on for the other', async () => {
  const { background } = await mustStart()
  const first = await background.begin(threads, { person: 'noor' })
  const second = await background.begin(threads, { person: 'bram' })
  expect(second?.id).toBe(first?.id)
  expect([first?.isShared, second?.isShared]).toEqual([false, true])
  expect(background.stop(first?.id ?? '', 'noor')).toBe(true)
  expect(background.task(first?.id ?? '')?.askers).toEqual(['bram'])
  expect((await second?.over)?.state).toBe('done')
})

test('who asks for a file after something was coded gets one that has it, also while the same is being made', async () => {
  const { background } = await mustStart()
  const asked = (person: string, head: number) => background.begin(codings, { person, head })
  const first = await asked('noor', 1)
  expect(background.task(first?.id ?? '')?.state).toBe('runs')
  expect((await asked('bram', 1))?.id).toBe(first?.id)
  const later = await asked('bram', 2)
  expect(later?.id).not.toBe(first?.id)
  expect((await asked('noor', 3))?.id).toBe(later?.id)
  expect((await later?.over)?.state).toBe('done')
})

test('who asks to keep all that waits while that goes on for a colleague gets a task of their own', async () => {
  const { background } = await mustStart()
  const keep = (person: string) => background.begin({ kind: 'keep', person, archive: null }, { person })
  const [first, second] = [await keep('noor'), await keep('bram')]
  expect(second?.id).not.toBe(first?.id)
  expect((await second?.over)?.state).toBe('done')
})

test('only who asked can stop it', async () => {
  const { background } = await mustStart()
  const begun = await background.begin(threads, { person: 'noor' })
  expect(background.stop(begun?.id ?? '', 'bram')).toBe(false)
  expect((await begun?.over)?.state).toBe('done')
})

test('what is stopped while it runs leaves no file, and can be asked again until it is done', async () => {
  const { background, folder } = await mustStart()
  const begun = await background.begin(codings, { person: 'noor' })
  const id = begun?.id ?? ''
  background.stop(id, 'noor')
  expect((await begun?.over)?.state).toBe('stopped')
  expect(existsSync(join(folder, 'work', id, 'made'))).toBe(false)
  const again = await background.again(id, { person: 'noor' })
  expect((await again?.over)?.state).toBe('done')
  expect(await new Response((await background.file(id))?.stream).text()).toContain('document')
  expect(await background.again(id, { person: 'noor' })).toBeUndefined()
})

test('who asks for what somebody else is just stopping gets a task of their own', async () => {
  const { background } = await mustStart()
  const first = await background.begin(codings, { person: 'noor', head: 1 })
  background.stop(first?.id ?? '', 'noor')
  const second = await background.begin(codings, { person: 'bram', head: 1 })
  expect(second?.id).not.toBe(first?.id)
  expect([(await first?.over)?.state, (await second?.over)?.state]).toEqual(['stopped', 'done'])
})

test('what follows every change, asked for twice while it goes on, is done once more', async () => {
  const { following } = await mustFollow()
  // Watched where it is handed over: a task may be over before anybody can look for it among those that go on.
  const handed = vi.spyOn(Lane.prototype, 'add')
  onTestFinished(() => handed.mockRestore())
  for (let asked = 0; asked < 3; asked++) following.ask('search')
  await following.over('search')
  expect(handed).toHaveBeenCalledTimes(2)
})

test('what follows every change is no task of anybody', async () => {
  const { following } = await mustFollow()
  following.ask('search')
  await following.over('search')
  expect(await following.lately()).toEqual([])
})

test('where it cannot be seen what tasks left, none is taken for gone', async () => {
  const { background, folder } = await mustStart()
  const begun = await background.begin(codings, { person: 'noor' })
  await begun?.over
  expect(await background.lately()).toHaveLength(1)
  const work = join(folder, 'work')
  renameSync(work, `${work}-elders`)
  writeFileSync(work, 'geen map')
  expect((await background.lately()).map(({ id }) => id)).toEqual([begun?.id])
  rmSync(work)
  renameSync(`${work}-elders`, work)
  expect(await new Response((await background.file(begun?.id ?? ''))?.stream).text()).toContain('document')
})

test('a task outlives its server, with the file that it made', async () => {
  const { background, folder } = await mustStart()
  const begun = await background.begin(codings, { person: 'noor' })
  await begun?.over
  await background.close()
  const next = await startBackground(folder)
  expect((await next.lately()).map(({ id, state }) => [id, state])).toEqual([[begun?.id, 'done']])
  expect(await new Response((await next.file(begun?.id ?? ''))?.stream).text()).toContain('document')
  await next.close()
})

test('what its server closed on is told as broken off, not as failed', async () => {
  const { background, folder } = await mustStart()
  await background.begin(threads, { person: 'noor' })
  await background.close()
  const next = await startBackground(folder)
  expect((await next.lately()).map(({ state }) => state)).toEqual(['broken'])
  await next.close()
})

test('a task whose folder an erasure took is forgotten', async () => {
  const { background, folder } = await mustStart()
  await (await background.begin(codings, { person: 'noor' }))?.over
  await background.close()
  rmSync(join(folder, 'work'), { recursive: true })
  expect(await background.lately()).toEqual([])
})

test('where no task can be written down, work that needs no file goes on', async () => {
  const { background, folder, project } = await mustStart()
  writeFileSync(join(folder, 'work'), 'a file in the way')
  await emptyDerived(project.derived)
  const begun = await background.begin(threads, { person: 'noor' })
  expect((await begun?.over)?.state).toBe('done')
})

test('a damaged note of a task is as good as none', async () => {
  const { background, folder } = await mustStart()
  const begun = await background.begin(codings, { person: 'noor' })
  await begun?.over
  await background.close()
  writeFileSync(join(folder, 'work', begun?.id ?? '', 'task.json'), '{"id": "../../elders"')
  const next = await startBackground(folder)
  expect(await next.lately()).toEqual([])
  await next.close()
})

test('a file that was made is read to its end while its task is forgotten', async () => {
  const { background } = await mustStart()
  const begun = await background.begin(codings, { person: 'noor' })
  await begun?.over
  const file = await background.file(begun?.id ?? '')
  await background.forget(begun?.id ?? '')
  const bytes = await new Response(file?.stream).bytes()
  expect(bytes.length).toBe(file?.size)
  expect(await background.file(begun?.id ?? '')).toBeUndefined()
})
