import { expect, test } from 'vitest'
import { codings, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { gather } from '../../server/threads/gathering.ts'
import { studyFor } from '../../server/threads/listing.ts'
import { mustAdd } from '../project.ts'
import { mustOpenCoded } from './project.ts'

test('after a coding nothing that was said is read again, and what was coded is', async () => {
  const project = await mustOpenCoded()
  const before = await gather(project.db)
  const [first] = await codings(project.db)
  await record(project.db, { person: project.noor.id, act: 'coding.end' }, (write) =>
    endCoding(write, first!.id),
  )
  const after = await gather(project.db)
  expect(after.material.codings).toHaveLength(before.material.codings.length - 1)
  expect(studyFor(after).lines).toBe(studyFor(before).lines)
})

test('after a new source everything that was said is there', async () => {
  const project = await mustOpenCoded()
  const before = studyFor(await gather(project.db)).lines.all.length
  await mustAdd(project, 'Wij wachten ook.\n', { name: 'west.txt', session: 'West', table: 'Tafel 1' })
  expect(studyFor(await gather(project.db)).lines.all).toHaveLength(before + 1)
})
