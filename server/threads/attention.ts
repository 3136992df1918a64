import type { Origin } from '../database/coding-tables.ts'
import type { Voice } from '../text/block.ts'

/** One piece of evidence, as far as it matters for what to look out for. */
export interface Witness {
  readonly document: string
  readonly session: string
  readonly unit: string
  readonly voice: Voice
  /** Whose words, when one person is known. */
  readonly person?: string
  /** Everybody whose words they may be. */
  readonly people: readonly string[]
  readonly notetaker?: string
  readonly group?: string
  readonly asked: boolean
  /** How the codings on it came about; none on words that nobody coded. */
  readonly origins: readonly Origin[]
  /** Whether the text it stands in was changed since. */
  readonly changed: boolean
}

/** What a reader must know before believing a thread. */
export type Attention =
  | { readonly key: 'one-session'; readonly session: string }
  | { readonly key: 'one-speaker' }
  | {
      readonly key: 'half-from-one-source'
      readonly document: string
      readonly found: number
      readonly of: number
    }
  | { readonly key: 'only-where-asked'; readonly units: number }
  | { readonly key: 'only-noted' }
  | { readonly key: 'same-participants'; readonly people: number; readonly sessions: readonly string[] }
  | { readonly key: 'one-notetaker' }
  | { readonly key: 'one-group'; readonly group: string }
  | { readonly key: 'mostly-suggested'; readonly found: number; readonly of: number }
  | { readonly key: 'taken-in-bulk'; readonly found: number; readonly of: number }
  | { readonly key: 'not-all-read'; readonly unread: number; readonly of: number }
  | { readonly key: 'source-changed'; readonly found: number }

export interface AttentionContext {
  /** Units with words that could count, and how many of them nobody read for this. */
  readonly units: number
  readonly unread: number
  /** How many groups of participants there are in all. */
  readonly groups: number
}

/** The points of attention of some evidence. Only what is known is said: without names, nothing of speakers. */
export function attention(witnesses: readonly Witness[], context: AttentionContext): Attention[] {
  if (witnesses.length === 0) return [...unread(context)]
  return [
    ...oneSession(witnesses),
    ...oneSpeaker(witnesses),
    ...oneSource(witnesses),
    ...onlyWhereAsked(witnesses),
    ...onlyNoted(witnesses),
    ...sameParticipants(witnesses),
    ...oneNotetaker(witnesses),
    ...oneGroup(witnesses, context.groups),
    ...suggested(witnesses),
    ...unread(context),
    ...changed(witnesses),
  ]
}

type Points = readonly Attention[]

function oneSession(witnesses: readonly Witness[]): Points {
  const session = onlyOne(witnesses.map((each) => each.session))
  return session === undefined ? [] : [{ key: 'one-session', session }]
}

function oneSpeaker(witnesses: readonly Witness[]): Points {
  return onlyOne(witnesses.map(({ person }) => person)) === undefined ? [] : [{ key: 'one-speaker' }]
}

function oneSource(witnesses: readonly Witness[]): Points {
  for (const [document, own] of Map.groupBy(witnesses, (each) => each.document)) {
    if (own.length * 2 <= witnesses.length) continue
    return [{ key: 'half-from-one-source', document, found: own.length, of: witnesses.length }]
  }
  return []
}

function onlyWhereAsked(witnesses: readonly Witness[]): Points {
  if (!witnesses.every(({ asked }) => asked)) return []
  return [{ key: 'only-where-asked', units: new Set(witnesses.map(({ unit }) => unit)).size }]
}

function onlyNoted(witnesses: readonly Witness[]): Points {
  return witnesses.every(({ voice }) => voice === 'note') ? [{ key: 'only-noted' }] : []
}

/**
 * People who may be behind the evidence of more than one session, when that touches more than half of the sessions:
 * what looks like many voices may be few.
 */
function sameParticipants(witnesses: readonly Witness[]): Points {
  const sessions = new Map<string, Set<string>>()
  for (const { people, session } of witnesses) {
    for (const person of people) sessions.set(person, (sessions.get(person) ?? new Set()).add(session))
  }
  const returned = [...sessions.values()].filter((own) => own.size > 1)
  const met = new Set(returned.flatMap((own) => [...own]))
  if (met.size * 2 <= new Set(witnesses.map(({ session }) => session)).size) return []
  const inOrder = new Set(witnesses.map(({ session }) => session).filter((session) => met.has(session)))
  return [{ key: 'same-participants', people: returned.length, sessions: [...inOrder] }]
}

function oneNotetaker(witnesses: readonly Witness[]): Points {
  const noted = witnesses.filter(({ voice }) => voice === 'note')
  if (noted.length !== witnesses.length || new Set(noted.map(({ unit }) => unit)).size < 2) return []
  return onlyOne(noted.map(({ notetaker }) => notetaker)) === undefined ? [] : [{ key: 'one-notetaker' }]
}

function oneGroup(witnesses: readonly Witness[], groups: number): Points {
  const group = onlyOne(witnesses.map((each) => each.group))
  return group === undefined || groups < 2 ? [] : [{ key: 'one-group', group }]
}

function suggested(witnesses: readonly Witness[]): Points {
  const coded = witnesses.filter(({ origins }) => origins.length > 0)
  const all = (kinds: readonly Origin[]) =>
    coded.filter(({ origins }) => origins.every((origin) => kinds.includes(origin))).length
  const found = all(['suggestion', 'adjusted', 'bulk'])
  const bulk = all(['bulk'])
  const points: Attention[] = []
  if (found * 2 > coded.length) points.push({ key: 'mostly-suggested', found, of: coded.length })
  if (bulk > 0) points.push({ key: 'taken-in-bulk', found: bulk, of: coded.length })
  return points
}

function unread({ units, unread }: AttentionContext): Points {
  return unread === 0 ? [] : [{ key: 'not-all-read', unread, of: units }]
}

function changed(witnesses: readonly Witness[]): Points {
  const found = witnesses.filter((each) => each.changed).length
  return found === 0 ? [] : [{ key: 'source-changed', found }]
}

/** The one value that all have; undefined when they differ or one is not known. */
function onlyOne(values: readonly (string | undefined)[]): string | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}
