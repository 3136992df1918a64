import { expect, test } from 'vitest'
import { codeNamed, codes } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { record } from '../../server/database/write.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { bytesOf, mustAddCode, mustCode, mustHaveText } from './book.ts'

/** Uploads a file to the form for a codebook. */
function upload(project: TestProject, csv: string) {
  const body = new FormData()
  body.append('file', new File([bytesOf(csv)], 'codeboek.csv'))
  const headers = { host: 'localhost', origin: 'http://localhost', cookie: `persoon=${project.noor.id}` }
  return visit(project).app.request('http://localhost/codebook/import', { method: 'POST', body, headers })
}

test('an empty codebook says what it is for and offers to read one in', async () => {
  const project = await mustOpenProject()
  const { html } = await visit(project, project.noor).open('/codebook')
  expect(html.querySelector('.empty')?.text).toContain('Een codeboek is')
  expect(html.querySelector('form[action="/codebook/import"] input[type=file]')).not.toBeNull()
})

test('a code that nobody looked for has no number; one that was looked for in vain has 0', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const looked = await mustAddCode(project, 'Gezocht')
  const not = await mustAddCode(project, 'Niet gezocht')
  await record(project.db, { person: project.noor.id, act: 'reading.add' }, (write) =>
    markRead(write, { ...place, person: project.noor.id }, [looked]),
  )
  const { html } = await visit(project, project.noor).open('/codebook')
  const figures = (id: string) =>
    html.querySelectorAll(`#c${id} .codebook__figure`).map((cell) => cell.text.trim())
  expect(figures(looked.id)).toEqual(['0 coderingen', '1 van 1 bronnen gelezen'])
  expect(figures(not.id)).toEqual(['', 'nog niet bekeken'])
})

test('the filter works as an ordinary link', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Stroom', { definition: 'Kabels en aansluitingen.' })
  await mustAddCode(project, 'Ruimte')
  const { html } = await visit(project).open('/codebook?q=kabels')
  expect(html.querySelectorAll('.codebook__row .code-name').map((name) => name.text.trim())).toEqual([
    'Stroom',
  ])
  expect((await visit(project).open('/codebook?q=niets')).html.querySelector('.empty')?.text).toContain(
    '‘niets’',
  )
})

test('two hundred codes are folded under their main codes, and a fold that is named stands open', async () => {
  const project = await mustOpenProject()
  const lines = Array.from(
    { length: 200 },
    (_, i) => `Code ${i},${i % 10 === 0 ? '' : `Code ${i - (i % 10)}`}`,
  )
  await upload(project, `code,parent\n${lines.join('\n')}\n`)
  const child = await codeNamed(project.db, 'Code 13')
  const { html } = await visit(project).open(`/codebook?open=${child.id}`)
  expect(html.querySelectorAll('.codebook__codes details')).toHaveLength(20)
  expect(html.querySelectorAll('.codebook__codes details[open]')).toHaveLength(1)
  expect(html.querySelector(`.codebook__codes details[open] #c${child.id}`)).not.toBeNull()
})

test('a new code is made under another one, and its page opens', async () => {
  const project = await mustOpenProject()
  const parent = await mustAddCode(project, 'Energie')
  const noor = visit(project, project.noor)
  const answer = await noor.post('/codebook', { name: 'Stroom', parent: parent.id })
  expect(answer.status).toBe(303)
  const made = await codeNamed(project.db, 'Stroom')
  expect(answer.headers.get('location')).toBe(`/codebook/${made.id}`)
  expect(made.parent).toBe(parent.id)
  const { html } = await noor.open(`/codebook/${made.id}`)
  expect(html.querySelector('.trail')?.text).toContain('Energie')
})

test('a new code with a name that is taken comes back with what was typed', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Stroom')
  const answer = await visit(project, project.noor).post('/codebook', { name: 'stroom', parent: '' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Er is al een code met de naam ‘stroom’.')
  expect(page).toContain('value="stroom"')
})

test('a code moves up and the reader comes back to where they were', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  const back = `/codebook#c${b.id}`
  const answer = await visit(project, project.noor).post(`/codebook/${b.id}/move`, { direction: 'up', back })
  expect(answer.headers.get('location')).toBe(back)
  expect((await codes(project.db)).map(({ name }) => name)).toEqual(['B', 'A'])
})

test('reading in a codebook tells what it brought', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Stroom')
  const answer = await upload(project, 'code,definition\nStroom,nieuw\nGas,\n')
  expect(answer.status).toBe(303)
  const { html } = await visit(project, project.noor).open(answer.headers.get('location') ?? '')
  expect(html.querySelector('.note')?.text).toContain('1 code toegevoegd, 1 gewijzigd, 0 gelijk gebleven')
})

test('a codebook with wrong rows is refused in place, each row with its number', async () => {
  const project = await mustOpenProject()
  const answer = await upload(project, 'code,color\nStroom,rood\nGas,blauw\n')
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Regel 2: ‘rood’ is geen kleur')
  expect(page).toContain('Regel 3: ‘blauw’ is geen kleur')
  expect(await codes(project.db)).toEqual([])
})

test('no file chosen is said in place', async () => {
  const project = await mustOpenProject()
  const answer = await visit(project, project.noor).post('/codebook/import', {})
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Kies eerst een bestand.')
})

test('the codebook downloads as a CSV', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Stroom')
  const answer = await visit(project).app.request('http://localhost/codebook/export')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(await answer.text()).toContain('code,parent,definition')
})

test('names and definitions are shown as text, never as markup', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, '<b>vet</b>', { definition: '<script>alert(1)</script>' })
  for (const path of ['/codebook', `/codebook/${code.id}`, `/codebook/${code.id}/merge`]) {
    const { text } = await visit(project).open(path)
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<b>vet')
  }
})

test('a code that was given without anybody calling a source klaar has its number, and 0 sources read', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const code = await mustAddCode(project, 'Stroom')
  await mustCode(project, place, { code, start: 0, end: 11 })
  const { html } = await visit(project).open('/codebook')
  const figures = html.querySelectorAll(`#c${code.id} .codebook__figure`).map((cell) => cell.text.trim())
  expect(figures).toEqual(['1 codering', '0 van 1 bronnen gelezen'])
})
