import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { evidenceOf, threads } from '../../server/threads/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

/** Three dinners at which somebody speaks of power, once each. */
async function mustHaveTalks() {
  const project = await mustOpenProject()
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) =>
    addCode(write, { name: 'stroom', keywords: ['kabel'] }),
  )
  for (const number of [1, 2, 3]) {
    const text = `Wij wachten bij diner ${number} op een kabel.\n\nDe koffie was warm genoeg voor iedereen.\n`
    const { document } = await mustAdd(project, text, {
      session: `Diner ${number}`,
      name: `tafel ${number}.txt`,
    })
    const { version, sentences } = await sourceText(project.db, document.id)
    const span = sentences[0] ?? { start: 0, end: 1 }
    const seen = { suggestions: false, others: false }
    const coding = {
      document: document.id,
      version: version.id,
      code,
      coder: project.noor.id,
      origin: 'reading' as const,
    }
    await record(project.db, { person: project.noor.id, act: 'coding.add' }, (write) =>
      addCoding(write, { ...coding, start: span.start, end: span.end, seen }),
    )
  }
  return project
}

async function mustAdopt() {
  const project = await mustHaveTalks()
  const visitor = visit(project, project.noor)
  await visitor.post('/threads/derive', {})
  const { html } = await visitor.open('/threads')
  const link = html.querySelectorAll('.candidate a').find((a) => a.text === 'Stroom')
  const adopted = await visitor.post(link?.getAttribute('href') ?? '', { title: 'Stroom' })
  return { project, visitor, address: adopted.headers.get('location') ?? '' }
}

test('before anything is derived the page says what deriving does', async () => {
  const project = await mustHaveTalks()
  const { text } = await visit(project, project.noor).open('/threads')
  expect(text).toContain('Nog niets afgeleid')
})

test('a candidate shows where it runs, its evidence and how it came about', async () => {
  const project = await mustHaveTalks()
  const visitor = visit(project, project.noor)
  await visitor.post('/threads/derive', {})
  const list = await visitor.open('/threads')
  const href = list.html
    .querySelectorAll('.candidate a')
    .find((a) => a.text === 'Stroom')
    ?.getAttribute('href')
  const { html, text } = await visitor.open(href ?? '')
  expect(html.querySelectorAll('.matrix__knot')).toHaveLength(3)
  expect(text).toContain('Wij wachten bij diner 2 op een kabel.')
  expect(text).toContain('Hoe is dit voorstel ontstaan?')
})

test('a candidate is taken up as a thread without a claim, for people to write', async () => {
  const { project, visitor, address } = await mustAdopt()
  expect(await threads(project.db)).toMatchObject([{ title: 'Stroom', claim: '', status: 'concept' }])
  expect((await visitor.open(address)).html.querySelector('textarea[name="claim"]')).toBeTruthy()
})

test('the page of a thread counts apart where people were asked and where they were not', async () => {
  const { visitor, address } = await mustAdopt()
  const { html } = await visitor.open(address)
  const breadths = html.querySelector('section[aria-labelledby="breadths"]')?.text ?? ''
  expect(breadths).toMatch(/gesprekken, ongevraagd\s*\d+ van \d+/u)
  expect(breadths).toMatch(/gelezen gesprekken\s*\d+ van \d+/u)
})

test('claim, tension and question are written, and shown', async () => {
  const { visitor, address } = await mustAdopt()
  const claim = 'Wie een kabel wil, wacht.'
  await visitor.post(address, {
    title: 'Stroom',
    claim,
    tension_this: 'nu',
    tension_that: 'later',
    question: 'Wie eerst?',
    scope: '',
    revision: 1,
  })
  const { html } = await visitor.open(address)
  expect(html.querySelector('h1')?.text).toBe(claim)
  expect(html.querySelector('.question')?.text).toBe('Wie eerst?')
})

test('evidence is put aside with a reason, and stays to be seen', async () => {
  const { project, visitor, address } = await mustAdopt()
  const [thread] = await threads(project.db)
  const [first] = await evidenceOf(project.db, thread?.id ?? '')
  await visitor.post(`${address}/evidence/${first?.id}/drop`, {
    reason: 'gaat over iets anders',
    revision: 1,
  })
  const { text } = await visitor.open(address)
  expect(text).toContain('Weggelegd: 1')
  expect(text).toContain('gaat over iets anders')
})

test('a voice against is added by its sentence number', async () => {
  const { project, visitor, address } = await mustAdopt()
  const [thread] = await threads(project.db)
  const [first] = await evidenceOf(project.db, thread?.id ?? '')
  const form = { document: first?.document ?? '', first: 2, last: 2, role: 'contradicts' }
  expect((await visitor.post(`${address}/evidence`, form)).status).toBe(303)
  expect((await visitor.open(address)).html.querySelector('.evidence--contradicts')?.text).toContain(
    'De koffie was warm',
  )
})

test('without a claim a thread cannot be agreed on', async () => {
  const { visitor, address } = await mustAdopt()
  await visitor.post(`${address}/status`, { status: 'in-bespreking', revision: 1 })
  expect((await visitor.post(`${address}/status`, { status: 'akkoord', revision: 2 })).status).toBe(422)
})

test('deriving again leaves the threads of people as they are', async () => {
  const { project, visitor, address } = await mustAdopt()
  const text = {
    title: 'Stroom',
    claim: 'Zo is het.',
    tension_this: '',
    tension_that: '',
    question: '',
    scope: '',
    revision: 1,
  }
  await visitor.post(address, text)
  const before = await threads(project.db)
  await visitor.post('/threads/derive', {})
  expect(await threads(project.db)).toEqual(before)
})

test('two people who write one claim: the second sees both', async () => {
  const { project, visitor, address } = await mustAdopt()
  const text = { title: 'Stroom', tension_this: '', tension_that: '', question: '', scope: '', revision: 1 }
  await visitor.post(address, { ...text, claim: 'van Noor' })
  const refused = await visit(project, project.bram).post(address, { ...text, claim: 'van Bram' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('van Noor')
})

test('a candidate is put aside from its page, and stays to be seen with who and why', async () => {
  const project = await mustHaveTalks()
  const visitor = visit(project, project.noor)
  await visitor.post('/threads/derive', {})
  const address = '/threads/candidates/code%20%C2%B7%20stroom'
  await visitor.post(`${address}/dismiss`, { reason: 'dat weten wij al' })
  const { text } = await visitor.open('/threads')
  expect(text).toContain('Weggelegd: 1')
  expect(text).toContain('dat weten wij al’ Noor')
  expect((await visitor.open(address)).text).toContain('dat weten wij al')
})

test('each side of a tension shows its own evidence', async () => {
  const { project, visitor, address } = await mustAdopt()
  const [thread] = await threads(project.db)
  const [first, second] = await evidenceOf(project.db, thread?.id ?? '')
  const text = { title: 'Stroom', claim: 'Wie een kabel wil, wacht.', question: '', scope: '', revision: 1 }
  await visitor.post(address, { ...text, tension_this: 'nu', tension_that: 'later' })
  await visitor.post(`${address}/evidence/${first?.id}/side`, { side: 'this', revision: 1 })
  await visitor.post(`${address}/evidence/${second?.id}/side`, { side: 'that', revision: 1 })
  const sides = (await visitor.open(address)).html.querySelectorAll('.tension__evidence').map((ul) => ul.text)
  expect(sides).toHaveLength(2)
  expect(sides[0]).toContain(first?.exact)
  expect(sides[1]).toContain(second?.exact)
})

test('evidence is put one place up', async () => {
  const { project, visitor, address } = await mustAdopt()
  const [thread] = await threads(project.db)
  const rows = await evidenceOf(project.db, thread?.id ?? '')
  const form = { before: rows[0]?.id ?? '', revision: rows[1]?.revision ?? 0 }
  await visitor.post(`${address}/evidence/${rows[1]?.id}/move`, form)
  const now = await evidenceOf(project.db, thread?.id ?? '')
  expect(now.map(({ id }) => id)).toEqual([rows[1]?.id, rows[0]?.id, ...rows.slice(2).map(({ id }) => id)])
})

test('threads are nested, merged and split from one page; the old address leads to the other thread', async () => {
  const { project, visitor, address } = await mustAdopt()
  const added = await visitor.post('/threads', { title: 'Geduld' })
  const other = added.headers.get('location') ?? ''
  await visitor.post(`${other}/nest`, { parent: address.split('/').at(-1) ?? '', revision: 1 })
  expect((await visitor.open('/threads')).html.querySelector('.threadlist__item--1')?.text).toContain(
    'Geduld',
  )
  const rows = await evidenceOf(project.db, address.split('/').at(-1) ?? '')
  const split = await visitor.post(`${address}/split`, { title: 'Diner 1', evidence: rows[0]?.id ?? '' })
  expect((await visitor.open(split.headers.get('location') ?? '')).text).toContain('diner 1')
  await visitor.post(`${other}/merge`, { into: address.split('/').at(-1) ?? '', revision: 2 })
  const old = await visitor.app.request(`http://localhost${other}`)
  expect([old.status, old.headers.get('location')]).toEqual([302, address])
})

test('a passage of a report is shown where the thread landed', async () => {
  const { project, visitor, address } = await mustAdopt()
  const report =
    'Dit is de inleiding van het rapport.\n\nIn de regio wacht iedereen bij diner op een kabel.\n'
  const { document } = await mustAdd(project, report, { name: 'rapport.txt', role: 'report' })
  const { html } = await visitor.open(`${address}/landings`)
  expect(html.querySelector('section[aria-labelledby=proposed]')?.text).toContain('wacht iedereen')
  await visitor.post(`${address}/landings`, { document: document.id, first: 2, last: 2 })
  expect((await visitor.open(address)).text).toContain('In de regio wacht iedereen bij diner op een kabel.')
})

test('a source is no place to land in', async () => {
  const { project, visitor, address } = await mustAdopt()
  const [row] = await evidenceOf(project.db, address.split('/').at(-1) ?? '')
  const form = { document: row?.document ?? '', first: 1, last: 1 }
  expect((await visitor.post(`${address}/landings`, form)).status).toBe(422)
})

test('further fragments are added or put aside from their page', async () => {
  const { project, visitor, address } = await mustAdopt()
  await mustAdd(project, 'Ook hier wachten wij op een kabel.\n', { name: 'later.txt', session: 'Diner 4' })
  const page = await visitor.open(`${address}/further`)
  expect(page.html.querySelector('.evidence')?.text).toContain('Ook hier wachten wij op een kabel.')
  expect(page.html.querySelector('.reasons')?.text).toContain('kabel')
  const fields = page.html
    .querySelector(`form[action="${address}/words"]`)
    ?.querySelectorAll('input[type=hidden]')
    .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
  await visitor.post(`${address}/words`, { ...Object.fromEntries(fields ?? []), role: 'supports' })
  const rows = await evidenceOf(project.db, address.split('/').at(-1) ?? '')
  expect(rows.at(-1)).toMatchObject({
    exact: 'Ook hier wachten wij op een kabel.',
    state: 'kept',
    voice: 'note',
  })
})

test('deriving again shows beside a thread what is new, and why', async () => {
  const { project, visitor, address } = await mustAdopt()
  const text = 'Bij diner 4 wachten wij nog steeds op een kabel.\n'
  const { document } = await mustAdd(project, text, { name: 'tafel 4.txt', session: 'Diner 4' })
  const { version, sentences } = await sourceText(project.db, document.id)
  const [code] = await project.db.selectFrom('codes').select('id').execute()
  const coding = { document: document.id, version: version.id, code: code?.id ?? '', coder: project.noor.id }
  const seen = { suggestions: false, others: false }
  await record(project.db, { person: project.noor.id, act: 'coding.add' }, (write) =>
    addCoding(write, { ...coding, ...(sentences[0] ?? { start: 0, end: 1 }), origin: 'reading', seen }),
  )
  await visitor.post('/threads/derive', {})
  const renewal = (await visitor.open(address)).html.querySelector('#renewal')?.text
  expect(renewal).toContain('Bij diner 4 wachten wij nog steeds op een kabel.')
  expect(renewal).toContain('uit een bron waar deze draad nog niets van had')
})

test('a thread with much evidence shows it a page at a time, with all counts right', async () => {
  const project = await mustOpenProject()
  const said = Array.from({ length: 90 }, (_, i) => `Wij wachten voor de ${i + 1}e keer op een kabel.`)
  const { document } = await mustAdd(project, `${said.join('\n\n')}\n`, { name: 'veel.txt', session: 'Veel' })
  const { version, sentences } = await sourceText(project.db, document.id)
  const { result: id } = await record(
    project.db,
    { person: project.noor.id, act: 'thread.add' },
    async (write) => {
      const thread = await addThread(write, { title: 'Veel', claim: 'Er wordt gewacht.' })
      for (const span of sentences) {
        await addEvidence(write, { thread, version: version.id, role: 'supports', ...span })
      }
      return thread
    },
  )
  const visitor = visit(project, project.noor)
  const first = await visitor.open(`/threads/${id}`)
  expect(first.html.querySelectorAll('.evidence--supports > li').length).toBeLessThan(50)
  expect(first.text).toContain('Alle 90 fragmenten')
  const second = await visitor.open(`/threads/${id}/evidence?role=supports&page=2`)
  expect(second.html.querySelectorAll('.evidence--supports > li')).toHaveLength(40)
})

test('of a thread that was begun without codes or words nothing is called read', async () => {
  const project = await mustHaveTalks()
  const visitor = visit(project, project.noor)
  const begun = await visitor.post('/threads', { title: 'Wie betaalt er?' })
  expect((await visitor.open(begun.headers.get('location') ?? '')).text).not.toMatch(/van [1-9]\d* gelezen/u)
  expect((await visitor.open('/threads')).text).not.toMatch(/van [1-9]\d* gelezen/u)
})
