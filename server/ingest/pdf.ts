import { getDocumentProxy } from 'unpdf'
import { AppError, invalid } from '../errors.ts'
import { tellProgress } from '../progress.ts'
import type { Repair } from '../text/repair.ts'
import { orderedLines } from './pdf-columns.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { chunksOf, type PdfChunk, type PdfLine } from './pdf-lines.ts'
import { piecesOfLines } from './pdf-pieces.ts'
import { type LeftOut, pdfRepairs } from './pdf-repairs.ts'
import { tagsOf } from './pdf-tags.ts'
import { compose } from './piece.ts'
import type { Reading, Warning } from './reading.ts'
import { withTurns } from './turns.ts'

/**
 * Reads the text layer of a pdf: lines in reading order, without what returns on every page, joined to paragraphs.
 * Nothing in the file is run or fetched.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Reading> {
  const { pages, title } = await pagesOf(bytes, file)
  const chunks = pages.flat()
  if (!isReadable(chunks)) invalid('ingest.pdf-without-text', { file, pages: pages.length })
  const { pages: kept, leftOut } = withoutFurniture(pages)
  const { pieces, lines } = piecesOfLines(kept.map((page) => afterAside(orderedLines(page), leftOut)))
  const turned = withTurns(pieces)
  const composed = compose(turned)
  const repairs = pdfRepairs(composed.text, lines, leftOut)
  const first = turned.find(({ kind, level }) => kind === 'heading' && level === 1)?.text
  const empty = pages.flatMap((page, index) => (page.some(({ text }) => text.trim()) ? [] : [index + 1]))
  const named = first ?? title
  return {
    ...composed,
    ...(repairs.length > 0 ? { repairs } : {}),
    pages: pages.length,
    ...(named ? { title: named } : {}),
    warnings: warningsOf({
      file,
      pages: pages.length,
      dropped: leftOut.length,
      mended: madeWhole(repairs),
      empty,
    }),
  }
}

async function pagesOf(
  bytes: Uint8Array,
  file: string,
): Promise<{ pages: PdfChunk[][]; title: string | undefined }> {
  const pdf = await opened(bytes, file)
  try {
    const pages: PdfChunk[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      // A damaged structure tree is as good as none: the places of the lines remain.
      const tree = await page.getStructTree().catch(() => undefined)
      const tags = tagsOf(tree, number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      pages.push(chunksOf(items, number, tags))
      page.cleanup()
      tellProgress('pages', number, pdf.numPages)
    }
    const { info } = await pdf.getMetadata()
    return { pages, title: titleIn(info) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array, file: string) {
  try {
    // The library takes over the bytes it is given, so it gets its own copy.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      stopAtErrors: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new AppError(
      'invalid',
      isLocked ? 'ingest.encrypted' : 'ingest.broken',
      { file, format: 'pdf' },
      error,
    )
  }
}

/** Programs fill in a title that is no title: the name of the file, or their own. */
function titleIn(info: object): string | undefined {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  return title && !/^(?:microsoft|untitled|naamloos|document\d*$)|\.\w{2,5}$/i.test(title) ? title : undefined
}

/** Marks the lines of a page when something was set aside between it and the page before. */
function afterAside(lines: readonly PdfLine[], leftOut: readonly LeftOut[]): PdfLine[] {
  const page = lines[0]?.page
  const isAside = leftOut.some((one) => (one.isAtTop ? one.page : one.page + 1) === page)
  return lines.map((line) => (isAside ? { ...line, comesAfterAside: true } : line))
}

/** A scan has no letters; a font without a table of characters gives signs that are no letters. */
function isReadable(chunks: readonly PdfChunk[]): boolean {
  const text = chunks.map((chunk) => chunk.text).join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const strange = text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0
  return letters > 0 && strange < letters
}

/** How many words were made whole. */
const madeWhole = (repairs: readonly Repair[]) =>
  repairs.filter(({ kind }) => kind === 'joined-word' || kind === 'kept-hyphen').length

interface Found {
  readonly file: string
  readonly pages: number
  readonly dropped: number
  readonly mended: number
  readonly empty: readonly number[]
}

function warningsOf({ file, pages, dropped, mended, empty }: Found): Warning[] {
  return [
    ...(dropped ? [{ key: 'ingest.furniture', details: { file, pages, count: dropped } }] : []),
    ...(mended ? [{ key: 'ingest.hyphens', details: { file, count: mended } }] : []),
    ...(empty.length
      ? [{ key: 'ingest.pages-without-text', details: { file, pages: empty.join(', ') } }]
      : []),
  ]
}
