import type { AgreementLevel } from '../database/report-tables.ts'
import type { Part, QuotingRule, SessionRow } from '../database/tables.ts'
import { effectiveLevel, strictestLevel } from '../sources/agreements.ts'
import { type Attendance, attendanceOf, attendancesMeant } from '../sources/participants.ts'
import { partAt, type SourceText, sentenceAt, type VoicedBlock, voiceAt } from '../sources/source.ts'
import { labelsIn } from '../sources/speakers.ts'
import type { Voice } from '../text/block.ts'
import { isName } from '../text/name-parts.ts'
import { firstOverlapping, overlapping } from '../text/sorted-spans.ts'
import { overlaps, type Span } from '../text/span.ts'
import { hiddenIn, presentAt } from './hidden-text.ts'
import { type Hidden, strictestRule } from './masking.ts'

/** Everything about sessions that a quote's place is told from; loaded once, by `register` in the store. */
export interface Register {
  readonly sessions: ReadonlyMap<string, SessionRow>
  /** Titles of tables and propositions by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly attendances: readonly Attendance[]
}

/** Who speaks, as far as it may be printed: what the agreement forbids is empty. */
export interface Speaker {
  readonly name: string
  readonly role: string
  readonly organisation: string
  readonly group: string
  readonly isHost: boolean
}

/** What those who speak agreed to, under the rule of their session. */
export interface Agreed {
  readonly level: AgreementLevel
  /** False when somebody who speaks was not asked: then `without` holds. */
  readonly wasAsked: boolean
}

/** Where a span stands and whose words it holds, as the sources say it now. */
export interface QuotePlace {
  readonly voice: Voice
  /** How many different voices and speakers the span runs over. */
  readonly voices: number
  readonly speakers: number
  /** The strictest rule of the sessions that the span touches; confidential when a speaker agreed to no quoting. */
  readonly rule: QuotingRule
  /** The strictest of who speaks; null where no speaker is known, and the session's rule alone holds. */
  readonly agreed: Agreed | null
  readonly session: SessionRow | null
  readonly table: string | null
  /** As the part says it: `Ronde 2`. */
  readonly round: string | null
  readonly proposition: string | null
  /** The speaker's label in the source; null when the block has none, or the rule or the agreement forbids it. */
  readonly label: string | null
  readonly speaker: Speaker | null
  readonly page: number | null
  readonly time: number | null
  /** First and last sentence, counted from 1; null between sentences. */
  readonly sentences: { readonly first: number; readonly last: number } | null
  readonly hidden: readonly Hidden[]
}

type Source = Pick<SourceText, 'blocks' | 'parts' | 'sentences'>

/** Tells the place of a span in its text. */
export function placeOf(source: Source, span: Span, register: Register): QuotePlace {
  const blocks = overlapping(source.blocks, span)
  const block = blocks[0]
  const at = block ? Math.max(block.start, span.start) : span.start
  const part = partAt(source.parts, at)
  const session = (part?.session && register.sessions.get(part.session)) || null
  const agreed = agreedBy(blocks, source.parts, register)
  const rule = agreed?.level === 'not-quoted' ? 'vertrouwelijk' : ruleOver(source.parts, span, register)
  const isOpen = rule === 'openbaar'
  return {
    voice: voiceAt(source.blocks, at),
    voices: new Set(blocks.map(({ voice }) => voice)).size,
    speakers: new Set(blocks.flatMap(({ speaker }) => speaker ?? [])).size,
    rule,
    agreed,
    session,
    table: titleOf(register, part?.table),
    round: part?.round ?? null,
    proposition: titleOf(register, part?.proposition),
    label: isOpen && agreed?.level === 'name-and-role' ? (block?.speaker ?? null) : null,
    speaker: isOpen && block ? speakerOf(block, session, register) : null,
    page: block?.page ?? null,
    time: block?.time ?? null,
    sentences: sentencesOf(source.sentences, span),
    hidden: hiddenAround(source, span, register),
  }
}

const titleOf = ({ titles }: Register, id: string | null | undefined) => (id && titles.get(id)) || null

function ruleOver(parts: readonly Part[], span: Span, { sessions }: Register): QuotingRule {
  const touched = parts.filter((part) => overlaps(part, span))
  return strictestRule(touched.flatMap(({ session }) => (session ? (sessions.get(session)?.rule ?? []) : [])))
}

/** Whoever has a name and is on no list was not asked; of `Deelnemer 3` nobody knows. */
function agreedBy(blocks: readonly VoicedBlock[], parts: readonly Part[], register: Register): Agreed | null {
  const spoken = blocks.flatMap((block) => {
    const session = register.sessions.get(partAt(parts, block.start)?.session ?? '')
    if (!block.speaker || !session) return []
    const meant = meantIn(register, session.id, block)
    if (meant.length === 0) {
      return isName(block.speaker) ? [{ level: effectiveLevel(session.rule, null), wasAsked: false }] : []
    }
    return meant.map(({ agreement }) => ({
      level: effectiveLevel(session.rule, agreement?.level ?? null),
      wasAsked: agreement !== null,
    }))
  })
  if (spoken.length === 0) return null
  return {
    level: strictestLevel(spoken.map(({ level }) => level)),
    wasAsked: spoken.every(({ wasAsked }) => wasAsked),
  }
}

function speakerOf(block: VoicedBlock, session: SessionRow | null, register: Register): Speaker | null {
  if (!block.speaker || !session) return null
  const [found, other] = meantIn(register, session.id, block)
  if (!found || other) return null
  const level = effectiveLevel(session.rule, found.agreement?.level ?? null)
  const isNamed = level === 'name-and-role'
  const hasRole = isNamed || level === 'role'
  return {
    name: isNamed ? found.name : '',
    role: hasRole ? found.role : '',
    organisation: isNamed ? found.organisation : '',
    group: hasRole ? found.group_name : '',
    isHost: hasRole && found.is_host === 1,
  }
}

type Spoken = Pick<VoicedBlock, 'speaker' | 'participant'>

/** Who speaks in a block of a text of a session. */
export function attendanceIn(
  { attendances }: Register,
  session: string,
  { speaker, participant }: Spoken,
): Attendance | undefined {
  return speaker ? attendanceOf(presentAt(attendances, session), speaker, participant) : undefined
}

/** Everybody who may speak in it: of a name that fits several people the strictest agreement holds. */
function meantIn(
  { attendances }: Register,
  session: string,
  { speaker, participant }: Spoken,
): readonly Attendance[] {
  return speaker ? attendancesMeant(presentAt(attendances, session), speaker, participant) : []
}

/** What the sessions that the span touches keep from others. */
function hiddenAround(source: Source, span: Span, register: Register): Hidden[] {
  const touched = new Set(
    source.parts.flatMap((part) => (part.session && overlaps(part, span) ? part.session : [])),
  )
  const sessions = touched.size > 0 ? [...touched] : [null]
  const labels = labelsOf(source)
  const lists = sessions.map((session) => hiddenIn(register, session, labels))
  // The list itself, so that the search for it is made once.
  return (lists.length === 1 && lists[0]) || lists.flat()
}

const labelsBefore = new WeakMap<Source['blocks'], string[]>()

/** Read once: a text of a thousand turns is asked for many of its places. */
function labelsOf({ blocks }: Source): string[] {
  const labels = labelsBefore.get(blocks) ?? labelsIn(blocks)
  labelsBefore.set(blocks, labels)
  return labels
}

function sentencesOf(sentences: readonly Span[], span: Span): QuotePlace['sentences'] {
  const first = firstOverlapping(sentences, span)
  if (first < 0) return null
  const last = sentenceAt(sentences, span.end - 1)
  return { first: first + 1, last: Math.max(first, last) + 1 }
}
