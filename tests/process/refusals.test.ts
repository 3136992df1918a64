import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, mustCall, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { notes, smallProject, written } from './notes.ts'
import { shapes } from './shapes.ts'

test('of several files the good ones stay, and each refusal names its file, in Dutch', async () => {
  const project = await smallProject()
  const files = [
    written(project.from, 'leeg.txt', ''),
    written(project.from, 'goed.txt', 'Dit is een goede zin.\n'),
    written(project.from, 'stuk.docx', 'dit is geen Word'),
    written(project.from, 'beeld.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1)),
    join(project.from, 'bestaat-niet.txt'),
  ]
  const { status, json, stderr } = await answer(shapes.ingest, ['ingest', ...files], project)
  expect(status).toBe(1)
  expect(json.map((one) => one.status)).toEqual(['refused', 'added', expect.anything(), 'refused', 'refused'])
  for (const { status: how, file, error } of json) {
    if (how !== 'refused') continue
    expect(error).toContain(`‘${file.split('/').at(-1)}’`)
    expect(stderr).toContain(error)
  }
  const { json: kept } = await answer(shapes.documents, ['documents'], project)
  expect(kept.map(({ document }) => document)).toContain('goed.txt')
})

test('a refused file leaves nothing in the project', async () => {
  const project = await smallProject()
  const before = await answer(shapes.verify, ['verify'], project)
  await rodedraad(['ingest', written(project.from, 'leeg.txt', '')], project)
  const after = await answer(shapes.verify, ['verify'], project)
  expect({ head: after.json.head, checked: after.json.checked }).toEqual({
    head: before.json.head,
    checked: before.json.checked,
  })
})

test('a file over 50 MB is refused without being read', async () => {
  const project = await smallProject()
  const file = written(project.from, 'groot.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a '))
  const { status, json } = await answer(shapes.ingest, ['ingest', file], project)
  expect(status).toBe(1)
  expect(json[0]?.error).toMatch(/‘groot\.txt’ is te groot.*50 MB/u)
})

test('a codings file without a column that is needed is refused, naming file and column', async () => {
  const project = await smallProject()
  const file = written(project.from, 'mis.csv', 'document,exact\nverslag.txt,geen tijd\n')
  const { status, json } = await answer(shapes.refusal, ['codings', 'import', file], project)
  expect(status).toBe(1)
  expect(json.error).toMatchObject({ code: 'invalid', key: 'csv-column-missing' })
  expect(json.error.message).toMatch(/‘mis\.csv’.*code/u)
})

test('every wrong row of a codings file is reported with its number, and nothing of it imported', async () => {
  const project = await smallProject()
  const at = notes.indexOf('geen tijd')
  const rows = [
    'document,start,end,exact,code,coder',
    `verslag.txt,${at},${at + 9},geen tijd,tijd,Noor`,
    'verslag.txt,,,geen tijd,onbekend,Noor',
    'verslag.txt,99990,99999,,tijd,Noor',
    `verslag.txt,${at},${at + 9},wel tijd,tijd,Noor`,
    'niemand.txt,0,4,,tijd,Noor',
    `verslag.txt,${at + 9},${at},,tijd,Noor`,
    'verslag.txt,,,iedereen,tijd,Noor',
    'verslag.txt,,,geen tijd,tijd,',
  ]
  const file = written(project.from, 'mis.csv', `${rows.join('\n')}\n`)
  const { status, json, stderr } = await answer(shapes.codingsImport, ['codings', 'import', file], project)
  expect(status).toBe(1)
  expect(json.added).toBe(0)
  expect(json.refused.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 9])
  expect(json.refused[0]?.reason).toContain('‘onbekend’')
  expect(stderr).toContain('Er is niets overgenomen.')
  const exported = await answer(shapes.csv, ['codings', 'export'], project)
  expect(exported.json.csv.trim()).toBe(rows[0])
})

test('words that stand more than once need a position', async () => {
  const project = await smallProject()
  const file = written(project.from, 'mis.csv', 'document,exact,code,coder\nverslag.txt,iedereen,tijd,Noor\n')
  const more = written(project.from, 'meer.csv', 'document,exact,code,coder\nverslag.txt,een,tijd,Noor\n')
  await mustCall(['codings', 'import', file], project)
  const { status, json } = await answer(shapes.codingsImport, ['codings', 'import', more], project)
  expect(status).toBe(1)
  expect(json.refused[0]?.reason).toMatch(/meer dan eens/u)
})

test('a codebook whose parent does not exist is refused and changes nothing', async () => {
  const project = await smallProject()
  const file = written(project.from, 'boek.csv', 'code,parent\nnieuw,\nkind,zoek\n')
  const { status, json, stderr } = await answer(shapes.refusal, ['codebook', 'import', file], project)
  expect(status).toBe(1)
  expect(stderr).toContain(json.error.message)
  const { json: init } = await answer(shapes.init, ['init'], project)
  expect(init.codes).toBe(2)
})

test('a document that does not exist is refused by its name', async () => {
  const project = await smallProject()
  const { status, json } = await answer(shapes.refusal, ['text', 'weg.txt'], project)
  expect({ status, code: json.error.code }).toEqual({ status: 1, code: 'not-found' })
  expect(json.error.message).toContain('‘weg.txt’')
})

test('a folder without a project says how to make one', async () => {
  const { status, json } = await answer(shapes.refusal, ['documents'], { data: freshFolder() })
  expect(status).toBe(1)
  expect(json.error.message).toMatch(/geen project.*init/u)
})

const wrongCalls: [string, string[]][] = [
  ['an unknown command', ['ontleden']],
  ['an unknown option', ['documents', '--kleur', 'rood']],
  ['a missing word', ['ingest']],
  ['a word too many', ['verify', 'alles']],
  ['a version that is no number', ['text', 'verslag.txt', '--version', 'laatste']],
  ['a kind of session that does not exist', ['ingest', 'a.txt', '--kind', 'feest']],
  ['a date that does not exist', ['ingest', 'a.txt', '--date', '2026-02-30']],
  ['a head in another form', ['verify', '--head', 'laatste']],
]

test.each(wrongCalls)('%s is wrong usage: exit status 2 and how to call it', async (_, args) => {
  const { data } = await smallProject()
  const { status, stdout, stderr } = await rodedraad(args, { data })
  expect(status).toBe(2)
  expect(`${stdout}${stderr}`).toContain('rodedraad ')
})

test.each([
  [['audit', '--qoute', 'ja'], 'De optie ‘--qoute’ bestaat niet.'],
  [['audit', '--quote'], 'Achter de optie ‘--quote’ hoort nog iets te staan.'],
  [['verify', '--json=ja'], 'Achter de optie ‘--json’ hoort niets te staan.'],
  [['export', 'foo', '--to', 'x.csv'], '‘foo’ kan niet worden uitgevoerd. Kies uit codings, quotes, '],
  [['export', 'codings'], 'Noem met --to het bestand waarin het komt te staan.'],
])('%j says in Dutch what is wrong', async (args, said) => {
  const { status, stderr } = await rodedraad(args)
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) })
})

test('no command at all shows every command: exit status 2', async () => {
  const { status, stdout } = await rodedraad([])
  expect(status).toBe(2)
  expect(stdout).toContain('rodedraad ingest ')
})
