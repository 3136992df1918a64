import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { parseFragment } from 'parse5'
import { invalid } from '../errors.ts'
import { unpack } from './archive.ts'
import { withoutHidden } from './docx-hidden.ts'
import { styleMapOf } from './docx-styles.ts'
import { htmlCommentsIn } from './html-comments.ts'
import { notesIn } from './html-notes.ts'
import { HtmlReader, mammothDialect } from './html-pieces.ts'
import type { Reading } from './reading.ts'
import { documentOf, wordWarnings } from './word-document.ts'
import { decodeXml, refuseDtd } from './xml.ts'

const format = 'docx'
/** Stands before the names of notes and comments, so that they cannot be confused with bookmarks. */
const prefix = 'noot-'
/** Parts whose changes count: the text and its notes. */
const texts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']

/**
 * Reads a Word document. Of tracked changes what was added counts and what was struck does not; comments are kept apart
 * and images are no part of the text. Mammoth is given only what was unpacked and measured here.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Reading> {
  const parts = unpack(bytes, {
    file,
    format,
    wanted: (name) => !/^word\/(?:media|embeddings|fonts)\//.test(name),
  })
  const body = parts.get('word/document.xml')
  if (!body) invalid('ingest.broken', { file, format })
  refuseDtd(parts, file)
  const hidden = hide(parts)
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })) },
    {
      styleMap: [
        ...styleMapOf(textOf(parts, 'word/styles.xml'), { file, format }),
        'comment-reference => sup',
      ],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      idPrefix: prefix,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  const { childNodes } = parseFragment(html)
  const found = { notes: notesIn(childNodes), comments: htmlCommentsIn(childNodes, false) }
  const reader = new HtmlReader(mammothDialect, found)
  const document = documentOf(reader.read(childNodes))
  const comments = document.comments?.length ?? 0
  const counted = { changes: changesIn(parts), hidden, images: reader.images }
  return { ...document, warnings: wordWarnings(counted, { file, comments }) }
}

/** Takes hidden words out of the text and its notes. @returns how many runs of words those were */
function hide(parts: Map<string, Uint8Array>): number {
  let hidden = 0
  for (const name of texts) {
    const { xml, count } = withoutHidden(textOf(parts, name) ?? '')
    hidden += count
    if (count > 0) parts.set(name, Buffer.from(xml.replace(/^<\?xml[^>]*\?>/, '')))
  }
  return hidden
}

/** How many changes were tracked in the parts that hold text. */
const changesIn = (parts: ReadonlyMap<string, Uint8Array>) =>
  texts
    .map((name) => count(textOf(parts, name), /<w:(?:ins|del|moveFrom|moveTo)[ >]/g))
    .reduce((sum, some) => sum + some, 0)

const count = (xml: string | undefined, pattern: RegExp) => xml?.match(pattern)?.length ?? 0

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts.get(name)
  return bytes && decodeXml(bytes)
}
