import { expect, test } from 'vitest'
import { addCode, changeCode, codes } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { addCoding } from '../../server/codings/store.ts'
import { importCodings } from '../../server/codings/table.ts'
import { nameProject } from '../../server/database/project.ts'
import type { DocumentRow } from '../../server/database/tables.ts'
import { record } from '../../server/database/write.ts'
import { situationOf } from '../../server/overview/situation.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { addSession, propositionOf, sessionNamed } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { learnAndKeep } from '../../server/suggestions/learning.ts'
import { keptOpenCounts } from '../../server/suggestions/open.ts'
import { qualityOfProject } from '../../server/suggestions/quality/evaluating.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { mustOpenWithFolder, read, textFile, Visitor } from '../sources/visitor.ts'

const tasksOn = async (visitor: Visitor) =>
  (await visitor.page('/')).querySelectorAll('.next strong').map(({ text }) => text)

async function mustDefine(project: TestProject, name: string): Promise<string> {
  const act = { person: project.noor.id, act: 'code.add' }
  return (await record(project.db, act, (write) => addCode(write, { name }))).result
}

async function mustRead(project: TestProject, document: DocumentRow): Promise<void> {
  const { version } = await sourceText(project.db, document.id)
  const person = project.noor.id
  const book = await codes(project.db)
  await record(project.db, { person, act: 'reading.add' }, (write) =>
    markRead(write, { document: document.id, version: version.id, person }, book),
  )
}

async function mustCode(
  project: TestProject,
  document: DocumentRow,
  words: string,
  code: string,
): Promise<void> {
  const { version, text } = await sourceText(project.db, document.id)
  const start = text.indexOf(words)
  await record(project.db, { person: project.noor.id, act: 'coding.add' }, (write) =>
    addCoding(write, {
      document: document.id,
      version: version.id,
      start,
      end: start + words.length,
      code,
      coder: project.noor.id,
      origin: 'reading',
      seen: { suggestions: false, others: false },
    }),
  )
}

test('an empty project asks for its name and for the first sources', async () => {
  const project = await mustOpenProject()
  const page = await new Visitor(project, project.noor).page('/')
  expect(page.querySelector('form[action="/project"] label')?.text).toBe('Naam van het project')
  expect(page.querySelector('.next strong')?.text).toBe('Voeg de eerste bronnen toe')
  expect(page.querySelector('.empty h2')?.text).toBe('Nog geen bijeenkomsten')
})

test('in an empty project nothing is shown as zero', async () => {
  const project = await mustOpenProject()
  const page = await new Visitor(project, project.noor).page('/')
  const facts = page.querySelectorAll('[aria-labelledby=standing] dd').map(({ text }) => text)
  expect(facts).toEqual(['nog geen bronnen', 'nog geen', 'nog geen codes', 'nog geen', 'nog geen'])
})

test('who did not give a name is asked for it', async () => {
  const project = await mustOpenProject()
  const page = await new Visitor(project).page('/')
  expect(page.querySelector('form[action="/me"] label')?.text).toBe('Uw naam')
  const known = await new Visitor(project, project.noor).page('/')
  expect(known.querySelector('form[action="/me"]')).toBeNull()
})

test('the project can be named, and says so', async () => {
  const project = await mustOpenProject()
  const visitor = new Visitor(project, project.noor)
  await visitor.post('/project', { title: 'Werk en ruimte', organisation: 'Provincie Meerwolde' })
  const page = await visitor.page('/')
  expect(page.querySelector('h1')?.text).toBe('Werk en ruimte')
  expect(page.querySelector('.pagehead__under')?.text).toBe('Provincie Meerwolde')
})

test('a project without a name is refused in place', async () => {
  const project = await mustOpenProject()
  const response = await new Visitor(project, project.noor).post('/project', {
    title: ' ',
    organisation: 'Wij',
  })
  expect(response.status).toBe(422)
  const page = await read(response)
  expect(page.querySelector('#title-error')?.text).toBe('Geef het project een naam.')
  expect(page.querySelector('#organisation')?.getAttribute('value')).toBe('Wij')
})

test('the last change is told, with the way to the log', async () => {
  const project = await mustOpenProject()
  await nameProject(project.db, project.bram.id, { title: 'Werk', organisation: '' })
  const head = (await new Visitor(project, project.noor).page('/')).querySelector('.pagehead .btns')
  expect(head?.text).toContain('Laatste wijziging: Bram, vandaag')
  expect(head?.querySelector('a')?.getAttribute('href')).toBe('/log')
})

test('files that wait to be kept come first', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await visitor.send('/uploads', 'files', [textFile('a.txt', 'Een zin.')])
  expect(await tasksOn(visitor)).toEqual(['1 bestand wacht op bewaren'])
})

test('a source that was not read is to be read', async () => {
  const project = await mustOpenProject()
  await mustDefine(project, 'Wachten')
  const { document } = await mustAdd(project, 'Wij wachten.', { name: 'tafel.txt' })
  const page = await new Visitor(project, project.noor).page('/')
  expect(page.querySelector('.next strong')?.text).toBe('tafel.txt lezen')
  expect(page.querySelector('.next a')?.getAttribute('href')).toBe(`/documents/${document.id}`)
})

test('who began a source goes on where they were', async () => {
  const project = await mustOpenProject()
  const code = await mustDefine(project, 'Wachten')
  const text = 'Eerst was er niets. Toen wachtten wij. Daarna ook.'
  const { document } = await mustAdd(project, text, {
    name: 'tafel.txt',
    session: 'Denkdiner 1',
    table: 'Tafel 3',
  })
  await mustAdd(project, 'Een andere tafel.', { name: 'ander.txt' })
  await mustCode(project, document, 'wachtten', code)
  const page = await new Visitor(project, project.noor).page('/')
  const [task] = page.querySelectorAll('.next li')
  expect(task?.querySelector('strong')?.text).toBe('tafel.txt verder lezen')
  expect(task?.querySelector('.quiet')?.text).toBe('U was bij zin 2 van 3, Tafel 3.')
  expect(task?.querySelector('a')?.getAttribute('href')).toBe(`/documents/${document.id}?sentence=2#z2`)
})

test('what one person began is not begun for another', async () => {
  const project = await mustOpenProject()
  const code = await mustDefine(project, 'Wachten')
  const { document } = await mustAdd(project, 'Wij wachten.', { name: 'tafel.txt' })
  await mustCode(project, document, 'wachten', code)
  expect(await tasksOn(new Visitor(project, project.bram))).toEqual(['tafel.txt lezen'])
})

test('when all is read nothing waits', async () => {
  const project = await mustOpenProject()
  await mustDefine(project, 'Wachten')
  const { document } = await mustAdd(project, 'Wij wachten.')
  await mustRead(project, document)
  const page = await new Visitor(project, project.noor).page('/')
  expect(page.querySelector('[aria-labelledby=now]')?.text).toContain('Er wacht niets op u')
})

test('a code with a new definition is to be looked at again', async () => {
  const project = await mustOpenProject()
  const code = await mustDefine(project, 'Wachten')
  const { document } = await mustAdd(project, 'Wij wachten.')
  await mustRead(project, document)
  await record(project.db, { person: project.noor.id, act: 'code.change' }, (write) =>
    changeCode(write, { id: code }, { definition: 'Tijd die verloren gaat.' }),
  )
  const [task] = (await new Visitor(project, project.noor).page('/')).querySelectorAll('.next li')
  expect(task?.querySelector('strong')?.text).toBe('Code Wachten opnieuw bekijken')
  expect(task?.querySelector('.quiet')?.text).toBe('De omschrijving veranderde. U las daarvóór 1 bron.')
})

test('a published quote of which the attribution changed is told', async () => {
  const project = await mustOpenProject()
  const visitor = new Visitor(project, project.noor)
  const { document } = await mustAdd(project, 'Wij wachten al een jaar.', { session: 'Denkdiner 1' })
  const person = project.noor.id
  const { result: set } = await record(project.db, { person, act: 'quote-set.publish' }, async (write) => {
    const id = await addQuoteSet(write, { title: 'Stroom' })
    await addQuote(write, { set: id, document: document.id, exact: 'Wij wachten al een jaar.' })
    await publish(write, id)
    return id
  })
  expect((await tasksOn(visitor))[0]).toBe('Maak de eerste codes')
  const { id } = await sessionNamed(project.db, 'Denkdiner 1')
  await visitor.post(`/sessions/${id}`, {
    title: 'Denkdiner 1',
    kind: 'denkdiner',
    date: '',
    place: '',
    guest: '',
    rule: 'chatham-house',
  })
  const [task] = (await visitor.page('/')).querySelectorAll('.next li')
  expect(task?.querySelector('strong')?.text).toBe('1 citaat is gewijzigd sinds publicatie')
  expect(task?.querySelector('a')?.getAttribute('href')).toBe(`/quote-sets/${set}`)
})

test('the table tells where and when, tables, votes with their shift, and the rule for quoting', async () => {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    const id = await addSession(write, {
      title: 'Denkdiner 3',
      date: '2026-04-23',
      place: 'Zuiderhorne',
      rule: 'chatham-house',
    })
    await propositionOf(write, id, 'Stelling 1: Opvolging is geen privézaak', [
      { moment: 'vóór de inleiding', for: 8, against: 14 },
      { moment: 'erna', for: 15, against: 7 },
    ])
  })
  await mustAdd(project, 'Een zin.', { session: 'Denkdiner 3', table: 'Tafel 1' })
  const page = await new Visitor(project, project.noor).page('/')
  const cells = page.querySelectorAll('.sessions tbody tr > *').map(({ text }) => text)
  expect(cells).toEqual([
    'Denkdiner 3',
    '23 april 2026Zuiderhorne',
    '1',
    'Opvolging is geen privézaakvóór de inleiding 8, erna 15 eens (van 22)',
    '0 van 1',
    'Chatham House',
  ])
})

test('a session without sources says so instead of counting to zero', async () => {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
    addSession(write, { title: 'Denkdiner 5' }),
  )
  const page = await new Visitor(project, project.noor).page('/')
  const cells = page.querySelectorAll('.sessions tbody tr > *').map(({ text }) => text)
  expect(cells).toEqual([
    'Denkdiner 5',
    'datum niet ingevuld',
    'niet ingevuld',
    'geen stelling genoteerd',
    '! nog geen bronnen',
    'openbaar',
  ])
})

test('a report is not a source to read', async () => {
  const project = await mustOpenProject()
  await mustDefine(project, 'Wachten')
  await mustAdd(project, 'Wij wachten.', { role: 'report' })
  const page = await new Visitor(project, project.noor).page('/')
  expect(page.querySelector('[aria-labelledby=standing] dd')?.text).toBe('nog geen bronnen')
})

test('open suggestions are counted for who has not read anything yet too, and one gets there', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Er is een tekort aan monteurs.\n\nHet tekort aan stroom blijft.', { name: 'a.txt' })
  const act = { person: project.noor.id, act: 'code.add' }
  await record(project.db, act, (write) => addCode(write, { name: 'schaarste', keywords: ['tekort'] }))
  await learnAndKeep(project)
  const page = await new Visitor(project, project.noor).page('/')
  const link = page.querySelector('[aria-labelledby=standing] a[href="/suggestions"]')
  expect(link?.text).toBe('2 open')
})

test('suggestions of a code that shows none, for they are too often wrong, are not counted as open', async () => {
  const project = await mustOpenProject()
  const names = ['een', 'twee']
  for (const name of names) {
    const lines = Array.from({ length: 20 }, (_, k) => `Over het tekort bij ${name} zei nummer ${k} iets.`)
    await mustAdd(project, `${lines.join('\n')}\n`, { name: `${name}.txt` })
  }
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'] }),
  )
  await learnAndKeep(project)
  const open = async () =>
    (await situationOf(project, undefined, { codes: await codes(project.db), sources: [], states: [] }))
      .suggestions
  expect(await open()).toEqual([{ name: 'schaarste', count: 40 }])
  const rows = names.map((name) => `${name}.txt,Over het tekort bij ${name} zei nummer 0 iets.,schaarste`)
  const bytes = new TextEncoder().encode(`document,exact,code\n${rows.join('\n')}\n`)
  await importCodings(project.db, project.noor.id, { name: 'c.csv', bytes, coder: 'Noor' })
  await learnAndKeep(project)
  await qualityOfProject(project.db, project.derived)
  expect((await keptOpenCounts(project.derived)).size).toBe(1)
  expect(await open()).toEqual([])
})
