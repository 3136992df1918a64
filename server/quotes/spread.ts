import type { Session } from '../sources/sessions.ts'
import type { QuotePlace } from './place.ts'

/** How many quotes of a set come from a session, and from which of its tables. */
export interface SessionSpread {
  readonly id: string
  readonly title: string
  readonly quotes: number
  readonly tables: readonly { readonly title: string; readonly quotes: number }[]
}

export interface Spread {
  /** Every session, also those without a quote: an empty row is a fact. */
  readonly sessions: readonly SessionSpread[]
  /** Quotes that belong to no session. */
  readonly elsewhere: number
  readonly tables: { readonly quoted: number; readonly all: number }
}

/** How the quotes of a set are spread over sessions and tables. */
export function spreadOf(
  places: readonly Pick<QuotePlace, 'session' | 'table'>[],
  sessions: readonly Pick<Session, 'id' | 'title' | 'tables'>[],
): Spread {
  const rows = sessions.map(({ id, title, tables }) => {
    const here = places.filter(({ session }) => session?.id === id)
    const perTable = tables.map((table) => ({
      title: table.title,
      quotes: here.filter((place) => place.table === table.title).length,
    }))
    return { id, title, quotes: here.length, tables: perTable }
  })
  const tables = rows.flatMap((row) => row.tables)
  return {
    sessions: rows,
    elsewhere: places.length - rows.reduce((sum, row) => sum + row.quotes, 0),
    tables: { quoted: tables.filter(({ quotes }) => quotes > 0).length, all: tables.length },
  }
}
