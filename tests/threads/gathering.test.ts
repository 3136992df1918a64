import { expect, test } from 'vitest'
import { codings, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { sessionNamed } from '../../server/sources/sessions.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { gather } from '../../server/threads/gathering.ts'
import { mustAdd } from '../project.ts'
import { mustOpenCoded } from './project.ts'

test('every table’s talk about a proposition is a unit that knows what was asked', async () => {
  const { db } = await mustOpenCoded()
  const { units } = (await gather(db)).material
  const noord = units.filter(({ session, proposition }) => session === 'Noord' && proposition !== undefined)
  expect(noord).toHaveLength(1)
  expect(noord[0]).toMatchObject({ table: 'Tafel 1' })
  expect(noord[0]?.askedText).toContain('De haven moet groter')
})

test('every sentence is word for word what stands in its source', async () => {
  const { db } = await mustOpenCoded()
  const { material, sources } = await gather(db)
  expect(material.sentences.length).toBeGreaterThan(9)
  for (const { document, start, end, text } of material.sentences) {
    expect(sources.get(document)?.text.slice(start, end)).toBe(text)
  }
})

test('codings, codes and readings are named by their titles', async () => {
  const { db } = await mustOpenCoded()
  const { material } = await gather(db)
  expect(material.codings).toHaveLength(6)
  expect(material.codings[0]).toMatchObject({ document: 'Noord.txt', code: 'stroom', origin: 'reading' })
  expect(material.readings).toContainEqual({ document: 'Noord.txt', code: 'stroom' })
})

test('it is gathered anew once something was recorded', async () => {
  const { db, noor } = await mustOpenCoded()
  expect(await gather(db)).toBe(await gather(db))
  const [coding] = await codings(db)
  await record(db, { person: noor.id, act: 'coding.end' }, (write) => endCoding(write, coding!.id))
  expect((await gather(db)).material.codings).toHaveLength(5)
})

test('a reading from before a code meant what it means now does not count', async () => {
  const { db, noor, stroom } = await mustOpenCoded()
  await record(db, { person: noor.id, act: 'code.change' }, (write) =>
    write.update('codes', { id: stroom }, { meaning: 2 }),
  )
  expect((await gather(db)).material.readings).toEqual([])
})

test('a report is no source', async () => {
  const project = await mustOpenCoded()
  await mustAdd(project, 'De netbeheerder heeft geen kabel.', { name: 'rapport.txt', role: 'report' })
  expect([...(await gather(project.db)).sources.keys()]).not.toContain('rapport.txt')
})

test('the list of participants tells who may have spoken', async () => {
  const { db, noor } = await mustOpenCoded()
  const { id } = await sessionNamed(db, 'Noord')
  const csv = 'person,group,tables,notetaker\nDeelnemer 1,west,1,\nAns Bos,west,1,\nPiet Post,,1,ja\n'
  await record(db, { person: noor.id, act: 'participants.import' }, (write) =>
    importParticipants(write, id, { name: 'lijst.csv', bytes: new TextEncoder().encode(csv) }),
  )
  const { material } = await gather(db)
  expect(material.names).toContain('Ans Bos')
  expect(material.units.find(({ session, table }) => session === 'Noord' && table)?.group).toBe('west')
  const spoken = material.sentences.find(
    ({ speaker, document }) => speaker === 'Deelnemer 1' && document === 'Noord.txt',
  )
  expect(spoken?.people).toHaveLength(1)
})

test('what people argue changes nothing in the material; what they code does', async () => {
  const project = await mustOpenCoded()
  const { db, noor } = project
  const before = await gather(db)
  await record(db, { person: noor.id, act: 'thread.add' }, (write) => addThread(write, { title: 'Wachten' }))
  expect(await gather(db)).toBe(before)
  const [coding] = await db.selectFrom('codings').select('id').execute()
  const { event } = await record(db, { person: noor.id, act: 'coding.end' }, (write) =>
    endCoding(write, coding?.id ?? ''),
  )
  const after = await gather(db)
  expect(after.material.codings).toHaveLength(before.material.codings.length - 1)
  await undo(db, noor.id, event ?? 0)
  expect((await gather(db)).material.codings).toEqual(before.material.codings)
})

test('a text is read once, and again when its structure or those who met changed', async () => {
  const project = await mustOpenCoded()
  const { db, noor } = project
  const sources = async () => (await gather(db)).sources
  const before = (await sources()).get('Noord.txt')
  const [coding] = await db.selectFrom('codings').select('id').execute()
  await record(db, { person: noor.id, act: 'coding.end' }, (write) => endCoding(write, coding?.id ?? ''))
  expect((await sources()).get('Noord.txt')).toBe(before)
  await record(db, { person: noor.id, act: 'structure.change' }, (write) =>
    write.update('structures', { id: before?.structure.id ?? '' }, { parts: '[]' }),
  )
  const after = (await gather(db)).material.sentences.filter(({ document }) => document === 'Noord.txt')
  expect(after.every(({ unit }) => unit === null)).toBe(true)
})
