import { expect, test } from 'vitest'
import { newId } from '../../../server/database/ids.ts'
import { record } from '../../../server/database/write.ts'
import { documents } from '../../../server/sources/store.ts'
import { barredStems } from '../../../server/suggestions/words/barred.ts'
import { stem } from '../../../server/text/stems.ts'
import { mustAdd, mustOpenProject } from '../../project.ts'

async function mustBar(text: string, names: readonly string[] = []) {
  const project = await mustOpenProject()
  await mustAdd(project, text, { session: 'Diner', name: 'tafel.txt' })
  await record(project.db, { person: project.noor.id, act: 'participant.add' }, async (write) => {
    for (const name of names) await write.insert('participants', { id: newId(), name, pseudonym: null })
  })
  const sources = await documents(project.db, 'source')
  const barred = await barredStems(
    project,
    sources.map(({ id }) => id),
  )
  return (word: string) => barred.has(stem(word))
}

test('a name is barred in small letters too, and so are words that begin with it', async () => {
  const isBarred = await mustBar(
    "wij vroegen haverkate, haverkates ploeg en het haverkatebusje; d'hondts plan",
    ['Willem Haverkate', "Erik D'Hondt"],
  )
  for (const word of ['haverkate', 'haverkates', 'haverkatebusje', 'willem']) {
    expect(isBarred(word), word).toBe(true)
  }
  expect(isBarred('ploeg')).toBe(false)
})

test('who speaks is barred without standing on a list', async () => {
  const isBarred = await mustBar('Kwibusma: Er is te weinig.\n\nPiet: dat zei kwibusmaatje ook.\n')
  expect(isBarred('kwibusmaatje')).toBe(true)
  expect(isBarred('weinig')).toBe(false)
})
