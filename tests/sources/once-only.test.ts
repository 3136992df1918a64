import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import type { Call } from '../../scripts/rodedraad/command.ts'
import { ingest } from '../../scripts/rodedraad/commands/ingest.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { filesOf } from '../../server/sources/files.ts'
import { endDocument } from '../../server/sources/removing.ts'
import { documents } from '../../server/sources/store.ts'
import { shapes } from '../process/shapes.ts'
import type { TestProject } from '../project.ts'
import { called } from './calling.ts'
import { mustOpenWithFolder } from './visitor.ts'

const sentences = [
  'Wij wachten al een jaar op een aansluiting, en de netbeheerder zegt niets.',
  'Onze monteurs staan stil, terwijl er werk genoeg is in de hele streek.',
  'Dat de gemeente meedenkt, helpt; maar het lost de file niet op.',
]
const text = `${sentences.join('\n\n')}\n`

async function docxOf(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

async function mustIngest(
  project: TestProject,
  name: string,
  content: string | Uint8Array,
  options: Call['options'] = {},
) {
  const path = join(project.folder, name)
  writeFileSync(path, content)
  const { json, status = 0 } = await called(project, ingest, [path], options)
  const [first] = shapes.ingest.parse(json)
  if (!first) throw new Error('nothing was said of the file')
  return { ...first, exit: status }
}

test('a docx whose text stands in the project is kept beside it, as a second file of one document', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', text)
  const again = await mustIngest(project, 'verslag.docx', await docxOf(sentences))
  expect(again).toMatchObject({ status: 'known', document: 'verslag.txt', exit: 0 })
  expect(again.warnings.join()).toContain('‘verslag.docx’')
  const [document, ...more] = await documents(project.db)
  expect(more).toEqual([])
  const files = await filesOf(project.db, document?.id ?? '')
  expect(files).toMatchObject([{ name: 'verslag.docx', relation: 'same-text', format: 'docx' }])
})

test('with --separate the same text becomes a document of its own', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', text)
  const again = await mustIngest(project, 'verslag.docx', await docxOf(sentences), { separate: true })
  expect(again).toMatchObject({ status: 'added', document: 'verslag.docx' })
})

test('the bytes of a second file are known from then on', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', text)
  const docx = await docxOf(sentences)
  await mustIngest(project, 'verslag.docx', docx)
  const again = await mustIngest(project, 'kopie.docx', docx)
  expect(again).toMatchObject({ status: 'known', document: 'verslag.txt', warnings: [] })
})

test('two files with one text in one call become one document', async () => {
  const project = await mustOpenWithFolder()
  const paths = ['a.txt', 'b.docx'].map((name) => join(project.folder, name))
  writeFileSync(paths[0] ?? '', text)
  writeFileSync(paths[1] ?? '', await docxOf(sentences))
  const { json } = await called(project, ingest, paths)
  expect(json).toMatchObject([
    { document: 'a.txt', status: 'added' },
    { document: 'a.txt', status: 'known' },
  ])
})

test('a text that is nearly there is added, with a warning that names the other', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', text)
  const next = await mustIngest(project, 'verslag 2.txt', text.replace('een jaar', 'twee jaar'))
  expect(next.status).toBe('added')
  expect(next.warnings.join()).toMatch(/voor 9\d % al in ‘verslag\.txt’/u)
})

test('what was taken away counts as new again', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', text)
  await mustIngest(project, 'verslag.docx', await docxOf(sentences))
  const [document] = await documents(project.db)
  await record(project.db, { person: project.noor.id, act: 'document.end' }, (write) =>
    endDocument(write, { id: document?.id ?? '' }),
  )
  const again = await mustIngest(project, 'verslag.docx', await docxOf(sentences))
  expect(again).toMatchObject({ status: 'added', document: 'verslag.docx' })
})

test('keeping a file beside a document is one change, can be undone, and verifies', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'verslag.txt', text)
  await mustIngest(project, 'verslag.docx', await docxOf(sentences))
  const events = await project.db.selectFrom('events').select(['seq', 'act']).orderBy('seq').execute()
  expect(events.map(({ act }) => act).slice(-2)).toEqual(['document.add', 'document.add-file'])
  await undo(project.db, project.noor.id, events.at(-1)?.seq ?? 0)
  const [document] = await documents(project.db)
  expect(await filesOf(project.db, document?.id ?? '')).toEqual([])
  expect((await verify(project.db)).ok).toBe(true)
})
