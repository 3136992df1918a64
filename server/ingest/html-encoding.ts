import { isUtf8 } from 'node:buffer'
import { type Decoded, decode, decodeAs } from './encoding.ts'
import { decodedAs, isEncoding } from './rare-encodings.ts'

/**
 * The characters of a page: as a person says, else by a byte order mark, else UTF-8 when it is valid, else as its `meta` says
 * (HTML Living Standard, 13.2.3), else a guess as for any text.
 */
export function decodeHtml(bytes: Uint8Array, file: string, chosen?: string): Decoded | undefined {
  if (chosen !== undefined) return decodeAs(bytes, chosen, file)
  const found = decode(bytes)
  if (!found?.guessed) return found
  const stated = statedIn(bytes)
  if (!stated || !isEncoding(stated) || (stated === 'utf-8' && !isUtf8(bytes))) return found
  const text = decodedAs(bytes, stated)
  return { ...found, text, encoding: stated, guessed: false, lost: text.match(/\uFFFD/g)?.length ?? 0 }
}

/** Browsers read Latin 1 as Windows-1252, and so do the writers of pages mean it. */
function statedIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1]
  const name = label?.toLowerCase()
  return name && /^(?:iso-?8859-?1|latin-?1|ascii|us-ascii|windows-1252|cp1252)$/.test(name)
    ? 'windows-1252'
    : name
}
