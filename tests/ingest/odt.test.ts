import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { odtOf } from './documents.ts'

const read = (body: string) => readText(odtOf(body), 'verslag.odt')

test('what was struck stays out, with a warning', async () => {
  const changes =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>geschrapt</text:p></text:deletion></text:changed-region></text:tracked-changes>'
  const file = await read(`${changes}<text:p>Wij willen <text:change/>groei.</text:p>`)
  expect(file.text).toBe('Wij willen groei.')
  expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.tracked-changes'])
})

test('a comment in the margin is kept apart from the text, without its writer', async () => {
  const file = await read(
    '<text:p>Woor<office:annotation><dc:creator>Noor</dc:creator><dc:date>2026-05-14</dc:date><text:p>Klopt</text:p><text:p>dit?</text:p></office:annotation>den.</text:p>',
  )
  expect(file.text).toBe('Woorden.')
  expect(file.comments).toEqual([{ at: 4, text: 'Klopt\ndit?' }])
  expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.comments'])
})

test('spaces, tabs and line breaks are what the file says they are', async () => {
  const file = await read(
    '<text:p>een<text:s text:c="3"/>twee<text:tab/>drie<text:line-break/>vier\n   vijf</text:p>',
  )
  expect(file.text).toBe('een   twee\tdrie\nvier vijf')
})

test('a table of contents holds no headings', async () => {
  const index =
    '<text:table-of-content><text:index-body><text:index-title><text:p>Inhoud</text:p></text:index-title><text:p>1 Inleiding 4</text:p></text:index-body></text:table-of-content>'
  const { blocks } = await read(`${index}<text:h text:outline-level="1">1 Inleiding</text:h>`)
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'contents', 'heading'])
})

test('a heading inside a list, as numbered headings are kept, is a heading', async () => {
  const { blocks } = await read(
    '<text:list><text:list-item><text:h text:outline-level="2">Stelling 1</text:h></text:list-item></text:list>',
  )
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([['heading', 2]])
})

test('text in a frame comes after the paragraph that holds the frame', async () => {
  const frame = '<draw:frame><draw:text-box><text:p>In een kader.</text:p></draw:text-box></draw:frame>'
  expect((await read(`<text:p>Voor.${frame}</text:p><text:p>Na.</text:p>`)).text).toBe(
    'Voor.\n\nIn een kader.\n\nNa.',
  )
})

test('a comment in a paragraph without words hangs on the next words, and at the end on the last', async () => {
  const note = (text: string) =>
    `<text:p><office:annotation><text:p>${text}</text:p></office:annotation></text:p>`
  const file = await read(`<text:p>Een.</text:p>${note('a')}<text:p>Twee.</text:p>${note('b')}`)
  expect(file.text).toBe('Een.\n\nTwee.')
  expect(file.comments).toEqual([
    { at: 6, text: 'a' },
    { at: 11, text: 'b' },
  ])
})

test('a comment in a footnote hangs there', async () => {
  const file = await read(
    '<text:p>Woorden<text:note><text:note-body><text:p>Zie hier<office:annotation><text:p>Waar?</text:p></office:annotation>.</text:p></text:note-body></text:note>.</text:p>',
  )
  expect(file.text).toBe('Woorden[1].\n\n[1] Zie hier.')
  expect(file.comments).toEqual([{ at: 25, text: 'Waar?' }])
})

test('a change of formatting is no change of words', async () => {
  const changes =
    '<text:tracked-changes><text:changed-region><text:format-change/></text:changed-region></text:tracked-changes>'
  expect((await read(`${changes}<text:p>Woorden.</text:p>`)).warnings).toEqual([])
})

test('words that are not shown stay out, with a warning', async () => {
  const hidden = strToU8(
    '<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:document-styles>',
  )
  const body = '<text:p>Open.<text:span text:style-name="H"> Geheim.</text:span></text:p>'
  const file = await readText(odtOf(body, { 'styles.xml': hidden }), 'verslag.odt')
  expect(file.text).toBe('Open.')
  expect(file.warnings.map(({ key }) => key)).toEqual(['ingest.hidden-text'])
})
