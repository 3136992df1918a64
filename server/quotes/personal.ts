import { z } from 'zod'
import { keepResult, keptResult } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import type { MaskRefusalRow } from '../database/source-tables.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { effectiveLevel } from '../sources/agreements.ts'
import type { SourceText } from '../sources/source.ts'
import { nameParts, saidName } from '../text/name-parts.ts'
import { type Personal, type PersonalKind, personalIn, personalKinds } from '../text/personal.ts'
import { overlapping } from '../text/sorted-spans.ts'
import { overlaps, type Span } from '../text/span.ts'
import { masksIn } from './blackened.ts'
import type { Desk } from './desk.ts'
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

/** What is proposed to be blacked out of a text version: neither blacked out yet, nor replaced, nor refused. */
export async function proposalsIn(project: Project, desk: Desk, source: SourceText): Promise<Proposals> {
  const found = await personalOf(project, desk, source)
  const masks = (await masksIn(project.db, source)).toSorted((a, b) => a.start - b.start)
  const { replaced } = await desk.hidden(source.version.id)
  const refused = await refusalsOf(project.db, source.document.id)
  const left = new Set(refused.map(({ kind, exact }) => keyOf(kind, exact)))
  const bare = found.filter((one) => !masks.some((mask) => overlaps(mask, one)))
  // Who agrees to be named later did not agree to be mailed or called: what is no name keeps waiting for a decision.
  const isReplaced = (one: Personal) => one.kind === 'name' && isCovered(source.text, one, replaced)
  const agreed = nameable(await desk.register(), source)
  const isLeft = (one: Personal) => {
    const key = keyOf(one.kind, source.text.slice(one.start, one.end))
    return left.has(key) || agreed.has(key)
  }
  return {
    open: together(
      source.text,
      bare.filter((one) => !isReplaced(one) && !isLeft(one)),
    ),
    replaced: together(source.text, bare.filter(isReplaced)),
    refused,
  }
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

/** The same words are one proposal. */
function together(text: string, found: readonly Personal[]): Proposal[] {
  const groups = Map.groupBy(found, ({ kind, start, end }) => keyOf(kind, text.slice(start, end)))
  return [...groups.values()].flatMap((places) => {
    const [first] = places
    return first ? [{ kind: first.kind, words: text.slice(first.start, first.end), places }] : []
  })
}

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

/** Changes when the finder finds something else. */
const finder = 'personal/2'
const kept = z.array(z.tuple([z.enum(personalKinds), z.number(), z.number()]))

/** What the finder finds, kept beside the project: positions and kinds, no words. */
async function personalOf(project: Project, desk: Desk, { text, version }: SourceText): Promise<Personal[]> {
  const event = (await headOf(project.db))?.seq ?? 0
  const names = [
    ...new Set(
      (await desk.register()).attendances.flatMap(({ name }) => [saidName(name), ...nameParts(name)]),
    ),
  ].sort()
  const place = {
    kind: 'personal',
    key: version.id,
    input: sha256(JSON.stringify([finder, version.sha256, names])),
  }
  const before = await keptResult(project.derived, place)
  if (before !== undefined) {
    return kept.parse(JSON.parse(before)).map(([kind, start, end]) => ({ kind, start, end }))
  }
  const found = personalIn(text, names)
  const json = JSON.stringify(found.map(({ kind, start, end }) => [kind, start, end]))
  await keepResult(project.derived, { ...place, event, json })
  return found
}
