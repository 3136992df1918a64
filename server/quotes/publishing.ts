import { newId, sha256 } from '../database/ids.ts'
import { headOf, type Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { holds } from '../text/span.ts'
import { canonicalJson } from './canonical-json.ts'
import { Desk } from './desk.ts'
import { type EditionChange, editionChanges, type FrozenQuote, parsedEdition } from './edition.ts'
import { frozenQuote, lookUp } from './freezing.ts'
import type { QuoteSet } from './quote.ts'
import { editionsOf, quotesIn } from './store.ts'

export interface Published {
  edition: number
  /** SHA-256 over the frozen JSON. */
  hash: string
  /** The chain's head just before: `seq:hash`. */
  head: string
  changes: EditionChange[]
  /** False when nothing changed since the edition that stands. */
  isNew: boolean
}

/**
 * Publishes a set: freezes its quotes with their text version, span, words, attribution and codes, and a hash over
 * all. Publishing again what did not change makes no edition.
 * @throws {AppError} invalid - the set is empty
 * @throws {AppError} forbidden - a quote's session has become confidential
 * @throws {AppError} internal - a quote's text is damaged, or the words do not stand there
 */
export async function publish(write: Writer, setId: string): Promise<Published> {
  const { trx } = write
  const set: QuoteSet | undefined = await trx
    .selectFrom('quote_sets')
    .selectAll()
    .where('id', '=', setId)
    .where('ended', 'is', null)
    .executeTakeFirst()
  if (!set) return notFound('quote-set-not-found', { set: setId })
  const after = { set: { id: set.id, title: set.title }, quotes: await publishable(new Desk(trx), set.id) }
  const [last] = await editionsOf(trx, set.id)
  const before = last && parsedEdition(last.frozen)
  const changes = editionChanges(before, after)
  if (last && before && changes.length === 0) {
    return { edition: last.number, hash: last.hash, head: last.head, changes: [], isNew: false }
  }
  const chain = await headOf(trx)
  const head = chain ? `${chain.seq}:${chain.hash}` : '0:'
  const number = await nextNumber(write, set.id)
  const { at, person } = write
  const frozen = canonicalJson({
    format: 'rode-draad/edition/1',
    ...after,
    edition: number,
    at,
    person,
    head,
    changes,
  })
  const hash = sha256(frozen)
  await write.insert('editions', { id: newId(), quote_set: set.id, number, person, frozen, hash, head })
  await write.update('quote_sets', { id: set.id }, { status: 'gepubliceerd', edition: number })
  return { edition: number, hash, head, changes, isNew: true }
}

async function publishable(desk: Desk, set: string): Promise<FrozenQuote[]> {
  const quotes = await quotesIn(desk.db, set)
  if (quotes.length === 0) invalid('quote-set-empty')
  const frozen: FrozenQuote[] = []
  for (const quote of quotes) {
    const looked = await lookUp(desk, quote)
    const { source, place } = looked
    if (!source.isIntact || !holds(source.text, quote)) {
      throw new AppError('internal', 'text-damaged', { document: source.document.name })
    }
    if (place.rule === 'vertrouwelijk') {
      throw new AppError('forbidden', 'quote-confidential', { session: place.session?.title ?? '' })
    }
    frozen.push(await frozenQuote(desk, looked))
  }
  return frozen
}

/** An edition that was taken back keeps its number. */
async function nextNumber(write: Writer, set: string): Promise<number> {
  const highest = await write.trx
    .selectFrom('editions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('quote_set', '=', set)
    .executeTakeFirst()
  return (highest?.number ?? 0) + 1
}
