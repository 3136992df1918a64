import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { refusalOf, warningsOf } from './refusals.ts'

const rtf = (body: string, head = '') =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${body}}`, 'latin1')
const read = (body: string, head = '') => readText(rtf(body, head), 'verslag.rtf')
const textOf = async (body: string, head = '') => (await read(body, head)).text

async function outline(body: string, head = '') {
  const { text, blocks } = await read(body, head)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

describe('the letters of rich text', () => {
  test('are read by the code page of the file', async () => {
    expect(await textOf("\\'c9\\'e9n caf\\'e9, \\'805")).toBe('Één café, €5')
    expect(await readText(rtf('Één café'), 'a.rtf').then(({ text }) => text)).toBe('Één café')
  })

  test('are read by the code page of their font', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset204 Arial Cyr;}{\\f2\\fnil\\fcharset2 Symbol;}}'
    expect(await textOf("\\f1 \\'cc\\'e8\\'f0\\f0  \\'e9 {\\f2\\'e0} \\'e0", fonts)).toBe('Мир é → à')
  })

  test('may take two bytes', async () => {
    const fonts = '{\\fonttbl{\\f1\\fnil\\fcharset128 MS Mincho;}}'
    const bytes = [...iconv.encode('日本', 'cp932')].map((byte) => `\\'${byte.toString(16)}`).join('')
    expect(await textOf(`{\\f1 ${bytes}}`, fonts)).toBe('日本')
  })

  test('in Unicode go before what stands there for old programs', async () => {
    expect(await textOf("\\uc1 zo\\u8217?n \\u8364\\'80")).toBe('zo’n €')
    expect(await textOf('\\uc2\\u8217ab{\\uc0\\u233}n')).toBe('’én')
    expect(await textOf('\\u-10179?\\u-8704?')).toBe('😀')
    expect(await textOf('\\uc1\\u-10179?')).toBe('\uFFFD')
  })

  test('may be named by what they are', async () => {
    expect(
      await textOf('\\lquote zo\\rquote n\\rdblquote  5\\~euro\\endash 6 start\\_up \\{x\\} a\\\\b'),
    ).toBe('‘zo’n” 5\u00A0euro–6 start\u2011up {x} a\\b')
  })

  test('are not those of a binary picture', async () => {
    expect(await textOf('voor{\\pict\\bin7 {{{}}}}} na')).toBe('voor na')
  })
})

describe('paragraphs', () => {
  const styles =
    '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Mijn kop;}{\\s3 Quote;}{\\s4 caption;}{\\s5 toc 1;}{\\s6 Kop 3;}{\\*\\cs10 Strong;}}'

  test('have their kind from their style, by its name or what it is based on', async () => {
    const body =
      '\\pard\\s1 Diner\\par\\pard\\s2 Tafel\\par\\pard\\s6 Ronde\\par\\pard\\s3 Ja.\\par\\pard\\s4 Figuur\\par\\pard\\s5 1 Inleiding 2\\par\\pard Woorden.\\par'
    expect(await outline(body, styles)).toEqual([
      'heading1 Diner',
      'heading1 Tafel',
      'heading3 Ronde',
      'quote Ja.',
      'caption Figuur',
      'contents 1 Inleiding 2',
      'paragraph Woorden.',
    ])
  })

  test('are headings by their outline level, or as a short line all in bold', async () => {
    expect(
      await outline('\\pard\\outlinelevel1 Tafel 1\\par\\pard{\\b Rode draad}\\par\\pard Woorden.\\par'),
    ).toEqual(['heading2 Tafel 1', 'heading Rode draad', 'paragraph Woorden.'])
  })

  test('are items with their depth where a list mark stands before them', async () => {
    const body =
      "\\pard{\\listtext\\'b7\\tab}\\ilvl0\\ls1 zorg\\par\\pard{\\listtext o\\tab}\\ilvl1\\ls1 eerst\\par{\\pntext\\f1\\'B7\\tab}techniek\\par\\pard Na.\\par"
    expect(await outline(body)).toEqual(['item1 zorg', 'item2 eerst', 'item2 techniek', 'paragraph Na.'])
  })

  test('keep tabs and hard line ends', async () => {
    expect(await textOf('een\\tab twee\\line drie')).toBe('een\ttwee\ndrie')
  })

  test('name who speaks', async () => {
    const { blocks } = await read('{\\b Anna:} ja\\par {\\b Bert:} nee\\par {\\b Anna:} hoe dan?\\par')
    expect(blocks.map(({ speaker }) => speaker)).toEqual(['Anna', 'Bert', 'Anna'])
  })

  test('hold no head or foot of a page, field code, font or description of the file', async () => {
    const body =
      '{\\info{\\title Geheim}{\\upr{\\author a}{\\*\\ud{\\author b}}}}{\\header Kop\\par}{\\footerf Voet\\par}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt deze link}} en {\\*\\onbekend nee}{\\upr{oud}{\\*\\ud{nieuw}}}'
    expect(await textOf(body, '{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator Word;}')).toBe(
      'deze link en nieuw',
    )
  })

  test('in a text box come after the paragraph that holds the box', async () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard In een kader.\\par}}{\\shprslt In een kader.}}'
    expect(await textOf(`Voor.${box} Verder.\\par Na.\\par`)).toBe('Voor. Verder.\n\nIn een kader.\n\nNa.')
  })
})

describe('tables of rich text', () => {
  const row = (...cells: string[]) =>
    `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells.map((text) => `${text}\\cell `).join('')}\\row `

  test('keep their rows, cell by cell', async () => {
    const { text, blocks } = await read(
      `Voor.\\par ${row('{\\b Voor}', '{\\b Tegen}')}${row('', 'duurder')}\\pard Na.\\par`,
    )
    expect(text).toBe('Voor.\n\nVoor\tTegen\n\tduurder\n\nNa.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'cell', 'cell', 'cell', 'paragraph'])
  })

  test('with more paragraphs in a cell go cell by cell, as text', async () => {
    expect(await outline(`${row('Stelling 1', 'Een.\\par Twee.')}\\pard Na.\\par`)).toEqual([
      'cell Stelling 1',
      'cell Een.',
      'cell Twee.',
      'paragraph Na.',
    ])
  })

  test('in a cell are read within it', async () => {
    const inner =
      '\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}{\\nonesttables\\par}'
    expect(
      await textOf(
        `\\trowd\\cellx1\\pard\\intbl Links\\cell ${inner}\\pard\\intbl Rechts\\cell\\row\\pard Na.\\par`,
      ),
    ).toBe('Links\n\na\tb\n\nRechts\n\nNa.')
  })
})

describe('notes and comments of rich text', () => {
  test('a note comes at the end, its mark stays', async () => {
    const body =
      'Woorden{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Zie hier.}}, meer{\\chftn{\\*\\footnote\\ftnalt\\chftn Einde.}}.\\par Na.\\par'
    const { text, blocks } = await read(body)
    expect(text).toBe('Woorden[1], meer[2].\n\nNa.\n\n[1] Zie hier.\n\n[2] Einde.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'footnote', 'footnote'])
  })

  test('a comment is kept apart, without its writer', async () => {
    const file = await read(
      'Woorden{\\*\\atnid NB}{\\*\\atnauthor Noor Bakker}\\chatn{\\*\\annotation{\\*\\atndate 1}{\\*\\atnref 0}\\pard\\plain Klopt dit?\\par Zeker.} na.\\par',
    )
    expect(file.text).toBe('Woorden na.')
    expect(file.comments).toEqual([{ at: 7, text: 'Klopt dit?\nZeker.' }])
    expect(JSON.stringify(file)).not.toContain('Noor')
  })

  test('a comment in a paragraph without words hangs on the next words, and at the end on the last', async () => {
    const note = (text: string) => `{\\*\\annotation\\pard\\plain ${text}}\\par `
    const { text, comments } = await read(`Een.\\par ${note('a')}Twee.\\par ${note('b')}`)
    expect(text).toBe('Een.\n\nTwee.')
    expect(comments).toEqual([
      { at: 6, text: 'a' },
      { at: 11, text: 'b' },
    ])
  })
})

describe('tracked changes in rich text', () => {
  const body =
    '\\pard Wij willen {\\deleted\\revauthdel1 geen }{\\revised\\revauth1 wel }groei.{\\deleted\\par} En meer.\\par'

  test('what was added is read, what was struck is not, also the end of a paragraph', async () => {
    expect(await textOf(body)).toBe('Wij willen wel groei. En meer.')
  })

  test('are counted in a warning', async () => {
    expect((await read(body)).warnings).toEqual([
      { key: 'ingest.tracked-changes', details: { file: 'verslag.rtf', count: 3 } },
    ])
  })

  test('a note that was struck is gone with its mark', async () => {
    expect(await textOf('Woorden{\\deleted{\\chftn{\\footnote Weg.}}}.')).toBe('Woorden.')
  })

  test('what was moved is read where it went', async () => {
    expect(await textOf('{\\mvf Verplaatst.}\\par Midden.\\par {\\mvt Verplaatst.}\\par')).toBe(
      'Midden.\n\nVerplaatst.',
    )
  })
})

test('hidden words stay out, with a warning', async () => {
  expect(await textOf('Open.{\\v  Geheim.}\\v  Weg.\\v0  Weer.')).toBe('Open. Weer.')
  expect(await warningsOf(rtf('Open.{\\v Geheim.}'), 'a.rtf')).toEqual(['ingest.hidden-text'])
})

describe('rich text made to hurt', () => {
  test('nested without end is refused as broken', async () => {
    expect(await refusalOf(rtf(`${'{'.repeat(100_000)}x${'}'.repeat(100_000)}`), 'diep.rtf')).toBe(
      'ingest.broken',
    )
  })

  test('that was cut off is refused as broken', async () => {
    expect(await refusalOf(Buffer.from('{\\rtf1 Hallo {\\b wereld'), 'half.rtf')).toBe('ingest.broken')
  })

  test('with numbers beyond all measure is read', async () => {
    expect(
      await textOf('\\itap2147483647\\uc999999999\\ilvl-5\\u99999999999 xxxxxxxxxxxx\\f-1 Woorden.\\par'),
    ).toContain('Woorden')
  })

  test('without words is refused as such', async () => {
    expect(await refusalOf(rtf('{\\*\\generator x}'), 'leeg.rtf')).toBe('ingest.no-words')
  })
})
