import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { type MadeFile, madeFiles } from '../../scripts/corpus/make.ts'
import { isItem, type Piece, readSource, words } from '../../scripts/corpus/source.ts'
import { filesIn } from '../../scripts/corpus/zip.ts'
import { corpus } from './corpus.ts'

const made = await madeFiles(corpus)

describe.each(made)('$name', (file) => {
  const committed = readFileSync(join(corpus, 'documents', file.name))

  test('holds the text that the script makes from its source', async () => {
    expect(await paragraphsIn(file.format, committed)).toEqual(await paragraphsIn(file.format, file.bytes))
  })

  test('holds every word of its source, in order', async () => {
    const all = sourceOf(file).flatMap(linesOf).join(' ')
    const found = (await paragraphsIn(file.format, committed)).join(' ')
    expect(squeezed(found)).toBe(squeezed(all))
  })
})

test('the same source gives the same bytes twice', async () => {
  const again = await madeFiles(corpus)
  expect(again.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
    made.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
  )
})

test('an odt begins with its mimetype, stored and not compressed', () => {
  const odt = made.find(({ format }) => format === 'odt')!
  expect(Buffer.from(odt.bytes.slice(30, 77)).toString('latin1')).toBe(
    'mimetypeapplication/vnd.oasis.opendocument.text',
  )
})

function sourceOf({ name }: MadeFile): Piece[] {
  const source = name.replace(/\.\w+$/, '.md')
  return readSource(readFileSync(join(corpus, 'made-from', source), 'utf8')).pieces
}

function linesOf(piece: Piece): string[] {
  return piece.kind === 'table' ? piece.rows.flat().map(words) : [words(piece.runs)]
}

async function paragraphsIn(format: MadeFile['format'], bytes: Uint8Array): Promise<string[]> {
  if (format === 'pdf') return linesInPdf(bytes)
  const files = filesIn(new Uint8Array(bytes))
  const xml = format === 'docx' ? files['word/document.xml'] : files['content.xml']
  const paragraph = format === 'docx' ? /<w:p[ >].*?<\/w:p>/gs : /<text:[ph] .*?<\/text:[ph]>/gs
  return Array.from((xml ?? '').matchAll(paragraph), ([whole]) => plain(whole))
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replace(/&amp;/g, '&')

/** The lines of the pages, without running header, page number and the marks before list items. */
async function linesInPdf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.flatMap((page, index) => {
    const lines = page.split('\n')
    const number = lines.indexOf(`Pagina ${index + 1}`)
    expect(number).toBe(1)
    return lines.slice(number + 1).map((line) => line.replace(/^(?:•|\d\.) (?=[\p{L}“])/u, ''))
  })
}

/** Lines wrap and table cells stand side by side in a pdf: only the words in order are compared. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

test('a numbered list goes on below its bullets, and a new list begins again', () => {
  const { pieces } = readSource(
    '---\nformat: docx\n---\n1. een\n   - punt\n2. twee\n\nTussen\n\n1. weer een\n',
  )
  expect(pieces.filter(isItem).map(({ kind, level, list }) => `${kind} ${level} ${list}`)).toEqual([
    'numbered 1 0',
    'item 2 0',
    'numbered 1 0',
    'numbered 1 1',
  ])
})
