import { on, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { answer, endOrder, type Order } from '../../server/background/orders.ts'
import { openProject } from '../../server/database/project.ts'
import { programOf } from '../../server/installed.ts'
import { closeAfterTest } from '../left-open.ts'

test('a thread that did its work and is told to end, ends by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const project = await openProject(folder, { make: true })
  const worker = new Worker(programOf('server/background/worker-thread'), { workerData: folder })
  closeAfterTest(async () => {
    await worker.terminate()
    await project.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const stage = new Int32Array(new SharedArrayBuffer(4))
  worker.postMessage({ id: 'zoeken', wanted: { kind: 'search' }, stage } satisfies Order)
  for await (const [message] of on(worker, 'message')) if ('made' in answer.parse(message)) break
  const exit = once(worker, 'exit')
  worker.postMessage(endOrder)
  expect(await exit).toEqual([0])
})
