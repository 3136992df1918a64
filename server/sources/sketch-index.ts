import type { TextSketch } from '../text/sketch.ts'

/**
 * Texts that are nearly the same share some of their smallest hashes: of longer texts one of the first 64 (`likeness`
 * takes others for strangers), and of shorter ones, which hold less than 64 runs, all hashes of both are among these.
 */
const hashesLooked = 128

const keysOf = ({ words, sample }: TextSketch) => [words, ...sample.slice(0, hashesLooked)]

/** Tells which of many sketches one must be held beside; all others are unlike it. */
export class SketchIndex {
  readonly #places = new Map<string | number, number[]>()
  #count = 0

  constructor(sketches: readonly TextSketch[] = []) {
    for (const sketch of sketches) this.add(sketch)
  }

  add(sketch: TextSketch): void {
    for (const key of keysOf(sketch)) {
      const places = this.#places.get(key)
      if (places) places.push(this.#count)
      else this.#places.set(key, [this.#count])
    }
    this.#count++
  }

  /** The places, in the order of adding, of all sketches that `likeness` finds like this one, among some that it does not. */
  placesNear(sketch: TextSketch): number[] {
    const found = new Set(keysOf(sketch).flatMap((key) => this.#places.get(key) ?? []))
    return [...found].sort((a, b) => a - b)
  }
}
