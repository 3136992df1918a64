import type { CodingRow, Origin } from '../database/coding-tables.ts'
import type { EvidenceRole, QuoteRow } from '../database/finding-tables.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { evidenceOn, isOver, type Stretches, type Use } from './uses.ts'

/** What is done to a quote after it was chosen, as the log names it; a new order says nothing of a quote. */
export const quoteActs = [
  'quote.change',
  'quote.correct',
  'quote.layer',
  'quote.end-layer',
  'quote.approve',
  'quote.confirm',
  'quote.thread',
  'quote.end',
  'event.undo',
] as const
export type QuoteAct = (typeof quoteActs)[number]

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
  | { readonly act: 'uncoded' | 'left'; readonly code: { readonly id: string; readonly name: string } }
  | { readonly act: QuoteAct }
  | {
      readonly act: 'evidence'
      readonly thread: { readonly id: string; readonly title: string }
      readonly role: EvidenceRole
    }
  | { readonly act: 'chosen'; readonly set: { readonly id: string; readonly title: string } }
  | {
      readonly act: 'published' | 'withdrawn'
      readonly set: { readonly id: string; readonly title: string }
      readonly edition: number
    }
)

interface Material {
  readonly stretches: Stretches
  readonly set: { readonly id: string; readonly title: string }
  readonly use: Use
}

/** Every decision on the words of a quote: codings that overlap it, also those taken back, threads, sets, editions. */
export async function decisionsOn(db: Db, material: Material): Promise<Decision[]> {
  const who = await makers(db)
  const { stretches, set, use } = material
  const { quote } = stretches
  const decisions: Decision[] = [
    ...(await codingDecisions(db, stretches, who)),
    ...(await leftSuggestions(db, stretches, who)),
    ...(await evidenceDecisions(db, stretches, who)),
    ...(await actsOn(db, quote, who)),
    { act: 'chosen', ...(await who.of(quote.made)), set },
    ...use.editions.map(({ set, row, isWithdrawal }) => ({
      act: isWithdrawal ? ('withdrawn' as const) : ('published' as const),
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
  const names = await namesOfPeople(db)
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

async function codingDecisions(db: Db, stretches: Stretches, who: Makers): Promise<Decision[]> {
  const rows: (CodingRow & { name: string })[] = await db
    .selectFrom('codings')
    .innerJoin('codes', 'codes.id', 'codings.code')
    .selectAll('codings')
    .select('codes.name as name')
    .where(({ or, eb, selectFrom }) =>
      or([
        isOver('codings', stretches),
        // By a list of ids, not row by row: else every coding of the project is looked at for each quote.
        eb(
          'codings.id',
          'in',
          selectFrom('coding_places')
            .select('coding_places.coding')
            .where('coding_places.ended', 'is', null)
            .where(isOver('coding_places', stretches)),
        ),
      ]),
    )
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

async function evidenceDecisions(db: Db, stretches: Stretches, who: Makers): Promise<Decision[]> {
  const decisions: Decision[] = []
  for (const { made, thread, title, role } of await evidenceOn(db, stretches)) {
    decisions.push({ act: 'evidence', ...(await who.of(made)), thread: { id: thread, title }, role })
  }
  return decisions
}

async function leftSuggestions(db: Db, stretches: Stretches, who: Makers): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('codes', 'codes.id', 'decisions.code')
    .select(['decisions.at', 'decisions.person', 'decisions.code', 'codes.name'])
    .where(isOver('decisions', stretches))
    .where('decisions.verdict', '=', 'left')
    .where('decisions.ended', 'is', null)
    .execute()
  return rows.map(({ at, person, code, name }) => ({
    act: 'left' as const,
    at,
    person: who.named(person),
    code: { id: code, name },
  }))
}

/** What people did to the quote itself after they chose it, as the log has it. */
async function actsOn(db: Db, quote: QuoteRow, who: Makers): Promise<Decision[]> {
  const events = await db
    .selectFrom('event_touches')
    .innerJoin('events', 'events.seq', 'event_touches.seq')
    .select(['events.at', 'events.person', 'events.act'])
    .where('event_touches.table_name', '=', 'quotes')
    .where('event_touches.row_id', '=', quote.id)
    .where('events.seq', '!=', quote.made)
    .orderBy('events.seq')
    .execute()
  return events.flatMap(({ at, person, act }) => {
    const what = quoteActs.find((one) => one === act)
    return what ? [{ act: what, at, person: who.named(person) }] : []
  })
}
