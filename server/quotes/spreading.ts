import type { EvidenceRow } from '../database/finding-tables.ts'
import { placeOfTalk, twinsOf } from '../sources/same-talk.ts'
import type { Session } from '../sources/sessions.ts'
import { standingDocuments } from '../sources/standing.ts'
import { overlaps } from '../text/span.ts'
import type { Desk, StoredText } from './desk.ts'
import type { Stretch } from './freezing.ts'
import type { StandingSet } from './looking.ts'
import { attendanceIn, placeOf, type Register } from './place.ts'
import { type Spread, type StretchOrigin, spreadOf } from './spread.ts'

/** The spread of a set beside the evidence of its threads: those of its quotes, and the one it was made from. */
export async function spreadOver(
  desk: Desk,
  { set, quotes }: StandingSet,
  sessions: readonly Session[],
): Promise<Spread> {
  const threads = new Set([set.thread, ...quotes.map(({ quote }) => quote.thread)].flatMap((id) => id ?? []))
  const register = await desk.register()
  const lent = await tablesOfTalks(desk)
  const evidence: StretchOrigin[] = []
  for (const row of await evidenceOf(desk, [...threads])) {
    evidence.push(atTable(originOf(await desk.text(row.version), row, register), lent.get(row.document)))
  }
  const chosen = quotes.map(({ source, quote }) =>
    atTable(originOf(source, quote, register), lent.get(quote.document)),
  )
  return spreadOf({ quotes: chosen, evidence }, sessions)
}

const atTable = (origin: StretchOrigin, lent: string | undefined): StretchOrigin => ({
  ...origin,
  table: origin.table ?? (origin.session === null ? null : (lent ?? null)),
})

/** Of notes that do not say at which table they were taken, the one that the other notes of the same talk name. */
async function tablesOfTalks(desk: Desk): Promise<Map<string, string>> {
  const documents = await standingDocuments(desk.db)
  const { titles } = await desk.register()
  const lent = documents.flatMap((document): [string, string][] => {
    const { table } = placeOfTalk(
      document.parts,
      twinsOf(document, documents).map(({ parts }) => parts),
    )
    const title = table && titles.get(table)
    return title ? [[document.id, title]] : []
  })
  return new Map(lent)
}

async function evidenceOf(desk: Desk, threads: readonly string[]): Promise<EvidenceRow[]> {
  if (threads.length === 0) return []
  return desk.db
    .selectFrom('evidence')
    .selectAll()
    .where('thread', 'in', [...threads])
    .where('ended', 'is', null)
    .where('state', '!=', 'dropped')
    .execute()
}

/** For the team: from the list of participants, whatever may be printed of it. */
function originOf(source: StoredText, stretch: Stretch, register: Register): StretchOrigin {
  const { session, table } = placeOf(source, stretch, register)
  const block = source.blocks.find((one) => overlaps(one, stretch))
  const speaker = session && block ? attendanceIn(register, session.id, block) : undefined
  return {
    session: session?.id ?? null,
    table,
    group: speaker?.group_name || null,
    role: speaker?.role || null,
  }
}
