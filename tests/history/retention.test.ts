import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { retained, retentionDue, setRetention } from '../../server/history/retention.ts'
import { sessionNamed } from '../../server/sources/sessions.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

async function mustKeep() {
  const project = await mustOpenProject()
  await mustAdd(project, 'Een avond over water.', { name: 'water.txt', session: 'Water' })
  await mustAdd(project, 'Een avond over stroom.', { name: 'stroom.txt', session: 'Stroom' })
  return project
}

async function mustSet(project: TestProject, until: string | null, title?: string): Promise<void> {
  const session = title === undefined ? undefined : await sessionNamed(project.db, title)
  await record(project.db, { person: project.noor.id, act: 'retention.set' }, (write) =>
    setRetention(write, until, session && { id: session.id }),
  )
}

test('without a date nothing is listed', async () => {
  const project = await mustKeep()
  expect(await retained(project.db, '2027-01-01')).toEqual([])
})

test('a session with a date of its own goes before the date of the project', async () => {
  const project = await mustKeep()
  await mustSet(project, '2027-12-31')
  await mustSet(project, '2027-03-01', 'Water')
  const list = await retained(project.db, '2027-01-01')
  expect(list.map(({ document, until }) => [document, until])).toEqual([
    ['water.txt', '2027-03-01'],
    ['stroom.txt', '2027-12-31'],
  ])
})

test('a source is kept until and with its date, and due from the day after', async () => {
  const project = await mustKeep()
  await mustSet(project, '2027-03-01')
  expect(await retentionDue(project.db, '2027-03-01')).toEqual({ due: 0, soon: 2 })
  expect(await retentionDue(project.db, '2027-03-02')).toEqual({ due: 2, soon: 0 })
  expect(await retentionDue(project.db, '2027-01-01')).toEqual({ due: 0, soon: 0 })
})

test('a date can be taken away', async () => {
  const project = await mustKeep()
  await mustSet(project, '2027-03-01')
  await mustSet(project, null)
  expect(await retained(project.db, '2028-01-01')).toEqual([])
})

test('a day that is none is refused', async () => {
  const project = await mustKeep()
  for (const day of ['2027-02-30', '0027-02-20'])
    await expect(mustSet(project, day)).rejects.toMatchObject({ key: 'retention-not-a-date' })
})
