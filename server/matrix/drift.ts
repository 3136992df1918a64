import { voiceWords } from '../quotes/attribution.ts'
import type { Drift } from '../quotes/drift.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { type CellFragment, placeKey } from './cell.ts'
import type { PassedBy, Rest } from './rest.ts'

/** A coding, or a piece of evidence, that a summary rests on, as it stands now. */
export interface Standing extends Span {
  readonly id: string
  readonly version: string
  /** The words there; null when a correction left no place for them. */
  readonly exact: string | null
  /** Whether it stands, and belongs to the code or thread of the column. */
  readonly counts: boolean
  /** Whose words they are now, and where; null when the document was taken away. */
  readonly place: { readonly voice: Voice; readonly where: string } | null
}

/** A fragment that a summary rests on and that changed since, in the way of a quote that was published. */
export interface ChangedRest {
  readonly rest: Rest
  readonly drift: Pick<Drift, 'words' | 'attribution' | 'coding'>
  readonly isErased: boolean
}

/** What changed about the fragments of a cell since its summary was written. */
export interface SummaryDrift {
  readonly changed: readonly ChangedRest[]
  /** Fragments that were not there, or not seen. */
  readonly fresh: readonly CellFragment[]
}

/** The kind of change, as the catalogue calls it. */
export function whatChanged({ drift: { words, attribution, coding }, isErased }: ChangedRest) {
  if (isErased) return 'erased'
  if (words) return words.now === null ? 'wordsGone' : 'wordsChanged'
  if (coding) return 'uncoded'
  return attribution?.because.includes('session') ? 'elsewhere' : 'saidByOther'
}

/** The cell that a summary stands in, as it is now. */
export interface Now {
  readonly fragments: readonly CellFragment[]
  /** What the column and the row are called. */
  readonly column: string
  readonly row: string
  /** Codings and evidence by id: those of fragments that do not stand where they stood. */
  readonly standing: ReadonlyMap<string, Standing>
  /** The number of a text version. */
  numberOf(version: string): number
  /** Who says it now, as it is printed; undefined when nothing that tells changed since. */
  attributionOf(fragment: CellFragment): string | undefined
}

/** Of these the ids of what does not stand where it stood: what became of it must be asked. */
export function idsToAsk(fragments: readonly CellFragment[], before: readonly PassedBy[]): string[] {
  const places = new Set(fragments.map(placeKey))
  return before.flatMap((one) => (places.has(placeKey(one)) ? [] : one.ids))
}

export interface Compared {
  /** Undefined when nothing touched its fragments. */
  readonly drift: SummaryDrift | undefined
  /** Fragments that its writer saw and did not choose, where they stand now. */
  readonly passed: ReadonlySet<CellFragment>
}

/** Compares the fragments under a summary with what they were when it was written. */
export function compared(
  { rests, passedBy }: { readonly rests: readonly Rest[]; readonly passedBy: readonly PassedBy[] },
  now: Now,
): Compared {
  const byPlace = new Map(now.fragments.map((fragment) => [placeKey(fragment), fragment]))
  const at = (place: PassedBy): CellFragment | undefined => {
    const there = byPlace.get(placeKey(place))
    if (there) return there
    const moved = place.ids.flatMap((id) => now.standing.get(id) ?? []).filter(({ counts }) => counts)
    return moved.flatMap((one) => byPlace.get(placeKey(one)) ?? [])[0]
  }
  const known = new Set<CellFragment>()
  const changed: ChangedRest[] = []
  for (const rest of rests) {
    const fragment = at(rest)
    if (fragment) known.add(fragment)
    const drift = fragment ? driftThere(rest, fragment, now) : driftGone(rest, now)
    if (drift) changed.push({ rest, drift, isErased: rest.exact === '' })
  }
  const passed = new Set(passedBy.flatMap((each) => at(each) ?? []).filter((each) => !known.has(each)))
  const fresh = now.fragments.filter((fragment) => !known.has(fragment) && !passed.has(fragment))
  return { drift: changed.length + fresh.length === 0 ? undefined : { changed, fresh }, passed }
}

type RestDrift = ChangedRest['drift']

function driftThere(rest: Rest, fragment: CellFragment, now: Now): RestDrift | undefined {
  const isSame = rest.exact === fragment.exact
  const version = now.numberOf(fragment.version)
  const attribution = attributionDrift(rest, fragment, now)
  if (isSame && !attribution) return undefined
  return {
    ...(!isSame && { words: { was: rest.exact, now: fragment.exact, version } }),
    ...(attribution && { attribution }),
  }
}

function attributionDrift(rest: Rest, fragment: CellFragment, now: Now): Drift['attribution'] {
  const said = now.attributionOf(fragment)
  const isVoice = rest.voice !== fragment.voice
  const isWho = rest.attribution !== null && said !== undefined && said !== rest.attribution
  if (!isVoice && !isWho) return undefined
  return {
    was: rest.attribution ?? voiceWords[rest.voice],
    now: said ?? voiceWords[fragment.voice],
    because: [...(isVoice ? (['voice'] as const) : []), ...(isWho ? (['attribution'] as const) : [])],
  }
}

/** Why a fragment is not in its cell any more. */
function driftGone(rest: Rest, now: Now): RestDrift {
  const was = rest.attribution ?? voiceWords[rest.voice]
  if (rest.ids.length === 0) {
    return { words: { was: rest.exact, now: null, version: now.numberOf(rest.version) } }
  }
  const [standing] = rest.ids.flatMap((id) => now.standing.get(id) ?? []).filter(({ counts }) => counts)
  if (!standing) return { coding: { added: [], removed: [now.column], renamed: [], redefined: [] } }
  const { exact, place, version } = standing
  if (exact !== rest.exact) return { words: { was: rest.exact, now: exact, version: now.numberOf(version) } }
  if (place && place.voice !== rest.voice) {
    return { attribution: { was, now: voiceWords[place.voice], because: ['voice'] } }
  }
  return { attribution: { was: now.row, now: place?.where ?? '', because: ['session'] } }
}
