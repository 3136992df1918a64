import type { Code } from '../codebook/code.ts'
import type { Session } from '../sources/sessions.ts'
import type { Counting } from './counting.ts'
import { type Scope, within } from './scope.ts'

/** One session in the order of dates, with the codes that were first given in it. */
export interface NewInSession {
  readonly session: Pick<Session, 'id' | 'title' | 'date'>
  readonly codes: readonly Code[]
  /** How many codes were given in this session and those before it. */
  readonly known: number
  /** Whether somebody coded or read any of it. */
  readonly isRead: boolean
  readonly fragments: number
}

/** Base size and run length as Guest, Namey and Chen (2020) use them, in sessions. */
export const baseSize = 4
const runLength = 2

export interface NewCodes {
  readonly rows: readonly NewInSession[]
  /** Codes that were first given in the base; null while it is not complete. */
  readonly base: number | null
  /** New codes in each run after the base, over the sessions from and to (places in the list of those that were read). */
  readonly runs: readonly { readonly from: NewInSession; readonly to: NewInSession; readonly found: number }[]
  /** Sessions without a date: they have no place in the order. */
  readonly undated: readonly string[]
}

/**
 * New codes per session in order of date. A code is new in the first session, by date and then by title, that holds a
 * fragment with it; what was coded later in an earlier session moves it there. Base size, run length and new
 * information as in Guest, G., Namey, E. and Chen, M. (2020), "A simple method to assess and report thematic
 * saturation in qualitative research", PLoS ONE 15(5): e0232076; no threshold is set and nothing is called saturated.
 */
export function newCodes(counting: Counting, scope: Scope = {}): NewCodes {
  const { codes, units, fragments } = within(counting, scope)
  const titles = new Set(units.map(({ session }) => session))
  const known = counting.ground.sessions.filter(({ title }) => titles.has(title))
  const bySession = Map.groupBy(fragments, ({ unit }) => unit.session)
  const readUnits = new Set(codes.flatMap(({ id }) => [...counting.readings.readFor(id)]))
  const readSessions = new Set(units.filter(({ id }) => readUnits.has(id)).map(({ session }) => session))
  const seen = new Set<string>()
  const rows = known
    .filter(({ date }) => date !== null)
    .map(({ id, title, date }): NewInSession => {
      const own = bySession.get(title) ?? []
      const given = new Set(own.flatMap((fragment) => fragment.codes))
      const fresh = codes.filter((code) => given.has(code.id) && !seen.has(code.id))
      for (const code of fresh) seen.add(code.id)
      return {
        session: { id, title, date },
        ...{ codes: fresh, known: seen.size, fragments: own.length },
        isRead: own.length > 0 || readSessions.has(title),
      }
    })
  const undated = known.filter(({ date }) => date === null).map(({ title }) => title)
  const read = rows.filter(({ isRead }) => isRead)
  const base = read.length < baseSize ? null : (read[baseSize - 1]?.known ?? 0)
  const runs = read.slice(baseSize + runLength - 1).map((to, i) => {
    const run = read.slice(baseSize + i, baseSize + i + runLength)
    return { from: run[0] ?? to, to, found: run.reduce((sum, row) => sum + row.codes.length, 0) }
  })
  return { rows, base, runs, undated }
}
