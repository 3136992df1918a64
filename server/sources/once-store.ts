import type { Db, DocumentRow } from '../database/tables.ts'
import { type Likeness, likeness, sketchOf, type TextSketch } from '../text/sketch.ts'
import { unpackBlocks } from './packing.ts'
import { documents } from './store.ts'

/** A document that already holds the text of a file, or nearly. */
export interface TextTwin extends Likeness {
  readonly document: DocumentRow
  /** Its latest text version; null when it was added a moment ago. */
  readonly latest: string | null
}

interface KnownText {
  readonly document: DocumentRow
  readonly latest: string | null
  /** Whether the document has no later text. */
  readonly isLatest: boolean
  readonly sketch: TextSketch
}

/** What the documents that stand say, to hold a new file beside. Grows as files are added. */
export class KnownTexts {
  readonly #texts: KnownText[]

  constructor(texts: readonly KnownText[]) {
    this.#texts = [...texts]
  }

  /**
   * The document whose text a file holds in another form, also an earlier text of it; else the one whose latest text it
   * nearly holds: the most alike, of equals the one that came first. Undefined for a text that is new.
   */
  twinOf(sketch: TextSketch): TextTwin | undefined {
    let nearest: TextTwin | undefined
    for (const { document, latest, isLatest, sketch: other } of this.#texts) {
      const found = likeness(sketch, other)
      if (found?.relation === 'same-text') return { ...found, document, latest }
      if (found && isLatest && found.share > (nearest?.share ?? 0)) nearest = { ...found, document, latest }
    }
    return nearest
  }

  /** To try what may still be given up. */
  copy(): KnownTexts {
    return new KnownTexts(this.#texts)
  }

  add(document: DocumentRow, sketch: TextSketch): void {
    this.#texts.push({ document, latest: null, isLatest: true, sketch })
  }
}

/** A text never changes under its hash, so its sketch is made once. */
const sketches = new Map<string, TextSketch>()
const mostKept = 20_000

/** Every text version that stands, oldest first. */
export async function knownTexts(db: Db): Promise<KnownTexts> {
  const standing = new Map((await documents(db)).map((document) => [document.id, document]))
  const rows = await db
    .selectFrom('text_versions')
    .select(['id', 'document', 'sha256', 'erased_sha256'])
    .where('ended', 'is', null)
    .orderBy('made')
    .orderBy('number')
    .execute()
  const last = new Map(rows.map(({ id, document }) => [document, id]))
  if (sketches.size > mostKept) sketches.clear()
  const texts: KnownText[] = []
  for (const row of rows) {
    const document = standing.get(row.document)
    if (!document) continue
    const latest = last.get(document.id) ?? row.id
    texts.push({ document, latest, isLatest: latest === row.id, sketch: await sketchOfVersion(db, row) })
  }
  return new KnownTexts(texts)
}

async function sketchOfVersion(
  db: Db,
  row: { id: string; sha256: string; erased_sha256: string | null },
): Promise<TextSketch> {
  const key = `${row.id} ${row.erased_sha256 ?? row.sha256}`
  const known = sketches.get(key)
  if (known) return known
  const { text, blocks } = await db
    .selectFrom('text_versions')
    .select(['text', 'blocks'])
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const sketch = sketchOf(text, unpackBlocks(blocks))
  sketches.set(key, sketch)
  return sketch
}
