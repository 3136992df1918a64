import type { Project } from '../database/project.ts'
import type { MaskRefusalRow } from '../database/source-tables.ts'
import type { Db } from '../database/tables.ts'
import { effectiveLevel } from '../sources/agreements.ts'
import type { SourceText } from '../sources/source.ts'
import { nameParts, saidName } from '../text/name-parts.ts'
import type { Personal, PersonalKind } from '../text/personal.ts'
import { apart, firstOverlapping, overlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'
import { pushUnder } from '../threads/sets.ts'
import { each, inTurns } from '../turns.ts'
import { masksIn } from './blackened.ts'
import type { Desk } from './desk.ts'
import { type Keep, personalOf } from './personal-found.ts'
import type { Register } from './place.ts'

/** Words that are probably personal data, in every place of a text where they stand. */
export interface Proposal {
  readonly kind: PersonalKind
  readonly words: string
  readonly places: readonly Span[]
}

/** What the finder says of a text, and what people said of that. */
export interface Proposals {
  /** What waits for a decision. */
  readonly open: readonly Proposal[]
  /** Names that others read a pseudonym or `[naam]` for, without any black. */
  readonly replaced: readonly Proposal[]
  readonly refused: readonly MaskRefusalRow[]
}

/**
 * What is proposed to be blacked out of a text version: neither blacked out yet, nor replaced, nor refused.
 * @param keep for who goes through many texts: what the finder finds is kept by this
 */
export async function proposalsIn(
  project: Project,
  desk: Desk,
  source: SourceText,
  keep?: Keep,
): Promise<Proposals> {
  const found = await personalOf(project, { desk, keep }, source)
  const refused = await refusalsOf(project.db, source.document.id)
  const left = new Set(refused.map(({ kind, exact }) => keyOf(kind, exact)))
  const agreed = nameable(await desk.register(), source)
  const masks = await masksIn(project.db, source)
  const bare = await inTurns(bareOf(found, masks))
  const { replaced } = bare.length === 0 ? nothing : await desk.hiding(source, masks)
  return { ...(await inTurns(waiting(source.text, bare, { replaced, left, agreed }))), refused }
}

const nothing: { readonly replaced: readonly Span[] } = { replaced: [] }

/** What no mask covers a part of. */
function* bareOf(found: readonly Personal[], masks: readonly Span[]): Generator<void, Personal[]> {
  const black = apart(masks)
  const bare: Personal[] = []
  yield* each(found, (one) => {
    if (firstOverlapping(black, one) < 0) bare.push(one)
  })
  return bare
}

/** What waits for a decision, and what others read something else for. The same words are one proposal. */
function* waiting(
  text: string,
  bare: readonly Personal[],
  {
    replaced,
    left,
    agreed,
  }: { replaced: readonly Span[]; left: ReadonlySet<string>; agreed: ReadonlySet<string> },
): Generator<void, Pick<Proposals, 'open' | 'replaced'>> {
  const open = new Map<string, Personal[]>()
  const covered = new Map<string, Personal[]>()
  yield* each(bare, (one) => {
    const key = keyOf(one.kind, text.slice(one.start, one.end))
    // Who agrees to be named later did not agree to be mailed or called: what is no name keeps waiting for a decision.
    if (one.kind === 'name' && isCovered(text, one, replaced)) pushUnder(covered, key, one)
    else if (!left.has(key) && !agreed.has(key)) pushUnder(open, key, one)
  })
  return { open: proposed(text, open), replaced: proposed(text, covered) }
}

/** Whether nothing of a name is left beside what is replaced, but a possessive. */
function isCovered(text: string, name: Span, replaced: readonly Span[]): boolean {
  const over = overlapping(replaced, name)
  const left = [name.start, ...over.map(({ end }) => end)].map((from, i) =>
    text.slice(from, over[i]?.start ?? name.end),
  )
  return over.length > 0 && left.every((words) => /^[\s’'`´.]*s?$/u.test(words))
}

/** Names of those who agreed to be named, in the sessions of this text. */
function nameable({ sessions, attendances }: Register, { parts }: SourceText): Set<string> {
  const here = new Set(parts.map(({ session }) => session))
  const agreed = attendances.filter(({ session, agreement, pseudonym }) => {
    const rule = sessions.get(session)?.rule ?? 'vertrouwelijk'
    const level = effectiveLevel(rule, agreement?.level ?? null)
    return here.has(session) && pseudonym === null && level === 'name-and-role'
  })
  return new Set(
    agreed.flatMap(({ name }) => [name, saidName(name), ...nameParts(name)]).map((one) => keyOf('name', one)),
  )
}

const keyOf = (kind: string, words: string) =>
  `${kind} ${words.toLocaleLowerCase('nl').replace(/\s+/gu, ' ')}`

const proposed = (text: string, byWords: ReadonlyMap<string, readonly Personal[]>): Proposal[] =>
  [...byWords.values()].flatMap((places) => {
    const [first] = places
    return first ? [{ kind: first.kind, words: text.slice(first.start, first.end), places }] : []
  })

/** What people said need no black in a document. */
export async function refusalsOf(db: Db, document: string): Promise<MaskRefusalRow[]> {
  return db
    .selectFrom('mask_refusals')
    .selectAll()
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('made')
    .execute()
}
