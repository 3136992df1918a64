import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { record } from '../../server/database/write.ts'
import { memos } from '../../server/memos/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

test('a memo hangs on a fragment and keeps its words', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs.')
  const { version } = await sourceText(project.db, document.id)
  const form = {
    kind: 'inhoud',
    subject_kind: 'fragment',
    subject: version.id,
    start: 4,
    end: 10,
    text: 'Wie is wij?',
  }
  expect((await visit(project, project.noor).post('/memos', form)).status).toBe(303)
  expect(await memos(project.db)).toMatchObject([
    { exact: 'zoeken', text: 'Wie is wij?', person: project.noor.id },
  ])
})

test('all memos stand on one page, with what they hang on', async () => {
  const project = await mustOpenProject()
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) => addCode(write, { name: 'Stroom' }))
  const visitor = visit(project, project.noor)
  await visitor.post('/memos', { kind: 'code', subject_kind: 'code', subject: code, text: 'Ook gas?' })
  const { html } = await visitor.open('/memos')
  expect(html.querySelector('.memos')?.text).toContain('code Stroom')
  expect(html.querySelector('.memos__text')?.text).toBe('Ook gas?')
})

test('two people who change one memo: the second sees both versions', async () => {
  const project = await mustOpenProject()
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) => addCode(write, { name: 'Stroom' }))
  const noor = visit(project, project.noor)
  await noor.post('/memos', { kind: 'code', subject_kind: 'code', subject: code, text: 'eerst' })
  const [memo] = await memos(project.db)
  const change = (text: string) => ({ kind: 'code', text, revision: 1 })
  await noor.post(`/memos/${memo?.id}`, change('van Noor'))
  const refused = await visit(project, project.bram).post(`/memos/${memo?.id}`, change('van Bram'))
  expect(refused.status).toBe(409)
  const page = await refused.text()
  expect(page).toContain('van Noor')
  expect(page).toContain('van Bram')
  expect((await memos(project.db))[0]?.text).toBe('van Noor')
})

test('a memo over white space only is refused', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Een.\n\nTwee.')
  const { version } = await sourceText(project.db, document.id)
  const form = { kind: 'inhoud', subject_kind: 'fragment', subject: version.id, start: 4, end: 6, text: 'x' }
  expect((await visit(project, project.noor).post('/memos', form)).status).toBe(422)
})

test('what somebody writes is shown as text, never as markup', async () => {
  const project = await mustOpenProject()
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) => addCode(write, { name: 'Stroom' }))
  const visitor = visit(project, project.noor)
  const text = '<script>alert(1)</script>'
  await visitor.post('/memos', { kind: 'code', subject_kind: 'code', subject: code, text })
  const { text: page } = await visitor.open('/memos')
  expect(page).not.toContain('<script>alert')
})

test('without memos there is nothing to filter; a filter that finds none says so and leads back', async () => {
  const project = await mustOpenProject()
  const visitor = visit(project, project.noor)
  expect((await visitor.open('/memos')).html.querySelector('form[action="/memos"][method=get]')).toBeNull()
  const { html } = await visitor.open(`/memos?person=${project.bram.id}`)
  expect(html.querySelector('.empty')?.text).toContain('Geen memo’s bij deze keuze')
  expect(html.querySelector('.empty a')?.getAttribute('href')).toBe('/memos')
})
