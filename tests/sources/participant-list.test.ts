import { expect, test } from 'vitest'
import type { ColumnMeaning } from '../../server/ingest/reading.ts'
import { namesParticipants } from '../../server/sources/participant-list.ts'
import { documents } from '../../server/sources/store.ts'
import { mustAdd } from '../project.ts'
import { mustHandIn, mustOpenWithFolder, read, textFile, Visitor } from './visitor.ts'

const list = 'naam;rol;organisatie;tafel\nTruus Mulder;installateur;Mulder;3\nHenk Blom;bakker;Blom;4\n'

const sheet = (...columns: readonly (readonly [name: string, meaning: ColumnMeaning])[]) => ({
  columns: columns.map(([name, meaning]) => ({ name, meaning, example: '' })),
})

test.each([
  ['names with roles', sheet(['naam', 'speaker'], ['rol', 'remark']), true],
  ['names with tables', sheet(['Person', 'remark'], ['Tafel', 'table']), true],
  [
    'first and family names with roles',
    sheet(['Voornaam', 'speaker'], ['Achternaam', 'left-out'], ['Functie/Rol', 'remark']),
    true,
  ],
  ['names with what each said in a round', sheet(['naam', 'speaker'], ['ronde 1', 'remark']), false],
  ['names alone', sheet(['naam', 'remark']), false],
  ['names with remarks', sheet(['naam', 'speaker'], ['tafel', 'table'], ['opmerking', 'remark']), false],
  ['names with answers', sheet(['naam', 'speaker'], ['groep', 'table'], ['Wat mist u?', 'remark']), false],
])('a list of participants, or not: %s', (_, found, isList) => {
  expect(namesParticipants(found)).toBe(isList)
})

async function mustHandInList() {
  const project = await mustOpenWithFolder()
  await mustAdd(project, 'Wij wachten al een jaar.', { session: 'Denkdiner 2', kind: 'denkdiner' })
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(
    visitor,
    textFile('lijst.csv', list),
    textFile('a.md', 'Heel iets anders.'),
  )
  return { project, visitor, url: answer?.url ?? '' }
}

test('the list of files and the preview say where a list of participants belongs', async () => {
  const { visitor, url } = await mustHandInList()
  for (const path of ['/uploads', url]) {
    const page = await visitor.page(path)
    expect(page.text).toContain('Dit lijkt een deelnemerslijst')
    expect(page.querySelector('a[href$="#participants"]')?.text).toBe('Denkdiner 2')
  }
})

test('keeping all leaves a list of participants waiting, says why, and that the other was kept', async () => {
  const { project, visitor } = await mustHandInList()
  const page = await read(await visitor.post('/uploads/keep'))
  expect(page.querySelector('#errors')?.text).toMatch(
    /lijst\.csv: Dit lijkt een deelnemerslijst.*Het andere bestand is bewaard\./u,
  )
  expect((await documents(project.db)).map(({ name }) => name)).not.toContain('lijst.csv')
  expect((await documents(project.db)).map(({ name }) => name)).toContain('a.md')
})

test('who says what the columns hold is believed', async () => {
  const { visitor, url } = await mustHandInList()
  const names = { 'sheet-0': 'yes', 'names-0': 'yes' }
  const meanings = {
    'column-0-0': 'speaker',
    'column-0-1': 'remark',
    'column-0-2': 'left-out',
    'column-0-3': 'table',
  }
  await visitor.post(`${url}/reading`, { ...names, ...meanings })
  expect((await visitor.page(url)).text).not.toContain('Dit lijkt een deelnemerslijst')
})
