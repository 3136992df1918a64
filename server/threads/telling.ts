import type { Fragment } from './fragments.ts'
import { normalise, type Vectors } from './vectors.ts'

/** Places of fragments: the most like the whole, and the most unlike it. */
export interface Telling {
  readonly central: readonly number[]
  readonly different: readonly number[]
}

const most = 3

/**
 * The quotes that show a theme best: those nearest to its middle, and those furthest from it, so that a reader sees
 * both its heart and its edge. Words of participants go before notes, and every table gets its turn before one gets two.
 */
export function telling<Name>(fragments: readonly Fragment[], vectors: Vectors<Name>): Telling {
  const sum = new Float64Array(vectors.size)
  fragments.forEach((_, i) => {
    vectors.addTo(sum, i)
  })
  const centre = normalise(sum)
  const likeness = fragments.map((_, i) => vectors.dot(centre, i))
  const places = [...fragments.keys()].sort((a, b) => likeness[b]! - likeness[a]! || a - b)
  const half = Math.ceil(places.length / 2)
  const central = inTurn(places.slice(0, half), fragments)
  const different = inTurn(places.slice(half).reverse(), fragments)
  return { central: central.slice(0, most), different: different.slice(0, most) }
}

function inTurn(places: readonly number[], fragments: readonly Fragment[]): number[] {
  const spoken = (place: number) => (fragments[place]!.line.sentence.voice === 'participant' ? 0 : 1)
  const ordered = [...places].sort((a, b) => spoken(a) - spoken(b))
  const tables = new Set<string>()
  const first: number[] = []
  const later: number[] = []
  for (const place of ordered) {
    const { session, table = '' } = fragments[place]!.unit
    const name = JSON.stringify([session, table])
    ;(tables.has(name) ? later : first).push(place)
    tables.add(name)
  }
  return [...first, ...later]
}
