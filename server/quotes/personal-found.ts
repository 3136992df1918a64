import { z } from 'zod'
import { keepResult, keptResult, type ResultRow } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import { headOf } from '../database/write.ts'
import { KeptOn } from '../kept-on.ts'
import type { SourceText } from '../sources/source.ts'
import { nameParts, saidName } from '../text/name-parts.ts'
import type { Search } from '../text/name-search.ts'
import { type Personal, personalInPieces, personalKinds, searchForNames } from '../text/personal.ts'
import { inTurns } from '../turns.ts'
import type { Desk } from './desk.ts'
import type { Register } from './place.ts'

/** Changes when the finder finds something else. */
const finder = 'personal/2'
const kept = z.array(z.tuple([z.enum(personalKinds), z.number(), z.number()]))

/** What was worked out, to keep: at once, or later with more of it. */
export type Keep = (result: Omit<ResultRow, 'at'>) => Promise<void>

/** What the finder finds in a text, kept beside the project: positions and kinds, no words. */
export async function personalOf(
  project: Project,
  { desk, keep = (result) => keepResult(project.derived, result) }: { desk: Desk; keep?: Keep | undefined },
  { text, version }: SourceText,
): Promise<Personal[]> {
  const event = (await headOf(project.db))?.seq ?? 0
  const { names, search } = namesOf(await desk.register())
  const place = {
    kind: 'personal',
    key: version.id,
    input: sha256(JSON.stringify([finder, version.sha256, names])),
  }
  const before = await keptResult(project.derived, place)
  if (before !== undefined) {
    return kept.parse(JSON.parse(before)).map(([kind, start, end]) => ({ kind, start, end }))
  }
  const found = await inTurns(personalInPieces(text, search))
  const json = JSON.stringify(found.map(({ kind, start, end }) => [kind, start, end]))
  await keep({ ...place, event, json })
  return found
}

interface Names {
  /** A number over all of them. */
  readonly names: string
  readonly search: Search
}

const namesBefore = new KeptOn<Register, Names>()

/** The names of everybody on a list, and the search for them: made once for a register. */
function namesOf(register: Register): Names {
  const known = namesBefore.get(register)
  if (known) return known
  const all = register.attendances.flatMap(({ name }) => [saidName(name), ...nameParts(name)])
  const names = [...new Set(all)].sort()
  const made = { names: sha256(JSON.stringify(names)), search: searchForNames(names) }
  namesBefore.set(register, made)
  return made
}

/** So many results, or signs of them, are kept in one go. */
const mostAtOnce = { results: 20, signs: 200_000 }

/** Keeps what was worked out of many texts some at a time: each time is a wait for the disk. */
export class KeptTogether {
  readonly #derived: Project['derived']
  #waiting: Omit<ResultRow, 'at'>[] = []
  #signs = 0

  constructor(derived: Project['derived']) {
    this.#derived = derived
  }

  readonly keep: Keep = async (result) => {
    this.#waiting.push(result)
    this.#signs += result.json.length
    if (this.#waiting.length >= mostAtOnce.results || this.#signs >= mostAtOnce.signs) await this.rest()
  }

  /** Keeps what waits. */
  async rest(): Promise<void> {
    const results = this.#waiting
    this.#waiting = []
    this.#signs = 0
    if (results.length === 0) return
    await this.#derived.transaction().execute(async (trx) => {
      for (const result of results) await keepResult(trx, result)
    })
  }
}
