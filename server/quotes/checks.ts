import { sha256 } from '../database/ids.ts'
import type { Db, EditionRow, QuoteRow } from '../database/tables.ts'
import type { Payload } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { readText } from '../ingest/read.ts'
import { originalBytes } from '../sources/store.ts'
import { spanFault } from '../text/span.ts'
import type { StoredText } from './desk.ts'
import { parsedEdition } from './edition.ts'

/** The links between a published quote and the file it came from, in the order in which they are checked. */
export const links = ['bytes', 'text', 'span', 'words', 'edition'] as const
export type Link = (typeof links)[number]

/** Why a link does not hold, or cannot be told; each has a sentence on the screen. */
export type Doubt =
  | 'bytes-missing'
  | 'bytes-changed'
  | 'text-changed'
  | 'text-not-from-file'
  | 'file-unreadable'
  | 'reader-renewed'
  | 'span-outside'
  | 'words-differ'
  | 'edition-changed'
  | 'edition-differs'
  | 'edition-not-in-log'
  | 'not-published'

/** One link of the chain, checked just now. `holds` is null when it cannot be told. */
export interface LinkCheck {
  readonly link: Link
  readonly holds: boolean | null
  readonly doubt?: Doubt
  /** What was compared: sizes, lengths, positions, hashes. */
  readonly figures: Readonly<Record<string, number | string>>
}

export type ProvenanceVerdict = 'agrees' | 'differs'

/** One broken link is enough. */
export function verdictOf(checks: readonly LinkCheck[]): ProvenanceVerdict {
  return checks.some(({ holds }) => holds === false) ? 'differs' : 'agrees'
}

export interface Chain {
  readonly quote: QuoteRow
  readonly source: StoredText
  /** The newest edition that holds the quote. */
  readonly edition: EditionRow | undefined
}

/** Checks the whole chain again: bytes → text → span → words → frozen edition. */
export async function checkChain(db: Db, chain: Chain): Promise<LinkCheck[]> {
  const { quote, source, edition } = chain
  const bytes = await bytesOf(db, source.document.original)
  return [
    bytesLink(bytes, source),
    await textLink(db, bytes, source),
    spanLink(quote, source),
    wordsLink(quote, source),
    await editionLink(db, chain, edition),
  ]
}

async function bytesOf(db: Db, hash: string): Promise<Uint8Array | undefined> {
  try {
    return await originalBytes(db, hash)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined
    throw error
  }
}

function bytesLink(bytes: Uint8Array | undefined, { document }: StoredText): LinkCheck {
  const figures = { file: document.name, bytes: bytes?.length ?? 0, sha256: document.original }
  if (!bytes) return { link: 'bytes', holds: false, doubt: 'bytes-missing', figures }
  if (sha256(bytes) === document.original) return { link: 'bytes', holds: true, figures }
  return { link: 'bytes', holds: false, doubt: 'bytes-changed', figures }
}

/** The stored text has its own hash, and the first version is what the file says when it is read again. */
async function textLink(db: Db, bytes: Uint8Array | undefined, source: StoredText): Promise<LinkCheck> {
  const { version, document, isIntact } = source
  const figures = { version: version.number, characters: version.characters, sha256: version.sha256 }
  const fails = (doubt: Doubt, holds: false | null = false): LinkCheck => ({
    link: 'text',
    holds,
    doubt,
    figures,
  })
  if (!isIntact) return fails('text-changed')
  if (!bytes) return fails('bytes-missing', null)
  const first = await db
    .selectFrom('text_versions')
    .select(['sha256', 'reader'])
    .where('document', '=', document.id)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const again = await readAgain(bytes, document)
  if (again.length === 0) return fails('file-unreadable')
  if (again.some(({ hash }) => hash === first.sha256)) return { link: 'text', holds: true, figures }
  return again.some(({ reader }) => reader === first.reader)
    ? fails('text-not-from-file')
    : fails('reader-renewed', null)
}

/** The content decides how a file is read, and its ending helps; people may have given the document another name since. */
async function readAgain(
  bytes: Uint8Array,
  { name, format }: StoredText['document'],
): Promise<{ hash: string; reader: string }[]> {
  const readings: { hash: string; reader: string }[] = []
  for (const file of new Set([name, `${name}.${format}`])) {
    try {
      const { text, reader } = await readText(bytes, file, { bytes: Number.POSITIVE_INFINITY })
      readings.push({ hash: sha256(text), reader })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return readings
}

function spanLink({ start, end }: QuoteRow, { text, sentences }: StoredText): LinkCheck {
  const holds = spanFault(text, { start, end }) === undefined
  const sentence = sentences.findIndex((one) => one.start < end && start < one.end) + 1
  const figures = { start, end, ...(sentence > 0 && { sentence }) }
  return holds ? { link: 'span', holds, figures } : { link: 'span', holds, doubt: 'span-outside', figures }
}

function wordsLink({ start, end, exact, prefix, suffix }: QuoteRow, { text }: StoredText): LinkCheck {
  const holds =
    text.slice(start, end) === exact && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)
  const figures = { characters: exact.length }
  return holds ? { link: 'words', holds, figures } : { link: 'words', holds, doubt: 'words-differ', figures }
}

async function editionLink(
  db: Db,
  { quote, source }: Chain,
  edition: EditionRow | undefined,
): Promise<LinkCheck> {
  if (!edition) return { link: 'edition', holds: null, doubt: 'not-published', figures: {} }
  const figures = { edition: edition.number, sha256: edition.hash, head: edition.head }
  const fails = (doubt: Doubt): LinkCheck => ({ link: 'edition', holds: false, doubt, figures })
  if (sha256(edition.frozen) !== edition.hash) return fails('edition-changed')
  if (!(await isAsPublished(db, edition))) return fails('edition-not-in-log')
  const frozen = parsedEdition(edition.frozen)?.quotes.find(({ id }) => id === quote.id)
  const agrees =
    frozen !== undefined &&
    frozen.version.id === quote.version &&
    frozen.version.sha256 === source.version.sha256 &&
    frozen.start === quote.start &&
    frozen.end === quote.end &&
    frozen.exact === quote.exact &&
    frozen.document.original === source.document.original
  return agrees ? { link: 'edition', holds: true, figures } : fails('edition-differs')
}

/** Whether the log says the same as the edition does: else somebody changed both the edition and its hash. */
export async function isAsPublished(db: Db, edition: EditionRow): Promise<boolean> {
  const event = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.seq', 'events.seq')
    .select(['events.payload_hash', 'payloads.json'])
    .where('events.seq', '=', edition.made)
    .executeTakeFirst()
  if (!event || sha256(event.json) !== event.payload_hash) return false
  const { changes }: Payload = JSON.parse(event.json)
  const made = changes.find(({ table, id }) => table === 'editions' && id === edition.id)
  return made?.after?.frozen === edition.frozen && made.after.head === edition.head
}
