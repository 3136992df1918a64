import { expect, test } from 'vitest'
import { atOneMoment } from '../../server/database/one-moment.ts'
import { nameProject, projectTitle } from '../../server/database/project.ts'
import { headOf } from '../../server/database/write.ts'
import { mustShare } from '../shared-project.ts'

async function mustName() {
  const { reader, writer } = await mustShare()
  const name = (title: string) => nameProject(writer.db, writer.noor.id, { title, organisation: '' })
  return { reader, name }
}

test('who reads at one moment sees nothing of what is written meanwhile, and who writes does not wait', async () => {
  const { reader, name } = await mustName()
  await name('Eerst')
  const seen = await atOneMoment(reader.db, async (trx) => {
    const before = await headOf(trx)
    const { event } = await name('Daarna')
    expect(event).toBe((before?.seq ?? 0) + 1)
    return [(await projectTitle(trx)).title, (await headOf(trx))?.seq === before?.seq]
  })
  expect(seen).toEqual(['Eerst', true])
  expect((await projectTitle(reader.db)).title).toBe('Daarna')
})

test('what is read within such a moment is of that moment too', async () => {
  const { reader, name } = await mustName()
  await name('Eerst')
  await atOneMoment(reader.db, async (trx) => {
    await headOf(trx)
    await name('Daarna')
    expect((await atOneMoment(trx, projectTitle)).title).toBe('Eerst')
  })
})
