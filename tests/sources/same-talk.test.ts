import { describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../server/database/tables.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { overview } from '../../server/overview/overview.ts'
import { probableTwins, type TalkDocument } from '../../server/sources/same-talk.ts'
import { linkTalk, talkDocuments } from '../../server/sources/same-talk-store.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { documentNamed } from '../../server/sources/store.ts'
import { gather } from '../../server/threads/gathering.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { fieldsOf, Visitor } from './visitor.ts'

const part = { start: 0, end: 9, session: 's', table: 't1', proposition: null, round: null }
const notes: TalkDocument = {
  id: 'a',
  name: 'a.txt',
  role: 'source',
  same_talk: null,
  apart_from: null,
  original: 'hash-a',
  parts: [part],
  voices: 'onnn',
}
const other: TalkDocument = { ...notes, id: 'b', name: 'b.txt', original: 'hash-b' }

describe('notes that are probably of one talk', () => {
  test('are of one table of one session', () => {
    expect(probableTwins(notes, [notes, other])).toEqual([other])
  })
  test.each<[string, Partial<TalkDocument>]>([
    ['another table', { parts: [{ ...part, table: 't2' }] }],
    ['another session', { parts: [{ ...part, session: 's2' }] }],
    ['several tables', { parts: [part, { ...part, start: 9, end: 12, table: 't2' }] }],
    ['words said, not noted', { voices: 'opppppp' }],
    ['a report', { role: 'report' }],
    ['the same file', { original: 'hash-a' }],
    ['a document of which that was denied', { apart_from: '["a"]' }],
    ['no table', { parts: [{ ...part, table: null }] }],
  ])('are not those of %s', (_, change) => {
    expect(probableTwins(notes, [{ ...other, ...change }])).toEqual([])
  })
  test('are not those of another round', () => {
    const first = { ...notes, parts: [{ ...part, round: 'Ronde 1' }] }
    expect(probableTwins(first, [{ ...other, parts: [{ ...part, round: 'Ronde 2' }] }])).toEqual([])
  })
})

const first = 'Wij wachten al een jaar op stroom.\n\nDe bakker stopt ermee, zei iemand.\n'
const second = 'Netcongestie: iedereen wacht.\n\nOok de bakker heeft er last van.\n'

async function mustStand() {
  const project = await mustOpenProject()
  const given = { session: 'Denkdiner 2' }
  const { document: one } = await mustAdd(project, first, { ...given, table: 'Tafel 1', name: 'een.txt' })
  const { document: two } = await mustAdd(project, second, { ...given, table: 'Tafel 1', name: 'twee.txt' })
  const [session] = await sessions(project.db)
  const visitor = new Visitor(project, project.noor)
  return { project, one, two, here: `/sessions/${session?.id}`, visitor }
}

const linked = async ({ db }: TestProject, { id }: DocumentRow) => (await documentNamed(db, id)).same_talk

describe('the question whether notes are of one talk', () => {
  test('is asked on the page of the session and answered with yes', async () => {
    const { project, one, two, here, visitor } = await mustStand()
    const act = `/documents/${one.id}/same-talk`
    const answer = await visitor.post(act, { ...fieldsOf(await visitor.page(here), act), answer: 'yes' })
    expect(answer.headers.get('location')).toContain(here)
    expect(await linked(project, one)).toBe(await linked(project, two))
    expect(await linked(project, one)).not.toBeNull()
  })
  test('is not asked again after a no', async () => {
    const { project, one, here, visitor } = await mustStand()
    const act = `/documents/${one.id}/same-talk`
    await visitor.post(act, { ...fieldsOf(await visitor.page(here), act), answer: 'no' })
    expect(await linked(project, one)).toBeNull()
    expect((await visitor.page(here)).text).not.toContain('Zijn dit verslagen van hetzelfde gesprek?')
  })
  test('can be taken back: both are loose again', async () => {
    const { project, one, two, visitor } = await mustStand()
    const act = `/documents/${two.id}/same-talk/end`
    await record(project.db, { person: project.noor.id, act: 'talk.link' }, (write) =>
      linkTalk(write, { id: one.id }, two.id),
    )
    await visitor.post(act, fieldsOf(await visitor.page(`/documents/${two.id}/structure`), act))
    expect([await linked(project, one), await linked(project, two)]).toEqual([null, null])
  })
  test('is one act that undo takes back', async () => {
    const { project, one, two } = await mustStand()
    const act = { person: project.noor.id, act: 'talk.link' }
    const { event } = await record(project.db, act, (write) => linkTalk(write, { id: one.id }, two.id))
    await undo(project.db, project.noor.id, event ?? 0)
    expect(await linked(project, one)).toBeNull()
  })
  test('is refused for sources of different sessions', async () => {
    const { project, one } = await mustStand()
    const { document } = await mustAdd(project, 'Iets heel anders.', { session: 'Diner 9', name: 'los.txt' })
    const act = { person: project.noor.id, act: 'talk.link' }
    const link = record(project.db, act, (write) => linkTalk(write, { id: one.id }, document.id))
    await expect(link).rejects.toThrow('talk-other-session')
  })
})

describe('a talk with two note-takers counts once', () => {
  async function mustLink(text: string) {
    const project = await mustOpenProject()
    const given = { session: 'Denkdiner 2' }
    const proposed = `Stelling 1: Groei is goed\n\n${first}`
    const { document: one } = await mustAdd(project, proposed, {
      ...given,
      table: 'Tafel 1',
      name: 'een.txt',
    })
    const { document: two } = await mustAdd(project, text, { ...given, name: 'twee.txt' })
    await record(project.db, { person: project.noor.id, act: 'talk.link' }, (write) =>
      linkTalk(write, { id: one.id }, two.id),
    )
    return project
  }
  test('its words stand in one unit, also when one of both names no table or proposition', async () => {
    const { material } = await gather((await mustLink(second)).db)
    const units = new Set(material.sentences.filter(({ voice }) => voice === 'note').map(({ unit }) => unit))
    expect(units.size).toBe(1)
  })
  test('the start page tells how many talks there are', async () => {
    const project = await mustLink(second)
    const { standing } = await overview({ ...project, folder: '' }, project.noor.id)
    expect([standing.sources, standing.twins]).toEqual([2, 1])
  })
  test('notes that name a proposition of their own keep it', async () => {
    const { material } = await gather((await mustLink(`Stelling 2: Anders\n\n${second}`)).db)
    const { sentences } = material
    expect(new Set(sentences.filter(({ voice }) => voice === 'note').map(({ unit }) => unit)).size).toBe(2)
  })
})

test('what tells of a talk is read from the latest text', async () => {
  const { project } = await mustStand()
  expect((await talkDocuments(project.db)).map(({ voices }) => voices)).toEqual(['nn', 'nn'])
})
