import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { docxOf } from './documents.ts'

const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (runs: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`
const cell = (...paragraphs: string[]) =>
  `<w:tc>${paragraphs.map((text) => paragraph(run(text))).join('')}</w:tc>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const styles = (...definitions: string[]) => ({
  'word/styles.xml': strToU8(`<?xml version="1.0"?><w:styles ${space}>${definitions.join('')}</w:styles>`),
  'word/_rels/document.xml.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ),
})
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

const read = (body: string, more = {}) => readText(docxOf(body, more), 'verslag.docx')

async function outline(body: string, more = {}) {
  const { text, blocks } = await read(body, more)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

describe('tracked changes', () => {
  const changed = paragraph(
    `${run('Wij willen ')}<w:del w:id="1"><w:r><w:delText>geen </w:delText></w:r></w:del><w:ins w:id="2">${run('wel ')}</w:ins>${run('groei.')}`,
  )

  test('what was added is read, what was struck is not', async () => {
    expect((await read(changed)).text).toBe('Wij willen wel groei.')
  })

  test('are counted in a warning', async () => {
    expect((await read(changed)).warnings).toEqual([
      { key: 'ingest.tracked-changes', details: { file: 'verslag.docx', count: 2 } },
    ])
  })

  test('a paragraph moved elsewhere is read once', async () => {
    const moved = `<w:p><w:moveFrom w:id="1">${run('Verplaatst.')}</w:moveFrom></w:p>${paragraph(run('Midden.'))}<w:p><w:moveTo w:id="2">${run('Verplaatst.')}</w:moveTo></w:p>`
    expect((await read(moved)).text).toBe('Midden.\n\nVerplaatst.')
  })
})

test('a comment in the margin stays out, with a warning', async () => {
  const body = `<w:p><w:commentRangeStart w:id="0"/>${run('Woorden.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
  const comments = `<?xml version="1.0"?><w:comments ${space}><w:comment w:id="0"><w:p>${run('Klopt dit?')}</w:p></w:comment></w:comments>`
  const file = await read(body, { 'word/comments.xml': strToU8(comments) })
  expect(file.text).toBe('Woorden.')
  expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.comments'])
})

describe('styles', () => {
  test('a style of one’s own that is based on a heading is a heading of that level', async () => {
    const own = styles(
      style('Kop2', 'heading 2'),
      style('Stelling', 'Mijn stelling', '<w:basedOn w:val="Kop2"/>'),
    )
    expect(await outline(paragraph(run('Stelling 1: Groei'), 'Stelling'), own)).toEqual([
      'heading2 Stelling 1: Groei',
    ])
  })

  test('a style with an outline level is a heading of that level', async () => {
    const own = styles(style('X', 'Hoofdstuk', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'))
    expect(await outline(paragraph(run('Opbrengst'), 'X'), own)).toEqual(['heading3 Opbrengst'])
  })

  test('entries of a table of contents are no headings', async () => {
    const own = styles(style('Inhopg1', 'toc 1'))
    expect(await outline(paragraph(run('1 Inleiding 4'), 'Inhopg1'), own)).toEqual(['contents 1 Inleiding 4'])
  })

  test('a quotation style and a caption style are kept', async () => {
    const own = styles(style('Q', 'Quote'), style('C', 'caption'))
    expect(await outline(paragraph(run('Ja.'), 'Q') + paragraph(run('Figuur 1'), 'C'), own)).toEqual([
      'quote Ja.',
      'caption Figuur 1',
    ])
  })

  test('a short line all in bold is a heading', async () => {
    expect(await outline(paragraph(run('Rode draad', '<w:rPr><w:b/></w:rPr>')))).toEqual([
      'heading Rode draad',
    ])
  })
})

describe('tables', () => {
  test('of single paragraphs keep their rows', async () => {
    expect((await read(table([cell('Voor'), cell('Tegen')], [cell('sneller'), cell('duurder')]))).text).toBe(
      'Voor\tTegen\nsneller\tduurder',
    )
  })

  test('that serve as a form for notes go cell by cell, as text', async () => {
    expect(await outline(table([cell('Stelling 1'), cell('Eerste punt.', 'Tweede punt.')]))).toEqual([
      'cell Stelling 1',
      'cell Eerste punt.',
      'cell Tweede punt.',
    ])
  })

  test('of one cell are a frame around text', async () => {
    expect(await outline(table([cell('In een kader.')]))).toEqual(['paragraph In een kader.'])
  })
})

test('a line break stays, and a page break parts paragraphs', async () => {
  const body = `<w:p>${run('een')}<w:r><w:br/></w:r>${run('twee')}<w:r><w:br w:type="page"/></w:r>${run('drie')}</w:p>`
  expect((await read(body)).text).toBe('een\ntwee\n\ndrie')
})

test('a hyphen that may not break, and a soft one, are kept as the characters they are', async () => {
  expect((await read(`<w:p>${run('start')}<w:r><w:noBreakHyphen/></w:r>${run('up')}</w:p>`)).text).toBe(
    'start\u2011up',
  )
})
