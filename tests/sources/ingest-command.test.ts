import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Call } from '../../scripts/rodedraad/command.ts'
import { ingest } from '../../scripts/rodedraad/commands/ingest.ts'
import { filesOf } from '../../server/sources/files.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { shapes } from '../process/shapes.ts'
import type { TestProject } from '../project.ts'
import { called } from './calling.ts'
import { mustOpenWithFolder } from './visitor.ts'

async function mustIngest(
  project: TestProject,
  name: string,
  content: string | Uint8Array,
  options: Call['options'] = {},
) {
  const path = join(project.folder, name)
  writeFileSync(path, content)
  const { json, status } = await called(project, ingest, [path], options)
  return { path, status, files: shapes.ingest.parse(json) }
}

const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

const talk =
  'Wij wachten al een jaar op een aansluiting, en de netbeheerder zegt niets.\n\nOnze monteurs staan stil, terwijl er werk genoeg is in de hele streek.\n'

test('of a zip each file has its own line, and all of them are one change', async () => {
  const project = await mustOpenWithFolder()
  const zip = zipOf({ 'a.txt': 'Over water.', 'map/b.txt': 'Over wonen.' })
  const { path, status, files } = await mustIngest(project, 'notities.zip', zip)
  expect(status).toBe(0)
  expect(files).toMatchObject([
    { file: `${path}/a.txt`, document: 'a.txt', status: 'added' },
    { file: `${path}/b.txt`, document: 'b.txt', status: 'added' },
  ])
  const acts = await project.db.selectFrom('events').select('act').where('act', '!=', 'person.add').execute()
  expect(acts).toEqual([{ act: 'document.add-archive' }])
})

test('when one file of a zip is refused, all are', async () => {
  const project = await mustOpenWithFolder()
  const { status, files } = await mustIngest(
    project,
    'notities.zip',
    zipOf({ 'a.txt': 'Over water.', 'b.txt': '' }),
  )
  expect(status).toBe(1)
  expect(files.map((file) => file.status)).toEqual(['refused', 'refused'])
  expect(files.map(({ error }) => error)).toEqual([
    expect.stringContaining('een ander bestand in ‘notities.zip’ is geweigerd'),
    expect.stringContaining('‘b.txt’ is leeg'),
  ])
  expect(await documents(project.db)).toEqual([])
})

test('a zip that was added before is known, file by file', async () => {
  const project = await mustOpenWithFolder()
  const zip = zipOf({ 'a.txt': 'Over water.', 'b.txt': 'Over wonen.' })
  await mustIngest(project, 'notities.zip', zip)
  const { files } = await mustIngest(project, 'notities.zip', zip)
  expect(files.map((file) => file.status)).toEqual(['known', 'known'])
})

test('--next-of makes the next text version of a document, and keeps the file', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', talk)
  const options = { 'next-of': 'verslag.txt', reason: 'nagekeken' }
  const { files } = await mustIngest(project, 'later.txt', talk.replace('een jaar', 'twee jaar'), options)
  expect(files).toMatchObject([{ document: 'verslag.txt', status: 'added' }])
  expect(files[0]?.warnings.join()).toContain('is tekstversie 2 van ‘verslag.txt’ geworden')
  const [document, ...more] = await documents(project.db)
  expect(more).toEqual([])
  expect((await sourceText(project.db, document?.id ?? '')).version).toMatchObject({
    number: 2,
    reason: 'nagekeken',
  })
  expect(await filesOf(project.db, document?.id ?? '')).toMatchObject([{ relation: 'next-version' }])
})

test('--next-of without a reason is wrong usage', async () => {
  const project = await mustOpenWithFolder()
  await expect(mustIngest(project, 'later.txt', talk, { 'next-of': 'verslag.txt' })).rejects.toThrow(
    '--next-of en --reason horen bij elkaar',
  )
})

test('--remark names the column that holds the remarks', async () => {
  const project = await mustOpenWithFolder()
  const list = 'tafel;opmerking;reactie\n1;Te weinig stroom;Dat klopt\n2;Genoeg stroom;Zoeken we uit\n'
  await mustIngest(project, 'lijst.csv', list, { remark: 'Reactie' })
  const [document] = await documents(project.db)
  const { text } = await sourceText(project.db, document?.id ?? '')
  expect(text).toContain('Zoeken we uit')
  expect(text).not.toContain('Te weinig stroom')
})

test('a column that is not there is refused with the columns that are', async () => {
  const project = await mustOpenWithFolder()
  const { files } = await mustIngest(project, 'lijst.csv', 'tafel;opmerking\n1;Te weinig stroom\n', {
    remark: 'iets',
  })
  expect(files[0]?.error).toContain('De kolommen zijn: tafel, opmerking.')
})
