import PDFDocument from 'pdfkit'

type Draw = (pdf: PDFKit.PDFDocument) => void

/** The bytes of a pdf that `draw` makes on pages of A4. */
export function pdfOf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70, ...options })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
  })
  pdf.font('Times-Roman').fontSize(11)
  draw(pdf)
  pdf.end()
  return done
}

/** Writes lines at the distance of running text, each where it is told, so that a test decides what breaks where. */
export function writeLines(
  pdf: PDFKit.PDFDocument,
  lines: readonly string[],
  { x = 70, y = 100, size = 11 } = {},
): void {
  lines.forEach((line, index) => {
    pdf.fontSize(size).text(line, x, y + index * size * 1.3, { lineBreak: false })
  })
}
