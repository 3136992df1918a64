import type { Db } from '../database/tables.ts'
import { masksOf } from '../sources/masks.ts'
import type { SourceText } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import { carried } from './carried.ts'

/**
 * What was blacked out of a document, as spans of this text version. A mask that was made on another version goes
 * along with its words. Where an edit touched them it covers what stands between the old neighbours now, and its own
 * words wherever they stand: rather too much than too little.
 */
export async function masksIn(
  db: Db,
  { document, version, text }: Pick<SourceText, 'document' | 'version' | 'text'>,
): Promise<Span[]> {
  const masks = await masksOf(db, document.id)
  const elsewhere = [...new Set(masks.map((mask) => mask.version))].filter((id) => id !== version.id)
  const texts = new Map<string, string>()
  for (const id of elsewhere) {
    const row = await db.selectFrom('text_versions').select('text').where('id', '=', id).executeTakeFirst()
    if (row) texts.set(id, row.text)
  }
  return masks.flatMap((mask): Span[] => {
    const from = texts.get(mask.version)
    return from === undefined ? [mask] : carriedMask(from, text, mask)
  })
}

function carriedMask(from: string, to: string, mask: Span): Span[] {
  const stands = carried(from, to, mask)
  if (stands.isSame) return [stands.span]
  const words = from.slice(mask.start, mask.end)
  return [...occurrences(to, words), ...(stands.now ? occurrences(to, stands.now) : [])]
}

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length })
  }
  return found
}
