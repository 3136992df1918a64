import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { addSession, sessions } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const talk = [
  '[00:00:01] Lotte de Graaf: Wie begint?',
  '[00:00:09] Teun: Ik.',
  '[00:00:20] Veldink: Goed zo.',
].join('\n\n')

async function voicesOf(people: string) {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    const id = await addSession(write, { title: 'Diner', guest: 'prof. Veldink' })
    await importParticipants(write, id, { name: 'lijst.csv', bytes: new TextEncoder().encode(people) })
  })
  const { document } = await mustAdd(project, talk, { session: 'Diner', name: 'tafel.txt' })
  return (await sourceText(project.db, document.id)).blocks.map((block) => block.voice)
}

test('whoever led the table speaks for the organisation, the guest as guest', async () => {
  expect(await voicesOf('person,host\nLotte de Graaf,ja\nTeun Brandsma,nee\n')).toEqual([
    'organiser',
    'participant',
    'guest',
  ])
})

test('somebody who is on no list is a participant', async () => {
  expect(await voicesOf('person,host\nIemand Anders,ja\n')).toEqual(['participant', 'participant', 'guest'])
})

test('a chapter ‘Diner 2: …’ belongs to the session ‘Denkdiner 2: …’ that is there', async () => {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
    addSession(write, { title: 'Denkdiner 2: Schaarse handen' }),
  )
  const chapters =
    'Diner 1: Begin\n\nEr was soep en er was brood.\n\nDiner 2: Schaarse handen\n\nEr was minder soep dan brood.\n'
  await mustAdd(project, chapters, { name: 'opbrengst.txt' })
  expect((await sessions(project.db)).map((session) => session.title)).toEqual([
    'Denkdiner 2: Schaarse handen',
    'Diner 1: Begin',
  ])
})
