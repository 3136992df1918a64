import { inReadersOrder } from '../language/order.ts'

/** Where and from whom a stretch of a source comes. */
export interface StretchOrigin {
  readonly session: string | null
  readonly table: string | null
  /** The speaker's group and role; null when the list of participants does not tell. */
  readonly group: string | null
  readonly role: string | null
}

/** How many quotes of a set, and how many pieces of the evidence beside it. */
export interface Share {
  readonly title: string
  readonly quotes: number
  readonly evidence: number
}

export interface SessionSpread extends Share {
  readonly id: string
  readonly tables: readonly Share[]
}

export interface Spread {
  /** Every session, also those without a quote: an empty row is a fact. */
  readonly sessions: readonly SessionSpread[]
  /** What belongs to no session. */
  readonly elsewhere: Omit<Share, 'title'>
  /** Tables with a quote, with evidence, and all there are. */
  readonly tables: { readonly quoted: number; readonly evidence: number; readonly all: number }
  /** Groups and roles in which there is a quote or evidence, the most evidence first. */
  readonly groups: readonly Share[]
  readonly roles: readonly Share[]
  /** What comes from speakers whose group or role is not known. */
  readonly unknown: { readonly group: Omit<Share, 'title'>; readonly role: Omit<Share, 'title'> }
  /** Whether there is evidence to compare with. */
  readonly hasEvidence: boolean
}

export interface Stretches {
  readonly quotes: readonly StretchOrigin[]
  /** The evidence of the threads that the set is about. */
  readonly evidence: readonly StretchOrigin[]
}

/** A session with the titles of its tables. */
export interface Seats {
  readonly id: string
  readonly title: string
  readonly tables: readonly { readonly title: string }[]
}

/** How the quotes of a set are spread over sessions, tables, groups and roles, beside the evidence. */
export function spreadOf(stretches: Stretches, sessions: readonly Seats[]): Spread {
  const { quotes, evidence } = stretches
  const share = (title: string, fits: (origin: StretchOrigin) => boolean): Share => ({
    title,
    quotes: quotes.filter(fits).length,
    evidence: evidence.filter(fits).length,
  })
  const rows = sessions.map(({ id, title, tables }) => ({
    id,
    ...share(title, ({ session }) => session === id),
    tables: tables.map((table) =>
      share(table.title, (one) => one.session === id && one.table === table.title),
    ),
  }))
  const known = new Set(sessions.map(({ id }) => id))
  const tables = rows.flatMap((row) => row.tables)
  return {
    sessions: rows,
    elsewhere: share('', ({ session }) => session === null || !known.has(session)),
    tables: {
      quoted: tables.filter((one) => one.quotes > 0).length,
      evidence: tables.filter((one) => one.evidence > 0).length,
      all: tables.length,
    },
    groups: kinds(stretches, 'group').map((group) => share(group, (one) => one.group === group)),
    roles: kinds(stretches, 'role').map((role) => share(role, (one) => one.role === role)),
    unknown: {
      group: share('', (one) => one.group === null),
      role: share('', (one) => one.role === null),
    },
    hasEvidence: evidence.length > 0,
  }
}

function kinds({ quotes, evidence }: Stretches, of: 'group' | 'role'): string[] {
  const counts = new Map<string, number>()
  for (const { [of]: kind } of [...evidence, ...quotes]) {
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || inReadersOrder(a, b)).map(([kind]) => kind)
}
