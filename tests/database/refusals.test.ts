import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newId } from '../../server/database/ids.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProjectInMemory } from '../../server/database/project.ts'
import { asRefusal } from '../../server/database/refusals.ts'
import { record } from '../../server/database/write.ts'

test('an act for which there is no room is refused in words and taken back whole, and with room the next one is kept', async () => {
  const project = await openProjectInMemory()
  const { id: person } = await personNamed(project.db, 'Noor')
  const session = {
    id: newId(),
    kind: 'gesprek',
    date: null,
    place: null,
    rule: 'openbaar',
    retain_until: null,
    guest: null,
  } as const
  const add = (title: string) =>
    record(project.db, { person, act: 'session.add' }, (write) =>
      write.insert('sessions', { ...session, title }),
    )
  const counted = () =>
    project.sqlite.prepare('SELECT (SELECT count(*) FROM sessions) s, (SELECT count(*) FROM events) e').get()
  const before = counted()
  const pages = Number(project.sqlite.pragma('page_count', { simple: true }))
  project.sqlite.pragma(`max_page_count = ${pages}`)
  await expect(add('lang '.repeat(20_000))).rejects.toMatchObject({ code: 'internal', key: 'disk-full' })
  expect(counted()).toEqual(before)
  project.sqlite.pragma(`max_page_count = ${pages * 10}`)
  expect((await add('kort')).event).toBe(2)
  await project.close()
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EIO', 'disk-fails'],
  ['EACCES', 'file-not-writable'],
  ['EPERM', 'file-not-writable'],
  ['EROFS', 'file-not-writable'],
])('%s of the system is told as %s', (code, key) => {
  const error = Object.assign(new Error(code), { code, path: '/data/work/x' })
  expect(asRefusal(error)).toMatchObject({ key })
})

test('any other error stays what it was', () => {
  for (const error of [
    new TypeError('x'),
    Object.assign(new Error('x'), { code: 'ENOENT', path: '/x' }),
    'x',
    undefined,
  ])
    expect(asRefusal(error)).toBe(error)
})

test.runIf(existsSync('/dev/full'))('what the system says of a disk that is full is understood', () => {
  expect(() => {
    try {
      writeFileSync('/dev/full', 'x')
    } catch (error) {
      throw asRefusal(error)
    }
  }).toThrow('disk-full')
})
