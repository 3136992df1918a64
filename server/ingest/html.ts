import { defaultTreeAdapter as tree } from 'parse5'
import { invalid } from '../errors.ts'
import { dateIn } from './dates.ts'
import { htmlCommentsIn } from './html-comments.ts'
import { decodeHtml } from './html-encoding.ts'
import { type LeftOut, pageDialect } from './html-frame.ts'
import { notesIn } from './html-notes.ts'
import { HtmlReader } from './html-pieces.ts'
import { attribute, type Element, elementsIn, parsePage, textOf } from './html-tree.ts'
import type { Reading } from './reading.ts'
import { documentOf, wordWarnings } from './word-document.ts'

/**
 * Reads a page that a browser saved, or a document that Word or LibreOffice saved as one. It is parsed as a browser does;
 * nothing in it is run or fetched.
 * @param encoding how its letters are stored, where a person said so
 */
export async function readHtml(bytes: Uint8Array, file: string, encoding?: string): Promise<Reading> {
  const decoded = decodeHtml(bytes, file, encoding)
  if (!decoded) invalid('ingest.not-text', { file })
  const all = elementsIn(parsePage(decoded.text, file))
  const body = all.find(({ tagName }) => tagName === 'body' || tagName === 'frameset')
  if (!body) invalid('ingest.no-words', { file })
  const head = all.find(({ tagName }) => tagName === 'head')
  const leftOut: LeftOut = { frames: 0, hidden: 0 }
  const { dialect, root } = pageDialect(body, leftOut)
  const found = {
    notes: notesIn(body.childNodes),
    comments: htmlCommentsIn(body.childNodes, /^LibreOffice/.test(metaNamed(head, /^generator$/i))),
  }
  const reader = new HtmlReader(dialect, found)
  const document = documentOf(reader.read(root.childNodes))
  const comments = document.comments?.length ?? 0
  const { encoding: used, guessed, lost, candidates } = decoded
  return {
    ...document,
    ...headOf(head, document.title),
    encoding: { used, guessed, candidates },
    warnings: [
      ...(guessed ? [{ key: 'ingest.encoding-guessed', details: { file, encoding: used } }] : []),
      ...(lost ? [{ key: 'ingest.characters-lost', details: { file, count: lost } }] : []),
      ...(leftOut.frames > 0 ? [{ key: 'ingest.page-frame', details: { file } }] : []),
      ...wordWarnings(
        { changes: reader.changes, hidden: leftOut.hidden, images: reader.images },
        { file, comments },
      ),
    ],
  }
}

/** The first heading names a text better than the bar of a browser. A date is only one that says to be that of the text. */
function headOf(head: Element | undefined, heading: string | undefined): { title?: string; date?: string } {
  const titled = head && elementsIn(head.childNodes).find(({ tagName }) => tagName === 'title')
  const title = heading ?? (titled && textOf(titled.childNodes).replace(/\s+/g, ' ').trim())
  const date = dateIn(metaNamed(head, /^(?:dc\.|dcterms\.)?date$/i).slice(0, 10))
  return { ...(title ? { title } : {}), ...(date ? { date } : {}) }
}

function metaNamed(head: Element | undefined, name: RegExp): string {
  const metas = head?.childNodes.filter(tree.isElementNode) ?? []
  const meta = metas.find((one) => one.tagName === 'meta' && name.test(attribute(one, 'name')))
  return meta ? attribute(meta, 'content') : ''
}
