import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { RowFault } from '../../server/codebook/plan.ts'
import { codeNamed, codes } from '../../server/codebook/store.ts'
import { exportCodebook } from '../../server/codebook/table.ts'
import { AppError } from '../../server/errors.ts'
import { undo } from '../../server/history/undo.ts'
import { sentenceFor } from '../../server/messages.ts'
import { mustOpenProject } from '../project.ts'
import { bytesOf, importText, mustAddCode, mustChange, outline } from './book.ts'

const header = 'code,parent,definition,include,exclude,keywords,related,excluding,color\n'

async function refusal(csv: string): Promise<{ faults: [number, string][]; message: string; kept: number }> {
  const project = await mustOpenProject()
  const error = await importText(project, csv).catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new Error('nothing was refused')
  const faults = Array.isArray(error.extra) ? (error.extra as RowFault[]) : []
  return {
    faults: faults.map(({ row, key }) => [row, key]),
    message: sentenceFor(error.key, error.details),
    kept: (await codes(project.db)).length,
  }
}

test('a column that is none of a codebook’s has a name', async () => {
  const project = await mustOpenProject()
  expect(await importText(project, 'code,kleur,bron\nEnergie,groen,\n')).toMatchObject({ unused: ['kleur'] })
})

test('a codebook comes in with its tree, texts and words', async () => {
  const project = await mustOpenProject()
  const csv = `${header}Energie,,Alles over energie.,wel,niet,stroom;gas,kabel,geldstroom,#17506B\nStroom,energie,,,,,,,\n`
  expect(await importText(project, csv)).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
  expect(await outline(project)).toEqual(['Energie', 'Energie > Stroom'])
  expect(await codeNamed(project.db, 'Energie')).toMatchObject({
    definition: 'Alles over energie.',
    include: 'wel',
    exclude: 'niet',
    keywords: ['stroom', 'gas'],
    related: ['kabel'],
    excluding: ['geldstroom'],
    color: '#17506b',
  })
})

test('importing what was exported changes nothing, and leaves no event', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'A, "B"', { definition: 'regel 1\nregel 2; en "meer"', keywords: ['x y', 'z'] })
  await mustAddCode(project, '<onder>', { under: 'A, "B"', color: '#17506b' })
  await mustAddCode(project, '100 %_\\')
  const csv = await exportCodebook(project.db)
  expect(await importText(project, csv)).toEqual({
    added: 0,
    changed: 0,
    unchanged: 3,
    unused: [],
    event: null,
  })
})

test('an exported codebook comes back the same in a new project', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Kabel')
  await mustAddCode(project, 'Energie')
  await mustChange(project, await codeNamed(project.db, 'Kabel'), {
    parent: (await codeNamed(project.db, 'Energie')).id,
  })
  const other = await mustOpenProject()
  await importText(other, await exportCodebook(project.db))
  expect(await outline(other)).toEqual(['Energie > Kabel', 'Energie'])
  expect(await exportCodebook(other.db)).toBe(await exportCodebook(project.db))
})

test('a parent may stand further down in the file', async () => {
  const project = await mustOpenProject()
  await importText(project, 'code,parent\nKabel,Stroom\nStroom,Energie\nEnergie,\n')
  expect(await outline(project)).toEqual(['Energie > Stroom > Kabel', 'Energie > Stroom', 'Energie'])
})

test('a file may turn a tree upside down', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Energie')
  await mustAddCode(project, 'Stroom', { under: 'Energie' })
  await importText(project, 'code,parent\nEnergie,Stroom\nStroom,\n')
  expect(await outline(project)).toEqual(['Stroom > Energie', 'Stroom'])
})

test('names of columns ignore case and space, and other columns are left out', async () => {
  const project = await mustOpenProject()
  await importText(project, 'Nr, CODE ,Definition,opmerking\n1,Stroom,Over stroom.,weg\n')
  expect(await codeNamed(project.db, 'Stroom')).toMatchObject({ definition: 'Over stroom.' })
})

test('an absent column leaves a known code as it is', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Energie')
  await mustAddCode(project, 'Stroom', {
    under: 'Energie',
    definition: 'oud',
    color: '#17506b',
    keywords: ['net'],
  })
  expect(await importText(project, 'code,keywords\nstroom,net;kabel\n')).toMatchObject({ changed: 1 })
  expect(await outline(project)).toEqual(['Energie', 'Energie > Stroom'])
  expect(await codeNamed(project.db, 'Stroom')).toMatchObject({
    definition: 'oud',
    color: '#17506b',
    keywords: ['net', 'kabel'],
  })
})

test('an empty cell empties what a known code had', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Energie')
  await mustAddCode(project, 'Stroom', { under: 'Energie', definition: 'oud', color: '#17506b' })
  await importText(project, 'code,parent,definition,color\nStroom,,,\n')
  expect(await outline(project)).toEqual(['Energie', 'Stroom'])
  expect(await codeNamed(project.db, 'Stroom')).toMatchObject({ definition: '', color: null })
})

test('blank rows do not count, short rows have empty cells', async () => {
  const project = await mustOpenProject()
  await importText(project, 'code,parent,definition\n\nStroom\n,,\n   \nGas,,Over gas.\n')
  expect(await outline(project)).toEqual(['Stroom', 'Gas'])
})

test.each([
  ['UTF-8 with a byte order mark', (text: string) => bytesOf(`\uFEFF${text}`)],
  ['UTF-16, little end first', (text: string) => iconv.encode(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', (text: string) => iconv.encode(`\uFEFF${text}`, 'utf16be')],
  ['Latin-1', (text: string) => iconv.encode(text, 'latin1')],
  ['Windows line ends', (text: string) => bytesOf(text.replaceAll('\n', '\r\n'))],
  ['semicolons between cells', (text: string) => bytesOf(text.replaceAll(',', ';'))],
  ['tabs between cells', (text: string) => bytesOf(text.replaceAll(',', '\t'))],
])('a file in %s is read', async (_kind, encode) => {
  const project = await mustOpenProject()
  await importText(project, new Uint8Array(encode('code,definition\nCoöperatie,Eén bedrijf van velen.\n')))
  expect(await codes(project.db)).toMatchObject([
    { name: 'Coöperatie', definition: 'Eén bedrijf van velen.' },
  ])
})

test('a name that stands twice is refused with both rows', async () => {
  const { faults, message, kept } = await refusal('code\nStroom\nGas\nSTROOM\n')
  expect(faults).toEqual([[4, 'csv-code-twice']])
  expect(message).toContain('Regel 4: De code ‘STROOM’ staat ook op regel 2.')
  expect(kept).toBe(0)
})

test('every row that is wrong is named, and nothing is taken over', async () => {
  const csv = `code,parent,color\nStroom,,#17506b\n,Stroom,\nGas,Nergens,\nWind,,rood\n${'x'.repeat(121)},,\n`
  const { faults, message, kept } = await refusal(csv)
  expect(faults).toEqual([
    [3, 'code-without-name'],
    [4, 'csv-parent-not-found'],
    [5, 'color-unknown'],
    [6, 'code-name-too-long'],
  ])
  for (const row of [3, 4, 5, 6]) expect(message).toContain(`Regel ${row}: `)
  expect(kept).toBe(0)
})

test('codes that stand under each other in a ring are refused', async () => {
  const { faults, kept } = await refusal('code,parent\nA,C\nB,A\nC,B\nD,\n')
  expect(faults.map(([row]) => row)).toEqual([2, 3, 4])
  expect(kept).toBe(0)
})

test('a code under itself is refused', async () => {
  expect((await refusal('code,parent\nA,a\n')).faults).toEqual([[2, 'code-under-itself']])
})

test('the number of a row is its line, also after a cell of more lines', async () => {
  const { faults } = await refusal('code,definition,color\nA,"een\ntwee\ndrie",\nB,,blauw\n')
  expect(faults).toEqual([[5, 'color-unknown']])
})

test('a file without the column code is refused by its name', async () => {
  const { message, kept } = await refusal('naam,omschrijving\nStroom,Over stroom.\n')
  expect(message).toContain('ontbreekt de kolom code')
  expect(kept).toBe(0)
})

test.each(['A\\B', '50 %', 'a_b', '"x"', "it's", '<script>', 'a;b'])(
  'the name %s comes in and goes out',
  async (name) => {
    const project = await mustOpenProject()
    await mustAddCode(project, name)
    const csv = await exportCodebook(project.db)
    const other = await mustOpenProject()
    await importText(other, csv)
    expect(await outline(other)).toEqual([name])
  },
)

test('an import is one event, and undoing it takes all of it back', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Energie', { definition: 'oud' })
  const before = await exportCodebook(project.db)
  const { event } = await importText(
    project,
    'code,parent,definition\nStroom,Energie,\nEnergie,,nieuw\nGas,Stroom,\n',
  )
  await undo(project.db, project.noor.id, event ?? 0)
  expect(await exportCodebook(project.db)).toBe(before)
})

test('a row under a code whose own row is wrong is not blamed for it', async () => {
  expect((await refusal('code,parent,color\nStroom,,rood\nKabel,Stroom,\n')).faults).toEqual([
    [2, 'color-unknown'],
  ])
})

test('five hundred codes under each other come in, in the order of the file', async () => {
  const project = await mustOpenProject()
  const names = Array.from({ length: 500 }, (_, i) => `Code ${i}`)
  const rows = names.map((name, i) => `${name},${i % 5 === 4 ? '' : `Code ${i - (i % 5) + 4}`}`)
  expect(await importText(project, `code,parent\n${rows.join('\n')}\n`)).toMatchObject({ added: 500 })
  expect((await codes(project.db)).map(({ name }) => name)).toEqual(names)
})
