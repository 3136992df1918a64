import { expect, test } from 'vitest'
import { listedRounds } from '../../server/reports/store.ts'
import { documents } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { mustAudit, mustHaveReport, report, source, standing } from './round-of-report.ts'

test('before anything is audited the page says what will happen, and how to begin', async () => {
  const { noor } = await mustHaveReport()
  const { html, text } = await noor.open('/reports')
  expect(text).toContain('Nog geen rapport getoetst')
  expect(html.querySelectorAll('select[name="document"] option').map(({ text: name }) => name)).toEqual([
    'rapport.txt',
  ])
})

test('one quotation in the address shows its outcome, its place, its voice, and keeps nothing', async () => {
  const { project, noor } = await mustHaveReport()
  const { html } = await noor.open('/reports?q=Wij+wachten+al+drie+jaar+op+een+aansluiting')
  const outcome = html.querySelector('#uitkomst')
  expect(outcome?.querySelector('.verdict')?.text).toContain('letterlijk')
  expect(outcome?.querySelector('.voice')?.text).toBe('deelnemer')
  expect(outcome?.querySelector('.byline a')?.getAttribute('href')).toMatch(
    /^\/documents\/.*start=\d+&end=\d+/u,
  )
  expect(outcome?.querySelector('.context')?.text).toContain('in september werk heb')
  expect(await listedRounds(project.db)).toEqual([])
})

test('a quotation that no source says is not said to have never been said', async () => {
  const { noor } = await mustHaveReport()
  const { text } = await noor.open('/reports?q=Groene+olifanten+dansen+zelden+op+dinsdagavond')
  expect(text).toContain('niet gevonden in de doorzochte bronnen')
  expect(text).toContain('Dat betekent niet dat het nooit is gezegd')
})

test('pasting nothing, or no words, is told beside the field', async () => {
  const { noor } = await mustHaveReport()
  for (const q of ['', '…']) {
    const { html, status } = await noor.open(`/reports?q=${encodeURIComponent(q)}`)
    expect(status).toBe(200)
    expect(html.querySelector('#q-error')?.text).toContain('Plak de woorden')
  }
})

test('a round shows every quotation in the list and in the text, with terms apart', async () => {
  const { noor, address } = await mustAudit()
  const { html, text } = await noor.open(address)
  expect(html.querySelectorAll('.found li')).toHaveLength(3)
  expect(html.querySelectorAll('.report mark.quoted[id]').map((mark) => mark.id)).toEqual(['C1', 'C2', 'C3'])
  expect(text).toContain('1 term, geen citaat')
  expect((await noor.open(`${address}/terms`)).text).toContain('‘netplan’')
})

test('a round says where was searched and how far it is', async () => {
  const { noor, address } = await mustAudit()
  const scope = (await noor.open(address)).html.querySelector('.scope')?.text.replace(/\s+/gu, ' ')
  expect(scope).toContain('1 bron van 1 bijeenkomst: 1 denkdiner. Woorden van deelnemers.')
  expect(scope).toContain('0 van 3 citaten beoordeeld')
})

test('the filter stands in the address and narrows the list, not the text', async () => {
  const { noor, address } = await mustAudit()
  const { html } = await noor.open(`${address}?outcome=not-found`)
  expect(html.querySelectorAll('.found li').map((line) => line.text)).toEqual([expect.stringContaining('C2')])
  expect(html.querySelectorAll('.report mark.quoted[id]')).toHaveLength(3)
  expect(html.querySelector('.found a')?.getAttribute('href')).toContain('outcome=not-found&quote=C2')
})

test('a sample shows its seed and how it is spread over the chapters', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/sample`, { percent: 50, seed: 'haven' })
  const { text, html } = await noor.open(`${address}/sample`)
  expect(text).toContain('haven')
  expect(html.querySelectorAll('tbody tr').map((row) => row.text.replace(/\s+/gu, ' ').trim())).toEqual([
    'Over werk11',
    'Over koffie21',
  ])
})

test('a sample of a number that is none is refused beside its field', async () => {
  const { noor, address } = await mustAudit()
  const refused = await noor.post(`${address}/sample`, { percent: 'veel', seed: 'haven' })
  expect([refused.status, (await refused.text()).includes('van 1 tot en met 100')]).toEqual([422, true])
})

test('when a source was added since, the round says so, and a new round compares with it', async () => {
  const { project, noor, address } = await mustAudit()
  const said = 'Wij zeiden: niemand hier gelooft nog in de volgende kabinetsperiode.\n'
  await mustAdd(project, said, { session: 'Denkdiner 2', name: 'later.txt' })
  expect((await noor.open(address)).text).toContain('Erbij: later.txt.')
  const next = (await noor.post(`${address}/rounds`, {})).headers.get('location') ?? ''
  const { html } = await noor.open(`${next}/compare`)
  expect(html.querySelector('h2#mended')?.text.trim()).toBe('hersteld (1)')
})

test('a report without quotations says so, and one quotation can still be checked', async () => {
  const { noor, address } = await mustAudit('# Leeg\n\nHier staat niets tussen aanhalingstekens.\n')
  const { text, html } = await noor.open(address)
  expect(text).toContain('Geen citaten gevonden')
  expect(html.querySelector('a[href="/reports#check"]')).toBeTruthy()
})

test('statements of extent stand on a page of their own, and a person judges them', async () => {
  const { project, noor, address, audit } = await mustAudit(
    '# Werk\n\nAan vrijwel alle tafels ging het over werk.\n',
  )
  expect((await noor.open(`${address}/extents`)).html.querySelector('mark.hit')?.text).toContain(
    'vrijwel alle tafels',
  )
  await noor.post(`${address}/judgements`, { item: 'U1', judgement: 'wrong', remark: 'Twee van vier.' })
  expect((await standing(project, audit)).judgements.get('U1')).toMatchObject({ judgement: 'wrong' })
})

test('a file from a disk becomes a report and is audited at once', async () => {
  const { project, noor } = await mustHaveReport()
  const body = new FormData()
  body.set('report', new File([report.replace('drie', 'vier')], 'nieuw.txt'))
  const headers = { host: 'localhost', origin: 'http://localhost', cookie: `persoon=${project.noor.id}` }
  const answer = await noor.app.request('http://localhost/reports/uploads', { method: 'POST', body, headers })
  expect(answer.headers.get('location')).toMatch(/^\/reports\/[0-9a-f-]{36}$/u)
  expect((await documents(project.db, 'report')).map(({ name }) => name)).toContain('nieuw.txt')
})

test('a file that stands in the project as a source is no report, and the page says why', async () => {
  const { project, noor } = await mustHaveReport()
  const body = new FormData()
  body.set('report', new File([source], 'tafel.txt'))
  const headers = { host: 'localhost', origin: 'http://localhost', cookie: `persoon=${project.noor.id}` }
  const answer = await noor.app.request('http://localhost/reports/uploads', { method: 'POST', body, headers })
  expect([answer.status, (await answer.text()).includes('zou zichzelf bewijzen')]).toEqual([422, true])
})

test('who gave no name can read a round, and is asked for a name instead of findings', async () => {
  const { project, address } = await mustAudit()
  const { html } = await visit(project).open(`${address}?quote=C1`)
  expect(html.querySelector('a[href="/me"]')).toBeTruthy()
  expect(html.querySelectorAll('main form[method="post"]')).toHaveLength(0)
})

test('the words of a proposition were said by nobody, and the page says so', async () => {
  const project = await mustOpenProject()
  const talk =
    'Stelling 1: De provincie praat veel over het mkb en weinig met het mkb\n\nDeelnemer 1: Dat vind ik ook.\n'
  await mustAdd(project, talk, { session: 'Denkdiner 3', name: 'tafel.txt' })
  const q = 'De provincie praat veel over het mkb en weinig met het mkb'
  const { text } = await visit(project, project.noor).open(`/reports?q=${encodeURIComponent(q)}`)
  expect(text).toContain('niet gevonden in de doorzochte bronnen')
  expect(text).toContain('als kop, titel of stelling')
})

test('the difference is told in words too, for who does not see the lines', async () => {
  const project = await mustOpenProject()
  const talk = 'Deelnemer 1: Wij kunnen niet kiezen wie er dit jaar voorgaat.\n\nDeelnemer 2: Dat is zo.\n'
  await mustAdd(project, talk, { session: 'Denkdiner 3', name: 'tafel.txt' })
  const q = 'Wij kunnen zelf kiezen wie er dit jaar voorgaat'
  const { html } = await visit(project, project.noor).open(`/reports?q=${encodeURIComponent(q)}`)
  expect(html.querySelector('.compare del')?.text).toBe('alleen in de bron: niet (einde)')
  expect(html.querySelector('.compare ins')?.text).toBe('alleen in het rapport: zelf (einde)')
  expect(html.querySelector('.flag--loud')?.text).toContain('ontkenning gewijzigd')
})
