import { KeptOn } from '../kept-on.ts'
import { deviationOfProportions } from './dispersion.ts'
import type { Unit } from './material.ts'

/** *k of n*: in how many it was found, of how many where it could come up and that were read for it. */
export interface Share {
  readonly found: number
  readonly of: number
}

export interface Breadth {
  readonly units: Share
  readonly sessions: Share
  /** Null when no unit is known by its table, or its group. */
  readonly tables: Share | null
  readonly groups: Share | null
}

export interface Recurrence {
  readonly all: Breadth
  /** Only over the units where nobody asked about it. */
  readonly unasked: Breadth
  readonly asked: Breadth
  /** Different people whose words it was found in; null when nobody is known. */
  readonly people: number | null
  /** Gries' deviation of proportions over the sessions, by units; null over one session. */
  readonly deviation: number | null
}

export interface Occurrence {
  readonly units: readonly Unit[]
  readonly found: ReadonlySet<string>
  /** Units where it could come up and that were read for it. Where it was found, somebody read. */
  readonly read: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
  readonly people: ReadonlySet<string>
}

/** Counts in how many units, tables, sessions and groups something came up. A unit has it or not, however often. */
export function recurrence({ units, found, read, asked, people }: Occurrence): Recurrence {
  const places = placesOf(units)
  const counted: Counted[] = []
  units.forEach(({ id }, i) => {
    const isFound = found.has(id)
    if (isFound || read.has(id)) counted.push({ unit: i, isFound, isAsked: asked.has(id) })
  })
  return {
    all: breadth(counted, places),
    unasked: breadth(
      counted.filter(({ isAsked }) => !isAsked),
      places,
    ),
    asked: breadth(
      counted.filter(({ isAsked }) => isAsked),
      places,
    ),
    people: people.size === 0 ? null : people.size,
    deviation: deviationOver(counted, places.sessions),
  }
}

/** A unit that counts, by its place in the row of units. */
interface Counted {
  readonly unit: number
  readonly isFound: boolean
  readonly isAsked: boolean
}

/** For each unit the number of its session, table or group; -1 when it is not known. */
interface Places {
  readonly units: Int32Array
  readonly sessions: Int32Array
  readonly tables: Int32Array
  readonly groups: Int32Array
}

function breadth(counted: readonly Counted[], { units, sessions, tables, groups }: Places): Breadth {
  const none = { found: 0, of: 0 }
  return {
    units: share(counted, units) ?? none,
    sessions: share(counted, sessions) ?? none,
    tables: share(counted, tables),
    groups: share(counted, groups),
  }
}

function share(counted: readonly Counted[], places: Int32Array): Share | null {
  const seen = new Uint8Array(places.length)
  const share = { found: 0, of: 0 }
  for (const { unit, isFound } of counted) {
    const place = places[unit]!
    if (place < 0) continue
    if (seen[place] === 0) share.of++
    if (isFound && seen[place] !== 2) share.found++
    seen[place] = isFound ? 2 : Math.max(1, seen[place]!)
  }
  return share.of === 0 ? null : share
}

function deviationOver(counted: readonly Counted[], sessions: Int32Array): number | null {
  const parts = new Map<number, { size: number; found: number }>()
  for (const { unit, isFound } of counted) {
    const session = sessions[unit]!
    const part = parts.get(session)
    if (part) {
      part.size++
      if (isFound) part.found++
    } else parts.set(session, { size: 1, found: isFound ? 1 : 0 })
  }
  return deviationOfProportions([...parts.values()]) ?? null
}

const known = new KeptOn<readonly Unit[], Places>()

/** The places of a row of units, worked out once. */
function placesOf(units: readonly Unit[]): Places {
  const before = known.get(units)
  if (before) return before
  const places = {
    units: numbered(units.map(({ id }) => id)),
    sessions: numbered(units.map(({ session }) => session)),
    tables: numbered(units.map(({ session, table }) => table && JSON.stringify([session, table]))),
    groups: numbered(units.map(({ group }) => group)),
  }
  known.set(units, places)
  return places
}

/** The same number for the same name; -1 where there is none. */
export function numbered(names: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(names, (name) => {
    if (name === undefined) return -1
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    return numbers.get(name)!
  })
}
