import type { QuoteRow } from '../database/finding-tables.ts'
import { standingAttribution } from '../quotes/attributing.ts'
import type { Desk } from '../quotes/desk.ts'
import type { Drift } from '../quotes/drift.ts'
import { lookUp, type Stretch } from '../quotes/freezing.ts'
import { publishedAt } from '../quotes/published-at.ts'
import { partAt, type SourceText } from '../sources/source.ts'
import type { Span } from '../text/span.ts'

/** Words of a session as they may go to who took part. */
export interface Words {
  readonly document: string
  readonly documentId: string
  readonly start: number
  readonly end: number
  readonly printed: string
}

/** Tells what belongs to a session, and how its words may go out. */
export class Place {
  readonly #desk: Desk
  readonly #session: string
  readonly #parts: ReadonlyMap<string, SourceText['parts']>

  constructor(desk: Desk, session: string, sources: readonly SourceText[]) {
    this.#desk = desk
    this.#session = session
    this.#parts = new Map(sources.map(({ version, parts }) => [version.id, parts]))
  }

  holds(version: string, { start }: Span): boolean {
    return partAt(this.#parts.get(version) ?? [], start)?.session === this.#session
  }

  /** As it may be printed now. */
  async attribution(quote: QuoteRow): Promise<string> {
    const { place } = await lookUp(this.#desk, quote)
    const { attribution } = await standingAttribution(this.#desk, { quote, place })
    return (await this.#desk.outward()).attribution(attribution, place)
  }

  async drift({ short }: QuoteRow): Promise<Drift | undefined> {
    const [published] = await publishedAt(this.#desk, [], short)
    return published?.drift
  }

  async words(stretch: Stretch): Promise<Words> {
    const { source, printed } = await lookUp(this.#desk, stretch)
    const { start, end } = stretch
    const document = (await this.#desk.outward()).file(source.document.name)
    return { document, documentId: source.document.id, start, end, printed }
  }
}
