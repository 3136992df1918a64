import type { Verdict } from '../database/coding-tables.ts'
import { placesOverlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'
import { isMostOf } from './lessons.ts'

interface Coded extends Span {
  readonly code: string
}

interface Decided extends Coded {
  readonly verdict: Verdict
}

/** What people did in one text version, as far as it settles suggestions. */
export interface Deeds {
  readonly codings: Iterable<Coded>
  /** In the order of deciding. */
  readonly decisions: Iterable<Decided>
}

/** By code, the sentences (by index) where it needs no suggestion any more. */
export interface Settled {
  /** Somebody gave the code to words of the sentence. */
  isGiven(place: number, code: string): boolean
  /** Somebody left it there: what was decided last counts, and it holds however the model changes. */
  isLeft(place: number, code: string): boolean
}

/** @param sentences - in the order of the text; none overlaps another */
export function settledIn(sentences: readonly Span[], { codings, decisions }: Deeds): Settled {
  const given = new PlacesByCode()
  const left = new PlacesByCode()
  for (const coding of codings)
    for (const place of placesOverlapping(sentences, coding)) given.add(coding.code, place)
  for (const { code, verdict, ...span } of decisions) {
    for (const place of placesOverlapping(sentences, span)) {
      if (!isMostOf(span, sentences[place]!)) continue
      if (verdict === 'left') left.add(code, place)
      else left.delete(code, place)
    }
  }
  return {
    isGiven: (place, code) => given.has(code, place),
    isLeft: (place, code) => left.has(code, place),
  }
}

class PlacesByCode {
  readonly #places = new Map<string, Set<number>>()

  add(code: string, place: number): void {
    const places = this.#places.get(code)
    if (places) places.add(place)
    else this.#places.set(code, new Set([place]))
  }

  delete(code: string, place: number): void {
    this.#places.get(code)?.delete(place)
  }

  has(code: string, place: number): boolean {
    return this.#places.get(code)?.has(place) ?? false
  }
}
