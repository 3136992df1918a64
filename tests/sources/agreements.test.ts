import { expect, test } from 'vitest'
import type { AgreementLevel } from '../../server/database/report-tables.ts'
import type { QuotingRule } from '../../server/database/tables.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { effectiveLevel, isStricter, levelIn } from '../../server/sources/agreements.ts'
import { agree, agreements } from '../../server/sources/agreements-store.ts'
import { attendances, importParticipants } from '../../server/sources/participants.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { refusal } from '../quotes/setting.ts'

test.each<[QuotingRule, AgreementLevel | null, AgreementLevel]>([
  ['openbaar', 'name-and-role', 'name-and-role'],
  ['openbaar', 'role', 'role'],
  ['openbaar', null, 'without'],
  ['openbaar', 'not-quoted', 'not-quoted'],
  ['chatham-house', 'name-and-role', 'without'],
  ['chatham-house', 'not-quoted', 'not-quoted'],
  ['vertrouwelijk', 'name-and-role', 'not-quoted'],
])('under the rule %s somebody who agreed to %s is quoted as %s', (rule, agreed, level) => {
  expect(effectiveLevel(rule, agreed)).toBe(level)
})

test.each<[string, AgreementLevel | undefined]>([
  ['Met naam en functie', 'name-and-role'],
  [' met  functie ', 'role'],
  ['zonder', 'without'],
  ['NIET CITEREN', 'not-quoted'],
  ['not-quoted', 'not-quoted'],
  ['misschien', undefined],
])('a cell that says ‘%s’ means %s', (cell, level) => {
  expect(levelIn(cell)).toBe(level)
})

test('with function only is stricter than with a name, and not the other way round', () => {
  expect(isStricter('name-and-role', 'role')).toBe(true)
  expect(isStricter('role', 'name-and-role')).toBe(false)
})

async function mustMeet(project: TestProject, list: string): Promise<string> {
  const act = { person: project.noor.id, act: 'session.add' }
  const { result } = await record(project.db, act, (write) => addSession(write, { title: 'Denkdiner 2' }))
  await mustImport(project, result, list)
  return result
}

async function mustImport(project: TestProject, session: string, list: string): Promise<number | null> {
  const act = { person: project.noor.id, act: 'participants.import' }
  const file = { name: 'd2.csv', bytes: new TextEncoder().encode(list) }
  const { event } = await record(project.db, act, (write) => importParticipants(write, session, file))
  return event
}

test('a list tells what each agreed to, when and how', async () => {
  const project = await mustOpenProject()
  const head = 'person,agreement,agreed_on,agreed_how,pseudonym\n'
  await mustMeet(project, `${head}Truus Mulder,met functie,2026-03-19,formulier,Anna\nJan Bos,,,,\n`)
  expect(await attendances(project.db)).toMatchObject([
    { name: 'Jan Bos', agreement: null, pseudonym: null },
    {
      ...{ name: 'Truus Mulder', pseudonym: 'Anna' },
      agreement: { level: 'role', agreed_on: '2026-03-19', how: 'formulier' },
    },
  ])
})

test('a later list replaces what was agreed, an empty cell leaves it, and undo brings it back', async () => {
  const project = await mustOpenProject()
  const session = await mustMeet(project, 'person,agreement\nTruus Mulder,met functie\nJan Bos,met functie\n')
  const event = await mustImport(project, session, 'person,agreement\nTruus Mulder,niet citeren\nJan Bos,\n')
  const levels = async () => (await attendances(project.db)).map(({ agreement }) => agreement?.level)
  expect(await levels()).toEqual(['role', 'not-quoted'])
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await levels()).toEqual(['role', 'role'])
})

test.each([
  ['person,agreement\nTruus Mulder,misschien\n', 'agreement-unknown'],
  ['person,agreement,agreed_on\nTruus Mulder,met functie,19 maart\n', 'agreement-date-unknown'],
  ['person,agreement,agreed_on\nTruus Mulder,met functie,2026-02-30\n', 'agreement-date-unknown'],
])('a list with a cell that cannot be read is refused whole: %s', async (list, key) => {
  const project = await mustOpenProject()
  expect(await refusal(mustMeet(project, list))).toBe(key)
  expect(await attendances(project.db)).toEqual([])
})

test('who keeps an agreement that somebody else changed meanwhile is told', async () => {
  const project = await mustOpenProject()
  const session = await mustMeet(project, 'person,agreement\nTruus Mulder,met functie\n')
  const [one] = await attendances(project.db)
  const keep = (revision: number, level: AgreementLevel) =>
    record(project.db, { person: project.noor.id, act: 'agreement.set' }, (write) =>
      agree(
        write,
        { participant: one?.participant ?? '', session },
        { level, agreed_on: null, how: '', revision },
      ),
    )
  await keep(1, 'without')
  expect(await refusal(keep(1, 'name-and-role'))).toBe('changed-meanwhile')
  expect([...(await agreements(project.db)).values()]).toMatchObject([{ level: 'without', revision: 2 }])
})
