import { expect, test } from 'vitest'
import { addCode } from '../../../server/codebook/store.ts'
import { record } from '../../../server/database/write.ts'
import { leftToDraw } from '../../../server/suggestions/sample/left-to-draw.ts'
import { mustAdd } from '../../project.ts'
import { mustDraw, mustSample, talk } from './sampled.ts'

test('what is left to draw is counted anew when texts or samples change, and not when people code', async () => {
  const { project } = await mustSample()
  const first = await leftToDraw(project)
  expect(first.all).toMatchObject({ sources: 2, sentences: 36 })
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'regels' }),
  )
  expect(await leftToDraw(project)).toBe(first)
  await mustAdd(project, talk('regels'), { name: 'drie.txt' })
  expect((await leftToDraw(project)).new).toMatchObject({ sources: 1, sentences: 20 })
  await mustDraw(project)
  expect((await leftToDraw(project)).all.sentences).toBeLessThan(56)
})
