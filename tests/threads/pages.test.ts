import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
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
