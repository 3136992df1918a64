import { newId } from '../database/ids.ts'
import { projectTitle } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { inReadersOrder } from '../language/order.ts'
import { sessions } from '../sources/sessions.ts'
import { standingDocuments } from '../sources/standing.ts'
import { daysBetween, isDay, today } from './days.ts'

/** Until when a source is kept (*bewaartermijn*). */
export interface Retained {
  readonly document: string
  readonly documentId: string
  /** Titles of the sessions that it is about. */
  readonly sessions: readonly string[]
  /** YYYY-MM-DD; the earliest of its sessions, else the project's. */
  readonly until: string
  /** Days from today; below 0 when it is over. */
  readonly days: number
  readonly isDue: boolean
}

/** So many days before the end people are told. */
export const noticeDays = 30

/** Every source and report with a date, the earliest first. */
export async function retained(db: Db, on: string = today()): Promise<Retained[]> {
  const whole = await projectDate(db)
  const known = new Map((await sessions(db)).map((session) => [session.id, session]))
  const list: Retained[] = []
  for (const { id, name, parts } of await standingDocuments(db)) {
    const about = [...new Set(parts.flatMap(({ session }) => session ?? []))].flatMap(
      (one) => known.get(one) ?? [],
    )
    const [until] = [
      ...about.map(({ retain_until }) => retain_until ?? whole),
      ...(about.length === 0 ? [whole] : []),
    ]
      .flatMap((date) => date ?? [])
      .sort()
    if (until === undefined) continue
    const days = daysBetween(on, until)
    list.push({
      ...{ document: name, documentId: id, sessions: about.map(({ title }) => title) },
      ...{ until, days, isDue: days < 0 },
    })
  }
  return list.sort((a, b) => a.days - b.days || inReadersOrder(a.document, b.document))
}

/** How many sources are over their date, and how many will be within a month. */
export async function retentionDue(db: Db, on: string = today()): Promise<{ due: number; soon: number }> {
  const all = await retained(db, on)
  const due = all.filter(({ isDue }) => isDue).length
  return { due, soon: all.filter(({ days }) => days <= noticeDays).length - due }
}

/** YYYY-MM-DD or null. */
export async function projectDate(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('project')
    .select('retain_until')
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row?.retain_until ?? null
}

/**
 * Says until when the sources of the project, or of one session, are kept; null takes the date away.
 * @throws {AppError} invalid - not a date; not-found | conflict
 */
export async function setRetention(
  write: Writer,
  until: string | null,
  session?: { id: string; revision?: number | undefined },
): Promise<void> {
  if (until !== null && !isDay(until)) invalid('retention-not-a-date')
  if (session) return write.update('sessions', session, { retain_until: until })
  const { id } = await projectTitle(write.trx)
  if (id) await write.update('project', { id }, { retain_until: until })
  else await write.insert('project', { id: newId(), title: '', organisation: '', retain_until: until })
}
