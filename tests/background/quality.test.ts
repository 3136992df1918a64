import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBackground } from '../../server/background/background.ts'
import { openProject } from '../../server/database/project.ts'
import { latestQuality } from '../../server/suggestions/quality/keeping-quality.ts'

test('quality is measured beside the server, and stays open to pages in what can be recomputed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const project = await openProject(folder, { make: true })
  const background = await startBackground(folder)
  expect(await latestQuality(project.derived)).toBeUndefined()
  background.ask('quality')
  background.ask('suggestions')
  expect(background.isBusy('quality')).toBe(true)
  while (background.isBusy('quality') || background.isBusy('suggestions'))
    await new Promise((later) => setTimeout(later, 20))
  expect((await latestQuality(project.derived))?.quality.codes).toEqual([])
  await background.close()
  await project.close()
  rmSync(folder, { recursive: true, force: true })
})
