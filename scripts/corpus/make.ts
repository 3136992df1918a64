import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { docxOf } from './docx.ts'
import { odtOf } from './odt.ts'
import { pdfOf } from './pdf.ts'
import { type Format, readSource, type Source } from './source.ts'

/** A file of the example project that no text editor writes. */
export interface MadeFile {
  readonly name: string
  readonly format: Format
  readonly bytes: Uint8Array
}

const makers: Record<Format, (source: Source) => Uint8Array | Promise<Uint8Array>> = {
  docx: docxOf,
  odt: odtOf,
  pdf: pdfOf,
}

/** Makes every docx, odt and pdf of the example project from its source in `made-from`. */
export async function madeFiles(corpus: string): Promise<MadeFile[]> {
  const files: MadeFile[] = []
  const folder = join(corpus, 'made-from')
  for (const entry of readdirSync(folder).sort()) {
    const source = readSource(readFileSync(join(folder, entry), 'utf8'))
    for (const format of source.formats) {
      files.push({ name: `${parse(entry).name}.${format}`, format, bytes: await makers[format](source) })
    }
  }
  return files
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? 'corpus'
  mkdirSync(join(corpus, 'documents'), { recursive: true })
  for (const { name, bytes } of await madeFiles(corpus)) {
    writeFileSync(join(corpus, 'documents', name), bytes)
    process.stderr.write(`${name}: ${bytes.length} bytes\n`)
  }
}
