import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../../server/app.tsx'
import { addCoding, codings } from '../../../server/codings/store.ts'
import { record } from '../../../server/database/write.ts'
import { sampledSentences } from '../../../server/suggestions/sample/readings.ts'
import { samples } from '../../../server/suggestions/sample/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../../project.ts'
import { mustRead, mustSample, talk } from './sampled.ts'

const host = 'http://localhost'

function asked(project: TestProject, path: string, form?: Record<string, string | string[]>) {
  const headers = { host: 'localhost', origin: host, cookie: `persoon=${project.noor.id}` }
  if (!form) return createApp({ project }).request(host + path, { headers })
  const body = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
  return createApp({ project }).request(host + path, { method: 'POST', body, headers })
}

const pageAt = async (project: TestProject, path: string) =>
  parse(await (await asked(project, path)).text()).querySelector('main')!

const seenOn = (page: Awaited<ReturnType<typeof pageAt>>) =>
  page.querySelector('input[name=seen]')?.getAttribute('value') ?? ''

test('before the first sample the page tells how many sentences each share is, five percent chosen', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, Array.from({ length: 5 }, () => talk('stroom')).join('\n'), { session: 'Noord' })
  const page = await pageAt(project, '/suggestions/sample')
  expect(page.querySelectorAll('.choice label').map((label) => label.text)).toEqual([
    '2 %: 2 zinnen, ongeveer 1 minuut lezen',
    '5 %: 5 zinnen, ongeveer 1 minuut lezen',
    '10 %: 10 zinnen, ongeveer 3 minuten lezen',
  ])
  expect(page.querySelector('input[checked]')?.getAttribute('value')).toBe('5')
  await asked(project, '/suggestions/sample', { from: 'all', percent: '5' })
  expect(await sampledSentences(project.db)).toHaveLength(5)
})

test('a sentence is shown in its surroundings, with every code and what nobody else made of it', async () => {
  const { project, sample, sentences, power } = await mustSample()
  const { document, version, start, end, exact } = sentences[0]!
  await record(project.db, { person: project.bram.id, act: 'coding.add' }, (write) =>
    addCoding(write, {
      ...{ document, version, start, end, code: power, coder: project.bram.id },
      origin: 'reading',
      seen: { suggestions: false, others: false },
    }),
  )
  const page = await pageAt(project, `/suggestions/sample/${sample}/1`)
  expect(page.querySelector('mark')?.text).toBe(exact)
  expect(page.querySelectorAll('.sample__code').map((label) => label.text.trim())).toEqual([
    'stroom',
    'vakmensen',
  ])
  expect(page.querySelectorAll('input[checked]')).toEqual([])
  expect(page.text).not.toContain('Bram')
})

test('an answer leads to the next sentence, and after the last one to the page of samples', async () => {
  const { project, sample, power } = await mustSample()
  const address = (at: number) => `/suggestions/sample/${sample}/${at}`
  for (const at of [1, 2, 3]) {
    const seen = seenOn(await pageAt(project, address(at)))
    const answer = await asked(project, address(at), { answer: 'codes', codes: [power], seen })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address(at + 1)])
  }
  const last = await asked(project, address(4), {
    answer: 'none',
    seen: seenOn(await pageAt(project, address(4))),
  })
  expect(last.headers.get('location')).toBe('/suggestions/sample')
  expect((await pageAt(project, '/suggestions/sample')).text).toContain('4 van 4 gelezen')
  expect(await codings(project.db)).toHaveLength(3)
})

test('an answer without a tick says so on the same page', async () => {
  const { project, sample } = await mustSample()
  const address = `/suggestions/sample/${sample}/1`
  const answer = await asked(project, address, {
    answer: 'codes',
    seen: seenOn(await pageAt(project, address)),
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Kruis minstens één code aan, of kies ‘Geen van deze codes’.')
})

test('the page of samples tells what was found, who read how far, and what is new', async () => {
  const { project, sentences, power } = await mustSample()
  await mustRead(project, project.bram.id, { sentence: sentences[0]!.id, codes: [power] })
  await mustAdd(project, talk('water'), { name: 'drie.txt', session: 'West' })
  const page = await pageAt(project, '/suggestions/sample')
  expect(page.text).toContain('Bram: 1 van 4')
  expect(page.text).toContain('1 bron met 20 zinnen kwam later en zit nog in geen steekproef.')
  const rows = page
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('td').map((cell) => cell.text))
  expect(rows).toEqual([
    ['1', '1'],
    ['1', '0'],
  ])
})

test('a sample that was taken away is refused, and the page says where to look', async () => {
  const { project, sample } = await mustSample()
  await asked(project, `/suggestions/sample/${sample}/end`, {})
  expect(await samples(project.db)).toEqual([])
  const gone = await asked(project, `/suggestions/sample/${sample}/1`)
  expect(gone.status).toBe(404)
  expect(await gone.text()).toContain('Deze leessteekproef is er niet (meer).')
})
