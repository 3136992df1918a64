import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { mustOpenProject } from '../project.ts'
import { Visitor } from '../sources/visitor.ts'

async function mustHold(count: number): Promise<Visitor> {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    for (let n = 1; n <= count; n++)
      await addSession(write, { title: `Sessie ${n}`, place: n > 70 ? 'Zwolle' : null })
  })
  return new Visitor(project, project.noor)
}

const rowsAt = async (visitor: Visitor, path: string) =>
  (await visitor.page(path)).querySelectorAll('#sessions-table tbody tr').length

test('sixty sessions all stand on the start page', async () => {
  const visitor = await mustHold(60)
  expect(await rowsAt(visitor, '/')).toBe(60)
  expect((await visitor.page('/')).text).not.toContain('Alle bijeenkomsten')
})

test('of more the first stand on the start page, with the way to all', async () => {
  const visitor = await mustHold(140)
  const start = await visitor.page('/')
  expect(start.text).toContain('Dit zijn de eerste 60 van 140 bijeenkomsten. Alle bijeenkomsten')
  expect(await rowsAt(visitor, '/')).toBe(60)
  expect(await rowsAt(visitor, '/sessions')).toBe(140)
})

test('the way to all keeps the order and the filter that were asked for', async () => {
  const visitor = await mustHold(140)
  const asked = 'filter.sessions-table=zwolle&order.sessions-table=-title'
  const start = await visitor.page(`/?${asked}&tour=1`)
  expect(start.text).toContain('eerste 60 van 70 bijeenkomsten')
  const all = start.querySelectorAll('#sessions-table a').at(-1)?.getAttribute('href') ?? ''
  expect(all).toBe(`/sessions?${asked}#sessions-table`)
  expect(await rowsAt(visitor, all)).toBe(70)
})
