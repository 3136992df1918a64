import type { CodingRow, Db, EditionRow, EvidenceRole, Origin, QuoteRow } from '../database/tables.ts'

/** One decision of a person about the words of a quote, in the order in which they were taken. */
export type Decision = {
  readonly at: string
  readonly person: { readonly id: string; readonly name: string }
} & (
  | {
      readonly act: 'coded'
      readonly coding: string
      readonly code: { readonly id: string; readonly name: string }
      readonly origin: Origin
      /** What was on the screen: suggestions, and codings of others. */
      readonly sawSuggestions: boolean
      readonly sawOthers: boolean
      /** The codes that overlap the quote need not cover the same words. */
      readonly exact: string
    }
  | { readonly act: 'uncoded'; readonly code: { readonly id: string; readonly name: string } }
  | {
      readonly act: 'evidence'
      readonly thread: { readonly id: string; readonly title: string }
      readonly role: EvidenceRole
    }
  | { readonly act: 'chosen'; readonly set: { readonly id: string; readonly title: string } }
  | {
      readonly act: 'published'
      readonly set: { readonly id: string; readonly title: string }
      readonly edition: number
    }
)

/** Where a quote is used: threads that lean on its words, and editions that print it. */
export interface Use {
  readonly threads: readonly { id: string; title: string; role: EvidenceRole }[]
  readonly editions: readonly { set: { id: string; title: string }; row: EditionRow; label: string | null }[]
}

interface Material {
  readonly quote: QuoteRow
  readonly set: { readonly id: string; readonly title: string }
  readonly use: Use
}

/** Every decision on the words of a quote: codings that overlap it, also those taken back, threads, sets, editions. */
export async function decisionsOn(db: Db, material: Material): Promise<Decision[]> {
  const who = await makers(db)
  const { quote, set, use } = material
  const decisions: Decision[] = [
    ...(await codingDecisions(db, quote, who)),
    ...(await evidenceDecisions(db, quote, who)),
    { act: 'chosen', ...(await who.of(quote.made)), set },
    ...use.editions.map(({ set, row }) => ({
      act: 'published' as const,
      at: row.at,
      person: who.named(row.person),
      set,
      edition: row.number,
    })),
  ]
  return decisions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

interface Makers {
  named(id: string): { id: string; name: string }
  /** Who made an event, and when. */
  of(event: number): Promise<{ at: string; person: { id: string; name: string } }>
}

async function makers(db: Db): Promise<Makers> {
  const rows = await db.selectFrom('people').select(['id', 'name']).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    named,
    of: async (seq) => {
      const event = await db
        .selectFrom('events')
        .select(['at', 'person'])
        .where('seq', '=', seq)
        .executeTakeFirst()
      return { at: event?.at ?? '', person: named(event?.person ?? '') }
    },
  }
}

async function codingDecisions(db: Db, quote: QuoteRow, who: Makers): Promise<Decision[]> {
  const rows: (CodingRow & { name: string })[] = await db
    .selectFrom('codings')
    .innerJoin('codes', 'codes.id', 'codings.code')
    .selectAll('codings')
    .select('codes.name as name')
    .where('codings.version', '=', quote.version)
    .where('codings.start', '<', quote.end)
    .where('codings.end', '>', quote.start)
    .orderBy('codings.made')
    .orderBy('codings.id')
    .execute()
  const decisions: Decision[] = []
  for (const row of rows) {
    const code = { id: row.code, name: row.name }
    decisions.push({
      act: 'coded',
      at: row.at,
      person: who.named(row.coder),
      coding: row.id,
      code,
      origin: row.origin,
      sawSuggestions: row.saw_suggestions === 1,
      sawOthers: row.saw_others === 1,
      exact: row.exact,
    })
    if (row.ended !== null) decisions.push({ act: 'uncoded', ...(await who.of(row.ended)), code })
  }
  return decisions
}

async function evidenceDecisions(db: Db, quote: QuoteRow, who: Makers): Promise<Decision[]> {
  const decisions: Decision[] = []
  for (const { made, thread, title, role } of await evidenceOn(db, quote)) {
    decisions.push({ act: 'evidence', ...(await who.of(made)), thread: { id: thread, title }, role })
  }
  return decisions
}

/** Evidence of standing threads that overlaps the quote and was not put aside. */
async function evidenceOn(db: Db, quote: QuoteRow) {
  return db
    .selectFrom('evidence')
    .innerJoin('threads', 'threads.id', 'evidence.thread')
    .select(['evidence.made', 'evidence.thread', 'evidence.role', 'threads.title'])
    .where('evidence.version', '=', quote.version)
    .where('evidence.start', '<', quote.end)
    .where('evidence.end', '>', quote.start)
    .where('evidence.ended', 'is', null)
    .where('evidence.state', '!=', 'dropped')
    .where('threads.ended', 'is', null)
    .orderBy('evidence.made')
    .execute()
}

/** The threads and editions that use a quote. */
export async function usesOf(db: Db, quote: QuoteRow, editions: Use['editions']): Promise<Use> {
  const seen = new Set<string>()
  const threads = (await evidenceOn(db, quote)).flatMap(({ thread, title, role }) => {
    if (seen.has(thread)) return []
    seen.add(thread)
    return [{ id: thread, title, role }]
  })
  const own = quote.thread && !seen.has(quote.thread) ? await threadRow(db, quote.thread) : undefined
  return { threads: own ? [...threads, { ...own, role: 'supports' as const }] : threads, editions }
}

async function threadRow(db: Db, id: string): Promise<{ id: string; title: string } | undefined> {
  return db
    .selectFrom('threads')
    .select(['id', 'title'])
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst()
}
