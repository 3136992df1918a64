import { each } from '../turns.ts'
import type { Lines } from './lines.ts'
import type { Reading, ThreadCode } from './material.ts'
import { addUnder } from './sets.ts'

/** Which units were read for a code. */
export interface Readings {
  /** Units that hold words that may count; anything could only come up there. */
  readonly withWords: ReadonlySet<string>
  /** The documents that hold the words of a unit: more than one when two people took notes at a table. */
  readonly documentsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Units of which every document was read for this code; a code above others also when it was read for all of those. */
  readFor(code: string): ReadonlySet<string>
}

export function* readingsOf(
  readings: readonly Reading[],
  lines: Lines,
  codes: readonly ThreadCode[],
): Generator<void, Readings> {
  const documentsOf = new Map<string, Set<string>>()
  yield* each(lines.all, ({ unit, counts, sentence }) => {
    if (unit && counts) addUnder(documentsOf, unit.id, sentence.document)
  })
  return readingsAt(documentsOf, readings, codes)
}

/** The same, where it is known which documents hold the words of each unit. */
export function readingsAt(
  documentsOf: ReadonlyMap<string, ReadonlySet<string>>,
  readings: readonly Reading[],
  codes: readonly Pick<ThreadCode, 'id' | 'parent'>[],
): Readings {
  const byCode = Map.groupBy(readings, (reading) => reading.code)
  const children = Map.groupBy(codes, (code) => code.parent)
  const known = new Map<string, Set<string>>()

  function readFor(code: string): Set<string> {
    const before = known.get(code)
    if (before) return before
    const units = new Set<string>()
    known.set(code, units)
    const own = byCode.get(code) ?? []
    const documents = new Set(own.map((reading) => reading.document))
    const wholeUnits = new Set(own.map((reading) => reading.unit))
    const below = (children.get(code) ?? []).map((child) => readFor(child.id))
    for (const [unit, sources] of documentsOf) {
      const read = wholeUnits.has(unit) || [...sources].every((source) => documents.has(source))
      if (read || (below.length > 0 && below.every((each) => each.has(unit)))) units.add(unit)
    }
    return units
  }
  return { withWords: new Set(documentsOf.keys()), documentsOf, readFor }
}
