import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout } from './built.ts'
import { answer, ended, mustCall, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { notes, smallProject, written } from './notes.ts'
import { shapes } from './shapes.ts'

test('init makes an empty project and says what stands in it', async () => {
  const data = join(freshFolder(), 'data')
  const { status, json, stderr } = await answer(shapes.init, ['init'], { data })
  expect({ status, stderr, json }).toEqual({ status: 0, stderr: '', json: { data, documents: 0, codes: 0 } })
})

test('init on a project changes nothing', async () => {
  const project = await smallProject()
  const before = await answer(shapes.verify, ['verify'], project)
  const { json } = await answer(shapes.init, ['init'], project)
  const after = await answer(shapes.verify, ['verify'], project)
  expect(json).toMatchObject({ documents: 1, codes: 2 })
  expect(after.json.head).toBe(before.json.head)
})

test('a file is found from where the person stands', async () => {
  const from = freshFolder()
  await mustCall(['init', '--data', 'data'], { from })
  written(from, 'notities.txt', notes)
  const { json } = await answer(shapes.ingest, ['ingest', 'notities.txt', '--data', 'data'], { from })
  expect(json).toMatchObject([{ file: 'notities.txt', document: 'notities.txt', status: 'added' }])
  expect(existsSync(join(from, 'data', 'project.sqlite'))).toBe(true)
})

test('the text of a document is the text of its file, with blocks and sentences inside it', async () => {
  const project = await smallProject()
  const { json } = await answer(shapes.text, ['text', 'verslag.txt'], project)
  expect(json.text).toBe(notes)
  const spans = [...json.blocks, ...json.sentences]
  expect(spans.every(({ start, end }) => notes.slice(start, end).trim() !== '')).toBe(true)
  expect(json.sentences.map(({ start, end }) => notes.slice(start, end))).toContain(
    'Iedereen wacht op iedereen.',
  )
})

test('a document is found by its id as well as by its name', async () => {
  const project = await smallProject()
  const { json } = await answer(shapes.documents, ['documents'], project)
  const [first] = json
  const list = await answer(shapes.ingest, ['ingest', join(project.from, 'verslag.txt')], project)
  const byId = await answer(shapes.text, ['text', list.json[0]?.documentId ?? ''], project)
  expect(byId.json.sha256).toBe(first?.sha256)
})

test('the same bytes are already known, and that is no fault', async () => {
  const project = await smallProject()
  const copy = written(project.from, 'kopie.txt', notes)
  const { status, json } = await answer(shapes.ingest, ['ingest', copy], project)
  expect({ status, known: json[0]?.status, document: json[0]?.document }).toEqual({
    status: 0,
    known: 'known',
    document: 'verslag.txt',
  })
})

test('another file of the same name gets a number, and a warning says so', async () => {
  const project = await smallProject()
  const other = written(freshFolder(), 'verslag.txt', `${notes}Nog een regel.\n`)
  const { json } = await answer(shapes.ingest, ['ingest', other], project)
  expect(json[0]?.document).toBe('verslag (2).txt')
  expect(json[0]?.warnings.join()).toContain('verslag (2).txt')
})

test('--session puts the whole file in one session of that kind and date', async () => {
  const project = await smallProject()
  const file = written(project.from, 'diner.txt', 'Een avond over water.\n')
  const options = ['--session', 'Denkdiner water', '--kind', 'denkdiner', '--date', '2026-03-04']
  await mustCall(['ingest', file, ...options], project)
  const { json } = await answer(shapes.documents, ['documents'], project)
  const parts = json.find(({ document }) => document === 'diner.txt')?.parts ?? []
  expect(new Set(parts.map(({ session }) => session))).toEqual(new Set(['Denkdiner water']))
})

test('a report belongs to no session', async () => {
  const project = await smallProject()
  const file = written(project.from, 'rapport.txt', 'Wij hoorden overal hetzelfde.\n')
  await mustCall(['ingest', file, '--role', 'report'], project)
  const { json } = await answer(shapes.documents, ['documents'], project)
  const report = json.find(({ document }) => document === 'rapport.txt')
  expect(report?.role).toBe('report')
  expect(report?.parts.every(({ session }) => session === null)).toBe(true)
})

test('a list of participants comes in for its session, and what of it was not used is told', async () => {
  const project = await smallProject()
  const { json: documents } = await answer(shapes.documents, ['documents'], project)
  const session = documents[0]?.parts[0]?.session ?? ''
  const file = written(project.from, 'lijst.csv', 'Naam deelnemer;Woonplaats\nAnna Bos;Assen\n')
  const args = ['participants', 'import', file, '--session', session]
  const { json, stderr } = await answer(shapes.participantsImport, args, project)
  expect(json).toEqual({ session, added: 1, known: 0, warnings: ['Kolom ‘Woonplaats’ (1 ingevulde cel).'] })
  expect(stderr).toContain('Niet gebruikt:\nKolom ‘Woonplaats’')
})

test('a list of participants that is added as a source is told to be one', async () => {
  const project = await smallProject()
  const file = written(
    project.from,
    'lijst.csv',
    'Naam;Functie;Tafel\nAnna Bos;bakker;3\nHenk Blom;bakker;4\n',
  )
  const { json } = await answer(shapes.ingest, ['ingest', file], project)
  expect(json[0]?.warnings.join(' ')).toContain('lijkt een deelnemerslijst')
})

test('a codebook that is exported and imported again changes nothing', async () => {
  const project = await smallProject()
  const { json } = await answer(shapes.csv, ['codebook', 'export'], project)
  const file = written(project.from, 'terug.csv', json.csv)
  const again = await answer(shapes.codebookImport, ['codebook', 'import', file], project)
  expect(again.json).toEqual({ added: 0, changed: 0, unchanged: 2 })
})

test('codings that are exported and imported again are all known', async () => {
  const project = await smallProject()
  const file = written(project.from, 'codings.csv', 'document,exact,code\nverslag.txt,geen tijd,tijd\n')
  const first = await answer(shapes.codingsImport, ['codings', 'import', file, '--coder', 'Noor'], project)
  expect(first.json).toEqual({ added: 1, known: 0, refused: [], warnings: [] })
  const to = join(project.from, 'uit.csv')
  const exported = await answer(shapes.file, ['codings', 'export', '--to', to], project)
  expect(exported.json).toEqual({ file: to, rows: 1 })
  expect(readFileSync(to, 'utf8')).toContain('geen tijd,tijd,Noor')
  const again = await answer(shapes.codingsImport, ['codings', 'import', to], project)
  expect(again.json).toMatchObject({ added: 0, known: 1 })
})

test('verify proves that an earlier head is a prefix of what stands', async () => {
  const project = await smallProject()
  const { json } = await answer(shapes.verify, ['verify'], project)
  await mustCall(['ingest', written(project.from, 'meer.txt', 'Er kwam nog iets bij.\n')], project)
  const later = await answer(shapes.verify, ['verify', '--head', json.head], project)
  expect(later).toMatchObject({ status: 0, json: { ok: true } })
  expect(later.json.head).not.toBe(json.head)
})

test('verify with a head that never stood finds a fault: exit status 1', async () => {
  const project = await smallProject()
  const { status, json } = await answer(shapes.verify, ['verify', '--head', `1:${'a'.repeat(64)}`], project)
  expect({ status, ok: json.ok, kinds: json.failures.map(({ kind }) => kind) }).toEqual({
    status: 1,
    ok: false,
    kinds: ['head'],
  })
})

test('the command line prints the same through npm', async () => {
  const { data } = await smallProject()
  const direct = await rodedraad(['documents', '--json'], { data })
  const args = ['run', '-s', 'rodedraad', '--', 'documents', '--json', '--data', data]
  const child = spawn('npm', args, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] })
  const { status, stdout } = await ended(child)
  expect({ status, stdout }).toEqual({ status: 0, stdout: direct.stdout })
})
