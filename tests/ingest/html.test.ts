import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { refusalOf, warningsOf } from './refusals.ts'

const page = (body: string, head = '') =>
  Buffer.from(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`)
const read = (body: string, head = '') => readText(page(body, head), 'verslag.html')

async function outline(body: string, head = '') {
  const { text, blocks } = await read(body, head)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

describe('a web page', () => {
  test('has headings, paragraphs, items with their depth, quotations and captions', async () => {
    const body = `<h2>Tafel 1</h2><p>Wij spraken <em>lang</em>.</p><ul><li>zorg<ul><li>eerst</li></ul></li><li>techniek</li></ul>
      <blockquote><p>Kiezen is moeilijk.</p></blockquote><figure><img src="x"><figcaption>De tafel</figcaption></figure>`
    expect(await outline(body)).toEqual([
      'heading2 Tafel 1',
      'paragraph Wij spraken lang.',
      'item1 zorg',
      'item2 eerst',
      'item1 techniek',
      'quote Kiezen is moeilijk.',
      'caption De tafel',
    ])
  })

  test('has its lines joined as they only wrap, and broken where it says so', async () => {
    expect((await read('<p>een\n   twee  drie<br>\n vier</p><pre>a\n  b</pre>')).text).toBe(
      'een twee drie\nvier\n\na\nb',
    )
  })

  test('keeps no-break spaces and what entities stand for', async () => {
    expect((await read('<p>5&nbsp;euro &amp; meer&hellip;</p>')).text).toBe('5\u00A0euro & meer…')
  })

  test('has tables cell by cell, with their caption above', async () => {
    const table =
      '<table><caption>Afweging</caption><thead><tr><th>Voor</th><th>Tegen</th></tr></thead><tr><td>sneller</td><td>duurder</td></tr><tr><td></td><td>minder</td></tr></table>'
    expect((await read(table)).text).toBe('Afweging\n\nVoor\tTegen\nsneller\tduurder\n\tminder')
  })

  test('has turns where its paragraphs name who speaks', async () => {
    const { blocks } = await read('<p><b>Anna:</b> ja</p><p><b>Bert:</b> nee</p><p><b>Anna:</b> hoe dan?</p>')
    expect(blocks.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ['turn', 'Anna'],
      ['turn', 'Bert'],
      ['turn', 'Anna'],
    ])
  })

  test('holds no script, style, template, form field or picture', async () => {
    const body =
      '<script>let x = "nee"</script><style>p{}</style><template><p>nee</p></template><noscript>nee</noscript><select><option>nee</option></select><p>ja<svg><text>nee</text></svg></p>'
    expect((await read(body)).text).toBe('ja')
  })

  test.each([
    ['hidden', '<p hidden>geheim</p>'],
    ['display', '<div style="color:red; display: none"><p>geheim</p></div>'],
    ['visibility', '<span style="visibility:hidden">geheim</span>'],
    ['a sign that is kept from a machine that reads aloud', '<span aria-hidden="true">geheim</span>'],
    ['a row', '<table><tr><td>x</td><td>y</td></tr><tr hidden><td>geheim</td><td>z</td></tr></table>'],
  ])('holds nothing that is not shown (%s), and says so', async (_, hidden) => {
    const file = await read(`<p>open</p>${hidden}`)
    expect(file.text).not.toContain('geheim')
    expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.hidden-text'])
  })

  test('keeps a text that is shown and only kept from a machine that reads aloud', async () => {
    const words = 'Dit is een hele alinea die gewoon op het scherm te zien is.'
    expect((await read(`<div aria-hidden="true"><p>${words}</p></div>`)).text).toBe(words)
  })

  test('is its text, without the menu, head and foot around it', async () => {
    const file = await read(
      '<header><p>Logo</p></header><nav><ul><li>Menu</li></ul></nav><article><header><h1>Verslag</h1></header><p>Woorden.</p><aside>Kader.</aside></article><footer>Contact</footer>',
    )
    expect(file.text).toBe('Verslag\n\nWoorden.\n\nKader.')
    expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.page-frame'])
  })

  test('is what it names as its main text', async () => {
    expect((await read('<div>Cookies</div><main><p>Woorden.</p></main><div>Deel dit</div>')).text).toBe(
      'Woorden.',
    )
  })

  test('keeps a head that holds the only title, and a page that is nothing but frame', async () => {
    expect((await read('<header><h1>Verslag</h1></header><p>Woorden.</p>')).text).toBe('Verslag\n\nWoorden.')
    expect((await read('<footer><p>Woorden.</p></footer>')).text).toBe('Woorden.')
  })

  test('has its title from its first heading, else from its head', async () => {
    expect((await read('<h1>Diner 2</h1><p>x</p>', '<title>Site</title>')).title).toBe('Diner 2')
    expect((await read('<p>x</p>', '<title>Site</title>')).title).toBe('Site')
  })

  test('has the date that it states of itself, and not that of the program', async () => {
    const date = '<meta name="dcterms.date" content="2026-05-14"><meta name="created" content="2020-01-01">'
    expect((await read('<p>x</p>', date)).date).toBe('2026-05-14')
  })

  test('has what was added to it and not what was struck', async () => {
    const file = await read('<p>Wij willen <del>geen</del> <ins>wel</ins> groei.</p>')
    expect(file.text).toBe('Wij willen wel groei.')
    expect(file.warnings).toEqual([
      { key: 'ingest.tracked-changes', details: { file: 'verslag.html', count: 2 } },
    ])
  })
})

describe('notes of a page', () => {
  const noted = '<p>Woorden<a role="doc-noteref" href="#fn1" id="r1">1</a>.</p>'

  test.each([
    [
      'a role',
      `${noted}<section role="doc-endnotes"><ol><li id="fn1">Zie <i>hier</i>. <a href="#r1" role="doc-backlink">↩</a></li></ol></section><p>Na.</p>`,
    ],
    [
      'a Markdown writer',
      '<p>Woorden<sup id="fnref1"><a href="#fn1">1</a></sup>.</p><p>Na.</p><div class="footnotes"><hr><ol><li id="fn1"><p>Zie <i>hier</i>. <a href="#fnref1">↩</a></p></li></ol></div>',
    ],
    [
      'Word',
      `<p>Woorden<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><p>Na.</p><div style='mso-element:footnote-list'><br clear=all><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Zie hier.</p></div></div>`,
    ],
    [
      'LibreOffice',
      '<p>Woorden<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><p>Na.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Zie hier.</p></div>',
    ],
  ])('by %s stand at the end, their mark in the text', async (_, body) => {
    const { text, blocks } = await read(body)
    expect(text).toBe('Woorden[1].\n\nNa.\n\n[1] Zie hier.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'footnote'])
  })

  test('keep a mark that is a sign', async () => {
    const body =
      '<p>Woorden<a role="doc-noteref" href="#a">*</a></p><aside role="doc-footnote" id="a">Zie hier.</aside>'
    expect((await read(body)).text).toBe('Woorden[*]\n\n[*] Zie hier.')
  })

  test('are not made of a table of contents', async () => {
    const body =
      '<ul><li><a href="#note-1">Nota 1</a></li></ul><div id="note-1"><h2>Nota 1</h2><p>Woorden.</p></div>'
    expect((await read(body)).text).toBe('Nota 1\n\nNota 1\n\nWoorden.')
  })
})

describe('a document that Word saved as a page', () => {
  test('has its styles for headings, items, quotations and contents', async () => {
    const body = `<p class=MsoTitle>Verslag</p><p class=MsoToc1>1 Inleiding 2</p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>zorg</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>eerst</p>
      <p class=MsoQuote>Kiezen is moeilijk.</p>`
    expect(await outline(body)).toEqual([
      'heading1 Verslag',
      'contents 1 Inleiding 2',
      'item1 zorg',
      'item2 eerst',
      'quote Kiezen is moeilijk.',
    ])
  })

  test('and filtered, has its items without the marks that were typed for them', async () => {
    const body = `<p class=MsoListParagraph style='margin-left:72.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>zorg</p>`
    expect(await outline(body)).toEqual(['item2 zorg'])
  })

  test('has its comments kept apart', async () => {
    const body = `<p>Woorden<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[NB1]</a></span> na.</p>
      <div style='mso-element:comment-list'><hr><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a name="_msocom_1"></a><a href="#_msoanchor_1" class=msocomoff>[NB1]</a>Klopt dit?</p></div></div></div>`
    const file = await read(body)
    expect(file.text).toBe('Woorden na.')
    expect(file.comments).toEqual([{ at: 7, text: 'Klopt dit?' }])
  })
})

describe('the letters of a page', () => {
  const body = '<p>Één café, €5</p>'
  const html = (charset: string) => `<!DOCTYPE html><meta charset="${charset}">${body}`

  test.each([
    ['as its meta says', iconv.encode(html('iso-8859-1'), 'windows-1252')],
    ['as its meta says', iconv.encode(html('macintosh').replace('€', '$'), 'macintosh')],
    ['as they are, whatever its meta says', Buffer.from(html('iso-8859-1'))],
    ['by its byte order mark', iconv.encode(html('utf-8'), 'utf-16le', { addBOM: true })],
  ])('are read %s', async (_, bytes) => {
    const file = await readText(bytes, 'a.html')
    expect(file.text.replace('$', '€')).toBe('Één café, €5')
    expect(file.warnings).toEqual([])
  })

  test('that it says nothing of are guessed, with a warning and a choice', async () => {
    const bytes = iconv.encode(`<!DOCTYPE html>${body}`, 'windows-1252')
    const file = await readText(bytes, 'a.html')
    expect(file.encoding?.guessed).toBe(true)
    expect(file.encoding?.candidates[0]?.encoding).toBe('windows-1252')
    expect(await warningsOf(bytes, 'a.html')).toEqual(['ingest.encoding-guessed'])
    const chosen = await readText(bytes, 'a.html', { encoding: 'macintosh' })
    expect(chosen.text).not.toBe(file.text)
    expect(chosen.warnings).toEqual([])
  })
})

describe('what kind of file it is', () => {
  test.each([
    [
      'with a remark of a browser first',
      '<!-- saved from url=(0020)https://voorbeeld.nl/ --><html><p>Ja',
      'a.txt',
    ],
    ['in XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html><html><p>Ja', 'a.txt'],
    ['that is only a piece', '<p>Ja</p>', 'a.htm'],
  ])('a page %s is read as one', async (_, html, name) => {
    const { format, text } = await readText(Buffer.from(html), name)
    expect({ format, text }).toEqual({ format: 'html', text: 'Ja' })
  })

  test('a text about tags is a text', async () => {
    expect((await readText(Buffer.from('Het woord <html> staat hier.'), 'a.txt')).format).toBe('txt')
  })

  test('a page in one file with its pictures, and another XML, are refused', async () => {
    const mht =
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x'
    expect(await refusalOf(Buffer.from(mht), 'a.mht')).toBe('ingest.not-readable')
    expect(await refusalOf(Buffer.from('<?xml version="1.0"?><x/>'), 'a.xml')).toBe('ingest.not-readable')
  })
})

describe('a page made to hurt', () => {
  test.each([
    ['nested without end', '<div>'.repeat(100_000)],
    [
      'with tags that open again in each paragraph',
      Array.from({ length: 20_000 }, (_, at) => `<font size=${at}><p>x`).join(''),
    ],
  ])('%s is refused', async (_, body) => {
    expect(await refusalOf(page(body), 'diep.html')).toBe('ingest.broken')
  })

  test('without any words is refused as such', async () => {
    expect(await refusalOf(page('<script>x</script>'), 'leeg.html')).toBe('ingest.no-words')
  })
})
