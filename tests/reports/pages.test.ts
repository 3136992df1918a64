import { expect, test } from 'vitest'
import { listedRounds, roundOf } from '../../server/reports/store.ts'
import { documents } from '../../server/sources/store.ts'
import { type Visitor, visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const source = `[00:00:01] Deelnemer 1: Wij wachten al drie jaar op een aansluiting.
[00:00:09] Deelnemer 2: Ik weet in maart niet of ik in september werk heb.
[00:00:20] Deelnemer 1: De koffie was warm genoeg voor iedereen.
`

const report = `# Over werk

Een deelnemer zei: “Wij wachten al drie jaar op een aansluiting.” Dat ‘netplan’ kent iedereen.

# Over koffie

Een ander zei: “Niemand hier gelooft nog in de volgende kabinetsperiode.” En: “De koffie was warm genoeg voor iedereen.”
`

async function mustHaveReport(words = report) {
  const project = await mustOpenProject()
  await mustAdd(project, source, { session: 'Denkdiner 1', name: 'tafel.txt' })
  const { document } = await mustAdd(project, words, { role: 'report', name: 'rapport.txt' })
  return { project, document, noor: visit(project, project.noor), bram: visit(project, project.bram) }
}

async function mustAudit(words?: string) {
  const setting = await mustHaveReport(words)
  const begun = await setting.noor.post('/reports', { document: setting.document.id })
  const address = begun.headers.get('location') ?? ''
  return { ...setting, address, audit: address.split('/').at(-1) ?? '' }
}

const judged = { words: 'yes', attribution: 'unknown', meaning: 'no', remark: 'Zo staat het er.' }

const standing = (project: TestProject, audit: string) => roundOf(project.db, audit)

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

test('three findings are kept, and saving goes on to the next quotation', async () => {
  const { project, noor, address, audit } = await mustAudit()
  const answer = await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0, next: 1 })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${address}?quote=C2#C2`])
  expect((await standing(project, audit)).findings.get('C1')).toMatchObject(judged)
})

test('after the last quotation saving stays where it is', async () => {
  const { noor, address } = await mustAudit()
  const answer = await noor.post(`${address}/findings`, { item: 'C3', ...judged, revision: 0, next: 1 })
  expect(answer.headers.get('location')).toBe(`${address}?quote=C3#findings`)
})

test('under a filter the next quotation is the next that the filter shows', async () => {
  const { noor, address } = await mustAudit()
  const form = { item: 'C1', ...judged, revision: 0, next: 1, filter: 'outcome=verbatim' }
  const answer = await noor.post(`${address}/findings`, form)
  expect(answer.headers.get('location')).toBe(`${address}?outcome=verbatim&quote=C3#C3`)
})

test('who judges what somebody else judged meanwhile sees both, and keeps what was typed', async () => {
  const { noor, bram, address } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  const refused = await bram.post(`${address}/findings`, {
    ...{ item: 'C1', words: 'no', attribution: 'unknown', meaning: 'no', remark: 'Van Bram.' },
    revision: 0,
  })
  const text = await refused.text()
  expect(refused.status).toBe(409)
  expect(text).toContain('Zo staat het er.')
  expect(text).toMatch(/<textarea[^>]*id="finding-remark"[^>]*>Van Bram\.<\/textarea>/u)
})

test('the team answers, and the answer stands in the list', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/replies`, { item: 'C2', answer: 'remove', remark: 'Eruit.', revision: 0 })
  const { html } = await noor.open(`${address}?quote=C2`)
  expect(html.querySelector('.found [aria-current]')?.text).toContain('team: verwijderen')
})

test('an answer without a choice is refused, and its words stay', async () => {
  const { noor, address } = await mustAudit()
  const refused = await noor.post(`${address}/replies`, { item: 'C2', remark: 'Eruit.', revision: 0 })
  const text = await refused.text()
  expect([refused.status, text.includes('Kies wat het team')]).toEqual([422, true])
  expect(text).toMatch(/id="reply-remark"[^>]*>Eruit\.<\/textarea>/u)
})

test('a quotation is closed after its three findings, and can be opened again', async () => {
  const { project, noor, address, audit } = await mustAudit()
  expect((await noor.post(`${address}/closings`, { item: 'C1' })).status).toBe(422)
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  await noor.post(`${address}/closings`, await closingForm(noor, address))
  expect((await noor.open(`${address}?quote=C1`)).html.querySelector('#closing')?.text).toBe('Afgesloten')
  await noor.post(`${address}/closings/end`, { item: 'C1', revision: 1 })
  expect((await standing(project, audit)).closings.size).toBe(0)
})

test('who closes what somebody else found otherwise meanwhile sees both, and nothing is closed', async () => {
  const { project, noor, bram, address, audit } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  const seen = await closingForm(bram, address)
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, words: 'no', revision: 1 })
  const refused = await bram.post(`${address}/closings`, seen)
  const text = await refused.text()
  expect([refused.status, text.includes('wat u zag')]).toEqual([409, true])
  expect(text).toMatch(/woorden<\/th><td>nee<\/td><td>ja<\/td>/u)
  expect((await standing(project, audit)).closings.size).toBe(0)
  await bram.post(`${address}/closings`, await closingForm(bram, address))
  expect((await standing(project, audit)).closings.size).toBe(1)
})

test('findings that were taken back and given anew are not those that the closer saw', async () => {
  const { project, noor, bram, address, audit } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  const seen = await closingForm(bram, address)
  await project.db.updateTable('findings').set({ ended: 1 }).execute()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  expect((await bram.post(`${address}/closings`, seen)).status).toBe(409)
  expect((await standing(project, audit)).closings.size).toBe(0)
})

/** What the form to close C1 carries, for who opens the page now. */
async function closingForm(visitor: Visitor, address: string): Promise<Record<string, string>> {
  const { html } = await visitor.open(`${address}?quote=C1`)
  const fields = html.querySelectorAll('form[action$="/closings"] input')
  return Object.fromEntries(
    fields.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
  )
}

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

test('a round is finished with a reason for what is open, and then says by whom and over what', async () => {
  const { project, noor, address, audit } = await mustAudit()
  expect((await noor.post(`${address}/finish`, { reason: '' })).status).toBe(422)
  await noor.post(`${address}/finish`, { reason: 'Alleen gelezen.' })
  const { text } = await noor.open(`${address}/finish`)
  const { conclusion } = await standing(project, audit)
  expect(text).toContain('Afgerond door Noor op')
  for (const word of [conclusion?.head, conclusion?.report.original, conclusion?.input, 'Alleen gelezen.'])
    expect(text).toContain(word)
})

test('the statement says what people found, and which quotations stay open', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C2', ...judged, revision: 0 })
  await noor.post(`${address}/finish`, { reason: 'Alleen C2.' })
  const { html, text } = await noor.open(`${address}/finish`)
  expect(text).toContain('Van 3 citaten is er 1 beoordeeld en 0 afgesloten. 3 citaten staan nog open.')
  const rows = html
    .querySelectorAll('.statement tbody tr')
    .map((row) => row.childNodes.map((cell) => cell.text))
  expect(rows).toEqual([
    ['Woorden', '1', '0', '0', '2'],
    ['Toeschrijving', '0', '0', '1', '2'],
    ['Strekking', '0', '1', '0', '2'],
  ])
  expect(html.querySelector('.statement li')?.text).toContain('C2 (‘nee’ bij strekking)')
})

test('who judges and closes a quotation alone sees that it is printed so', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/findings`, { item: 'C1', ...judged, revision: 0 })
  await noor.post(`${address}/closings`, await closingForm(noor, address))
  expect((await noor.open(`${address}?quote=C1`)).text).toContain('zelf beoordeeld en afgesloten')
})

test('in a finished round nothing can be filled in any more', async () => {
  const { noor, address } = await mustAudit()
  await noor.post(`${address}/finish`, { reason: 'Alleen gelezen.' })
  const { html } = await noor.open(`${address}?quote=C1`)
  expect(html.querySelectorAll('main form[method="post"]')).toHaveLength(0)
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
