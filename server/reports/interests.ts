import type { Db } from '../database/tables.ts'
import { carried } from '../quotes/carried.ts'
import { parsedEdition } from '../quotes/edition.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { AuditedQuotation } from './audit.ts'

export const deeds = ['coded', 'chose', 'published'] as const
export type Deed = (typeof deeds)[number]

/** Somebody who did something to the words of a quotation, and so does not judge whether they are rightly quoted. */
export interface Barred {
  readonly person: string
  readonly deeds: readonly Deed[]
}

/** What somebody did to a stretch of a text version. */
export interface Done extends Span {
  readonly document: string
  readonly version: string
  readonly person: string
  readonly deed: Deed
  /** Short id of the quote that it was done to. */
  readonly quote: string | null
}

type Quoted = Pick<AuditedQuotation, 'matches' | 'tagged'>

/**
 * Who coded, chose or published words that a quotation was matched with, or the quote that it is tagged with. Every
 * place counts, also the nearest, and so does what was taken back since: who coded it has judged it before.
 */
export function barredBy({ matches, tagged }: Quoted, done: readonly Done[]): Barred[] {
  const found = new Map<string, Set<Deed>>()
  for (const { person, deed, quote, ...stretch } of done) {
    const isPlace = matches.some((match) => match.version === stretch.version && overlaps(match, stretch))
    const isTagged = tagged !== null && quote === tagged.quote
    if (isPlace || isTagged) found.set(person, (found.get(person) ?? new Set()).add(deed))
  }
  return [...found].map(([person, did]) => ({ person, deeds: deeds.filter((deed) => did.has(deed)) }))
}

/** The same from everything that people did until now. */
export async function barredFrom(db: Db, quotation: Quoted): Promise<Barred[]> {
  const documents = [...new Set(quotation.matches.map(({ documentId }) => documentId))]
  const done = [...(await codedIn(db, documents)), ...(await chosenIn(db)), ...(await publishedIn(db))]
  return barredBy(quotation, [...done, ...(await inOtherVersions(db, quotation, done))])
}

async function codedIn(db: Db, documents: readonly string[]): Promise<Done[]> {
  const rows = await db
    .selectFrom('codings')
    .select(['document', 'version', 'start', 'end', 'coder as person'])
    .where('document', 'in', [...documents])
    .execute()
  return rows.map((row) => ({ ...row, deed: 'coded', quote: null }))
}

async function chosenIn(db: Db): Promise<Done[]> {
  const rows = await db
    .selectFrom('quotes')
    .innerJoin('events', 'events.seq', 'quotes.made')
    .select(['document', 'version', 'start', 'end', 'short', 'events.person'])
    .execute()
  return rows.map(({ short, ...row }) => ({ ...row, deed: 'chose', quote: short }))
}

async function publishedIn(db: Db): Promise<Done[]> {
  const rows = await db.selectFrom('editions').select(['person', 'frozen']).execute()
  return rows.flatMap(({ person, frozen }) =>
    (parsedEdition(frozen)?.quotes ?? []).map(({ document, version, start, end, short }) => ({
      document: document.id,
      version: version.id,
      ...{ start, end, person, deed: 'published' as const, quote: short },
    })),
  )
}

/** What was done to a text before it was corrected, where the same words stand in the version that was matched. */
async function inOtherVersions(db: Db, { matches }: Quoted, done: readonly Done[]): Promise<Done[]> {
  const texts = new Map<string, string>()
  const textOf = async (version: string) => {
    const known = texts.get(version)
    if (known !== undefined) return known
    const row = await db
      .selectFrom('text_versions')
      .select('text')
      .where('id', '=', version)
      .executeTakeFirst()
    texts.set(version, row?.text ?? '')
    return row?.text ?? ''
  }
  const moved: Done[] = []
  for (const { documentId, version } of matches) {
    for (const one of done) {
      if (one.document !== documentId || one.version === version) continue
      const now = carried(await textOf(one.version), await textOf(version), one)
      if (now.isSame) moved.push({ ...one, version, ...now.span })
    }
  }
  return moved
}
