import { expect, test } from 'vitest'
import { codeNamed } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { record } from '../../server/database/write.ts'
import { visit } from '../browsing.ts'
import { mustOpenProject, type TestProject } from '../project.ts'
import { mustAddCode, mustChange, mustCode, mustHaveText } from './book.ts'

test('fragments are listed with their place and coders, and lead to the text', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij zoeken. Wij wachten op stroom.', 'tafel 1.txt')
  const code = await mustAddCode(project, 'Stroom')
  await mustCode(project, place, { code, start: 12, end: 34 })
  await mustCode(project, place, { code, coder: project.bram, start: 12, end: 34 })
  const { html } = await visit(project, project.noor).open(`/codebook/${code.id}`)
  const [fragment, ...rest] = html.querySelectorAll('.fragments > li')
  expect(rest).toEqual([])
  expect(fragment?.querySelector('blockquote')?.text).toBe('Wij wachten op stroom.')
  expect(fragment?.text).toContain('Diner 1, Tafel 1, zin 2')
  expect(fragment?.text).toContain('door Noor en Bram')
  const link = fragment?.querySelector(`a[href="/documents/${place.document}?start=12&end=34"]`)
  expect(link?.text).toContain('zin 2')
})

test('fragments come fifty at a time', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'a'.repeat(80))
  const code = await mustAddCode(project, 'Stroom')
  for (let start = 0; start < 53; start++) await mustCode(project, place, { code, start, end: start + 1 })
  const first = (await visit(project).open(`/codebook/${code.id}`)).html
  expect(first.querySelectorAll('.fragments > li')).toHaveLength(50)
  const rest = first.querySelector('.pager a')?.getAttribute('href') ?? ''
  expect((await visit(project).open(rest)).html.querySelectorAll('.fragments > li')).toHaveLength(3)
})

test('a fragment becomes an example beside the definition, and can be taken away', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  const code = await mustAddCode(project, 'Stroom')
  const coding = await mustCode(project, place, { code, start: 0, end: 11 })
  const noor = visit(project, project.noor)
  await noor.post(`/codebook/${code.id}/examples`, { coding, kind: 'borderline' })
  const { html } = await noor.open(`/codebook/${code.id}`)
  const example = html.querySelector('.examples--borderline')
  expect(example?.querySelector('blockquote')?.text).toBe('Wij wachten')
  await noor.post(example?.querySelector('form')?.getAttribute('action') ?? '', {})
  expect((await noor.open(`/codebook/${code.id}`)).html.querySelector('.examples')).toBeNull()
})

async function mustHaveToLookAgain(project: TestProject) {
  const place = await mustHaveText(project, 'Wij wachten op stroom.', 'tafel 1.txt')
  const code = await mustAddCode(project, 'Stroom')
  await record(project.db, { person: project.noor.id, act: 'reading.add' }, (write) =>
    markRead(write, { ...place, person: project.noor.id }, [code]),
  )
  await mustChange(project, code, { definition: 'nieuw' })
  return { place, code: await codeNamed(project.db, code.id) }
}

test('documents to look at again are linked from the codebook, and leave the list when looked at', async () => {
  const project = await mustOpenProject()
  const { place, code } = await mustHaveToLookAgain(project)
  const noor = visit(project, project.noor)
  const book = (await noor.open('/codebook')).html
  expect(book.querySelector(`a[href="/codebook/${code.id}#again"]`)?.text).toContain(
    '1 bron opnieuw bekijken',
  )
  const { html } = await noor.open(`/codebook/${code.id}`)
  expect(html.querySelector(`.code-again a[href="/documents/${place.document}"]`)).not.toBeNull()
  const seen = { document: place.document, meaning: code.meaning }
  expect((await noor.post(`/codebook/${code.id}/readings`, seen)).status).toBe(303)
  expect((await noor.open(`/codebook/${code.id}`)).html.querySelector('.code-again')).toBeNull()
})

test('who looked at a document with a definition that changed meanwhile is told so', async () => {
  const project = await mustOpenProject()
  const { place, code } = await mustHaveToLookAgain(project)
  await mustChange(project, code, { definition: 'nog nieuwer' })
  const seen = { document: place.document, meaning: code.meaning }
  const answer = await visit(project, project.noor).post(`/codebook/${code.id}/readings`, seen)
  expect(answer.status).toBe(409)
})

test('a memo on a code stands on its page', async () => {
  const project = await mustOpenProject()
  const { id } = await mustAddCode(project, 'Stroom')
  const noor = visit(project, project.noor)
  await noor.post('/memos', { kind: 'code', subject_kind: 'code', subject: id, text: 'Ook gas?' })
  expect((await noor.open(`/codebook/${id}`)).html.querySelector('.code-memos')?.text).toContain('Ook gas?')
})
