import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { exportCodings } from '../../server/codings/table.ts'
import { sha256 } from '../../server/database/ids.ts'
import { quoted } from '../../server/exports/archive/log-piece.ts'
import { mustFill } from '../attack/filled.ts'
import { mustArchive } from './archive-reading.ts'
import { faultsIn } from './mdto-rules.ts'
import { csvRows } from './reading.ts'

const project = await mustFill()

test('a project with some of everything gives metadata that follow the schema', async () => {
  const archive = await mustArchive(project.db)
  expect(archive.metadata.length).toBeGreaterThan(100)
  expect(
    archive.metadata.flatMap(([path, read]) => faultsIn(read).map((fault) => `${path} ${fault}`)),
  ).toEqual([])
})

test('a file that was kept beside a source is in it byte for byte', async () => {
  const kept = await project.db
    .selectFrom('document_files')
    .innerJoin('documents', 'documents.id', 'document_files.document')
    .innerJoin('originals', 'originals.sha256', 'document_files.original')
    .select('originals.sha256')
    .where('originals.erased_by', 'is', null)
    .where('document_files.ended', 'is', null)
    .where('documents.ended', 'is', null)
    .execute()
  expect(kept.length).toBeGreaterThan(0)
  const archive = await mustArchive(project.db)
  const beside = archive.record.filter((path) => /_bestand-\d+_/u.test(path))
  expect(beside.map((path) => sha256(archive.bytes(path))).sort()).toEqual(
    kept.map((row) => row.sha256).sort(),
  )
})

test('every table for people has a cell for each of its titles', async () => {
  const archive = await mustArchive(project.db)
  const tables = archive.record.filter((path) => path.endsWith('.csv'))
  expect(tables.length).toBeGreaterThan(15)
  for (const path of tables) expect(() => csvRows(archive.text(path)), path).not.toThrow()
})

test('every file for programs can be read by one', async () => {
  const archive = await mustArchive(project.db)
  const files = archive.record.filter((path) => path.endsWith('.json'))
  expect(files.length).toBeGreaterThan(50)
  for (const path of files) expect(() => JSON.parse(archive.text(path)), path).not.toThrow()
})

test('a coding that waits for a place is told of, and left out of what can be imported', async () => {
  const { id, exact } = await project.db
    .selectFrom('codings')
    .select(['id', 'exact'])
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  await sql`UPDATE codings SET carried = 'orphan' WHERE id = ${id}`.execute(project.db)
  const archive = await mustArchive(project.db)
  const lines = (text: string) => text.split('\n').sort()
  const { csv } = await exportCodings(project.db)
  expect(lines(archive.textOf(/coderingen_lijst\.csv$/u))).toEqual(lines(csv))
  const told = csvRows(archive.textOf(/coderingen_herkomst\.csv$/u)).find((row) => row.id === id)
  expect(told).toMatchObject({ 'na correctie': 'losgeraakt', woorden: exact })
})

const hostile = '</naam><x/>&#0;\u0000\u202e"\'<script>alert(1)</script>../../=cmd|0 😀\ud800'

/** What people call things. */
const titles = {
  ...{ project: 'title', sessions: 'title', documents: 'title', codes: 'name', threads: 'title' },
  ...{ matrices: 'title', quote_sets: 'title', tables: 'title', people: 'name' },
} as const

test('whatever things are called, their metadata can be read and their names are safe', async () => {
  for (const [table, column] of Object.entries(titles)) {
    const to = sql.ref(column)
    await sql`UPDATE ${sql.table(table)} SET ${to} = coalesce(${to}, '') || ${hostile}`.execute(project.db)
  }
  const archive = await mustArchive(project.db)
  expect(archive.metadata.flatMap(([, read]) => faultsIn(read))).toEqual([])
  for (const path of archive.paths) expect(path).toMatch(/^[\w.-]+(?:\/[\w.-]+)*$/u)
  for (const path of archive.paths) expect(path.split('/')).not.toContain('..')
})

test('what was changed comes in slices that together are one cell, and cut no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, length) => {
      const slices = [...quoted(text, length)]
      expect(slices.join('')).toBe(`"${text.replaceAll('"', '""')}"`)
      expect(slices.every((slice) => slice.isWellFormed())).toBe(true)
    }),
  )
})

/** Signs by which the program keeps things, which tell nothing to whoever reads Dutch. */
const ownSigns =
  /^(?:reading|suggestion|adjusted|bulk|proposed|kept|dropped|this|that|participant|note|typical|borderline|counter|agreed|refused|not-needed|without|name-and-role|original|payload|row)$/u

test('no cell of a table for people holds a sign that only the program knows', async () => {
  const archive = await mustArchive((await mustFill()).db)
  const told = archive.record
    .filter(
      (path) =>
        path.endsWith('.csv') && !/logboek_|(?:coderingen|begrippen)_lijst|codeboek_codes/u.test(path),
    )
    .flatMap((path) => csvRows(archive.text(path)).flatMap((row) => Object.entries(row)))
  expect(told.length).toBeGreaterThan(500)
  expect(told.filter(([, cell]) => ownSigns.test(cell))).toEqual([])
})
