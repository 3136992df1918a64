import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer, mustCall, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { contentHash } from './kept.ts'
import { smallProject } from './notes.ts'
import { shapes } from './shapes.ts'

test('from the example project to a published and exported quote, on the command line alone', async () => {
  const from = freshFolder()
  const project = { data: join(from, 'data') }
  const { json: made } = await answer(shapes.init, ['init', '--example'], project)
  expect(made.documents).toBeGreaterThanOrEqual(24)

  const before = contentHash(project.data)
  const { json: derived } = await answer(shapes.threads, ['threads', 'derive'], project)
  const [first] = derived
  expect(first?.sessions).toBeGreaterThanOrEqual(2)
  const { json: shown } = await answer(shapes.thread, ['threads', 'show', first?.title ?? ''], project)
  expect({ ...shown, rank: first?.rank }).toEqual(first)

  const { json: suggested } = await answer(shapes.suggestions, ['suggest'], project)
  expect(suggested.length).toBeGreaterThan(0)
  expect(suggested.every(({ suggestions }) => suggestions.some((one) => one.suggested))).toBe(true)
  const document = suggested[0]?.document ?? ''
  const { json: source } = await answer(shapes.text, ['text', document], project)
  const here = suggested.filter((sentence) => sentence.document === document)
  const reasons = here.flatMap(({ suggestions }) => suggestions.flatMap(({ because }) => because))
  for (const { start, end, text } of [...here, ...reasons]) expect(source.text.slice(start, end)).toBe(text)
  expect(contentHash(project.data)).toBe(before)

  const evidence = first?.evidence.find(({ role }) => role === 'supports')
  const words = [
    '--document',
    evidence?.document ?? '',
    '--start',
    `${evidence?.start}`,
    '--end',
    `${evidence?.end}`,
  ]
  await mustCall(['quotes', 'add', '--set', 'Kern', ...words], project)
  await mustCall(['quotes', 'publish', 'kern'], project)
  const { json: sets } = await answer(shapes.quotes, ['quotes'], project)
  const kern = sets.find(({ set }) => set === 'Kern')
  expect(kern).toMatchObject({ edition: 1, quotes: [{ exact: evidence?.exact }] })

  const chain = await answer(
    z.record(z.string(), z.unknown()),
    ['provenance', kern?.quotes[0]?.id ?? ''],
    project,
  )
  expect(JSON.stringify(chain.json)).toContain(JSON.stringify(evidence?.exact).slice(1, -1))

  for (const ending of ['csv', 'html', 'docx', 'jsonld']) {
    const to = join(from, `kern.${ending}`)
    const { json } = await answer(shapes.file, ['export', 'quotes', 'Kern', '--to', to], project)
    expect(json).toMatchObject({ file: to, rows: 1 })
    expect(readFileSync(to).length).toBeGreaterThan(100)
  }
  const { json: checked } = await answer(shapes.verify, ['verify'], project)
  expect(checked).toMatchObject({ ok: true, failures: [] })
})

test('a quote that is not in the source is refused, and leaves no set behind', async () => {
  const project = await smallProject()
  const args = ['quotes', 'add', '--set', 'Kern', '--document', 'verslag.txt', '--exact', 'nooit gezegd']
  const { status, json } = await answer(shapes.refusal, args, project)
  expect({ status, code: json.error.code }).toEqual({ status: 1, code: 'invalid' })
  expect((await answer(shapes.quotes, ['quotes'], project)).json).toEqual([])
})

test.each([
  ['quotes publish', ['quotes', 'publish', 'Bestaat niet']],
  ['threads show', ['threads', 'show', 'Bestaat niet']],
  ['provenance', ['provenance', 'zzzzzzz']],
])('%s of something that does not exist is refused in words', async (_, args) => {
  const { status, json, stderr } = await answer(shapes.refusal, args, await smallProject())
  expect({ status, code: json.error.code }).toEqual({ status: 1, code: 'not-found' })
  expect(json.error.message).not.toBe(json.error.key)
  expect(stderr).toContain(json.error.message)
})

test.each([
  ['an export of something unknown', ['export', 'alles', '--to', 'x.csv']],
  ['an export to nowhere', ['export', 'codings']],
  [
    'a quote with a place and words',
    [
      'quotes',
      'add',
      '--set',
      'K',
      '--document',
      'verslag.txt',
      '--start',
      '0',
      '--end',
      '4',
      '--exact',
      'a',
    ],
  ],
  ['an evaluation by something unknown', ['evaluate', '--by', 'woord']],
])('%s is wrong usage: exit status 2', async (_, args) => {
  expect((await rodedraad(args, await smallProject())).status).toBe(2)
})

test('too few codings to measure anything give an answer all the same', async () => {
  const { status, json } = await answer(shapes.evaluation, ['evaluate'], await smallProject())
  expect({ status, codes: Object.keys(json.codes) }).toEqual({ status: 0, codes: expect.any(Array) })
})
