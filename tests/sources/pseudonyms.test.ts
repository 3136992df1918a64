import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { attendances, importParticipants } from '../../server/sources/participants.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { refusal } from '../quotes/setting.ts'

const taking = ({ db, noor }: TestProject, rows: string) =>
  record(db, { person: noor.id, act: 'session.participants' }, async (write) => {
    const session = await addSession(write, { title: 'Denkdiner 1' })
    const bytes = new TextEncoder().encode(`person,pseudonym\n${rows}\n`)
    return importParticipants(write, session, { name: 'lijst.csv', bytes })
  })

test.each([
  ['part of the real name', 'Truus Mulder,Truus', 'pseudonym-tells'],
  ['somebody else’s real name', 'Truus Mulder,Henk Blom\nHenk Blom,', 'pseudonym-taken'],
  ['one that two people share', 'Truus Mulder,Anna\nHenk Blom,Anna', 'pseudonym-taken'],
])('a list with a pseudonym that is %s is refused', async (_, rows, key) => {
  const project = await mustOpenProject()
  expect(await refusal(taking(project, rows))).toBe(key)
  expect(await attendances(project.db)).toEqual([])
})

test('a list with pseudonyms that tell nobody is taken over', async () => {
  const project = await mustOpenProject()
  await taking(project, 'Truus Mulder,Anna\nHenk Blom,Bart')
  expect((await attendances(project.db)).map(({ pseudonym }) => pseudonym).sort()).toEqual(['Anna', 'Bart'])
})
