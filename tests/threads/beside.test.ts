import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { startBackground } from '../../server/background/background.ts'
import { openProject } from '../../server/database/project.ts'
import { latestDerivation } from '../../server/threads/derivations.ts'

test('threads are derived beside the server: the page says how far it is, and has the result when it is done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const project = await openProject(folder, { make: true })
  const background = await startBackground(folder)
  const app = createApp({ project, background })
  const open = async () => parse(await (await app.request('http://localhost/threads')).text())
  await background.begin({ kind: 'threads' }, { person: 'noor' })
  expect((await open()).querySelector('.progress')?.text).toContain('Rode draden afleiden')
  while (background.isBusy('threads')) await new Promise((later) => setTimeout(later, 20))
  expect((await open()).querySelector('.progress')).toBeNull()
  expect((await latestDerivation(project.derived))?.derivation.candidates).toEqual([])
  await background.close()
  await project.close()
  rmSync(folder, { recursive: true, force: true })
})
