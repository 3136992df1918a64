import type { DocumentRow } from '../database/tables.ts'
import { type Likeness, likeness, type TextSketch } from '../text/sketch.ts'
import { SketchIndex } from './sketch-index.ts'
import { type Sketched, sketchesOf, standingVersions } from './sketches.ts'
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

/** To index all texts takes as long as to look them all through so many times. */
const fewLooks = 20

/** What the documents that stand say, to hold a new file beside. Grows as files are added. */
export class KnownTexts {
  readonly #texts: KnownText[]
  #index: SketchIndex | undefined
  #looks = 0

  constructor(texts: readonly KnownText[]) {
    this.#texts = [...texts]
  }

  /**
   * The document whose text a file holds in another form, also an earlier text of it; else the one whose latest text it
   * nearly holds: the most alike, of equals the one that came first. Undefined for a text that is new.
   */
  twinOf(sketch: TextSketch): TextTwin | undefined {
    let nearest: TextTwin | undefined
    for (const { document, latest, isLatest, sketch: other } of this.#near(sketch)) {
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
    this.#index?.add(sketch)
  }

  /** The texts that may be like this one, in their order: for few files all of them. */
  #near(sketch: TextSketch): readonly KnownText[] {
    if (++this.#looks <= fewLooks) return this.#texts
    this.#index ??= new SketchIndex(this.#texts.map((text) => text.sketch))
    return this.#index.placesNear(sketch).flatMap((at) => this.#texts[at] ?? [])
  }
}

/** What every text version that stands says, oldest first. */
export async function knownTexts(project: Sketched): Promise<KnownTexts> {
  const standing = new Map((await documents(project.db)).map((document) => [document.id, document]))
  const versions = await standingVersions(project.db)
  const last = new Map(versions.map(({ id, document }) => [document, id]))
  const sketches = await sketchesOf(project, versions)
  return new KnownTexts(
    versions.flatMap(({ id, document: of }, at) => {
      const [document, latest, sketch] = [standing.get(of), last.get(of) ?? id, sketches[at]]
      return document && sketch ? [{ document, latest, isLatest: latest === id, sketch }] : []
    }),
  )
}
