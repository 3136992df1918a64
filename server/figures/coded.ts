import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import { overlap, type Span } from '../text/span.ts'
import type { Line } from '../threads/lines.ts'
import type { Unit } from '../threads/material.ts'
import { countedOnce } from '../threads/repeats.ts'
import type { Ground, GroundText } from './ground.ts'

/** A span that somebody gave one or more codes, in words that count: each span once, however many coders. */
export interface CodedFragment extends Span {
  readonly document: string
  readonly version: string
  readonly unit: Unit
  /** Ids of codes. */
  readonly codes: readonly string[]
  /** The sentences it lies on, by their place in the row of all sentences. */
  readonly sentences: readonly number[]
}

/** A coding without anything that is not counted. */
interface BareCoding extends Span {
  readonly code: string
}

/** The codings of these text versions, or of all: one packed row per version, which takes a quarter of the time. */
export async function bareCodings(
  db: Db,
  versions: readonly string[] | null,
): Promise<Map<string, BareCoding[]>> {
  const among =
    versions === null ? sql`` : sql`AND version IN (SELECT value FROM json_each(${JSON.stringify(versions)}))`
  const { rows } = await sql<{ version: string; starts: string; ends: string; codes: string }>`
    SELECT version, json_group_array(start) AS starts, json_group_array("end") AS ends,
      json_group_array(code) AS codes
    FROM codings WHERE ended IS NULL AND (carried IS NULL OR carried != 'orphan') ${among}
    GROUP BY version`.execute(db)
  return new Map(
    rows.map((row) => {
      const starts: number[] = JSON.parse(row.starts)
      const ends: number[] = JSON.parse(row.ends)
      const codes: string[] = JSON.parse(row.codes)
      return [row.version, codes.map((code, i) => ({ start: starts[i]!, end: ends[i]!, code }))]
    }),
  )
}

/** The fragments of one text version. Most of a fragment lies in one sentence: that one's unit and voice are its own. */
export function fragmentsIn(text: GroundText, codings: readonly BareCoding[]): CodedFragment[] {
  const { document, version } = text.source
  const spans = new Map<number, { start: number; end: number; codes: string[] }>()
  for (const { start, end, code } of codings) {
    const key = start * widest + end
    const known = spans.get(key)
    if (!known) spans.set(key, { start, end, codes: [code] })
    else if (!known.codes.includes(code)) known.codes.push(code)
  }
  const fragments: CodedFragment[] = []
  for (const { start, end, codes } of spans.values()) {
    const found = linesAt(text.lines, start, end)
    if (!found?.most.unit || !found.most.counts) continue
    const { unit } = found.most
    fragments.push({
      document: document.id,
      version: version.id,
      start,
      end,
      codes,
      unit,
      sentences: found.sentences,
    })
  }
  return fragments.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Larger than any text: two offsets fit in one number. */
const widest = 2 ** 26

function linesAt(
  lines: readonly Line[],
  start: number,
  end: number,
): { most: Line; sentences: number[] } | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.sentence.end <= start) low = middle + 1
    else high = middle
  }
  let most: Line | undefined
  let shared = 0
  const sentences: number[] = []
  for (let i = low; i < lines.length && lines[i]!.sentence.start < end; i++) {
    const line = lines[i]!
    const here = overlap(line.sentence, { start, end })
    if (here > 0) sentences.push(line.index)
    if (here > shared) {
      most = line
      shared = here
    }
  }
  return most && { most, sentences }
}

/**
 * The codings on documents that repeat another, as they stand on the twins of their sentences: see `countedOnce`.
 * What two notes have word for word counts once.
 */
export function onTwins(
  ground: Ground,
  byVersion: ReadonlyMap<string, readonly BareCoding[]>,
): Map<string, BareCoding[]> {
  const moving = [...ground.texts].filter(([version, { repeats }]) => repeats && byVersion.has(version))
  if (moving.length === 0) return new Map([...byVersion].map(([version, list]) => [version, [...list]]))
  const codings = moving.flatMap(([version, { source }]) =>
    (byVersion.get(version) ?? []).map((coding) => ({
      ...{ ...coding, document: source.document.name, exact: '', coder: '', origin: 'reading' as const },
    })),
  )
  const material = { units: ground.units, sentences: ground.sentences, readings: [], codes: [], names: [] }
  const moved = new Set(moving.map(([version]) => version))
  const all = new Map([...byVersion].map(([version, list]) => [version, moved.has(version) ? [] : [...list]]))
  for (const { document, start, end, code } of countedOnce({ ...material, codings }).codings) {
    const version = ground.byName.get(document)?.source.version.id
    if (version === undefined) continue
    const own = all.get(version)
    if (own) own.push({ start, end, code })
    else all.set(version, [{ start, end, code }])
  }
  return all
}
