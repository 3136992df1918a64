import { likeness, type TextSketch } from '../text/sketch.ts'
import { knownTexts } from './once-store.ts'
import { SketchIndex } from './sketch-index.ts'
import type { ReadUpload } from './upload.ts'
import type { Place } from './upload-text.ts'
import { sketchOf } from './uploads.ts'

/** Equal words have one sketch, so it is worked out once. */
const sketches = new Map<string, TextSketch>()
const mostKept = 5_000

/** Keeps the sketch of a file that was read a moment ago at hand. */
export function keepAtHand(sketch: TextSketch): void {
  if (sketches.size > mostKept) sketches.clear()
  sketches.set(sketch.words, sketch)
}

async function sketchOfWaiting(folder: string, upload: ReadUpload): Promise<TextSketch> {
  const known = sketches.get(upload.words)
  if (known) return known
  const sketch = await sketchOf(folder, upload.id)
  keepAtHand(sketch)
  return sketch
}

/** What a file that waits is nearly the same as, as things stand now. */
export interface NearText {
  readonly name: string
  /** Whether that is a document, or a file that came before it and waits too. */
  readonly isKept: boolean
}

/**
 * Of files that wait by themselves, what each is nearly the same as: a document that came since, or another that waits.
 * @returns by the id of the upload
 */
export async function nearTexts(
  place: Place,
  waiting: readonly ReadUpload[],
): Promise<ReadonlyMap<string, NearText>> {
  const near = new Map<string, NearText>()
  if (waiting.length === 0) return near
  const texts = await knownTexts(place)
  const sketchesBefore: TextSketch[] = []
  const before = new SketchIndex()
  for (const upload of waiting) {
    const sketch = await sketchOfWaiting(place.folder, upload)
    const twin = texts.twinOf(sketch)
    const other = before
      .placesNear(sketch)
      .find((at) => likeness(sketch, sketchesBefore[at]!)?.relation === 'nearly')
    if (twin?.relation === 'nearly') near.set(upload.id, { name: twin.document.name, isKept: true })
    else if (other !== undefined) near.set(upload.id, { name: waiting[other]!.name, isKept: false })
    sketchesBefore.push(sketch)
    before.add(sketch)
  }
  return near
}
