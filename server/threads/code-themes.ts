import { type Company, company, expectedRange, fewestUnits, type Meeting } from './company.ts'
import type { Fragment } from './fragments.ts'
import type { ThreadCode, Unit } from './material.ts'
import { numbered } from './recurrence.ts'
import { intersection, shareAtLeast } from './sets.ts'
import type { Study } from './study.ts'
import { type Theme, themeOf, unitsAskedFor } from './theme.ts'

/** A theme for each code that was used. */
export function codeThemes(study: Study): Theme[] {
  return study.codes.flatMap((code) => {
    const fragments = study.fragmentsWith(code.id)
    if (fragments.length === 0) return []
    const read = study.readings.readFor(code.id)
    return [
      themeOf({ kind: 'code', codes: [code], fragments, read, asked: unitsAskedFor(code, study) }, study),
    ]
  })
}

/** The strongest pairs are dealt out for their range, and become themes. */
const mostPairs = 12

interface Pair {
  readonly first: Theme
  readonly second: Theme
  readonly meeting: Meeting
  readonly company: Company
}

/** A theme for each pair of codes that keep company more than expected, over the units that were read for both. */
export function pairThemes(themes: readonly Theme[], study: Study): Theme[] {
  const pairs: Pair[] = []
  const { units } = study.lines
  const sessions = numbered(units.map(({ session }) => session))
  const standing = themes.map((theme) => standingOf(theme, units))
  themes.forEach((first, i) => {
    for (let j = i + 1; j < themes.length; j++) {
      const second = themes[j]!
      if (areKin(first.codes[0]!, second.codes[0]!, study)) continue
      if (!shareAtLeast(fewestUnits, first.found, second.found)) continue
      const meeting = meetingOf(standing[i]!, standing[j]!, sessions)
      const kept = company(meeting)
      if (kept) pairs.push({ first, second, meeting, company: kept })
    }
  })
  const strongest = pairs.sort((a, b) => b.company.logLikelihood - a.company.logLikelihood)
  return strongest.slice(0, mostPairs).map((pair) => pairTheme(pair, study))
}

function pairTheme({ first, second, meeting, company }: Pair, study: Study): Theme {
  const fragments = meetings(first.fragments, second.fragments)
  const range = expectedRange(meeting, study.parameters)
  const codes = [first.codes[0]!, second.codes[0]!]
  const read = intersection(first.read, second.read)
  const asked = intersection(first.asked, second.asked)
  return themeOf({ kind: 'pair', codes, fragments, read, asked, company: { ...company, range } }, study)
}

/** How a theme stands in a unit; where it was found, somebody read. */
const notRead = 0
const read = 1
const found = 2

/** How a theme stands in each unit. */
function standingOf(theme: Theme, units: readonly Unit[]): Uint8Array {
  return Uint8Array.from(units, ({ id }) =>
    theme.found.has(id) ? found : theme.read.has(id) ? read : notRead,
  )
}

/** Over the units that were read for both. */
function meetingOf(first: Uint8Array, second: Uint8Array, sessions: Int32Array): Meeting {
  const meeting = { sessions: [] as number[], first: [] as boolean[], second: [] as boolean[] }
  for (let unit = 0; unit < sessions.length; unit++) {
    if (first[unit] === notRead || second[unit] === notRead) continue
    meeting.sessions.push(sessions[unit]!)
    meeting.first.push(first[unit] === found)
    meeting.second.push(second[unit] === found)
  }
  return meeting
}

const areKin = (a: ThreadCode, b: ThreadCode, study: Study) =>
  study.withBelow(a.id).has(b.id) || study.withBelow(b.id).has(a.id)

/** So many sentences apart, two fragments still speak to one another. */
const nearby = 2

/** Where two codes meet: per unit the fragments that stand near one of the other code, else the nearest two. */
export function meetings(first: readonly Fragment[], second: readonly Fragment[]): Fragment[] {
  const others = Map.groupBy(second, ({ unit }) => unit.id)
  const met = new Set<Fragment>()
  for (const [unit, own] of Map.groupBy(first, (each) => each.unit.id)) {
    let nearest: { a: Fragment; b: Fragment; apart: number } | undefined
    for (const a of own) {
      for (const b of others.get(unit) ?? []) {
        const apart = sentencesApart(a, b)
        if (apart <= nearby) met.add(a).add(b)
        if (!nearest || apart < nearest.apart) nearest = { a, b, apart }
      }
    }
    if (nearest && nearest.apart > nearby) met.add(nearest.a).add(nearest.b)
  }
  return [...met]
}

/** In other documents, as with two note-takers at a table, fragments are as far apart as can be. */
function sentencesApart(a: Fragment, b: Fragment): number {
  if (a.document !== b.document) return Number.MAX_SAFE_INTEGER
  return Math.abs(a.line.index - b.line.index)
}
