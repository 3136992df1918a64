import { expect, test } from 'vitest'
import { codes } from '../../server/codebook/store.ts'
import { codings, endCoding } from '../../server/codings/store.ts'
import type { Project } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { documents } from '../../server/sources/store.ts'
import { gather } from '../../server/threads/gathering.ts'
import { linesOf } from '../../server/threads/lines.ts'
import { studyFor } from '../../server/threads/listing.ts'
import { atOnce } from '../../server/turns.ts'
import { plansOf } from '../plans.ts'
import { mustAdd } from '../project.ts'
import { mustOpenCoded } from './project.ts'

test('after a coding nothing that was said is read again, and what was coded is', async () => {
  const project = await mustOpenCoded()
  const before = await gather(project.db)
  const [first] = await codings(project.db)
  await record(project.db, { person: project.noor.id, act: 'coding.end' }, (write) =>
    endCoding(write, first!.id),
  )
  const after = await gather(project.db)
  expect(after.material.codings).toHaveLength(before.material.codings.length - 1)
  expect((await studyFor(after)).lines).toBe((await studyFor(before)).lines)
})

test('after a new source everything that was said is there', async () => {
  const project = await mustOpenCoded()
  const before = (await studyFor(await gather(project.db))).lines.all.length
  await mustAdd(project, 'Wij wachten ook.\n', { name: 'west.txt', session: 'West', table: 'Tafel 1' })
  expect((await studyFor(await gather(project.db))).lines.all).toHaveLength(before + 1)
})

/** Everything as a program finds it that never looked before. */
const anew = async ({ db }: Pick<Project, 'db'>) => (await gather(db.withoutPlugins())).material.codings

test('what was coded is the same as for who never looked before, after each kind of change', async () => {
  const project = await mustOpenCoded()
  const { db, noor } = project
  const same = async () => expect((await gather(db)).material.codings).toEqual(await anew(project))
  await same()
  const [first] = await codings(db)
  const { event } = await record(db, { person: noor.id, act: 'coding.end' }, (write) =>
    endCoding(write, first!.id),
  )
  await same()
  await undo(db, noor.id, event ?? 0)
  await same()
  await record(db, { person: noor.id, act: 'coding.change' }, (write) =>
    write.update('codings', { id: first!.id }, { carried: 'orphan' }),
  )
  await same()
  const { name, id } = (await codes(db))[0]!
  await record(db, { person: noor.id, act: 'code.change' }, (write) =>
    write.update('codes', { id }, { name: `${name} en meer` }),
  )
  await same()
})

test('after a coding those of other places are the same as before, and no other is read', async () => {
  const project = await mustOpenCoded()
  const { db, noor } = project
  const before = (await gather(db)).material.codings
  const [first] = await codings(db)
  await record(db, { person: noor.id, act: 'coding.end' }, (write) => endCoding(write, first!.id))
  const plans = await plansOf(project, async () => {
    const after = (await gather(db)).material.codings
    expect(after.filter((coding) => !before.includes(coding))).toEqual([])
  })
  expect(plans.filter((line) => /(?:SCAN|codings_by_version).*codings/u.test(line))).toEqual([])
})

test('fragments of a text in which nothing was coded since are the same', async () => {
  const { db, noor } = await mustOpenCoded()
  const before = (await studyFor(await gather(db))).fragmentsIn
  const [first] = await codings(db)
  await record(db, { person: noor.id, act: 'coding.end' }, (write) => endCoding(write, first!.id))
  const after = (await studyFor(await gather(db))).fragmentsIn
  const names = (await documents(db)).flatMap(({ id, name }) => (id === first!.document ? [] : name))
  const kept = names.flatMap((name) => before.get(name) ?? [])
  expect(kept.length).toBeGreaterThan(0)
  expect(names.flatMap((name) => after.get(name) ?? []).every((each, i) => each === kept[i])).toBe(true)
})

test('a fragment is the same when other words of its text are coded', async () => {
  const project = await mustOpenCoded()
  const { db, noor } = project
  const before = (await studyFor(await gather(db))).fragments
  const [first] = await codings(db)
  await record(db, { person: noor.id, act: 'coding.end' }, (write) => endCoding(write, first!.id))
  const after = (await studyFor(await gather(db))).fragments
  expect(after.length).toBeGreaterThan(0)
  expect(after.every((fragment) => before.includes(fragment))).toBe(true)
})

test('who makes the sentences ready in turns with another loses nothing of what either made', async () => {
  const { db } = await mustOpenCoded()
  const { material } = await gather(db)
  const [one, other, again] = [linesOf(material, false), linesOf(material, true), linesOf(material, false)]
  for (const each of [one, other, again]) expect(each.next().done).toBe(false)
  const [without, withGuests] = [atOnce(one), atOnce(other)]
  expect(atOnce(again)).toBe(without)
  expect(atOnce(linesOf(material, false))).toBe(without)
  expect(atOnce(linesOf(material, true))).toBe(withGuests)
})
