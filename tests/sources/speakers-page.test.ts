import { describe, expect, test } from 'vitest'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { Desk } from '../../server/quotes/desk.ts'
import { attendances, importParticipants } from '../../server/sources/participants.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

const talk = `JV: Wie begint er vanavond?

Aylin: Ik wil wel.

JV: Ga je gang.

Tijdnood: we stoppen om negen uur.

Aylin: Wij wachten op stroom.

Tijdnood: dat halen we niet.
`

async function mustStand(people = 'person,role,host\nJoris Veldman,voorzitter,ja\nAylin Demir,ambtenaar,\n') {
  const project = await mustOpenProject()
  const { result: session } = await record(
    project.db,
    { person: project.noor.id, act: 'session.add' },
    async (write) => {
      const id = await addSession(write, { title: 'Denkdiner 2' })
      const bytes = new TextEncoder().encode(people)
      await importParticipants(write, id, { name: 'lijst.csv', bytes })
      return id
    },
  )
  const { document } = await mustAdd(project, talk, { name: 'tafel.txt', session: 'Denkdiner 2' })
  const here = `/documents/${document.id}/speakers`
  return { project, session, document, here, visitor: new Visitor(project, project.noor) }
}

async function personOf(project: TestProject, name: string): Promise<string> {
  const found = (await attendances(project.db)).find((one) => one.name === name)
  return found?.participant ?? ''
}

async function spoken(project: TestProject, document: string) {
  const { blocks } = await sourceText(project.db, document)
  return blocks.map(({ kind, speaker, voice }) => [kind, speaker, voice])
}

describe('the screen to correct speakers', () => {
  test('shows the labels with how often they speak and what first', async () => {
    const { here, visitor } = await mustStand()
    const words = (await visitor.page(here)).querySelector('.parts')?.structuredText ?? ''
    expect(words).toMatch(/JV\s+2 beurten/u)
    expect(words).toContain('Wie begint er vanavond?')
  })
  test('proposes whom initials mean', async () => {
    const { here, visitor } = await mustStand()
    expect((await visitor.page(here)).querySelector('.parts')?.text).toContain('Misschien Joris Veldman?')
  })
  test('sending the form as it stands changes nothing', async () => {
    const { project, document, here, visitor } = await mustStand()
    const before = await sourceText(project.db, document.id)
    await visitor.post(here, fieldsOf(await visitor.page(here), here))
    const after = await sourceText(project.db, document.id)
    expect(after.blocks).toEqual(before.blocks)
    expect(after.structure.revision).toBe(before.structure.revision)
  })
  test('who led the table speaks for the organisation as soon as the label is known', async () => {
    const { project, document, here, visitor } = await mustStand()
    const label = [`p:${await personOf(project, 'Joris Veldman')}`, 'l:1', 'l:2']
    await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), label })
    expect((await spoken(project, document.id))[0]).toEqual(['turn', 'Joris Veldman', 'organiser'])
  })
  test('words before a colon that name nobody become noted words', async () => {
    const { project, document, here, visitor } = await mustStand()
    await visitor.post(here, {
      ...fieldsOf(await visitor.page(here), here),
      label: ['l:0', 'l:1', 'nobody'],
    })
    expect((await spoken(project, document.id))[3]).toEqual(['paragraph', undefined, 'note'])
  })
  test('a new name comes on the list of participants, and in no event', async () => {
    const { project, session, document, here, visitor } = await mustStand()
    await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), name: ['', '', 'Tim Nood'] })
    expect((await attendances(project.db, session)).map(({ name }) => name)).toContain('Tim Nood')
    expect((await spoken(project, document.id))[3]).toEqual(['turn', 'Tim Nood', 'participant'])
    const payloads = await project.db.selectFrom('payloads').selectAll().execute()
    expect(JSON.stringify(payloads)).not.toContain('Tim Nood')
  })
  test('one turn can be somebody else’s', async () => {
    const { project, document, here, visitor } = await mustStand()
    const fields = fieldsOf(await visitor.page(here), here)
    await visitor.post(here, { ...fields, turns: ['2'], 'turn-choice': 'l:1' })
    expect((await spoken(project, document.id))[2]).toEqual(['turn', 'Aylin', 'participant'])
  })
  test('turns without a choice are refused, and stay ticked', async () => {
    const { here, visitor } = await mustStand()
    const answer = await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), turns: ['2'] })
    expect(answer.status).toBe(422)
    expect((await read(answer)).querySelector('input[name=turns][value="2"]')?.hasAttribute('checked')).toBe(
      true,
    )
  })
  test.each([
    ['somebody who is on no list', { label: ['p:0198f3a2-0000-7000-8000-000000000000', 'l:1', 'l:2'] }],
    ['a turn that is not there', { turns: ['999'], 'turn-choice': 'l:1' }],
    ['a label that is not there', { label: ['l:9', 'l:1', 'l:2'] }],
  ])('%s is refused, and nothing is kept', async (_, fields) => {
    const { project, document, here, visitor } = await mustStand()
    const answer = await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), ...fields })
    expect(answer.status).toBe(422)
    expect((await sourceText(project.db, document.id)).structure.speakers).toBeUndefined()
  })
  test('who comes second sees both versions', async () => {
    const { here, visitor } = await mustStand()
    const fields = fieldsOf(await visitor.page(here), here)
    await visitor.post(here, { ...fields, label: ['l:0', 'l:1', 'nobody'] })
    const answer = await visitor.post(here, { ...fields, label: ['l:1', 'l:1', 'l:2'] })
    expect(answer.status).toBe(409)
    expect((await read(answer)).querySelector('.note--attention')?.text).toContain('geen spreker')
  })
  test('undo gives back the labels as they were read', async () => {
    const { project, document, here, visitor } = await mustStand()
    const before = await spoken(project, document.id)
    await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), label: ['l:1', 'l:1', 'nobody'] })
    const last = await project.db
      .selectFrom('events')
      .select('seq')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    await undo(project.db, project.noor.id, last.seq)
    expect(await spoken(project, document.id)).toEqual(before)
    expect((await verify(project.db)).ok).toBe(true)
  })
})

test('what somebody agreed to holds for a label once a person said whose it is', async () => {
  const people = 'person,role,agreement\nJoris Veldman,voorzitter,niet citeren\nAylin Demir,ambtenaar,\n'
  const { project, document, here, visitor } = await mustStand(people)
  const label = [`p:${await personOf(project, 'Joris Veldman')}`, 'l:1', 'l:2']
  await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), label })
  const { version } = await sourceText(project.db, document.id)
  const { text } = await new Desk(project.db).hidden(version.id)
  expect(text).not.toContain('Wie begint er vanavond?')
  expect(text).not.toContain('JV')
})

test('who speaks stays corrected in the next version of the text, with no name in it', async () => {
  const { project, document, here, visitor } = await mustStand()
  const label = [`p:${await personOf(project, 'Joris Veldman')}`, 'l:1', 'nobody']
  await visitor.post(here, { ...fieldsOf(await visitor.page(here), here), label })
  const { version } = await sourceText(project.db, document.id)
  await record(project.db, { person: project.noor.id, act: 'text.correct' }, (write) =>
    correctParagraphs(write, {
      ...{ document: document.id, version: version.id, reason: 'tikfout' },
      paragraphs: [{ block: 1, text: 'Ik wil wel beginnen.' }],
    }),
  )
  expect((await spoken(project, document.id)).map(([kind, speaker]) => [kind, speaker])).toEqual([
    ['turn', 'Joris Veldman'],
    ['turn', 'Aylin'],
    ['turn', 'Joris Veldman'],
    ['paragraph', undefined],
    ['turn', 'Aylin'],
    ['paragraph', undefined],
  ])
  const packed = await project.db.selectFrom('text_versions').select('blocks').execute()
  expect(JSON.stringify(packed)).not.toContain('Veldman')
})
