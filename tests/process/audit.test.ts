import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, mustCall, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { smallProject, written } from './notes.ts'
import { shapes } from './shapes.ts'

const report = [
  '# Wat wij hoorden',
  '',
  'Een deelnemer zei: “Ik wil zelf kunnen kiezen,” en dat begrijpen wij. Over ‘keuzes’ gaat het vaker.',
  '',
  'Een ander zei: “De provincie moet ons allemaal met rust laten.”',
  '',
].join('\n')

test('audit adds a report that is new and gives every quotation its verdict', async () => {
  const project = await smallProject()
  const file = written(project.from, 'rapport.md', report)
  const { status, stderr, json } = await answer(shapes.audit, ['audit', file], project)
  expect({ status, stderr, document: json.report?.document }).toEqual({
    ...{ status: 0, stderr: '', document: 'rapport.md' },
  })
  expect(json.quotes.map(({ text, verdict }) => [text, verdict])).toEqual([
    ['Ik wil zelf kunnen kiezen,', 'verbatim'],
    ['keuzes', null],
    ['De provincie moet ons allemaal met rust laten.', 'not-found'],
  ])
  const { json: documents } = await answer(shapes.documents, ['documents'], project)
  expect(documents.map(({ document, role }) => [document, role])).toContainEqual(['rapport.md', 'report'])
})

test('a quotation stands where the report has it', async () => {
  const project = await smallProject()
  const file = written(project.from, 'rapport.md', report)
  const { json } = await answer(shapes.audit, ['audit', file], project)
  const { json: kept } = await answer(shapes.text, ['text', 'rapport.md'], project)
  expect(json.quotes.map(({ start, end }) => kept.text.slice(start, end))).toEqual(
    json.quotes.map(({ text }) => text),
  )
})

test('an audit of a report that is known records nothing', async () => {
  const project = await smallProject()
  const file = written(project.from, 'rapport.md', report)
  const first = await answer(shapes.audit, ['audit', file], project)
  const before = await answer(shapes.verify, ['verify'], project)
  const second = await answer(shapes.audit, ['audit', file], project)
  const after = await answer(shapes.verify, ['verify'], project)
  expect(second.json).toEqual({ ...first.json, warnings: [] })
  expect(after.json.head).toBe(before.json.head)
})

test('that a report was new and is now in the project is said, and only then', async () => {
  const project = await smallProject()
  const file = written(project.from, 'rapport.md', report)
  const said = '‘rapport.md’ is als rapport aan het project toegevoegd.'
  expect((await mustCall(['audit', file], project)).stdout).toContain(said)
  expect((await mustCall(['audit', file], project)).stdout).not.toContain(said)
})

test.each([[['audit']], [['audit', 'een.md', 'twee.md']]])('%j is asked to name one file', async (args) => {
  const { status, stderr } = await rodedraad(args, await smallProject())
  expect(status).toBe(2)
  expect(stderr).toContain('Noem één bestand, of geef met --quote de woorden.')
})

test('with --keep an audit is a round, and the project still passes verify', async () => {
  const project = await smallProject()
  const file = written(project.from, 'rapport.md', report)
  const { json } = await answer(shapes.audit, ['audit', file, '--keep'], project)
  expect(json.round).toBe(1)
  const { json: next } = await answer(shapes.audit, ['audit', file, '--keep'], project)
  expect(next.round).toBe(2)
  const { json: checked } = await answer(shapes.verify, ['verify'], project)
  expect([checked.ok, checked.checked.audit]).toEqual([true, 2])
})

test('a source that is audited is no source of its own audit, and that is said', async () => {
  const project = await smallProject()
  const { status, json } = await answer(shapes.audit, ['audit', join(project.from, 'verslag.txt')], project)
  expect(status).toBe(0)
  expect(json.quotes.map(({ verdict }) => verdict)).toEqual(['not-found'])
  expect(json.excluded).toMatchObject([{ document: 'verslag.txt', why: 'same-bytes' }])
  expect(json.warnings.join()).toContain('verslag.txt')
})

test('audit --quote gives one verdict and records nothing', async () => {
  const project = await smallProject()
  const before = await answer(shapes.verify, ['verify'], project)
  const { json } = await answer(shapes.audit, ['audit', '--quote', '“ik wil zelf kunnen kiezen”'], project)
  expect(json).toMatchObject({
    report: null,
    quotes: [{ text: 'ik wil zelf kunnen kiezen', verdict: 'normalised' }],
    counts: { normalised: 1, verbatim: 0 },
  })
  const after = await answer(shapes.verify, ['verify'], project)
  expect(after.json.head).toBe(before.json.head)
})

test('an audit in words says what was searched, and never that something was not said', async () => {
  const project = await smallProject()
  const { stdout } = await mustCall(['audit', '--quote', 'Dit heeft niemand hier ooit gezegd'], project)
  expect(stdout).toContain('Gezocht in 1 bron')
  expect(stdout).toContain('niet gevonden in de doorzochte bronnen')
  expect(stdout).not.toContain('nooit gezegd')
})

test('a report without quotations, in a project without sources, says both, and that it was added', async () => {
  const data = join(freshFolder(), 'data')
  await mustCall(['init'], { data })
  const file = written(freshFolder(), 'kort.md', '# Kort\n\nWij hoorden veel.\n')
  const { status, json } = await answer(shapes.audit, ['audit', file], { data })
  expect({ status, quotes: json.quotes, warnings: json.warnings.length }).toEqual({
    ...{ status: 0, quotes: [], warnings: 3 },
  })
})

test.each([
  ['neither a file nor a quotation', ['audit']],
  ['both', ['audit', 'rapport.md', '--quote', 'iets']],
  ['--keep without a file', ['audit', '--quote', 'iets', '--keep']],
])('audit with %s is wrong usage', async (_, args) => {
  const project = await smallProject()
  expect((await rodedraad(args, project)).status).toBe(2)
})

test.each([
  ['a file that is not there', ['audit', 'weg.docx'], 'file-not-found'],
  ['a quotation without words', ['audit', '--quote', '“…”'], 'audit-quote-empty'],
])('%s is refused in words', async (_, args, key) => {
  const project = await smallProject()
  const { status, json } = await answer(shapes.refusal, args, project)
  expect({ status, key: json.error.key }).toEqual({ status: 1, key })
})

const material = join(import.meta.dirname, '..', '..', '..', 'shared', 'material')
const yieldOfDinners = join(material, 'opbrengsten-denkdiners.txt')

test.runIf(existsSync(yieldOfDinners))(
  'the published report beside the yield of the dinners: four verbatim, two altered, one not found',
  async () => {
    const data = join(freshFolder(), 'data')
    await mustCall(['init'], { data })
    await mustCall(['ingest', yieldOfDinners], { data })
    const { json } = await answer(shapes.audit, ['audit', join(material, 'verkenning-2050.txt')], { data })
    expect(json.counts).toMatchObject({
      verbatim: 4,
      altered: 2,
      'not-found': 1,
      normalised: 0,
      composite: 0,
    })
  },
)
