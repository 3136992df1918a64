import { test } from 'vitest'
import { expectNothingLost, nothingAsked, workUntilKilled } from '../process/killing.ts'
import { smallProject } from '../process/notes.ts'

test('two hundred kills of a server at work lose nothing and leave nothing half done', async () => {
  for (let folder = 1; folder <= 10; folder++) {
    const { data } = await smallProject()
    const asked = nothingAsked()
    for (let round = 1; round <= 20; round++) {
      await workUntilKilled(data, asked, round)
      await expectNothingLost(data, asked)
    }
  }
})
