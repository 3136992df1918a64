import { randomUUID } from 'node:crypto'
import { newId, sha256 } from '../database/ids.ts'
import { headOf, type Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { holds } from '../text/span.ts'
import { approvalOf } from './approval.ts'
import { canonicalJson } from './canonical-json.ts'
import { inLatestText } from './corrected.ts'
import { Desk } from './desk.ts'
import {
  type Content,
  type EditionChange,
  editionChanges,
  type FrozenQuote,
  parsedEdition,
} from './edition.ts'
import { frozenQuote, type Looked, lookUp } from './freezing.ts'
import { refuseSilenced } from './quotable.ts'
import { labelOf, type QuoteSet } from './quote.ts'
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
 * @throws {AppError} invalid - the set is empty, or a text was corrected within the words of a quote: a person must
 * take over the words of now, or choose others
 * @throws {AppError} forbidden - a quote's session has become confidential, or somebody refused to be quoted
 * @throws {AppError} internal - a quote's text is damaged, or the words do not stand there
 */
export async function publish(write: Writer, setId: string): Promise<Published> {
  const { trx } = write
  const set = await standing(write, setId)
  const desk = new Desk(trx)
  const looked = await publishable(desk, set.id)
  const content = contentOf(set, await frozenQuotes(desk, looked))
  const [last] = await editionsOf(trx, set.id)
  const changes = editionChanges(last && parsedEdition(last.frozen), content)
  if (last && parsedEdition(last.frozen) && changes.length === 0) {
    return { edition: last.number, hash: last.hash, head: last.head, changes: [], isNew: false }
  }
  const latest = contentOf(set, await frozenQuotes(desk, await moved(write, desk, looked)))
  return freeze(write, { ...latest, changes }, 'gepubliceerd')
}

/** An edition quotes the latest text: where a correction left the words of a quote alone, that goes along. */
async function moved(write: Writer, desk: Desk, looked: readonly Looked[]): Promise<Looked[]> {
  const now: Looked[] = []
  for (const one of looked) {
    const place = inLatestText(one)
    if (!place || place.version === one.quote.version) now.push(one)
    else {
      await write.update('quotes', { id: one.quote.id }, place)
      now.push(await lookUp(desk, { ...one.quote, ...place }))
    }
  }
  return now
}

async function frozenQuotes(desk: Desk, looked: readonly Looked[]): Promise<FrozenQuote[]> {
  const frozen: FrozenQuote[] = []
  for (const one of looked) frozen.push(await frozenQuote(desk, one))
  return frozen
}

/**
 * Withdraws a published set: an edition that says why, over the quotes as they were published. The set, its
 * editions and the pages of its quotes stay, and say so.
 * @throws {AppError} invalid - no reason, or the set was never published
 */
export async function withdraw(write: Writer, row: Row, reason: string): Promise<Published> {
  const set = await standing(write, row.id)
  const clean = reason.normalize('NFC').trim()
  if (clean === '') invalid('withdrawal-without-reason')
  const [last] = await editionsOf(write.trx, set.id)
  const before = last && parsedEdition(last.frozen)
  if (!before) return invalid('withdrawal-unpublished')
  if (set.status === 'ingetrokken') throw new AppError('conflict', 'withdrawn-already')
  const { quotes, rules } = before
  const content = { set: before.set, quotes, rules, withdrawn: { reason: clean } }
  return freeze(write, { ...content, changes: editionChanges(before, content) }, 'ingetrokken', row.revision)
}

interface Row {
  readonly id: string
  readonly revision?: number | undefined
}

async function standing(write: Writer, id: string): Promise<QuoteSet> {
  const set: QuoteSet | undefined = await write.trx
    .selectFrom('quote_sets')
    .selectAll()
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return set ?? notFound('quote-set-not-found', { set: id })
}

/** What an edition of this moment would say. */
export function contentOf({ id, title, rules }: QuoteSet, quotes: FrozenQuote[]): Content {
  return { set: { id, title }, quotes, rules: rules ?? 'verbatim', withdrawn: null }
}

async function freeze(
  write: Writer,
  content: Content & { changes: EditionChange[] },
  status: QuoteSet['status'],
  revision?: number,
): Promise<Published> {
  const { at, person } = write
  const { set } = content
  const changes = content.changes.map(withoutTakenOut)
  const chain = await headOf(write.trx)
  const head = chain ? `${chain.seq}:${chain.hash}` : '0:'
  const edition = await nextNumber(write, set.id)
  const format = 'rode-draad/edition/2'
  const salt = randomUUID()
  const frozen = canonicalJson({ format, ...content, changes, edition, at, person, head, salt })
  const hash = sha256(frozen)
  await write.insert('editions', {
    id: newId(),
    quote_set: set.id,
    number: edition,
    person,
    frozen,
    hash,
    head,
  })
  await write.update('quote_sets', { id: set.id, revision }, { status, edition })
  return { edition, hash, head, changes, isNew: true }
}

/** What was taken out is named, not said again: perhaps nobody may read it any more. */
const withoutTakenOut = (change: EditionChange): EditionChange =>
  change.kind === 'removed' ? { ...change, words: '' } : change

async function publishable(desk: Desk, set: string): Promise<Looked[]> {
  const quotes = await quotesIn(desk.db, set)
  if (quotes.length === 0) invalid('quote-set-empty')
  const publishable: Looked[] = []
  const corrected: string[] = []
  for (const [index, quote] of quotes.entries()) {
    if (approvalOf(quote).state === 'refused') {
      throw new AppError('forbidden', 'quote-refused', { label: labelOf(index) })
    }
    const looked = await lookUp(desk, quote)
    const { source, place } = looked
    if (!source.isIntact || !holds(source.text, quote)) {
      throw new AppError('internal', 'text-damaged', { document: source.document.name })
    }
    refuseSilenced(place)
    if (!looked.latest.stands.isSame) corrected.push(labelOf(index))
    publishable.push(looked)
  }
  if (corrected.length > 0)
    invalid('quotes-corrected', { labels: corrected.join(', '), count: corrected.length })
  return publishable
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
