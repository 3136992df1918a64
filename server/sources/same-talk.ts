import type { Part } from '../database/tables.ts'
import type { StandingDocument } from './standing.ts'

/** What tells whether documents are notes of one talk. */
export interface TalkDocument
  extends Pick<StandingDocument, 'id' | 'name' | 'role' | 'same_talk' | 'apart_from' | 'original' | 'parts'> {
  /** One letter per block, as they are kept. */
  readonly voices: string
}

/** The documents that are notes of the same talk as this one. */
export function twinsOf<D extends Pick<TalkDocument, 'id' | 'same_talk'>>(
  { id, same_talk }: Pick<TalkDocument, 'id' | 'same_talk'>,
  documents: readonly D[],
): D[] {
  if (same_talk === null) return []
  return documents.filter((other) => other.id !== id && other.same_talk === same_talk)
}

/** The documents by the talk that they tell of: linked notes together, every other one by itself. */
export function talksOf<D extends Pick<TalkDocument, 'id' | 'same_talk'>>(documents: readonly D[]): D[][] {
  return [...Map.groupBy(documents, ({ id, same_talk }) => same_talk ?? id).values()]
}

/** How many documents only tell again what another told: of each talk all but one. */
export function furtherNotes(documents: readonly Pick<TalkDocument, 'same_talk'>[]): number {
  const linked = documents.flatMap(({ same_talk }) => same_talk ?? [])
  return linked.length - new Set(linked).size
}

/**
 * The documents that are probably notes of the same talk as this one: both the words of note-takers, of one table of one
 * session, in no different round, and not two files of one text. What somebody said are different talks is not proposed.
 */
export function probableTwins(one: TalkDocument, documents: readonly TalkDocument[]): TalkDocument[] {
  const seat = seatOf(one)
  if (!seat) return []
  const apart = apartFrom(one)
  return documents.filter((other) => {
    const isKnown = apart.has(other.id) || apartFrom(other).has(one.id)
    const isLinked = one.same_talk !== null && one.same_talk === other.same_talk
    if (other.id === one.id || isKnown || isLinked || other.original === one.original) return false
    const place = seatOf(other)
    return place?.table === seat.table && place.session === seat.session && mayMeet(seat.rounds, place.rounds)
  })
}

interface Seat {
  readonly session: string
  readonly table: string
  readonly rounds: ReadonlySet<string>
}

/** Where the notes of one table were taken; undefined for other documents. */
function seatOf({ role, parts, voices }: TalkDocument): Seat | undefined {
  if (role !== 'source' || !isNotes(voices)) return undefined
  const seated = parts.filter(({ table }) => table !== null)
  const [first] = seated
  if (!first?.session || !first.table) return undefined
  const { session, table } = first
  if (seated.some((part) => part.table !== table || part.session !== session)) return undefined
  return { session, table, rounds: new Set(seated.flatMap(({ round }) => round ?? [])) }
}

/** More of its words were noted than said word for word. */
function isNotes(voices: string): boolean {
  const count = (letter: string) => voices.split(letter).length - 1
  return count('n') > 0 && count('n') >= count('p') / 2
}

/** Without rounds nobody knows; else there must be one in which both were there. */
function mayMeet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === 0 || other.size === 0 || [...one].some((round) => other.has(round))
}

/** The documents of which somebody said that they are about another talk. */
export function apartFrom({ apart_from }: Pick<TalkDocument, 'apart_from'>): Set<string> {
  return new Set<string>(JSON.parse(apart_from ?? '[]'))
}

type Placed = Pick<Part, 'table' | 'proposition'>

/**
 * Where a text was noted that does not say so itself: the table, or the proposition, that the other notes of the same
 * talk name, when they name one. So its words count there, and once.
 */
export function placeOfTalk(own: readonly Placed[], twins: readonly (readonly Placed[])[]): Placed {
  const all = twins.flat()
  return { table: missing('table', own, all), proposition: missing('proposition', own, all) }
}

function missing(kind: keyof Placed, own: readonly Placed[], twins: readonly Placed[]): string | null {
  if (own.some((part) => part[kind] !== null)) return null
  const named = new Set(twins.flatMap((part) => part[kind] ?? []))
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

/** The parts of a document with the place that its talk lends it. */
export function withPlaceOfTalk<D extends Pick<TalkDocument, 'id' | 'same_talk' | 'parts'>>(
  documents: readonly D[],
): D[] {
  return documents.map((document) => {
    const twins = twinsOf(document, documents)
    if (twins.length === 0) return document
    const lent = placeOfTalk(
      document.parts,
      twins.map(({ parts }) => parts),
    )
    const parts = document.parts.map((part) =>
      part.session === null
        ? part
        : { ...part, table: part.table ?? lent.table, proposition: part.proposition ?? lent.proposition },
    )
    return { ...document, parts }
  })
}
