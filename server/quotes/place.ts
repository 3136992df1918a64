import type { Part, QuotingRule, SessionRow } from '../database/tables.ts'
import { type Attendance, attendanceOf } from '../sources/participants.ts'
import { partAt, type SourceText, sentenceAt, voiceAt } from '../sources/source.ts'
import type { Voice } from '../text/block.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Hidden, hiddenWords, strictestRule } from './masking.ts'

/** Everything about sessions that a quote's place is told from; loaded once, by `register` in the store. */
export interface Register {
  readonly sessions: ReadonlyMap<string, SessionRow>
  /** Titles of tables and propositions by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly attendances: readonly Attendance[]
}

/** Who speaks, as the participant list knows them. The name stays behind. */
export interface Speaker {
  readonly role: string
  readonly organisation: string
  readonly isHost: boolean
}

/** Where a span stands and whose words it holds, as the sources say it now. */
export interface QuotePlace {
  readonly voice: Voice
  /** How many different voices and speakers the span runs over. */
  readonly voices: number
  readonly speakers: number
  /** The strictest rule of the sessions that the span touches. */
  readonly rule: QuotingRule
  readonly session: SessionRow | null
  readonly table: string | null
  readonly proposition: string | null
  /** The speaker's label in the source; null when the block has none, or the rule forbids it. */
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
  const blocks = source.blocks.filter((block) => overlaps(block, span))
  const block = blocks[0]
  const at = block ? Math.max(block.start, span.start) : span.start
  const part = partAt(source.parts, at)
  const session = (part?.session && register.sessions.get(part.session)) || null
  const rule = ruleOver(source.parts, span, register)
  const isOpen = rule === 'openbaar'
  return {
    voice: voiceAt(source.blocks, at),
    voices: new Set(blocks.map(({ voice }) => voice)).size,
    speakers: new Set(blocks.flatMap(({ speaker }) => speaker ?? [])).size,
    rule,
    session,
    table: titleOf(register, part?.table),
    proposition: titleOf(register, part?.proposition),
    label: isOpen ? (block?.speaker ?? null) : null,
    speaker: isOpen ? speakerOf(block?.speaker, session, register) : null,
    page: block?.page ?? null,
    time: block?.time ?? null,
    sentences: sentencesOf(source.sentences, span),
    hidden: isOpen ? [] : hiddenIn(source, span, register),
  }
}

const titleOf = ({ titles }: Register, id: string | null | undefined) => (id && titles.get(id)) || null

function ruleOver(parts: readonly Part[], span: Span, { sessions }: Register): QuotingRule {
  const touched = parts.filter((part) => overlaps(part, span))
  return strictestRule(touched.flatMap(({ session }) => (session ? (sessions.get(session)?.rule ?? []) : [])))
}

function speakerOf(
  label: string | undefined,
  session: SessionRow | null,
  { attendances }: Register,
): Speaker | null {
  if (!label || !session) return null
  const found = attendanceOf(
    attendances.filter((one) => one.session === session.id),
    label,
  )
  if (!found) return null
  return { role: found.role, organisation: found.organisation, isHost: found.is_host === 1 }
}

/** Who took part in the sessions that the span touches, and who speaks in this text. */
function hiddenIn(source: Source, span: Span, { attendances }: Register): Hidden[] {
  const touched = new Set(
    source.parts.flatMap((part) => (part.session && overlaps(part, span) ? part.session : [])),
  )
  const labels = new Set(source.blocks.flatMap(({ speaker }) => speaker ?? []))
  return hiddenWords(
    attendances.filter(({ session }) => touched.has(session)),
    [...labels],
  )
}

function sentencesOf(sentences: readonly Span[], span: Span): QuotePlace['sentences'] {
  const first = sentences.findIndex((sentence) => overlaps(sentence, span))
  if (first < 0) return null
  const last = sentenceAt(sentences, span.end - 1)
  return { first: first + 1, last: Math.max(first, last) + 1 }
}
