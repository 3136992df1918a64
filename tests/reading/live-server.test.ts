import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { serve } from '../../server/serve.ts'
import { mustAdd } from '../project.ts'

const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a server closes while a browser listens, and the stream ends', async () => {
  const beside = await openProject(folder, { make: true })
  const noor = await personNamed(beside.db, 'Noor')
  const { document } = await mustAdd({ ...beside, noor, bram: noor }, 'Wij zoeken monteurs.', {
    session: 'Diner',
  })
  const served = await serve({ folder, port: 0 })
  const stream = await fetch(`${served.url}/documents/${document.id}/live?since=0`)
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const ended = stream.text()
  await served.close()
  expect(await ended).toContain('retry:')
  await beside.close()
})
