import { readText } from '../../server/ingest/read.ts'
import { pdfOf } from './pdf-files.ts'

/** What a test draws on the pages. */
export type Draw = (pdf: PDFKit.PDFDocument) => void

/** A pdf as it is read. */
export const read = async (draw: Draw) => readText(await pdfOf(draw), 'verslag.pdf')

/** Its blocks: kind, level and words. */
export async function outline(draw: Draw) {
  const { text, blocks } = await read(draw)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

/** Full lines of one width, so that where a paragraph ends can be seen. */
export const full = [
  'De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets',
  'over te zeggen. Daarbij ging het vooral over de vraag wie er nu aan zet is en',
  'wat er van de overheid verwacht mag worden. Men bleef lang zitten.',
]
