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

  test('a paragraph whose mark was struck goes on in the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Wij willen ')}</w:p>${paragraph(run('groei.'))}`
    expect((await read(body)).text).toBe('Wij willen groei.')
  })

  test('a row that was struck from a table is left out', async () => {
    const struck = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:del w:id="2"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p></w:tc></w:tr>`
    const body = `<w:tbl><w:tr>${cell('een')}${cell('twee')}</w:tr>${struck}</w:tbl>`
    expect((await read(body)).text).toBe('een\ttwee')
  })

  test('in a footnote count as in the text', async () => {
    const note = `<?xml version="1.0"?><w:footnotes ${space}><w:footnote w:id="2"><w:p>${run('Zie ')}<w:del w:id="1"><w:r><w:delText>niet </w:delText></w:r></w:del>${run('hier.')}</w:p></w:footnote></w:footnotes>`
    const related = strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    )
    const file = await read(paragraph(`${run('Woorden.')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      'word/footnotes.xml': strToU8(note),
      'word/_rels/document.xml.rels': related,
    })
    expect(file.text).toBe('Woorden.[1]\n\n[1] Zie hier.')
    expect(file.warnings.map(({ details }) => details.count)).toEqual([1])
  })

  test('a paragraph moved elsewhere is read once', async () => {
    const moved = `<w:p><w:moveFrom w:id="1">${run('Verplaatst.')}</w:moveFrom></w:p>${paragraph(run('Midden.'))}<w:p><w:moveTo w:id="2">${run('Verplaatst.')}</w:moveTo></w:p>`
    expect((await read(moved)).text).toBe('Midden.\n\nVerplaatst.')
  })
})

describe('comments in the margin', () => {
  const relations = {
    'word/_rels/document.xml.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  }
  const commented = (...texts: string[]) => ({
    ...relations,
    'word/comments.xml': strToU8(
      `<?xml version="1.0"?><w:comments ${space}>${texts
        .map(
          (text, id) =>
            `<w:comment w:id="${id}" w:author="Noor Bakker" w:initials="NB">${text
              .split('|')
              .map((line) => paragraph(run(line)))
              .join('')}</w:comment>`,
        )
        .join('')}</w:comments>`,
    ),
  })
  const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
  const places = async (body: string, more: object) => {
    const { text, comments = [] } = await read(body, more)
    return comments.map((comment) => [text.slice(0, comment.at), comment.text])
  }

  test('are kept apart from the text, without their writer, and counted in a warning', async () => {
    const file = await read(paragraph(run('Woorden.') + mark(0)), commented('Klopt dit?'))
    expect(file.text).toBe('Woorden.')
    expect(file.comments).toEqual([{ at: 8, text: 'Klopt dit?' }])
    expect(file.warnings).toEqual([{ key: 'ingest.comments', details: { file: 'verslag.docx', count: 1 } }])
    expect(JSON.stringify(file)).not.toMatch(/Noor|NB/)
  })

  test('keep their paragraphs', async () => {
    const { comments } = await read(paragraph(run('Woorden.') + mark(0)), commented('Klopt dit?|Zeker.'))
    expect(comments).toEqual([{ at: 8, text: 'Klopt dit?\nZeker.' }])
  })

  test('hang where they hung, also within a turn, a cell and a list', async () => {
    const body =
      paragraph(run('Anna: ja') + mark(0)) +
      paragraph(run('Bert: nee') + mark(1) + run(', toch niet')) +
      table([cell('een'), `<w:tc>${paragraph(run('twee') + mark(2))}</w:tc>`])
    expect(await places(body, commented('a', 'b', 'c'))).toEqual([
      ['Anna: ja', 'a'],
      ['Anna: ja\n\nBert: nee', 'b'],
      ['Anna: ja\n\nBert: nee, toch niet\n\neen\ttwee', 'c'],
    ])
  })

  test('in a paragraph without words hang on the next words, and at the end on the last', async () => {
    const body =
      paragraph(run('een')) +
      paragraph(mark(0)) +
      paragraph(run('twee')) +
      table([`<w:tc>${paragraph(mark(1))}</w:tc>`])
    expect(await places(body, commented('a', 'b'))).toEqual([
      ['een\n\n', 'a'],
      ['een\n\ntwee', 'b'],
    ])
  })

  test('do not keep a line all in bold from being a heading', async () => {
    const body = paragraph(run('Rode draad', '<w:rPr><w:b/></w:rPr>') + mark(0))
    expect((await read(body, commented('a'))).blocks.map(({ kind }) => kind)).toEqual(['heading'])
  })

  test('at words that were struck are gone with them', async () => {
    const body = paragraph(
      `${run('Woorden.')}<w:del w:id="9"><w:r><w:delText>weg</w:delText></w:r>${mark(0)}</w:del>`,
    )
    expect((await read(body, commented('a'))).comments).toBeUndefined()
  })
})

describe('hidden words', () => {
  const hidden = (value = '') => `<w:rPr><w:vanish${value}/></w:rPr>`

  test('are left out, and counted in a warning', async () => {
    const file = await read(paragraph(run('Wat te zien is.') + run(' Geheim.', hidden())))
    expect(file.text).toBe('Wat te zien is.')
    expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.hidden-text'])
  })

  test('that are shown again are read', async () => {
    expect((await read(paragraph(run('Open.', hidden(' w:val="0"'))))).text).toBe('Open.')
  })

  test('of before a tracked change of formatting are read', async () => {
    const before = `<w:rPr><w:rPrChange w:id="1">${hidden()}</w:rPrChange></w:rPr>`
    expect((await read(paragraph(run('Open.', before)))).text).toBe('Open.')
  })
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

  test('have no headings where the names of columns are in bold', async () => {
    const bold = (text: string) => `<w:tc>${paragraph(run(text, '<w:rPr><w:b/></w:rPr>'))}</w:tc>`
    expect(await outline(table([bold('Voor'), bold('Tegen')], [cell('sneller'), cell('duurder')]))).toEqual([
      'cell Voor',
      'cell Tegen',
      'cell sneller',
      'cell duurder',
    ])
  })

  test('that open a proposition in bold keep its heading', async () => {
    const bold = `<w:tc>${paragraph(run('Stelling 1: Groei', '<w:rPr><w:b/></w:rPr>'))}</w:tc>`
    expect(await outline(table([bold, cell('Eerste punt.')]))).toEqual([
      'heading Stelling 1: Groei',
      'cell Eerste punt.',
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
