import type { HistoryLine } from '../../views/documents/props.ts'
import type { Db } from '../database/tables.ts'
import { undoneBy } from '../history/standing.ts'
import { t } from '../language/t.ts'
import type { Span } from '../text/span.ts'
import { isShownOf, type OthersShown } from './others.ts'

const shownLines = 12

/** Acts of which each is about one fragment, so that it can be taken back from there. */
const singleActs = new Set(['coding.add', 'coding.end', 'decision.take', 'decision.leave', 'decision.adjust'])

export interface HistoryOf {
  readonly version: string
  readonly span: Span
  readonly reader: string | undefined
  readonly shown: OthersShown
  readonly nameOf: ReadonlyMap<string, string>
}

/**
 * Who gave, took and left which code at these words, the newest first, those that ended too. Of people who are not
 * shown nothing is told. What one did oneself and what nothing was built on since can be taken back.
 */
export async function historyOf(db: Db, about: HistoryOf): Promise<HistoryLine[]> {
  const rows = [...(await touchesOfCodings(db, about)), ...(await touchesOfRefusals(db, about))]
  const last = new Map<string, number>()
  for (const { id, seq } of rows) last.set(id, Math.max(seq, last.get(id) ?? 0))
  const undone = rows.length === 0 ? new Map() : await undoneBy(db, Math.min(...rows.map(({ seq }) => seq)))
  return rows
    .filter(({ person }) => person === about.reader || isShownOf(about.shown, person))
    .sort((a, b) => b.seq - a.seq)
    .slice(0, shownLines)
    .map((row) => {
      const isOwn = row.person === about.reader && singleActs.has(row.act)
      const canUndo = isOwn && row.undoes === null && !undone.has(row.seq) && last.get(row.id) === row.seq
      const words = told(row, about.nameOf.get(row.person) ?? '')
      return { at: row.at, words, href: `/log?row=${row.id}`, ...(canUndo && { undo: row.seq }) }
    })
}

interface Touch {
  readonly id: string
  readonly name: string
  readonly kind: 'coding' | 'decision'
  readonly made: number
  readonly ended: number | null
  readonly seq: number
  readonly at: string
  readonly act: string
  readonly person: string
  readonly undoes: number | null
}

function told({ kind, name, made, ended, seq, undoes, act }: Touch, person: string): string {
  const words = t.codingRoom
  if (undoes !== null) return words.undid(person, name)
  if (seq === made) return kind === 'coding' ? words.gave(person, name) : words.left(person, name)
  if (act === 'document.correct') return words.carried(person, name)
  return seq === ended ? words.took(person, name) : words.changed(person, name)
}

async function touchesOfCodings(db: Db, { version, span }: HistoryOf): Promise<Touch[]> {
  const rows = await db
    .selectFrom('codings')
    .innerJoin('codes', 'codes.id', 'codings.code')
    .innerJoin('event_touches', 'event_touches.row_id', 'codings.id')
    .innerJoin('events', 'events.seq', 'event_touches.seq')
    .select(['codings.id', 'codes.name', 'codings.made', 'codings.ended', 'codings.coder'])
    .select(['events.seq', 'events.at', 'events.act', 'events.person', 'events.undoes'])
    .where('event_touches.table_name', '=', 'codings')
    .where('codings.version', '=', version)
    .where('codings.start', '<', span.end)
    .where('codings.end', '>', span.start)
    .execute()
  // Who reads in codings for somebody else is not who gave them.
  return rows.map(({ coder, ...row }) => ({
    ...row,
    kind: 'coding',
    person: row.seq === row.made ? coder : row.person,
  }))
}

/** A suggestion that was taken over is told by the coding that it became. */
async function touchesOfRefusals(db: Db, { version, span }: HistoryOf): Promise<Touch[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('codes', 'codes.id', 'decisions.code')
    .innerJoin('event_touches', 'event_touches.row_id', 'decisions.id')
    .innerJoin('events', 'events.seq', 'event_touches.seq')
    .select(['decisions.id', 'codes.name', 'decisions.made', 'decisions.ended'])
    .select(['events.seq', 'events.at', 'events.act', 'events.person', 'events.undoes'])
    .where('event_touches.table_name', '=', 'decisions')
    .where('decisions.verdict', '=', 'left')
    .where('decisions.version', '=', version)
    .where('decisions.start', '<', span.end)
    .where('decisions.end', '>', span.start)
    .execute()
  return rows.map((row) => ({ ...row, kind: 'decision' }))
}
