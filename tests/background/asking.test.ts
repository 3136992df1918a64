import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import type { Background } from '../../server/background/background.ts'
import { mustOpenProject } from '../project.ts'
import { exported, held, running } from './held.ts'

/** Asks for an archive of which the making, begun by somebody else or not, is over within a second. */
async function mustAsk(isShared: boolean): Promise<{ background: Background; answer: Response }> {
  const project = await mustOpenProject()
  const task = running({ ...exported, askers: [project.bram.id, project.noor.id] })
  const background: Background = {
    ...held([task]),
    begin: async () => ({ id: task.id, isShared, over: Promise.resolve(task) }),
  }
  const app = createApp({ project, background })
  const headers = { cookie: `persoon=${project.noor.id}` }
  return { background, answer: await app.request('http://localhost/project/archive', { headers }) }
}

test('what is answered at once leaves no task behind', async () => {
  const { background, answer } = await mustAsk(false)
  expect(await answer.text()).toBe('a,b\n')
  expect(background.task(exported.id)).toBeUndefined()
})

test('a file that somebody else was led to wait for stays for them, also when who asked later has it at once', async () => {
  const { background, answer } = await mustAsk(true)
  expect(await answer.text()).toBe('a,b\n')
  expect(background.task(exported.id)?.state).toBe('done')
})
