import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { mustOpenWithFolder, Visitor } from './visitor.ts'

async function visitorOf(count: number) {
  const project = await mustOpenWithFolder()
  for (let n = 1; n <= count; n += 1) {
    const title = `Denkdiner ${n}`
    const facts = {
      title,
      kind: 'denkdiner',
      date: `2026-05-${String(20 - n).padStart(2, '0')}`,
      place: null,
    } as const
    await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
      addSession(write, { ...facts, rule: 'openbaar', guest: null }),
    )
  }
  return new Visitor(project, project.noor)
}

const titles = async (visitor: Visitor, path: string) =>
  (await visitor.page(path)).querySelectorAll('#sessions-table tbody th').map(({ text }) => text.trim())

test('the address puts the sessions in order and filters them; a link shows the same again', async () => {
  const visitor = await visitorOf(9)
  expect((await titles(visitor, '/sessions?order.sessions-table=date'))[0]).toBe('Denkdiner 9')
  expect(await titles(visitor, '/sessions?filter.sessions-table=diner+3')).toEqual(['Denkdiner 3'])
  const page = await visitor.page('/sessions?order.sessions-table=date')
  expect(page.querySelector('th[aria-sort="ascending"] a')?.getAttribute('href')).toContain('=-date')
  expect(page.querySelector('.sorted__filter input[type=hidden]')?.getAttribute('value')).toBe('date')
})

test('a short table has heads to order by and no filter', async () => {
  const page = await (await visitorOf(2)).page('/sessions')
  expect(page.querySelectorAll('#sessions-table th a.sort')).toHaveLength(6)
  expect(page.querySelector('.sorted__filter')).toBeNull()
})
