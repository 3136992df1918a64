import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { lastOwnEvent } from '../../server/history/standing.ts'
import { undo } from '../../server/history/undo.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { sourceText, textVersions } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { mustCorrect, mustHaveCodedTalk, talk } from './corrected-talk.ts'

const corrected = 'Wij wachten al drie jaar op stroom.'

test('the page shows every paragraph with whose words it holds, and opens the one that one came from', async () => {
  const { visitor, document } = await mustHaveCodedTalk()
  const at = talk.indexOf('netbeheerder')
  const answer = await visitor.app.request(`http://localhost/documents/${document}/correct?at=${at}`)
  expect(answer.headers.get('location')).toBe(`/documents/${document}/correct?paragraph=2#p2`)
  const { html } = await visitor.open(`/documents/${document}/correct?paragraph=2`)
  expect(html.querySelectorAll('.correct__one')).toHaveLength(3)
  expect(html.querySelector('#p2 details')?.hasAttribute('open')).toBe(true)
  expect(html.querySelector('#p2 .voice')?.text).toBe('genoteerd door de verslaglegger')
})

test('before it is kept one sees the difference, and what becomes of the codings', async () => {
  const { visitor, document, version, project } = await mustHaveCodedTalk()
  const answer = await visitor.post(`/documents/${document}/correct`, {
    version,
    reason: 'tikfout',
    'text-1': corrected,
    'text-2': 'Iets heel anders.',
    step: 'preview',
  })
  const page = parse(await answer.text())
  expect(answer.status).toBe(200)
  expect(page.querySelector('.compared ins')?.text).toContain('stroom')
  expect(page.querySelector('.note')?.text).toContain('1 codering verandert en 1 codering raakt los')
  expect(page.querySelectorAll('.touched .badge').map(({ text }) => text)).toEqual([
    '! verandert',
    '! raakt los',
  ])
  expect(await textVersions(project.db, document)).toHaveLength(1)
})

test('what changes is counted alike before and after: a paragraph that is split is one that changes and one beside it', async () => {
  const { visitor, document, version } = await mustHaveCodedTalk()
  const form = { version, reason: 'tikfout', 'text-1': `${corrected}\n\nHelaas.` }
  const before = parse(await (await visitor.post(`/documents/${document}/correct`, form)).text())
  expect(before.text).toContain('1 alinea verandert en 1 komt erbij.')
  await visitor.post(`/documents/${document}/correct`, { ...form, step: 'save' })
  const { html } = await visitor.open(`/documents/${document}/versions`)
  expect(html.text).toContain('1 alinea veranderde en 1 kwam erbij.')
})

test('a correction is kept as the next text version, with its reason, and can be undone', async () => {
  const { visitor, document, version, project } = await mustHaveCodedTalk()
  const form = { version, reason: 'tikfout', 'text-1': corrected, step: 'save' }
  const answer = await visitor.post(`/documents/${document}/correct`, form)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/documents/${document}#b0`)
  const source = await sourceText(project.db, document)
  expect(source.version).toMatchObject({ number: 2, reason: 'tikfout' })
  expect(source.text).toBe(talk.replace('strom.', 'stroom.'))
  await undo(project.db, project.noor.id, (await lastOwnEvent(project.db, project.noor.id)) ?? 0)
  expect((await sourceText(project.db, document)).text).toBe(talk)
})

test('a correction needs a reason, and what was typed stays', async () => {
  const { visitor, document, version } = await mustHaveCodedTalk()
  const answer = await visitor.post(`/documents/${document}/correct`, {
    version,
    reason: ' ',
    'text-1': corrected,
  })
  const page = parse(await answer.text())
  expect(answer.status).toBe(422)
  expect(page.querySelector('#reason-error')).not.toBeNull()
  expect(page.querySelector('#text-1')?.text.trim()).toBe(corrected)
})

test('paragraphs that say what they said are no correction', async () => {
  const { visitor, document, version } = await mustHaveCodedTalk()
  const form = { version, reason: 'tikfout', 'text-1': 'Wij wachten al drie jaar op strom.\r\n' }
  const answer = await visitor.post(`/documents/${document}/correct`, form)
  expect(answer.status).toBe(422)
})

test('who corrects after somebody else sees both versions, and nothing typed is lost', async () => {
  const { visitor, document, version, project } = await mustHaveCodedTalk()
  await mustCorrect(project, document, { 1: 'Wij wachten al vier jaar op strom.' })
  const answer = await visitor.post(`/documents/${document}/correct`, {
    version,
    reason: 'tikfout',
    'text-1': corrected,
    'text-3': 'Over die monteur is geen twijfel.',
    step: 'save',
  })
  const page = parse(await answer.text())
  expect(answer.status).toBe(409)
  const [both] = page.querySelectorAll('.table tbody tr').map((row) => row.text)
  expect(both).toContain('vier jaar')
  expect(both).toContain(corrected)
  expect(page.querySelector('#text-1')?.text.trim()).toBe(corrected)
  expect(page.querySelector('#text-3')?.text.trim()).toBe('Over die monteur is geen twijfel.')
  expect(await textVersions(project.db, document)).toHaveLength(2)
})

test('a long text comes in pages, and what was typed goes along from one to the other', async () => {
  const project = await mustOpenProject()
  const long = Array.from({ length: 130 }, (_, i) => `Dit is alinea nummer ${i + 1} van de tekst.`).join(
    '\n\n',
  )
  const { document } = await mustAdd(project, long, { name: 'lang.txt' })
  const { version } = await sourceText(project.db, document.id)
  const visitor = visit(project, project.noor)
  const first = await visitor.open(`/documents/${document.id}/correct`)
  expect(first.html.querySelectorAll('.correct__one')).toHaveLength(100)
  const turned = await visitor.post(`/documents/${document.id}/correct`, {
    version: version.id,
    reason: '',
    'text-5': 'Dit is alinea vijf.',
    go: 101,
  })
  const page = parse(await turned.text())
  expect(page.querySelectorAll('.correct__one')).toHaveLength(30)
  expect(page.querySelector('textarea[name="text-5"]')?.text.trim()).toBe('Dit is alinea vijf.')
})

test('the reading page leads to the paragraph of the chosen words', async () => {
  const { visitor, document } = await mustHaveCodedTalk()
  const { html } = await visitor.open(`/documents/${document}?sentence=2`)
  const at = talk.indexOf('De netbeheerder')
  expect(html.querySelector(`#panel a[href="/documents/${document}/correct?at=${at}"]`)).not.toBeNull()
})

test('before it is kept one sees which quotes lean on words that change', async () => {
  const { visitor, document, version, project } = await mustHaveCodedTalk()
  await record(project.db, { person: project.noor.id, act: 'quote.add' }, async (write) => {
    const set = await addQuoteSet(write, { title: 'Over stroom' })
    await addQuote(write, { set, document, exact: 'Wij wachten al drie jaar' })
    await addQuote(write, { set, document, exact: 'drie jaar op strom.' })
  })
  const form = { version, reason: 'tikfout', 'text-1': corrected, step: 'preview' }
  const page = parse(await (await visitor.post(`/documents/${document}/correct`, form)).text())
  expect(page.querySelector('.note')?.text).toContain('Op deze woorden steunt ook nog: 1 citaat.')
})
