import type { Code } from '../codebook/code.ts'
import type { Db } from '../database/tables.ts'
import type { Session } from '../sources/sessions.ts'
import type { SourceText } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import { bareCodings } from './coded.ts'

/** A document along its length: where each code stands. */
export interface Portrait {
  readonly length: number
  readonly parts: readonly PortraitPart[]
  readonly lanes: readonly PortraitLane[]
}

/** A stretch that belongs to one session and table; `table` is null where none is known. */
export interface PortraitPart extends Span {
  readonly session: string | null
  readonly table: string | null
}

export interface PortraitLane {
  readonly code: Code
  readonly fragments: readonly Span[]
  /** How many of them begin in each part. */
  readonly perPart: readonly number[]
  /** Whether somebody read the document for this code. */
  readonly isRead: boolean
}

/**
 * The codes along a document's latest text. Each fragment counts once for a code, however many coders; codes that
 * nobody gave here and that nobody read it for are left out.
 */
export async function portrait(
  db: Db,
  source: SourceText,
  { codes, sessions }: { codes: readonly Code[]; sessions: readonly Session[] },
): Promise<Portrait> {
  const codings = (await bareCodings(db, [source.version.id])).get(source.version.id) ?? []
  const meanings = new Map(codes.map(({ id, meaning }) => [id, meaning]))
  const readings = await db
    .selectFrom('readings')
    .select(['code', 'meaning'])
    .where('document', '=', source.document.id)
    .where('ended', 'is', null)
    .execute()
  const read = new Set(readings.flatMap(({ code, meaning }) => (meanings.get(code) === meaning ? code : [])))
  const byCode = Map.groupBy(codings, ({ code }) => code)
  const parts = partsOf(source, sessions)
  const lanes = codes.flatMap((code): PortraitLane[] => {
    const fragments = onceEach(byCode.get(code.id) ?? [])
    if (fragments.length === 0 && !read.has(code.id)) return []
    const perPart = parts.map(
      (part) => fragments.filter(({ start }) => start >= part.start && start < part.end).length,
    )
    return [{ code, fragments, perPart, isRead: fragments.length > 0 || read.has(code.id) }]
  })
  return { length: source.text.length, parts, lanes }
}

function onceEach(list: readonly Span[]): Span[] {
  const known = new Map(list.map(({ start, end }) => [`${start} ${end}`, { start, end }]))
  return [...known.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Neighbouring parts of one session and table are one; what lies between parts belongs to none. */
function partsOf({ parts, text }: SourceText, sessions: readonly Session[]): PortraitPart[] {
  const tables = new Map(
    sessions.flatMap((session) => session.tables.map(({ id, title }) => [id, title] as const)),
  )
  const titles = new Map(sessions.map(({ id, title }) => [id, title]))
  const runs: { start: number; end: number; session: string | null; table: string | null }[] = []
  const add = (start: number, end: number, session: string | null, table: string | null) => {
    const last = runs.at(-1)
    if (last && last.session === session && last.table === table) last.end = end
    else if (end > start) runs.push({ start, end, session, table })
  }
  for (const part of parts) {
    const before = runs.at(-1)?.end ?? 0
    const session = titles.get(part.session ?? '') ?? null
    const table = tables.get(part.table ?? '') ?? null
    const last = runs.at(-1)
    if (last && last.session === session && last.table === table) last.end = part.start
    else if (part.start > before) add(before, part.start, null, null)
    add(part.start, part.end, session, table)
  }
  add(runs.at(-1)?.end ?? 0, text.length, null, null)
  return runs
}
