import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { readings } from '../../server/codings/readings.ts'
import { codings } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { textsIn } from '../text/language-texts.ts'

const text = 'Wij wachten al drie jaar op stroom. Zonder kabel geen werk.\n\nDe netbeheerder kan niet kiezen.'

async function mustHaveDocument() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text, { session: 'Diner 1', name: 'tafel 1.txt' })
  const { version } = await sourceText(project.db, document.id)
  return { project, document: document.id, version: version.id }
}

async function mustAddCode(project: TestProject, name: string) {
  const act = { person: project.noor.id, act: 'code.add' }
  return (await record(project.db, act, (write) => addCode(write, { name }))).result
}

test('a span gets a code, and the page shows it', async () => {
  const { project, document, version } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  const visitor = visit(project, project.noor)
  const answer = await visitor.post(`/documents/${document}/codings`, { version, start: 0, end: 35, code })
  expect(answer.status).toBe(303)
  const { html } = await visitor.open(`/documents/${document}?start=0&end=35`)
  expect(html.querySelector('#panel')?.text).toContain('Stroom')
  expect(html.querySelector('mark')?.text).toContain('Wij wachten')
})

test('one span carries several codes, and taking one off leaves the others', async () => {
  const { project, document, version } = await mustHaveDocument()
  const visitor = visit(project, project.noor)
  for (const name of ['Stroom', 'Tijd']) {
    const code = await mustAddCode(project, name)
    await visitor.post(`/documents/${document}/codings`, { version, start: 0, end: 35, code })
  }
  const [first] = await codings(project.db)
  await visitor.post(`/codings/${first?.id}/end`, { revision: 1 })
  expect(await codings(project.db)).toHaveLength(1)
})

test('a code of somebody else cannot be taken off', async () => {
  const { project, document, version } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  await visit(project, project.noor).post(`/documents/${document}/codings`, {
    version,
    start: 0,
    end: 35,
    code,
  })
  const [coding] = await codings(project.db)
  const refused = await visit(project, project.bram).post(`/codings/${coding?.id}/end`, { revision: 1 })
  expect(refused.status).toBe(403)
  expect(await codings(project.db)).toHaveLength(1)
})

test('a new code in the participant’s own words is provisional', async () => {
  const { project, document, version } = await mustHaveDocument()
  const form = { version, start: 36, end: 59, newCode: 'zonder kabel geen werk' }
  const noor = visit(project, project.noor)
  await noor.post(`/documents/${document}/codings`, form)
  expect(await codes(project.db)).toMatchObject([{ name: 'zonder kabel geen werk', status: 'voorlopig' }])
  const told = (await noor.open('/log')).html.text
  expect(told).toContain('gaf code ‘zonder kabel geen werk’ aan ‘Zonder kabel geen werk.’')
  expect(await codings(project.db)).toMatchObject([{ exact: 'Zonder kabel geen werk.' }])
})

test('without a mouse: from sentence to sentence', async () => {
  const { project, document, version } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  const form = { version, first: 1, last: 2, code, start: '', end: '' }
  await visit(project, project.noor).post(`/documents/${document}/codings`, form)
  expect(await codings(project.db)).toMatchObject([{ start: 0, end: 59 }])
})

test('impossible spans are refused with a sentence, and nothing is stored', async () => {
  const { project, document, version } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  const visitor = visit(project, project.noor)
  for (const [start, end] of [
    [5, 5],
    [9, 3],
    [0, 100_000],
    [59, 61],
    [-1, 4],
    [0.5, 4],
    ['x', 4],
  ] as const) {
    const answer = await visitor.post(`/documents/${document}/codings`, { version, start, end, code })
    expect(answer.status).toBe(422)
  }
  expect(await codings(project.db)).toEqual([])
})

test('the same code on the same words by the same coder is one coding', async () => {
  const { project, document, version } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  const form = { version, start: 0, end: 35, code }
  const visitor = visit(project, project.noor)
  await visitor.post(`/documents/${document}/codings`, form)
  await visitor.post(`/documents/${document}/codings`, form)
  await visit(project, project.bram).post(`/documents/${document}/codings`, form)
  expect(await codings(project.db)).toHaveLength(2)
})

test('klaar is kept per person and code, and can be taken back', async () => {
  const { project, document, version } = await mustHaveDocument()
  await mustAddCode(project, 'Stroom')
  await mustAddCode(project, 'Tijd')
  const visitor = visit(project, project.noor)
  await visitor.post(`/documents/${document}/readings`, { version, done: 'yes' })
  expect((await readings(project.db)).filter((row) => row.person === project.noor.id)).toHaveLength(2)
  expect((await visitor.open(`/documents/${document}`)).text).toContain('klaar voor 2 codes')
  await visitor.post(`/documents/${document}/readings`, { version, done: 'no' })
  expect(await readings(project.db)).toEqual([])
})

test('a code that comes after klaar is said to be new', async () => {
  const { project, document, version } = await mustHaveDocument()
  await mustAddCode(project, 'Stroom')
  const visitor = visit(project, project.noor)
  await visitor.post(`/documents/${document}/readings`, { version, done: 'yes' })
  await mustAddCode(project, 'Tijd')
  expect((await visitor.open(`/documents/${document}`)).text).toContain('1 code nieuw of gewijzigd')
})

test('after an act the page says what was done, with its undo', async () => {
  const { project, document, version } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  const visitor = visit(project, project.noor)
  const answer = await visitor.post(`/documents/${document}/codings`, { version, start: 0, end: 35, code })
  const cookie = `persoon=${project.noor.id}; ${answer.headers.get('set-cookie')?.split(';')[0]}`
  const page = await visitor.app.request(`http://localhost/documents/${document}`, {
    headers: { host: 'localhost', cookie },
  })
  expect(await page.text()).toContain('U gaf code ‘Stroom’ aan ‘Wij wachten al drie jaar op stroom.’')
})

test('the choice by sentence number works without script', async () => {
  const { project, document } = await mustHaveDocument()
  const { html } = await visit(project, project.noor).open(`/documents/${document}?sentence=3`)
  expect(html.querySelector('#panel blockquote')?.text).toBe('De netbeheerder kan niet kiezen.')
})

test('strange numbers in the address choose nothing and break nothing', async () => {
  const { project, document } = await mustHaveDocument()
  for (const query of [
    'sentence=999',
    'start=4',
    'start=9&end=2',
    'start=x&end=y',
    'version=1&sentence=-1',
  ]) {
    expect((await visit(project, project.noor).open(`/documents/${document}?${query}`)).status).toBe(200)
  }
})

test('a document that is not there is said to be not there', async () => {
  const project = await mustOpenProject()
  expect((await visit(project, project.noor).open('/documents/weg')).status).toBe(404)
})

test('a source in another language says so where one reads it, and can still be coded', async () => {
  const { project, document: dutch } = await mustHaveDocument()
  const code = await mustAddCode(project, 'Stroom')
  const { document } = await mustAdd(project, textsIn.de.join('\n\n'), { name: 'Gespräch.txt' })
  const visitor = visit(project, project.noor)
  const { html } = await visitor.open(`/documents/${document.id}`)
  expect(html.querySelector('#notices')?.text).toContain('Deze bron lijkt in het Duits')
  const own = await sourceText(project.db, document.id)
  await visitor.post(`/documents/${document.id}/codings`, {
    version: own.version.id,
    start: 0,
    end: 12,
    code,
  })
  expect(await codings(project.db)).toHaveLength(1)
  expect((await visitor.open(`/documents/${dutch}`)).html.querySelector('#notices')?.text).not.toContain(
    'lijkt',
  )
})
