import type { MaskGround } from '../database/report-tables.ts'
import type { Part } from '../database/tables.ts'
import { effectiveLevel } from '../sources/agreements.ts'
import { type Attendance, attendanceOf, attendancesMeant } from '../sources/participants.ts'
import { partAt, type SourceText } from '../sources/source.ts'
import { labelsIn } from '../sources/speakers.ts'
import { firstWhere } from '../text/halving.ts'
import type { Found } from '../text/name-search.ts'
import { overlaps, type Span } from '../text/span.ts'
import { blackMask, confidentialMask, type Hidden, hiddenWords, searchOf } from './masking.ts'
import type { Register } from './place.ts'
import { tablesIn } from './table-words.ts'

/** A stretch of a source with what others read in its place. */
export interface Replacement extends Span {
  /** What others read. */
  readonly words: string
  /** A name, an organisation or a table that was replaced; or words that were blacked out or are confidential. */
  readonly layer: 'pseudonym' | 'mask'
  /** Of what was blacked out, on what ground of the Woo. */
  readonly ground?: MaskGround
}

/** A text as it may go to others, and the way back to the text it was made from. */
export interface HiddenText {
  readonly text: string
  /** In order, apart from each other; positions are in the canonical text. */
  readonly replaced: readonly Replacement[]
  /** The canonical position of a position in `text`; within a replacement that of its start. Never falls. */
  at(position: number): number
  /** The way there: the position in `text` of a canonical position; within a replaced stretch where that begins. */
  from(position: number): number
  /** The canonical span that a span of `text` was made from: whole words that were replaced. */
  spanOf(span: Span): Span
  /** What others read of a canonical span. */
  printed(span: Span): string
}

type Source = Pick<SourceText, 'text' | 'blocks' | 'parts'>

/**
 * A source as it may go to others: names replaced by pseudonyms or `[naam]`, what was blacked out by `[gelakt]`,
 * what is confidential by `[vertrouwelijk]`, a table of a session under the Chatham House Rule by `[tafel]`. The rule of each part's session holds, and what its speakers agreed to.
 * @param masks what was blacked out, as spans of this very text
 */
export function hiddenText(
  source: Source,
  register: Register,
  masks: readonly (Span & { readonly ground?: MaskGround })[] = [],
): HiddenText {
  return replacedIn(source.text, [
    ...masks.map(blackedOut),
    ...silencedIn(source, register),
    ...namesIn(source, register),
    ...tablesIn(source, register),
  ])
}

/** A text with these stretches replaced, in whatever order they are given; what overlaps becomes one. */
export function replacedIn(text: string, found: readonly Replacement[]): HiddenText {
  return new Replaced(text, joined(found))
}

export const blackedOut = ({ start, end, ground }: Span & { readonly ground?: MaskGround }): Replacement => ({
  ...{ start, end, words: blackMask, layer: 'mask' },
  ...(ground && { ground }),
})

/** What of a source may not be quoted at all: confidential sessions, and turns that may be of who agreed to no quoting. */
export function silencedIn(
  { text, blocks, parts }: Source,
  { sessions, attendances }: Register,
): Replacement[] {
  const silent = (span: Span): Replacement[] => {
    const words = text.slice(span.start, span.end)
    const start = span.start + (words.length - words.trimStart().length)
    const end = span.end - (words.length - words.trimEnd().length)
    return start < end ? [{ start, end, words: confidentialMask, layer: 'mask' }] : []
  }
  const ruleOf = (part: Part | undefined) => (part?.session && sessions.get(part.session)?.rule) || 'openbaar'
  const silentAt = Map.groupBy(
    attendances.filter(({ agreement }) => agreement?.level === 'not-quoted'),
    ({ session }) => session,
  )
  const turns = blocks.filter((block) => {
    const session = partAt(parts, block.start)?.session
    const mayBe = block.speaker && session ? silentAt.get(session) : undefined
    if (!mayBe || !block.speaker || !session) return false
    const meant = attendancesMeant(presentAt(attendances, session), block.speaker, block.participant)
    return mayBe.some((one) => meant.includes(one))
  })
  return [...parts.filter((part) => ruleOf(part) === 'vertrouwelijk'), ...turns].flatMap(silent)
}

function namesIn(source: Source, register: Register): Replacement[] {
  const labels = labelsIn(source.blocks)
  return stretches(source).flatMap(({ start, end, session }) =>
    searchOf(hiddenIn(register, session, labels))(source.text, start, end).map(asReplacement),
  )
}

const asReplacement = ({ start, end, mask }: Found): Replacement => ({
  ...{ start, end, words: mask },
  layer: 'pseudonym',
})

/** The parts of a text with what lies between them, which belongs to no session. */
function stretches({ text, parts }: Source): { start: number; end: number; session: string | null }[] {
  const all = []
  let at = 0
  for (const { start, end, session } of parts) {
    if (at < start) all.push({ start: at, end: start, session: null })
    all.push({ start, end, session })
    at = end
  }
  return at < text.length ? [...all, { start: at, end: text.length, session: null }] : all
}

const hiddenBefore = new WeakMap<Register, Map<string, Hidden[]>>()

/** The words that a session, or text without one, keeps from others: made once for a register. */
export function hiddenIn(register: Register, session: string | null, labels: readonly string[]): Hidden[] {
  const known: Map<string, Hidden[]> = hiddenBefore.get(register) ?? new Map()
  hiddenBefore.set(register, known)
  const key = JSON.stringify([session, labels])
  const hidden = known.get(key) ?? hiddenWithLabels(register, session, labels)
  known.set(key, hidden)
  return hidden
}

function hiddenWithLabels(
  { sessions, attendances }: Register,
  session: string | null,
  labels: readonly string[],
): Hidden[] {
  const rule = (session && sessions.get(session)?.rule) || 'openbaar'
  const present = session ? presentAt(attendances, session) : []
  const mayBeNamed = (one: Attendance) =>
    one.pseudonym === null && effectiveLevel(rule, one.agreement?.level ?? null) === 'name-and-role'
  const named = present.filter(mayBeNamed)
  const nameable = new Set(named.map(({ participant }) => participant))
  return hiddenWords({
    people: present.filter((one) => !mayBeNamed(one)),
    others: attendances.filter(({ participant }) => !nameable.has(participant)),
    labels: labels.filter((label) => !attendanceOf(named, label)),
    hidesOrganisations: rule !== 'openbaar',
  })
}

export const presentAt = (attendances: readonly Attendance[], session: string) =>
  attendances.filter((one) => one.session === session)

/** Apart and in order; what overlaps becomes one, and what was blacked out shows over a name. */
function joined(found: readonly Replacement[]): Replacement[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const apart: Replacement[] = []
  for (const next of inOrder) {
    const last = apart.at(-1)
    if (!last || !overlaps(last, next)) {
      apart.push(next)
      continue
    }
    const shown = last.layer === 'mask' || next.layer === 'pseudonym' ? last : next
    apart[apart.length - 1] = { ...shown, start: last.start, end: Math.max(last.end, next.end) }
  }
  return apart
}

class Replaced implements HiddenText {
  readonly replaced: readonly Replacement[]
  readonly #source: string
  /** Where in `text` each replacement begins. */
  readonly #starts: readonly number[]
  #text: string | undefined

  constructor(source: string, replaced: readonly Replacement[]) {
    let longer = 0
    this.#starts = replaced.map(({ start, end, words }) => {
      const begins = start + longer
      longer += words.length - (end - start)
      return begins
    })
    this.replaced = replaced
    this.#source = source
  }

  get text(): string {
    this.#text ??= this.printed({ start: 0, end: this.#source.length })
    return this.#text
  }

  at(position: number): number {
    const index = lastAtOrBefore(this.#starts, position)
    const before = this.replaced[index]
    if (!before) return position
    const past = position - (this.#starts[index] ?? 0) - before.words.length
    return past < 0 ? before.start : before.end + past
  }

  from(position: number): number {
    const index = firstEndingAfter(this.replaced, position)
    const next = this.replaced[index]
    const start = this.#starts[index]
    if (next && start !== undefined) return position < next.start ? start - (next.start - position) : start
    const last = this.replaced.at(-1)
    return last ? (this.#starts.at(-1) ?? 0) + last.words.length + (position - last.end) : position
  }

  spanOf({ start, end }: Span): Span {
    const index = lastAtOrBefore(this.#starts, end - 1)
    const last = this.replaced[index]
    const isWithin = last && end < (this.#starts[index] ?? 0) + last.words.length
    return { start: this.at(start), end: isWithin ? last.end : this.at(end) }
  }

  printed(span: Span): string {
    let words = ''
    let at = span.start
    for (let i = firstEndingAfter(this.replaced, span.start); i < this.replaced.length; i++) {
      const each = this.replaced[i]
      if (!each || each.start >= span.end) break
      words += this.#source.slice(at, Math.max(at, each.start)) + each.words
      at = each.end
    }
    return words + this.#source.slice(at, Math.max(at, span.end))
  }
}

function lastAtOrBefore(starts: readonly number[], position: number): number {
  return firstWhere(starts, (start) => start > position) - 1
}

function firstEndingAfter(spans: readonly Span[], position: number): number {
  return firstWhere(spans, ({ end }) => end > position)
}
