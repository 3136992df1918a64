import { Document, Packer, PageOrientation } from 'docx'
import { unzipSync } from 'fflate'
import { margin, pageHeight, pageWidth, paperBody } from './docx-body.ts'
import type { Paper } from './sheet.ts'
import { xmlText } from './xml-text.ts'
import { textOf, zipOf } from './zipped.ts'

/**
 * A paper as a Word file: real headings, tables whose header row comes back on every page, its language, and a title
 * that a screen reader reads out.
 *
 * The library writes the file around the words: styles, settings, properties. Of the words it would make an object for
 * each element, which takes as long as everything else together; those are written here.
 */
export async function docxOf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(frameOf(paper))))
  return zipOf(async (zip) => {
    for (const [path, bytes] of Object.entries(parts))
      await zip.add(path, path === 'word/document.xml' ? around(textOf(bytes), paperBody(paper)) : bytes)
  })
}

const bodyStart = '<w:body>'

async function* around(frame: string, body: Iterable<string>): AsyncGenerator<string> {
  const at = frame.indexOf(bodyStart) + bodyStart.length
  yield frame.slice(0, at)
  yield* body
  yield frame.slice(at)
}

function frameOf({ title, about, isLandscape = false, language = 'nl-NL' }: Paper): Document {
  return new Document({
    title: xmlText(title),
    creator: 'Rode Draad',
    description: xmlText(about.join(' ')),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
        heading1: heading(32, 0),
        heading2: heading(26, 320),
        heading3: heading(23, 240),
      },
      paragraphStyles: [{ id: 'Caption', name: 'Caption', basedOn: 'Normal', run: { size: 20, bold: true } }],
    },
    sections: [
      {
        properties: {
          page: {
            margin: { top: margin, right: margin, bottom: margin, left: margin },
            ...(isLandscape && {
              size: { width: pageWidth, height: pageHeight, orientation: PageOrientation.LANDSCAPE },
            }),
          },
        },
        children: [],
      },
    ],
  })
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})
