import type { Db, DocumentRow, QuoteRow } from '../database/tables.ts'
import { Desk } from '../quotes/desk.ts'
import type { Register } from '../quotes/place.ts'
import { type Session, sessions } from '../sources/sessions.ts'
import type { SourceText } from '../sources/source.ts'
import { documents, sourceTextOfVersion, sourceTexts } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import type { SourceState } from './audit.ts'
import { sourceState } from './source-state.ts'

/** A quote with layers over it, in the text version that it was taken from. */
export interface LayeredQuote {
  readonly quote: QuoteRow
  readonly source: SourceText
}

/** Everything that an audit reads, as it stands at one moment. */
export interface AuditMaterial {
  /** The reports of the project, in the order in which they came. */
  readonly reports: readonly DocumentRow[]
  /** The latest text of every source, in the order in which they came. */
  readonly sources: readonly SourceText[]
  readonly sessions: readonly Session[]
  readonly register: Register
  /** What was blacked out, by text version. */
  readonly masks: ReadonlyMap<string, readonly Span[]>
  /** The quotes that are printed otherwise than they were said, each with the text that it stands in. */
  readonly layered: readonly LayeredQuote[]
  readonly state: SourceState
}

/**
 * Reads what an audit searches. Each text is read once.
 * @throws {AppError} internal - a text is not the text that was stored
 */
export async function auditMaterial(db: Db): Promise<AuditMaterial> {
  const sources = await sourceTexts(db, 'source')
  return {
    reports: await documents(db, 'report'),
    sources,
    sessions: await sessions(db),
    register: await new Desk(db).register(),
    masks: await masksByVersion(db),
    layered: await layeredQuotes(db, sources),
    state: await sourceState(db),
  }
}

async function masksByVersion(db: Db): Promise<Map<string, Span[]>> {
  const rows = await db
    .selectFrom('masks')
    .select(['version', 'start', 'end'])
    .where('ended', 'is', null)
    .orderBy('start')
    .execute()
  const masks = new Map<string, Span[]>()
  for (const { version, start, end } of rows)
    masks.set(version, [...(masks.get(version) ?? []), { start, end }])
  return masks
}

async function layeredQuotes(db: Db, sources: readonly SourceText[]): Promise<LayeredQuote[]> {
  const quotes = await db
    .selectFrom('quotes')
    .selectAll()
    .where('ended', 'is', null)
    .where('layers', 'is not', null)
    .orderBy('made')
    .orderBy('position')
    .execute()
  const texts = new Map(sources.map((source) => [source.version.id, source]))
  const layered: LayeredQuote[] = []
  for (const quote of quotes) {
    const source = texts.get(quote.version) ?? (await sourceTextOfVersion(db, quote.version))
    texts.set(quote.version, source)
    layered.push({ quote, source })
  }
  return layered
}
