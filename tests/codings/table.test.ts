import { expect, test } from 'vitest'
import { readings } from '../../server/codings/readings.ts'
import { codings } from '../../server/codings/store.ts'
import { exportCodings, importCodings } from '../../server/codings/table.ts'
import { people } from '../../server/database/people.ts'
import { headOf } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { bytesOf, mustAddCode, mustCode, mustHaveText } from '../codebook/book.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

const text = 'Wij wachten op stroom 😀. Wij wachten op niemand.'

async function mustHaveDocument() {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, text, 'tafel 1.txt')
  const code = await mustAddCode(project, 'Stroom')
  return { project, place, code }
}

function importText(project: TestProject, csv: string, more: { coder?: string; isPartial?: boolean } = {}) {
  return importCodings(project.db, project.noor.id, { name: 'codings.csv', bytes: bytesOf(csv), ...more })
}

const header = 'document,start,end,exact,code,coder\n'

test('a coding comes in by its position', async () => {
  const { project, code } = await mustHaveDocument()
  const row = 'TAFEL 1.txt,0,11,Wij wachten,stroom,Bram\n'
  expect(await importText(project, header + row)).toMatchObject({ added: 1, known: 0, refused: [] })
  expect(await codings(project.db)).toMatchObject([
    { start: 0, end: 11, exact: 'Wij wachten', code: code.id, coder: project.bram.id, origin: 'import' },
  ])
})

test('without a position the words must stand in the text once', async () => {
  const { project } = await mustHaveDocument()
  const { added } = await importText(
    project,
    'document,exact,code,coder\ntafel 1.txt,stroom 😀,Stroom,Noor\n',
  )
  expect(added).toBe(1)
  expect(await codings(project.db)).toMatchObject([{ start: 15, end: 24 }])
})

const wrong: [reason: string, row: string][] = [
  ['document-not-found', 'tafel 9.txt,0,3,Wij,Stroom,Noor'],
  ['code-not-found', 'tafel 1.txt,0,3,Wij,Gas,Noor'],
  ['span-outside', 'tafel 1.txt,0,9999,,Stroom,Noor'],
  ['span-reversed', 'tafel 1.txt,5,5,,Stroom,Noor'],
  ['span-white-space', 'tafel 1.txt,3,4,,Stroom,Noor'],
  ['span-cuts-character', 'tafel 1.txt,15,23,,Stroom,Noor'],
  ['span-not-whole-numbers', 'tafel 1.txt,nul,3,Wij,Stroom,Noor'],
  ['span-not-whole-numbers', 'tafel 1.txt,0,,Wij,Stroom,Noor'],
  ['exact-differs', 'tafel 1.txt,0,3,Wat,Stroom,Noor'],
  ['exact-more-than-once', 'tafel 1.txt,,,Wij wachten,Stroom,Noor'],
  ['exact-not-found', 'tafel 1.txt,,,Zij wachten,Stroom,Noor'],
  ['exact-missing', 'tafel 1.txt,,,,Stroom,Noor'],
  ['coder-missing', 'tafel 1.txt,0,3,Wij,Stroom,'],
  ['name-too-long', `tafel 1.txt,0,3,Wij,Stroom,${'x'.repeat(81)}`],
]

test.each(wrong)('%s is reported with its row', async (reason, row) => {
  const { project } = await mustHaveDocument()
  const { refused } = await importText(project, `${header}tafel 1.txt,0,3,Wij,Stroom,Noor\n${row}\n`)
  expect(refused).toMatchObject([{ row: 3, key: reason }])
})

test('every bad row is reported, and nothing of the file comes in', async () => {
  const { project } = await mustHaveDocument()
  const good = 'tafel 1.txt,0,3,Wij,Stroom,Nieuw Persoon'
  const csv = `${header}${good}\n${wrong.map(([, row]) => row).join('\n')}\n${good}\n`
  const { added, refused } = await importText(project, csv)
  expect(added).toBe(0)
  expect(refused.map(({ row, key }) => [row, key])).toEqual(wrong.map(([reason], i) => [i + 3, reason]))
  expect(await codings(project.db)).toEqual([])
  expect(await readings(project.db)).toEqual([])
  expect((await people(project.db)).map(({ name }) => name)).not.toContain('Nieuw Persoon')
})

test('a coder can be given for rows that name none', async () => {
  const { project } = await mustHaveDocument()
  await importText(project, `${header}tafel 1.txt,0,3,Wij,Stroom,\n`, { coder: 'bram' })
  expect(await codings(project.db)).toMatchObject([{ coder: project.bram.id }])
})

test('importing what was exported changes nothing, and leaves no event', async () => {
  const { project, place, code } = await mustHaveDocument()
  await mustCode(project, place, { code, start: 0, end: 24 })
  await mustCode(project, place, { code, coder: project.bram, start: 12, end: 21 })
  const { csv, rows } = await exportCodings(project.db)
  expect(rows).toBe(2)
  await importText(project, csv)
  const head = await headOf(project.db)
  expect(await importText(project, csv)).toMatchObject({ added: 0, known: 2, refused: [] })
  expect(await headOf(project.db)).toEqual(head)
  expect((await exportCodings(project.db)).csv).toBe(csv)
})

test('a row that stands twice in the file comes in once', async () => {
  const { project } = await mustHaveDocument()
  const row = 'tafel 1.txt,0,3,Wij,Stroom,Noor\n'
  expect(await importText(project, header + row + row)).toMatchObject({ added: 1, known: 1 })
})

test('each document named is klaar for its coder and the codes of the file', async () => {
  const { project, place, code } = await mustHaveDocument()
  await mustAddCode(project, 'Gas')
  await importText(project, `${header}tafel 1.txt,0,3,Wij,Stroom,Bram\n`)
  expect(await readings(project.db)).toMatchObject([
    { document: place.document, person: project.bram.id, code: code.id },
  ])
})

test('with --partial no document is klaar', async () => {
  const { project } = await mustHaveDocument()
  await importText(project, `${header}tafel 1.txt,0,3,Wij,Stroom,Bram\n`, { isPartial: true })
  expect(await readings(project.db)).toEqual([])
})

test('an import is one event, and undo takes all of it back', async () => {
  const { project } = await mustHaveDocument()
  await importText(
    project,
    `${header}tafel 1.txt,0,3,Wij,Stroom,Bram\ntafel 1.txt,4,11,wachten,Stroom,Bram\n`,
  )
  await undo(project.db, project.noor.id, (await headOf(project.db))?.seq ?? 0)
  expect(await codings(project.db)).toEqual([])
  expect(await readings(project.db)).toEqual([])
})

test.each(['A\\B', '50 %', 'a_b', '"x"', '<i>', "d'r"])(
  'a code named %s goes out and comes in',
  async (name) => {
    const { project, place } = await mustHaveDocument()
    const code = await mustAddCode(project, name)
    await mustCode(project, place, { code, start: 0, end: 3 })
    const { csv } = await exportCodings(project.db)
    expect(await importText(project, csv, { isPartial: true })).toMatchObject({
      added: 0,
      known: 1,
      refused: [],
    })
  },
)

test('words over a line end stay whole in a CSV with Windows line ends', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Stroom')
  await mustHaveText(project, '- eerste punt\n- tweede punt\n', 'lijst.txt')
  const csv = 'document,exact,code,coder\r\nlijst.txt,"punt\r\n- tweede",Stroom,Noor\r\n'
  expect(await importText(project, csv)).toMatchObject({ added: 1, refused: [] })
})
