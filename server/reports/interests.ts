import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import { type Correction, carry, correctionOf } from '../text/carrying.ts'
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
export function barredBy(quotation: Quoted, done: readonly Done[]): Barred[] {
  const found = new Map<string, Set<Deed>>()
  for (const one of done) {
    if (isAbout(quotation, one)) found.set(one.person, (found.get(one.person) ?? new Set()).add(one.deed))
  }
  return [...found].map(([person, did]) => ({ person, deeds: deeds.filter((deed) => did.has(deed)) }))
}

const isAbout = ({ matches, tagged }: Quoted, { quote, ...stretch }: Done) =>
  (tagged !== null && quote === tagged.quote) ||
  matches.some((match) => match.version === stretch.version && overlaps(match, stretch))

/** The same from everything that people did until now. */
export async function barredFrom(db: Db, quotation: Quoted): Promise<Barred[]> {
  const documents = [...new Set(quotation.matches.map(({ documentId }) => documentId))]
  const then = [...(await codedIn(db, documents)), ...(await chosenFrom(db, documents, quotation.tagged))]
  const done = [...then, ...(await inOtherVersions(db, quotation, then))]
  const chosen = done.filter((one) => one.quote !== null && isAbout(quotation, one))
  return barredBy(quotation, [...done, ...(await publishedOf(db, chosen))])
}

async function codedIn(db: Db, documents: readonly string[]): Promise<Done[]> {
  const rows = await db
    .selectFrom('codings')
    .select(['document', 'version', 'start', 'end', 'coder as person'])
    .where('document', 'in', [...documents])
    .execute()
  return rows.map((row) => ({ ...row, deed: 'coded', quote: null }))
}

async function chosenFrom(
  db: Db,
  documents: readonly string[],
  tagged: AuditedQuotation['tagged'],
): Promise<Done[]> {
  const rows = await db
    .selectFrom('quotes')
    .innerJoin('events', 'events.seq', 'quotes.made')
    .select(['document', 'version', 'start', 'end', 'short', 'events.person'])
    .where((eb) => eb.or([eb('document', 'in', [...documents]), eb('short', '=', tagged?.quote ?? '')]))
    .execute()
  return rows.map(({ short, ...row }) => ({ ...row, deed: 'chose', quote: short }))
}

/** Who published the quotes that were chosen. An edition holds the id of each of its quotes. */
async function publishedOf(db: Db, chosen: readonly Done[]): Promise<Done[]> {
  const published: Done[] = []
  for (const one of chosen) {
    const rows = await db
      .selectFrom('quotes')
      .innerJoin('editions', 'editions.quote_set', 'quotes.quote_set')
      .select('editions.person')
      .where('quotes.short', '=', one.quote)
      .where(sql<boolean>`instr(editions.frozen, '"' || quotes.id || '"') > 0`)
      .execute()
    published.push(...rows.map(({ person }) => ({ ...one, person, deed: 'published' as const })))
  }
  return published
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
  const corrections = new Map<string, Correction>()
  const correction = async (from: string, to: string) => {
    const known = corrections.get(`${from} ${to}`) ?? correctionOf(await textOf(from), await textOf(to))
    corrections.set(`${from} ${to}`, known)
    return known
  }
  const moved: Done[] = []
  for (const { documentId, version } of matches) {
    for (const one of done) {
      if (one.document !== documentId || one.version === version) continue
      const { start, end } = one
      const now = carry(await correction(one.version, version), { start, end })
      if (now.state === 'kept') moved.push({ ...one, ...now.span, version })
    }
  }
  return moved
}
