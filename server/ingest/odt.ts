import { invalid } from '../errors.ts'
import { unpack } from './archive.ts'
import { OdtReader } from './odt-reader.ts'
import { odtStyles } from './odt-styles.ts'
import type { Reading } from './reading.ts'
import { documentOf, wordWarnings } from './word-document.ts'
import { decodeXml, descendants, parseXml, refuseDtd } from './xml.ts'

const format = 'odt'
const needed = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

/** Reads an OpenDocument text (OpenDocument 1.3, part 3), like a Word document: what was struck and images stay out, comments are kept apart. */
export async function readOdt(bytes: Uint8Array, file: string): Promise<Reading> {
  const parts = unpack(bytes, { file, format, wanted: (name) => needed.has(name) })
  const content = parts.get('content.xml')
  if (!content) invalid('ingest.broken', { file, format })
  refuseDtd(parts, file)
  if (textOf(parts, 'META-INF/manifest.xml')?.includes('encryption-data'))
    invalid('ingest.encrypted', { file })
  const root = parseXml(decodeXml(content), { file, format })
  const styles = textOf(parts, 'styles.xml')
  const reader = new OdtReader(odtStyles([...(styles ? [parseXml(styles, { file, format })] : []), root]))
  for (const body of descendants(root, 'office:text')) reader.read(body.children)
  const document = documentOf(reader.finish())
  const comments = document.comments?.length ?? 0
  return { ...document, warnings: wordWarnings(reader, { file, comments }) }
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts.get(name)
  return bytes && decodeXml(bytes)
}
