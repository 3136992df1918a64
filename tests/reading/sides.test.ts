import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { codings } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const text = 'Wij wachten al drie jaar op stroom. Zonder kabel geen werk.\n\nDe netbeheerder kan niet kiezen.'

async function mustRead() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text, { session: 'Diner 1', name: 'tafel 1.txt' })
  const { version } = await sourceText(project.db, document.id)
  return { project, document: document.id, version: version.id, path: `/documents/${document.id}` }
}

async function mustAddCode(project: TestProject, name: string): Promise<string> {
  const act = { person: project.noor.id, act: 'code.add' }
  return (await record(project.db, act, (write) => addCode(write, { name }))).result
}

/** Everybody gives a code of their own to the first sentence. */
async function mustAllCode() {
  const reading = await mustRead()
  const { project, path, version } = reading
  for (const [person, name] of [
    [project.noor, 'Stroom'],
    [project.bram, 'Tijd'],
  ] as const) {
    const code = await mustAddCode(project, name)
    await visit(project, person).post(`${path}/codings`, { version, start: 0, end: 35, code })
  }
  return reading
}

test('the history of a fragment tells who gave and took what, the newest first', async () => {
  const { project, path } = await mustAllCode()
  const noor = visit(project, project.noor)
  const own = (await codings(project.db)).find(({ coder }) => coder === project.noor.id)
  await noor.post(`/codings/${own?.id}/end`, { revision: 1 })
  const { html } = await noor.open(`${path}?start=0&end=35`)
  const lines = html.querySelectorAll('.history li > a').map((line) => line.text)
  expect(lines).toEqual(['Noor haalde Stroom weg', 'Bram gaf Tijd', 'Noor gaf Stroom'])
})

test('from the history one takes back what one did last oneself, not what another did', async () => {
  const { project, path } = await mustAllCode()
  const noor = visit(project, project.noor)
  const { html } = await noor.open(`${path}?start=0&end=35`)
  const undos = html.querySelectorAll('.history form')
  expect(undos).toHaveLength(1)
  const event = undos[0]?.querySelector('[name="event"]')?.getAttribute('value') ?? ''
  await noor.post('/undo', { event })
  expect((await codings(project.db)).map(({ coder }) => coder)).toEqual([project.bram.id])
  const after = await noor.open(`${path}?start=0&end=35`)
  expect(after.html.querySelector('.history')?.text).toContain('Noor maakte een wijziging ongedaan: Stroom')
})

test('the filter leaves out whose codings are not asked for, in the text, the panel and the history', async () => {
  const { project, path } = await mustAllCode()
  const code = (await codings(project.db)).map((one) => `&code=${one.code}`).join('')
  const noor = visit(project, project.noor)
  const without = await noor.open(`${path}?filter=1${code}&start=0&end=35`)
  expect(without.html.querySelector('#text')?.text).not.toContain('Tijd')
  expect(without.html.querySelector('.history')?.text).not.toContain('Bram')
  const along = await noor.open(`${path}?filter=1${code}&coder=${project.bram.id}&start=0&end=35`)
  expect(along.html.querySelector('#text')?.text).toContain('Tijd')
  expect(along.html.querySelector('.history')?.text).toContain('Bram gaf Tijd')
})

test('only what is left to be read can be shown, and links keep to it', async () => {
  const { project, path } = await mustRead()
  const { html } = await visit(project, project.noor).open(`${path}?from=3`)
  expect(html.querySelector('#text')?.text).not.toContain('Zonder kabel')
  expect(html.querySelector('#text')?.text).toContain('De netbeheerder')
  expect(html.querySelector('#shown-part')?.text).toContain('U ziet de tekst vanaf zin 3')
  expect(html.querySelector('#text')?.getAttribute('data-here')).toContain('from=3')
})

test('what is chosen is always there: a choice before the shown part shows all of the text', async () => {
  const { project, path } = await mustRead()
  const { html } = await visit(project, project.noor).open(`${path}?from=3&start=0&end=35`)
  expect(html.querySelector('#text')?.text).toContain('Wij wachten')
})

test('who comes by a search sees how often its words stand here, and can go from place to place', async () => {
  const { project, path } = await mustRead()
  const noor = visit(project, project.noor)
  const found = await noor.open('/search?q=kabels')
  expect(found.html.querySelector('.kwic__place a')?.getAttribute('href')).toContain('q=kabels')
  const { html } = await noor.open(`${path}?q=kabels`)
  expect(html.querySelector('#search-hits')?.text).toContain('in 1 zin van deze bron')
  const hit = html.querySelector('#search-hits data')?.getAttribute('value')?.split('-').map(Number) ?? []
  expect(text.slice(hit[0], hit[1])).toBe('kabel')
  expect(html.querySelector('[data-hit-step=next]')?.getAttribute('href')).toContain('start=36&end=59')
})

test('the codes that one gave last have the keys', async () => {
  const { project, path, version } = await mustRead()
  const codes: string[] = []
  for (let n = 1; n <= 10; n++) codes.push(await mustAddCode(project, `code ${n}`))
  const noor = visit(project, project.noor)
  await noor.post(`${path}/codings`, { version, start: 0, end: 35, code: codes[9] ?? '' })
  const { html } = await noor.open(`${path}?sentence=2`)
  const keyed = html
    .querySelectorAll('#picker-codes > li:not([hidden])')
    .map((li) => li.getAttribute('data-code'))
  expect(keyed).toContain('code 10')
  expect(keyed).toHaveLength(9)
})
