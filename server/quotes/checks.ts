import type { EditionRow, QuoteRow } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import { spanFault } from '../text/span.ts'
import type { Desk, StoredText } from './desk.ts'
import type { OriginalLook } from './original.ts'

/** The links between a published quote and the file it came from, in the order in which they are checked. */
export const links = ['bytes', 'text', 'span', 'words', 'edition'] as const
export type Link = (typeof links)[number]

/** Why a link does not hold, or cannot be told; each has a sentence on the screen. */
export type Doubt =
  | 'bytes-missing'
  | 'bytes-erased'
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
export async function checkChain(desk: Desk, chain: Chain): Promise<LinkCheck[]> {
  const { quote, source, edition } = chain
  const original = await desk.original(source.document)
  return [
    bytesLink(original, source, await wasErased(desk.db, source.document.original)),
    await textLink(desk.db, original, source),
    spanLink(quote, source),
    wordsLink(quote, source),
    await editionLink(desk, chain, edition),
  ]
}

/** The file holds words that were erased, so it went with them; that breaks no link, but leaves this one untold. */
async function wasErased(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom('originals')
    .select('erased_by')
    .where('sha256', '=', hash)
    .executeTakeFirst()
  return row !== undefined && row.erased_by !== null
}

function bytesLink(
  original: OriginalLook | undefined,
  { document }: StoredText,
  isErased: boolean,
): LinkCheck {
  const figures = { file: document.name, bytes: original?.bytes ?? 0, sha256: document.original }
  if (isErased) return { link: 'bytes', holds: null, doubt: 'bytes-erased', figures }
  if (!original) return { link: 'bytes', holds: false, doubt: 'bytes-missing', figures }
  if (original.sha256 === document.original) return { link: 'bytes', holds: true, figures }
  return { link: 'bytes', holds: false, doubt: 'bytes-changed', figures }
}

/** The stored text has its own hash, and the first version is what the file says when it is read again. */
async function textLink(
  db: Db,
  original: OriginalLook | undefined,
  { version, document, isIntact }: StoredText,
): Promise<LinkCheck> {
  const figures = { version: version.number, characters: version.characters, sha256: version.sha256 }
  const fails = (doubt: Doubt, holds: false | null = false): LinkCheck => ({
    link: 'text',
    holds,
    doubt,
    figures,
  })
  if (!isIntact) return fails('text-changed')
  if (!original) return fails('bytes-missing', null)
  const first = await db
    .selectFrom('text_versions')
    .select(['sha256', 'reader'])
    .where('document', '=', document.id)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const { readings } = original
  if (readings.length === 0) return fails('file-unreadable')
  if (readings.some(({ hash }) => hash === first.sha256)) return { link: 'text', holds: true, figures }
  return readings.some(({ reader }) => reader === first.reader)
    ? fails('text-not-from-file')
    : fails('reader-renewed', null)
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
  desk: Desk,
  { quote, source }: Chain,
  edition: EditionRow | undefined,
): Promise<LinkCheck> {
  if (!edition) return { link: 'edition', holds: null, doubt: 'not-published', figures: {} }
  const figures = { edition: edition.number, sha256: edition.hash, head: edition.head }
  const fails = (doubt: Doubt): LinkCheck => ({ link: 'edition', holds: false, doubt, figures })
  const { quotes, hasItsHash, isInLog } = await desk.edition(edition)
  if (!hasItsHash) return fails('edition-changed')
  if (!isInLog) return fails('edition-not-in-log')
  const frozen = quotes.get(quote.id)?.frozen
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
