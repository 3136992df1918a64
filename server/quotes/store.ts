import type { EditionRow } from '../database/finding-tables.ts'
import { newId, newShortId } from '../database/ids.ts'
import { isId, named } from '../database/lookup.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { inProjectsOrder } from '../language/order.ts'
import { originalBytes } from '../sources/store.ts'
import { checkedTitle, type Quote, type QuoteSet } from './quote.ts'

/** The quote sets that stand, by title. */
export async function quoteSetRows(db: Db): Promise<QuoteSet[]> {
  const rows = await db.selectFrom('quote_sets').selectAll().where('ended', 'is', null).execute()
  return rows.sort((a, b) => inProjectsOrder(a.title, b.title))
}

/** The set with this title (case ignored) or id. @throws {AppError} not-found */
export async function quoteSetNamed(db: Db, title: string): Promise<QuoteSet> {
  return (
    named(await quoteSetRows(db), (row) => row.title, title) ??
    notFound('quote-set-not-found', { set: title })
  )
}

/** The quotes of a set that stand, in its order. */
export async function quotesIn(db: Db, set: string): Promise<Quote[]> {
  return db
    .selectFrom('quotes')
    .selectAll()
    .where('quote_set', '=', set)
    .where('ended', 'is', null)
    .orderBy('position')
    .orderBy('made')
    .orderBy('id')
    .execute()
}

/** The quotes of every set that stand, by the id of the set, as `quotesIn`. */
export async function quotesBySet(db: Db): Promise<ReadonlyMap<string, Quote[]>> {
  const rows = await db
    .selectFrom('quotes')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('position')
    .orderBy('made')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ quote_set }) => quote_set)
}

/** A quote by its id or short id, also one that was taken out: a printed link must keep its page. @throws {AppError} not-found */
export async function quoteNamed(db: Db, name: string): Promise<Quote> {
  const row = await db
    .selectFrom('quotes')
    .selectAll()
    .where(isId(name) ? 'id' : 'short', '=', name.trim().toLowerCase())
    .executeTakeFirst()
  return row ?? notFound('quote-unknown', { quote: name })
}

/** The editions of a set, the newest first. */
export async function editionsOf(db: Db, set: string): Promise<EditionRow[]> {
  return db
    .selectFrom('editions')
    .selectAll()
    .where('quote_set', '=', set)
    .where('ended', 'is', null)
    .orderBy('number', 'desc')
    .execute()
}

/**
 * Makes a quote set.
 * @returns its id
 * @throws {AppError} invalid - no title, or one that another set has
 */
export async function addQuoteSet(
  write: Writer,
  { title, thread = null }: { title: string; thread?: string | null | undefined },
): Promise<string> {
  const clean = await freeTitle(write, title)
  const id = newId()
  await write.insert('quote_sets', { id, title: clean, status: 'concept', edition: 0, thread, rules: null })
  return id
}

/** The set with this title or id, made when it is new. */
export async function quoteSetOf(write: Writer, title: string): Promise<string> {
  const found = named(await quoteSetRows(write.trx), (row) => row.title, title)
  return found?.id ?? addQuoteSet(write, { title })
}

/** @throws {AppError} invalid as `addQuoteSet`; not-found | conflict */
export async function renameQuoteSet(
  write: Writer,
  set: { id: string; revision?: number | undefined },
  title: string,
): Promise<void> {
  await write.update('quote_sets', set, { title: await freeTitle(write, title, set.id) })
}

async function freeTitle(write: Writer, title: string, self?: string): Promise<string> {
  const clean = checkedTitle(title)
  const twin = named(await quoteSetRows(write.trx), (row) => row.title, clean)
  if (twin && twin.id !== self) invalid('quote-set-exists', { set: clean })
  return clean
}

/**
 * Ends a set and the quotes in it.
 * @throws {AppError} conflict - it was published: what others may have read stays findable
 */
export async function endQuoteSet(
  write: Writer,
  set: { id: string; revision?: number | undefined },
): Promise<void> {
  if ((await editionsOf(write.trx, set.id)).length > 0) throw new AppError('conflict', 'quote-set-published')
  for (const { id } of await quotesIn(write.trx, set.id)) await write.end('quotes', { id })
  await write.end('quote_sets', set)
}

/** Takes a quote out of its set. Its page stays. @throws {AppError} not-found | conflict */
export async function endQuote(
  write: Writer,
  quote: { id: string; revision?: number | undefined },
): Promise<void> {
  await write.end('quotes', quote)
}

/** Moves a quote one place up or down in its set; at the edge nothing changes. @throws {AppError} not-found */
export async function moveQuote(write: Writer, id: string, direction: 'up' | 'down'): Promise<void> {
  const quote = await quoteNamed(write.trx, id)
  const order = await quotesIn(write.trx, quote.quote_set)
  const at = order.findIndex((one) => one.id === quote.id)
  if (at < 0) notFound('quote-unknown', { quote: id })
  const other = at + (direction === 'up' ? -1 : 1)
  const neighbour = order[other]
  if (!neighbour) return
  order[other] = quote
  order[at] = neighbour
  await inThisOrder(write, order)
}

/** Puts the quotes of one thread together, each thread where its first quote stands. */
export async function groupByThread(write: Writer, set: string): Promise<void> {
  const order = await quotesIn(write.trx, set)
  const threads = [...new Set(order.map(({ thread }) => thread))]
  await inThisOrder(
    write,
    threads.flatMap((thread) => order.filter((quote) => quote.thread === thread)),
  )
}

/** Says under which thread a quote stands. @throws {AppError} not-found | conflict */
export async function changeThread(
  write: Writer,
  quote: { id: string; revision?: number | undefined },
  thread: string | null,
): Promise<void> {
  if (thread !== null && !(await threadTitles(write.trx)).has(thread)) {
    notFound('thread-not-found', { thread })
  }
  await write.update('quotes', quote, { thread })
}

/** The threads that stand, by id. */
export async function threadTitles(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('threads')
    .select(['id', 'title'])
    .where('ended', 'is', null)
    .orderBy('title')
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

async function inThisOrder(write: Writer, order: readonly Quote[]): Promise<void> {
  for (const [index, quote] of order.entries()) {
    if (quote.position !== index + 1) await write.update('quotes', { id: quote.id }, { position: index + 1 })
  }
}

/** Seven characters that no quote has yet. */
export async function freeShortId(db: Db): Promise<string> {
  for (;;) {
    const short = newShortId()
    const taken = await db.selectFrom('quotes').select('id').where('short', '=', short).executeTakeFirst()
    if (!taken) return short
  }
}

/** A document's file as it came, also of a document that was taken out: its quotes still point at it. @throws {AppError} not-found */
export async function originalOf(
  db: Db,
  documentId: string,
): Promise<{ document: DocumentRow; bytes: Uint8Array }> {
  const document = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!document) return notFound('document-not-found', { document: documentId })
  return { document, bytes: await originalBytes(db, document.original) }
}
