import { checkedAnchor } from '../codings/coding.ts'
import { currentPlace } from '../codings/current-place.ts'
import type { EvidenceRole, EvidenceRow } from '../database/finding-tables.ts'
import { newId } from '../database/ids.ts'
import type { Writer } from '../database/write.ts'
import { invalid, notFound } from '../errors.ts'
import { voiceAt } from '../sources/source.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { evidenceOf, threadNamed } from './store.ts'
import { maySupport } from './thread.ts'

/** Words for or against a thread. */
export interface NewEvidence extends Span {
  readonly thread: string
  readonly version: string
  readonly role: EvidenceRole
}

/**
 * Adds words to a thread, for or against. Words that are there already change nothing but are kept.
 * @returns the id of the evidence
 * @throws {AppError} invalid - a span that cannot be stored, or words that nobody said at a table; not-found
 */
export async function addEvidence(write: Writer, wanted: NewEvidence): Promise<string> {
  return decided(write, wanted, { state: 'kept', role: wanted.role, reason: null })
}

/**
 * Puts proposed words aside before they are evidence, with a reason: they stay to be seen and are not proposed again.
 * @returns the id of the evidence
 * @throws {AppError} invalid - no reason, or as `addEvidence`; not-found
 */
export async function putAside(
  write: Writer,
  wanted: Omit<NewEvidence, 'role'>,
  reason: string,
): Promise<string> {
  const words = reason.normalize('NFC').trim()
  if (words === '') invalid('reason-missing')
  return decided(write, wanted, { state: 'dropped', role: 'supports', reason: words })
}

async function decided(
  write: Writer,
  wanted: Omit<NewEvidence, 'role'>,
  decision: Pick<EvidenceRow, 'state' | 'role' | 'reason'>,
): Promise<string> {
  await threadNamed(write.trx, wanted.thread)
  const read = await sourceTextOfVersion(write.trx, wanted.version)
  const { document } = read
  if (document.ended !== null) notFound('document-not-found', { document: document.name })
  const place = await currentPlace(write.trx, { ...wanted, document: document.id })
  const { version } = place
  const { text, blocks } = version === wanted.version ? read : await sourceTextOfVersion(write.trx, version)
  const { start, end, exact } = checkedAnchor(text, place)
  const voice = voiceAt(blocks, start)
  if (!maySupport(voice)) invalid('evidence-not-said', { document: document.name })
  const rows = await evidenceOf(write.trx, wanted.thread)
  const twin = rows.find((row) => row.version === version && row.start === start && row.end === end)
  if (twin) {
    await write.update('evidence', { id: twin.id }, decision)
    return twin.id
  }
  const id = newId()
  const position = Math.max(0, ...rows.map((row) => row.position)) + 1
  await write.insert('evidence', {
    ...{ id, thread: wanted.thread, document: document.id, version, start, end, exact },
    ...{ voice, position, side: null, ...decision },
  })
  return id
}
