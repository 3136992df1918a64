import { describe, expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { attendances, importParticipants, satAt } from '../../server/sources/participants.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { gather } from '../../server/threads/gathering.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { fieldsOf, read, Visitor } from './visitor.ts'

async function mustHold() {
  const project = await mustOpenProject()
  const act = { person: project.noor.id, act: 'session.add' }
  const { result: session } = await record(project.db, act, (write) =>
    addSession(write, { title: 'Denkdiner 2' }),
  )
  return { project, session, here: `/sessions/${session}`, visitor: new Visitor(project, project.noor) }
}

async function take({ db, noor }: TestProject, session: string, csv: string) {
  const bytes = new TextEncoder().encode(csv)
  return record(db, { person: noor.id, act: 'participants.import' }, (write) =>
    importParticipants(write, session, { name: 'lijst.csv', bytes }),
  )
}

describe('a list of participants', () => {
  test('may have a column for the table in each round', async () => {
    const { project, session } = await mustHold()
    await take(
      project,
      session,
      'person;tafel ronde 1;tafel ronde 2;tafel ronde 3\nAnna;1;;Tafel 3\nBram;2;2;\n',
    )
    const [anna, bram] = await attendances(project.db, session)
    expect([anna?.tables, bram?.tables]).toEqual([
      ['1', '', 'Tafel 3'],
      ['2', '2'],
    ])
  })
  test('may have Dutch names for its columns', async () => {
    const { project, session } = await mustHold()
    await take(
      project,
      session,
      'Naam;Rol;Organisatie;Groep;Tafel;Gastheer\nAnna;bakker;De Korst;bewoners;3;ja\n',
    )
    const [anna] = await attendances(project.db, session)
    expect(anna).toMatchObject({
      name: 'Anna',
      role: 'bakker',
      organisation: 'De Korst',
      group_name: 'bewoners',
    })
    expect(anna).toMatchObject({ tables: ['3'], is_host: 1 })
  })
  test('read again replaces what its filled cells say, and nothing else', async () => {
    const { project, session } = await mustHold()
    await take(project, session, 'person,role,organisation,tables,host\nAnna,bakker,De Korst,1,ja\n')
    const { result } = await take(project, session, 'person,role,organisation,host\nanna,eigenaar,,nee\n')
    const [anna] = await attendances(project.db, session)
    expect(result).toMatchObject({ added: 0, known: 1 })
    expect(anna).toMatchObject({ role: 'eigenaar', organisation: 'De Korst', tables: ['1'], is_host: 0 })
  })
  test.each([
    ['person\nAnna\n\nanna\n', 'participant-twice', { row: 4, before: 2 }],
    ['person,host\nAnna,misschien\n', 'participant-yes-or-no', { row: 2, column: 'host' }],
    ['person,notetaker\nAnna,\nBram,2x\n', 'participant-yes-or-no', { row: 3, column: 'notetaker' }],
  ])('%j is refused by its row, and nothing of it is kept', async (csv, key, details) => {
    const { project, session } = await mustHold()
    await expect(take(project, session, csv)).rejects.toMatchObject({ key, details })
    expect(await attendances(project.db)).toEqual([])
  })
})

describe('a list that is handed in on the page of a session', () => {
  const send = async (csv: string) => {
    const { visitor, here } = await mustHold()
    const files = [new File([csv], 'lijst.csv', { type: 'text/csv' })]
    return { answer: await visitor.send(`${here}/participants`, 'file', files), here, visitor }
  }
  test('goes back to the page when all of it was used', async () => {
    const { answer, here } = await send('Naam deelnemer;Tafelhost\nAnna;ja\n')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, here])
  })
  test('tells what was not used, beside those that it took in', async () => {
    const { answer } = await send('naam;woonplaats;afgesproken op\nAnna;Assen;14-05-2026\n')
    const page = await read(answer)
    expect(page.querySelectorAll('[aria-labelledby=taken] li').map(({ text }) => text)).toEqual([
      'Kolom ‘woonplaats’ (1 ingevulde cel).',
      'Regel 2, kolom ‘afgesproken op’: ‘14-05-2026’. Er staat geen afspraak bij.',
    ])
    expect(page.querySelector('[aria-label="Tabel van deelnemers"]')?.text).toContain('Anna')
  })
  test('can be taken back from where that is told', async () => {
    const { answer, here, visitor } = await send('naam;woonplaats\nAnna;Assen\n')
    const undo = fieldsOf(await read(answer), '/undo')
    const gone = await visitor.post('/undo', undo)
    expect(gone.headers.get('location')).toBe(here)
    expect((await visitor.page(here)).text).toContain('Er is nog geen lijst met deelnemers')
  })
  test('can be taken back with a key, which leads to a page too', async () => {
    const { answer, visitor } = await send('naam;woonplaats\nAnna;Assen\n')
    const back = (await read(answer)).querySelector('#undo-last [name="back"]')?.getAttribute('value') ?? ''
    expect((await visitor.page(back)).querySelector('#main h1')?.text).toBe('Logboek')
  })
})

describe('where somebody sat', () => {
  test('is told by the round, when the list has a table for each', () => {
    const one = { tables: ['1', '3'] }
    expect([satAt(one, 'Tafel 3', 'Ronde 2'), satAt(one, 'Tafel 3', 'Ronde 1')]).toEqual([true, false])
  })
  test('is any of their tables when nobody knows the round', () => {
    expect(satAt({ tables: ['1', '3'] }, 'Tafel 3')).toBe(true)
  })
  test('is the same table all evening when the list names one', () => {
    expect(satAt({ tables: ['3'] }, 'Tafel 3', 'Ronde 2')).toBe(true)
  })
  test('tells whose words the notes of a round may be', async () => {
    const { project, session } = await mustHold()
    await take(project, session, 'person,tafel ronde 1,tafel ronde 2\nAnna,1,2\nBram,2,1\n')
    const notes = '# Tafel 1\n\n## Ronde 2\n\nWij wachten al een jaar.\n'
    await mustAdd(project, notes, { session: 'Denkdiner 2', name: 'n.md' })
    const { material } = await gather(project.db)
    const sentence = material.sentences.find(({ text }) => text.startsWith('Wij wachten'))
    const bram = (await attendances(project.db)).find(({ name }) => name === 'Bram')
    expect(sentence?.people).toEqual([bram?.participant])
  })
})

describe('the list on the page of a session', () => {
  const filled = {
    name: 'Anna de Wit',
    role: 'bakker',
    organisation: '',
    group: '',
    tables: '1; 3',
    host: '1',
  }
  async function mustHaveAnna() {
    const held = await mustHold()
    await held.visitor.post(`${held.here}/participants/add`, filled)
    const [anna] = await attendances(held.project.db)
    return { ...held, place: `${held.here}/participants/${anna?.id}` }
  }
  test('takes somebody in', async () => {
    const { project } = await mustHaveAnna()
    expect((await attendances(project.db))[0]).toMatchObject({
      name: 'Anna de Wit',
      tables: ['1', '3'],
      is_host: 1,
      is_notetaker: 0,
    })
  })
  test('changes what is said of somebody, also the name', async () => {
    const { project, here, place, visitor } = await mustHaveAnna()
    const act = `${place}/facts`
    await visitor.post(act, {
      ...fieldsOf(await visitor.page(here), act),
      name: 'Anna Wit',
      role: 'eigenaar',
    })
    expect((await attendances(project.db))[0]).toMatchObject({
      name: 'Anna Wit',
      role: 'eigenaar',
      is_host: 1,
    })
  })
  test('shows both versions to who comes second', async () => {
    const { here, place, visitor } = await mustHaveAnna()
    const act = `${place}/facts`
    const opened = fieldsOf(await visitor.page(here), act)
    await visitor.post(act, { ...opened, role: 'eigenaar' })
    const answer = await visitor.post(act, { ...opened, role: 'gast' })
    expect(answer.status).toBe(409)
    expect((await read(answer)).querySelector('.note--attention')?.text).toContain('eigenaar')
  })
  test('keeps no name that somebody else has', async () => {
    const { here, place, visitor } = await mustHaveAnna()
    await visitor.post(`${here}/participants/add`, { ...filled, name: 'Bram' })
    const act = `${place}/facts`
    const answer = await visitor.post(act, { ...fieldsOf(await visitor.page(here), act), name: 'bram' })
    expect(answer.status).toBe(422)
    expect((await read(answer)).querySelector('#name-error')?.text).toContain('Er is al iemand met de naam')
  })
  test('lets somebody go, and undo brings them back', async () => {
    const { project, here, place, visitor } = await mustHaveAnna()
    const act = `${place}/end`
    await visitor.post(act, fieldsOf(await visitor.page(here), act))
    expect(await attendances(project.db)).toEqual([])
    const { seq } = await project.db
      .selectFrom('events')
      .select('seq')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    await undo(project.db, project.noor.id, seq)
    expect(await attendances(project.db)).toHaveLength(1)
  })
  test('lets nobody go with whom something was agreed', async () => {
    const { project, session, here, place, visitor } = await mustHaveAnna()
    await take(project, session, 'person,agreement\nAnna de Wit,niet citeren\n')
    const act = `${place}/end`
    const answer = await visitor.post(act, fieldsOf(await visitor.page(here), act))
    expect(answer.status).toBe(422)
    expect(await attendances(project.db)).toHaveLength(1)
  })
})
