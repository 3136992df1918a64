import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProject } from '../../server/database/project.ts'
import { latestQuality } from '../../server/suggestions/quality/keeping-quality.ts'
import { followIn } from './following.ts'

test('quality is measured beside the server, and stays open to pages in what can be recomputed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const project = await openProject(folder, { make: true })
  const following = followIn(folder)
  expect(await latestQuality(project.derived)).toBeUndefined()
  following.ask('quality')
  following.ask('suggestions')
  expect(following.isBusy('quality')).toBe(true)
  await following.over('quality', 'suggestions')
  expect((await latestQuality(project.derived))?.quality.codes).toEqual([])
  await following.close()
  await project.close()
  rmSync(folder, { recursive: true, force: true })
})
