import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { invalid } from '../errors.ts'
import { unpack } from './archive.ts'
import { styleMapOf } from './docx-styles.ts'
import { notePrefix, piecesOfHtml } from './html-pieces.ts'
import { compose } from './piece.ts'
import type { Reading, Warning } from './reading.ts'
import { withTurns } from './turns.ts'
import { decodeXml, refuseDtd } from './xml.ts'

const format = 'docx'

/**
 * Reads a Word document. Of tracked changes what was added counts and what was struck does not; comments and images
 * are no part of the text. Mammoth is given only what was unpacked and measured here.
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
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })) },
    {
      styleMap: styleMapOf(textOf(parts, 'word/styles.xml'), { file, format }),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      idPrefix: notePrefix,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  const { pieces, images } = piecesOfHtml(html)
  const turned = withTurns(pieces)
  const title = turned.find(({ kind, level }) => kind === 'heading' && level === 1)?.text.trim()
  return {
    ...compose(turned),
    ...(title ? { title } : {}),
    warnings: warningsOf(parts, { file, images }),
  }
}

function warningsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  { file, images }: { file: string; images: number },
): Warning[] {
  const changes = count(textOf(parts, 'word/document.xml'), /<w:(?:ins|del|moveFrom|moveTo)[ >]/g)
  const comments = count(textOf(parts, 'word/comments.xml'), /<w:comment[ >]/g)
  return [
    ...(changes ? [{ key: 'ingest.tracked-changes', details: { file, count: changes } }] : []),
    ...(comments ? [{ key: 'ingest.comments', details: { file, count: comments } }] : []),
    ...(images ? [{ key: 'ingest.images', details: { file, count: images } }] : []),
  ]
}

const count = (xml: string | undefined, pattern: RegExp) => xml?.match(pattern)?.length ?? 0

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts.get(name)
  return bytes && decodeXml(bytes)
}
