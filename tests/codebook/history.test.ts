import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { codebookAt, fieldChanges } from '../../server/codebook/history.ts'
import { mergeCodes } from '../../server/codings/merging.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { record } from '../../server/database/write.ts'
import { startOfDay } from '../../server/history/days.ts'
import { undo } from '../../server/history/undo.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { mustAddCode, mustChange } from './book.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const clock = (moment: string) => vi.setSystemTime(new Date(moment))

async function names(project: TestProject, day: string): Promise<string[]> {
  return (await codebookAt(project.db, startOfDay(day, 1))).map(({ name }) => name)
}

test('the codebook on a day has the names and definitions of that day', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom', { definition: 'eerst' })
  clock('2026-03-05T12:00:00Z')
  await mustChange(project, code, { name: 'Elektriciteit', definition: 'later' })
  expect(await codebookAt(project.db, startOfDay('2026-03-04', 1))).toMatchObject([
    { name: 'Stroom', definition: 'eerst' },
  ])
  expect(await codebookAt(project.db, startOfDay('2026-03-05', 1))).toMatchObject([
    { name: 'Elektriciteit', definition: 'later' },
  ])
})

test('before the first code the codebook is empty', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Stroom')
  expect(await names(project, '2026-02-28')).toEqual([])
})

test('a day ends at midnight in the Netherlands', async () => {
  const project = await mustOpenProject()
  clock('2026-06-01T22:30:00Z')
  await mustAddCode(project, 'Na middernacht')
  expect(await names(project, '2026-06-01')).toEqual([])
  expect(await names(project, '2026-06-02')).toEqual(['Na middernacht'])
})

test('a code that was taken away since still stands on the day before', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom')
  clock('2026-03-02T12:00:00Z')
  await record(project.db, { person: project.noor.id, act: 'code.end' }, (write) =>
    removeCode(write, code.id),
  )
  expect(await names(project, '2026-03-01')).toEqual(['Stroom'])
  expect(await names(project, '2026-03-02')).toEqual([])
})

test('a merge and its undo are both in the past of the codebook', async () => {
  const project = await mustOpenProject()
  const gone = await mustAddCode(project, 'A')
  const stays = await mustAddCode(project, 'B')
  clock('2026-03-02T12:00:00Z')
  const act = { person: project.noor.id, act: 'code.merge' }
  const { event } = await record(project.db, act, (write) => mergeCodes(write, gone.id, stays.id))
  clock('2026-03-03T12:00:00Z')
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await names(project, '2026-03-01')).toEqual(['A', 'B'])
  expect(await names(project, '2026-03-02')).toEqual(['B'])
  expect(await names(project, '2026-03-03')).toEqual(['A', 'B'])
})

test('the history of a code tells what each field was and became', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom', { definition: '[sic] eerst', keywords: ['net'] })
  const event = await mustChange(project, code, { definition: '[sic] later', keywords: ['net', 'kabel'] })
  expect((await fieldChanges(project.db, code.id)).get(event)).toEqual([
    { field: 'definition', before: '[sic] eerst', after: '[sic] later' },
    { field: 'keywords', before: 'net', after: 'net; kabel' },
  ])
})

test('the page of a day shows the codes of that day', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'Stroom', { definition: 'eerst' })
  clock('2026-03-05T12:00:00Z')
  await mustChange(project, code, { definition: 'later' })
  const { html } = await visit(project).open('/codebook?date=2026-03-02')
  expect(html.querySelector('h1')?.text).toBe('Codeboek op 2 maart 2026')
  expect(html.querySelector('.codebook__old')?.text).toContain('eerst')
  expect(html.querySelector('main')?.text).not.toContain('later')
})
