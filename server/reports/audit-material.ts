import type { Db, DocumentRow } from '../database/tables.ts'
import { masksIn } from '../quotes/blackened.ts'
import { Desk } from '../quotes/desk.ts'
import type { Register } from '../quotes/place.ts'
import { type Session, sessions } from '../sources/sessions.ts'
import type { SourceText } from '../sources/source.ts'
import { documents, sourceTexts } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import type { SourceState } from './audit.ts'
import { layeredQuotes, type PrintedQuote } from './printed-quotes.ts'
import { sourceState, stateHash } from './source-state.ts'

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
  /** The quotes that are or were printed otherwise than they were said. */
  readonly layered: readonly PrintedQuote[]
  readonly state: SourceState
}

/**
 * Reads what an audit searches, all of one moment: when another program writes meanwhile, it is read again.
 * @throws {AppError} internal - a text is not the text that was stored
 */
export async function auditMaterial(db: Db): Promise<AuditMaterial> {
  for (;;) {
    const state = await sourceState(db)
    const material = await materialOf(db, state)
    if (stateHash(await sourceState(db)) === stateHash(state)) return material
  }
}

async function materialOf(db: Db, state: SourceState): Promise<AuditMaterial> {
  const sources = await sourceTexts(db, 'source')
  return {
    reports: await documents(db, 'report'),
    sources,
    sessions: await sessions(db),
    register: await new Desk(db).register(),
    masks: await masksOver(db, sources),
    layered: await layeredQuotes(db, sources),
    state,
  }
}

async function masksOver(db: Db, sources: readonly SourceText[]): Promise<Map<string, Span[]>> {
  const masks = new Map<string, Span[]>()
  for (const source of sources) {
    const own = await masksIn(db, source)
    if (own.length > 0) masks.set(source.version.id, own)
  }
  return masks
}
