import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { type Line, outlineOf, statedIn } from './outline.ts'
import { partsOf } from './parts.ts'
import type { ReadText } from './read.ts'
import { sittingsOf } from './sittings.ts'
import { voicesOf } from './voices.ts'

export interface ProposedSession {
  readonly title: string
  readonly kind: 'werksessie' | 'denkdiner' | 'gesprek' | 'anders'
  /** YYYY-MM-DD */
  readonly date?: string
  readonly place?: string
}

/** A run of blocks with one place in the talks. Parts cover all blocks in order and do not overlap. */
export interface ProposedPart extends Span {
  /** Index in `sessions`; null for what belongs to no session. */
  readonly session: number | null
  readonly table?: string
  readonly proposition?: string
  readonly round?: string
}

export interface ProposedStructure {
  readonly sessions: ProposedSession[]
  readonly parts: ProposedPart[]
  /** One per block. */
  readonly voices: Voice[]
  /** The labels of those who speak, in order of first word. */
  readonly speakers: string[]
}

/** What somebody says about a file when handing it in. */
export interface Given {
  /** The name of the file. */
  readonly name: string
  readonly session?: string
  readonly kind?: ProposedSession['kind']
  readonly date?: string
  readonly table?: string
  readonly voice?: Voice
  readonly role: 'source' | 'report'
}

/**
 * Proposes sessions, parts and voices from headings, turns, quotation marks and what the file says of itself.
 * What somebody says about the file goes before what is found in it. A person corrects the proposal later.
 */
export function proposeStructure(read: ReadText, given: Given): ProposedStructure {
  const lines = outlineOf(read)
  const top = statedIn(lines)
  const stated = { ...top.stated, ...read.stated }
  const sittings = sittingsOf(lines, given, { stated, date: read.date })
  const table = given.table ?? tableOf(stated.tafel ?? stated.table) ?? tableInName(given.name)
  const parts = partsOf(lines, sittings.of, sittings.areMarked ? given.table : table)
  const voices = voicesOf(lines, {
    sessionOf: sittings.of,
    areMarked: sittings.areMarked,
    isReport: given.role === 'report',
    voice: given.voice ?? (isTalk(lines, given.name) ? 'guest' : undefined),
    stated: top.at,
  })
  const speakers = new Set(read.blocks.flatMap(({ speaker }) => (speaker ? [speaker] : [])))
  return { sessions: sittings.sessions, parts, voices, speakers: [...speakers] }
}

/** A bare number or letter becomes `Tafel 3`. */
function tableOf(stated: string | undefined): string | undefined {
  return stated && /^(?:\d{1,3}|[A-Z])$/.test(stated) ? `Tafel ${stated}` : stated
}

function tableInName(name: string): string | undefined {
  const found = /(?:^|[^\p{L}])tafel[ _-]?(\d{1,3}|[a-z])(?![\p{L}\d])/iu.exec(name)?.[1]
  return found && `Tafel ${found.toUpperCase()}`
}

/** An opening talk says so in the name of its file or at its top, and holds no turns, tables or propositions. */
function isTalk(lines: readonly Line[], name: string): boolean {
  const words = '(?:openings?)?(?:inleiding|lezing|toespraak|keynote|woord|speech)|opening'
  const inName = new RegExp(`(?:^|[\\s\\d_-])(?:${words})(?!\\p{L})`, 'iu')
  const atTop = new RegExp(`^(?:${words}|presentatie|bijdrage)\\s+(?:door|van)\\s+\\S`, 'i')
  const isTold = lines.every(
    ({ block, heading }) =>
      block.kind !== 'turn' && !/^(?:table|round|proposition)$/.test(heading?.topic ?? ''),
  )
  return (
    isTold &&
    (inName.test(name) || lines.slice(0, 5).some(({ text }) => text.length < 150 && atTop.test(text)))
  )
}
