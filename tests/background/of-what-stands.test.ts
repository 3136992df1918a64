import { expect, test } from 'vitest'
import { ofWhatStands } from '../../server/background/of-what-stands.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

/** Work that reads what the sources say, and during which somebody erases one of them the first time. */
async function mustWork() {
  const project = await mustOpenProject()
  const { db, noor } = project
  await mustAdd(project, 'Dit blijft.', { name: 'blijft.txt' })
  const { document } = await mustAdd(project, 'Dit gaat weg.', { name: 'weg.txt' })
  const wanted = { kind: 'document', document: document.id } as const
  let times = 0
  const work = async () => {
    const texts = await db.selectFrom('text_versions').select('text').where('ended', 'is', null).execute()
    times += 1
    if (times === 1) await erase(db, { person: noor.id, wanted, ground: 'verzoek' })
    return texts.map(({ text }) => text).join(' ')
  }
  return { project, work, times: () => times }
}

test('what was made of words that were erased meanwhile is made anew of what is left', async () => {
  const { project, work } = await mustWork()
  const made = await ofWhatStands(project, false, work)
  expect(made).toContain('Dit blijft')
  expect(made).not.toContain('gaat weg')
})

test('work that fails because something was erased meanwhile is done anew, and of itself it fails once', async () => {
  const { project, work, times } = await mustWork()
  const failing = async () => {
    const made = await work()
    if (made.includes('gaat weg')) throw new Error('what it was writing is gone')
    return made
  }
  expect(await ofWhatStands(project, false, failing)).toContain('Dit blijft')
  const broken = () =>
    ofWhatStands(project, false, () => work().then(() => Promise.reject(new Error('broken'))))
  await expect(broken()).rejects.toThrow('broken')
  expect(times()).toBe(3)
})

test('what changes the project is not done twice', async () => {
  const { project, work, times } = await mustWork()
  await ofWhatStands(project, true, work)
  expect(times()).toBe(1)
})
