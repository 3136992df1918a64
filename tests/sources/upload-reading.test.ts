import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { expect, test } from 'vitest'
import { ingest } from '../../scripts/rodedraad/commands/ingest.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { shapes } from '../process/shapes.ts'
import { called } from './calling.ts'
import { fieldsOf, mustHandIn, mustOpenWithFolder, read, textFile, Visitor } from './visitor.ts'

const guessed = new File(
  [new Uint8Array(Buffer.from('Het caf\x8e is geslot\x8een, zegt Ren\x8e.', 'latin1'))],
  'mac.txt',
)
const list =
  'nr;tafel;wat;reactie van de gemeente\n1;3;Er is te weinig stroom voor ons;Dat klopt\n2;3;De kabel ligt er al jaren;Zoeken we uit\n'

async function mustWait(file: File) {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(visitor, file)
  return { project, visitor, url: answer?.url ?? '' }
}

test('where the letters were guessed, the preview asks which reading is right, with words from the file', async () => {
  const { visitor, url } = await mustWait(guessed)
  const form = (await visitor.page(url)).querySelector('[aria-labelledby=encoding]')
  expect(form?.querySelectorAll('input[type=radio]').length).toBeGreaterThan(1)
  expect(form?.text).toContain('café')
})

test('another reading of the letters is kept as it was chosen', async () => {
  const { project, visitor, url } = await mustWait(guessed)
  await visitor.post(`${url}/reading`, { encoding: 'macintosh' })
  const page = await visitor.page(url)
  expect(page.querySelector('.preview')?.text).toContain('Het café is geslotéen, zegt René.')
  expect(page.querySelector('input[name=encoding][checked]')?.getAttribute('value')).toBe('macintosh')
  await visitor.post(`${url}/keep`, fieldsOf(page, `${url}/keep`))
  const [document] = await documents(project.db)
  expect((await sourceText(project.db, document?.id ?? '')).text).toContain('café')
})

test('a text that says how its letters are stored is not asked about', async () => {
  const { visitor, url } = await mustWait(textFile('gewoon.txt', 'Het café is open.'))
  expect((await visitor.page(url)).querySelector('#encoding')).toBeNull()
})

test('an encoding that does not exist is refused in place', async () => {
  const { visitor, url } = await mustWait(guessed)
  const response = await visitor.post(`${url}/reading`, { encoding: 'klingon' })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#errors')).not.toBeNull()
})

test('the columns of a list are shown with an example, and what each was taken for', async () => {
  const { visitor, url } = await mustWait(textFile('lijst.csv', list))
  const rows = (await visitor.page(url)).querySelectorAll('[aria-labelledby=columns] tbody tr')
  const shown = rows.map((row) => [
    row.querySelector('th')?.text,
    row.querySelector('option[selected]')?.getAttribute('value'),
  ])
  expect(shown).toContainEqual(['tafel', 'table'])
  expect(rows[2]?.text).toContain('Er is te weinig stroom voor ons')
})

test('other columns are read as a person chooses', async () => {
  const { visitor, url } = await mustWait(textFile('lijst.csv', list))
  const fields = fieldsOf(await visitor.page(url), `${url}/reading`)
  await visitor.post(`${url}/reading`, { ...fields, 'column-0-2': 'left-out', 'column-0-3': 'remark' })
  const preview = (await visitor.page(url)).querySelector('.preview')?.text
  expect(preview).toContain('Zoeken we uit')
  expect(preview).not.toContain('De kabel ligt er al jaren')
})

test('the command line reads the letters as it is told', async () => {
  const project = await mustOpenWithFolder()
  const path = join(project.folder, 'mac.txt')
  writeFileSync(path, new Uint8Array(await guessed.arrayBuffer()))
  await called(project, ingest, [path], { encoding: 'macintosh' })
  const [document] = await documents(project.db)
  expect((await sourceText(project.db, document?.id ?? '')).text).toContain('René')
  const refused = await called(project, ingest, [path], { encoding: 'klingon' })
  expect(shapes.ingest.parse(refused.json)[0]?.status).toBe('known')
})

test('what was mended is counted in the preview', async () => {
  const soft = 'Wij hebben lang samen\u00ADgewerkt aan deze e\uFB03ciënte oplossing.\n'
  const { visitor, url } = await mustWait(textFile('oud.txt', soft))
  const mended = (await visitor.page(url)).querySelector('[aria-labelledby=mended]')
  expect(mended?.text).toContain('1 zacht afbreekstreepje weggehaald')
})

test('remarks in the margin are shown apart from the text', async () => {
  const paragraph = new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('Wij wachten al een jaar.'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  })
  const comment = { id: 0, author: 'Iemand', children: [new Paragraph('Is dit wel zo gezegd?')] }
  const document = new Document({
    comments: { children: [comment] },
    sections: [{ children: [paragraph] }],
  })
  const file = new File([new Uint8Array(await Packer.toBuffer(document))], 'verslag.docx')
  const { visitor, url } = await mustWait(file)
  const margin = (await visitor.page(url)).querySelector('[aria-labelledby=margin]')
  expect(margin?.text).toContain('Is dit wel zo gezegd?')
  expect(margin?.text).not.toContain('Iemand')
})
