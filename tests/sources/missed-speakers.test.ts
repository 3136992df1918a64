import { describe, expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding, codings } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { Desk } from '../../server/quotes/desk.ts'
import { attendances, importParticipants } from '../../server/sources/participants.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

/** Of Fatima and of Kees one paragraph each; in the last Kees takes over with a label that nobody would expect. */
const talk = `# Verslag

Kees (wethouder, Zwolle) : We moeten het gewoon proberen, vind ik.

Fatima zei niets, tot het eind. Omwonende te Kampen: Ik wil het niet. Daar bleef het bij.
`

async function mustStand() {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    const id = await addSession(write, { title: 'Denkdiner 2' })
    const bytes = new TextEncoder().encode(
      'person,role,organisation\nKees Quirijnse,wethouder,Zwolle\nFatima Ziani,bewoner,Kampen\n',
    )
    await importParticipants(write, id, { name: 'lijst.csv', bytes })
  })
  const { document } = await mustAdd(project, talk, { name: 'tafel.txt', session: 'Denkdiner 2' })
  const here = `/documents/${document.id}/speakers`
  return { project, document, here, visitor: new Visitor(project, project.noor) }
}

async function personOf(project: TestProject, name: string): Promise<string> {
  const found = (await attendances(project.db)).find((one) => one.name === name)
  return found?.participant ?? ''
}

async function blocksOf(project: TestProject, document: string) {
  const { text, blocks } = await sourceText(project.db, document)
  return blocks.map(({ kind, speaker, start, end }) => [kind, speaker, text.slice(start, end)])
}

/** Kees is pointed out for the words that begin with his label. */
async function mustPointOut({ project, here, visitor }: Awaited<ReturnType<typeof mustStand>>) {
  const choice = `p:${await personOf(project, 'Kees Quirijnse')}`
  return visitor.post(here, {
    ...fieldsOf(await visitor.page(here), here),
    turns: ['1'],
    'turn-choice': choice,
  })
}

async function mustCut(
  { here, visitor }: Awaited<ReturnType<typeof mustStand>>,
  block: string,
  label: string,
) {
  const action = `${here}/cut`
  const fields = fieldsOf(await visitor.page(here), action)
  return visitor.post(action, { ...fields, 'cut-block': block, 'cut-label': label })
}

describe('somebody is pointed out for words that begin with a label', () => {
  test('the label leaves the words, which stay the same', async () => {
    const stand = await mustStand()
    const before = await sourceText(stand.project.db, stand.document.id)
    await mustPointOut(stand)
    expect((await blocksOf(stand.project, stand.document.id))[1]).toEqual([
      'turn',
      'Kees Quirijnse',
      'We moeten het gewoon proberen, vind ik.',
    ])
    expect((await sourceText(stand.project.db, stand.document.id)).text).toBe(before.text)
  })
  test('neither name nor role nor organisation stands in what others read', async () => {
    const stand = await mustStand()
    await mustPointOut(stand)
    const { version } = await sourceText(stand.project.db, stand.document.id)
    const { text } = await new Desk(stand.project.db).hidden(version.id)
    expect(text).toContain('[naam] : We moeten het gewoon proberen')
    expect(text).not.toMatch(/Kees|wethouder|Zwolle/u)
  })
  test('no sentence holds the label any more', async () => {
    const stand = await mustStand()
    await mustPointOut(stand)
    const { text, sentences } = await sourceText(stand.project.db, stand.document.id)
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toContain(
      'We moeten het gewoon proberen, vind ik.',
    )
  })
  test('no name stands in the packed text or its structure', async () => {
    const stand = await mustStand()
    await mustPointOut(stand)
    const kept = await stand.project.db.selectFrom('text_versions').select('blocks').execute()
    const said = await stand.project.db.selectFrom('structures').select('speakers').execute()
    expect(JSON.stringify([kept, said])).not.toContain('Quirijnse')
  })
  test('taking it back gives the text as it was laid out', async () => {
    const stand = await mustStand()
    const before = await blocksOf(stand.project, stand.document.id)
    await mustPointOut(stand)
    const last = await stand.project.db
      .selectFrom('events')
      .select('seq')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    await undo(stand.project.db, stand.project.noor.id, last.seq)
    expect(await blocksOf(stand.project, stand.document.id)).toEqual(before)
    expect((await verify(stand.project.db)).ok).toBe(true)
  })
  test('a page that shows the text before it was laid out anew is refused', async () => {
    const stand = await mustStand()
    const fields = fieldsOf(await stand.visitor.page(stand.here), stand.here)
    await mustPointOut(stand)
    expect((await stand.visitor.post(stand.here, fields)).status).toBe(409)
  })
})

describe('a speaker who was missed', () => {
  test('gets a turn of his own, and what comes before stays whose it was', async () => {
    const stand = await mustStand()
    expect((await mustCut(stand, '3', 'Omwonende te Kampen:')).status).toBe(303)
    expect((await blocksOf(stand.project, stand.document.id)).slice(2)).toEqual([
      ['paragraph', undefined, 'Fatima zei niets, tot het eind.'],
      ['turn', 'Omwonende te Kampen', 'Ik wil het niet. Daar bleef het bij.'],
    ])
  })
  test('keeps what was coded in his words where it was', async () => {
    const stand = await mustStand()
    const { db, noor } = stand.project
    const { version, text } = await sourceText(db, stand.document.id)
    const start = text.indexOf('Ik wil het niet.')
    await record(db, { person: noor.id, act: 'coding.add' }, async (write) => {
      const code = await addCode(write, { name: 'Nee' })
      await addCoding(write, {
        ...{ document: stand.document.id, version: version.id, code, coder: noor.id },
        ...{ start, end: start + 16, origin: 'reading', seen: { suggestions: false, others: false } },
      })
    })
    await mustCut(stand, '3', 'Omwonende te Kampen')
    expect((await codings(db)).map(({ exact }) => exact)).toEqual(['Ik wil het niet.'])
  })
  test.each([
    ['a label that is not there', '3', 'Burgemeester:'],
    ['a turn that is not there', '99', 'Omwonende te Kampen:'],
    ['words that no colon follows', '3', 'Fatima'],
    ['nothing', '3', ''],
  ])('%s is refused in words', async (_, block, label) => {
    const stand = await mustStand()
    const answer = await mustCut(stand, block, label)
    expect(answer.status).toBe(422)
    expect((await read(answer)).querySelector('.field--faulty')).not.toBeNull()
  })
})
