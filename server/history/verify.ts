import { chainStart, linkHash } from '../database/chain.ts'
import { sha256 } from '../database/ids.ts'
import type { Db } from '../database/tables.ts'
import { type Graveyard, graveyard } from '../database/tombstones.ts'
import { unpackPassedBy, unpackRests } from '../matrix/rest.ts'
import { parsedConclusion } from '../reports/round.ts'
import { holds, type Span, spanFault } from '../text/span.ts'
import { rowsAgainstLog } from './replay.ts'

export interface Failure {
  /** What kind of thing is wrong: event, payload, head, original, text, coding, evidence, quote, summary, edition, row … */
  kind: string
  id: string
  /** Key of the Dutch sentence. */
  problem: string
}

export interface Verification {
  ok: boolean
  head: string
  checked: Record<string, number>
  /** What was erased (*gewist*) and is as its tombstone says, by kind. Empty when nothing ever was. */
  erased: Record<string, number>
  failures: Failure[]
}

/**
 * Checks everything that must always hold: texts against their hashes, spans against their texts, frozen sets, the
 * chain of events, rounds of the rapporttoets, and every row against the log; and, when given, that `head` (`seq:hash`)
 * is a prefix of what stands.
 */
export async function verify(db: Db, head?: string): Promise<Verification> {
  const check = new Check(await graveyard(db))
  const last = await verifyChain(db, check)
  if (head !== undefined) await verifyHead(db, check, head)
  await verifyOriginals(db, check)
  await verifyTexts(db, check)
  await verifyEditions(db, check)
  await verifyAudits(db, check)
  await verifyRows(db, check)
  const { counts: checked, erased, failures } = check
  return { ok: failures.length === 0, head: last, checked, erased, failures }
}

class Check {
  readonly counts: Record<string, number> = {}
  readonly erased: Record<string, number> = {}
  readonly failures: Failure[] = []
  readonly graves: Graveyard

  constructor(graves: Graveyard) {
    this.graves = graves
  }

  that(kind: string, id: string | number, holdsTrue: boolean, problem: string): void {
    this.count(kind, 1)
    if (!holdsTrue) this.failures.push({ kind, id: String(id), problem })
  }

  count(kind: string, more: number): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + more
  }

  /** Of what was erased a tombstone must say by which hash what is left is known. */
  isErased(kind: string, id: string | number, isLeft: boolean): void {
    this.that(kind, id, isLeft, 'not-as-tombstone')
    this.erased[kind] = (this.erased[kind] ?? 0) + 1
  }
}

async function verifyChain(db: Db, check: Check): Promise<string> {
  let previous = chainStart
  let seq = 0
  const payloads = new Map(
    (await db.selectFrom('payloads').selectAll().execute()).map(({ seq, json, erased_by }) => [
      seq,
      { hash: sha256(json), isErased: erased_by !== null },
    ]),
  )
  for (const event of await db.selectFrom('events').selectAll().orderBy('seq').execute()) {
    const { hash, ...link } = event
    const follows = event.seq === seq + 1 && event.previous_hash === previous
    check.that('event', event.seq, follows && linkHash(link) === hash, 'chain-broken')
    const payload = payloads.get(event.seq)
    if (payload?.isErased) {
      check.isErased('payload', event.seq, payload.hash === check.graves.left('payload', event.seq))
    } else check.that('payload', event.seq, payload?.hash === event.payload_hash, 'payload-changed')
    previous = hash
    seq = event.seq
  }
  return `${seq}:${previous}`
}

async function verifyHead(db: Db, check: Check, head: string): Promise<void> {
  const [seq, hash] = head.split(':')
  const event = await db.selectFrom('events').select('hash').where('seq', '=', Number(seq)).executeTakeFirst()
  const isBeginning = head === `0:${chainStart}`
  check.that('head', head, isBeginning || (event !== undefined && event.hash === hash), 'head-not-in-chain')
}

async function verifyOriginals(db: Db, check: Check): Promise<void> {
  const hashes = await db.selectFrom('originals').select(['sha256', 'erased_by']).execute()
  for (const row of hashes) {
    const { bytes } = await db
      .selectFrom('originals')
      .select('bytes')
      .where('sha256', '=', row.sha256)
      .executeTakeFirstOrThrow()
    const hash = sha256(bytes)
    if (row.erased_by === null) check.that('original', row.sha256, hash === row.sha256, 'bytes-changed')
    else check.isErased('original', row.sha256, hash === check.graves.left('original', row.sha256))
  }
}

const anchored = [
  ...(['codings', 'coding_places', 'decisions', 'evidence', 'quotes', 'code_examples'] as const),
  ...(['landings', 'mask_refusals', 'sampled_sentences'] as const),
]
const kindOf = {
  codings: 'coding',
  coding_places: 'coding-place',
  mask_refusals: 'mask-refusal',
  decisions: 'decision',
  evidence: 'evidence',
  quotes: 'quote',
  code_examples: 'example',
  landings: 'landing',
  sampled_sentences: 'sampled-sentence',
} as const

async function verifyTexts(db: Db, check: Check): Promise<void> {
  const versions = await db.selectFrom('text_versions').select('id').orderBy('made').execute()
  const rests = await restsByVersion(db)
  for (const { id } of versions) {
    const {
      text,
      sha256: hash,
      erased_sha256,
    } = await db
      .selectFrom('text_versions')
      .select(['text', 'sha256', 'erased_sha256'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (erased_sha256 === null) check.that('text', id, sha256(text) === hash, 'text-changed')
    else {
      const left = sha256(text)
      check.isErased('text', id, left === erased_sha256 && left === check.graves.left('text', id))
    }
    for (const table of anchored) {
      const spans = await db
        .selectFrom(table)
        .select(['id', 'start', 'end', 'exact'])
        .where('version', '=', id)
        .execute()
      for (const span of spans) {
        if (isEmptied(check, table, span)) check.isErased(kindOf[table], span.id, true)
        else check.that(kindOf[table], span.id, holds(text, span), 'span-does-not-hold')
      }
    }
    for (const { id: memo, start, end, exact } of await memosIn(db, id)) {
      const span = { id: memo, start: start ?? -1, end: end ?? -1, exact: exact ?? '' }
      if (isEmptied(check, 'memos', span)) check.isErased('memo', memo, true)
      else check.that('memo', memo, holds(text, span), 'span-does-not-hold')
    }
    for (const { summary, rest } of rests.get(id) ?? []) {
      const { exact, ...span } = rest
      const isHeld = exact === null ? spanFault(text, span) === undefined : holds(text, { ...span, exact })
      // When a whole text is erased, a place in it without words stays in the summary as it was.
      const isPlaceOnly = exact === null && text === '' && erased_sha256 !== null
      const isGone = isPlaceOnly || check.graves.hasRow('summaries', summary)
      if (!isHeld && isGone) check.isErased('summary', summary, true)
      else check.that('summary', summary, isHeld, 'span-does-not-hold')
    }
    rests.delete(id)
  }
  for (const { summary } of [...rests.values()].flat()) {
    check.that('summary', summary, false, 'span-does-not-hold')
  }
}

interface RestOfSummary {
  readonly summary: string
  /** Of what its writer saw and did not choose no words are kept. */
  readonly rest: Span & { readonly exact: string | null }
}

/** The fragments that summaries of a matrix rest on, and those that were passed by, of each text version. */
async function restsByVersion(db: Db): Promise<Map<string, RestOfSummary[]>> {
  const rows = await db.selectFrom('summaries').select(['id', 'fragments', 'passed_by']).execute()
  const all = rows.flatMap(({ id: summary, fragments, passed_by }) => [
    ...unpackRests(fragments).map((rest) => ({ version: rest.version, summary, rest })),
    ...unpackPassedBy(passed_by).map(({ version, start, end }) => ({
      ...{ version, summary, rest: { start, end, exact: null } },
    })),
  ])
  return Map.groupBy(all, ({ version }) => version)
}

/** Nothing is left of the words of a span, as its tombstone says. */
const isEmptied = ({ graves }: Check, table: string, { id, exact }: { id: string; exact: string }) =>
  exact === '' && graves.hasRow(table, id)

/** The memos that hang on words of this text version. */
function memosIn(db: Db, version: string) {
  return db
    .selectFrom('memos')
    .select(['id', 'start', 'end', 'exact'])
    .where('subject_kind', '=', 'fragment')
    .where('subject', '=', version)
    .execute()
}

async function verifyRows(db: Db, check: Check): Promise<void> {
  const { checked, strayed } = await rowsAgainstLog(db)
  check.count('row', checked)
  for (const { table, id } of strayed) {
    check.failures.push({ kind: 'row', id: `${table} ${id}`, problem: 'row-not-as-logged' })
  }
}

async function verifyEditions(db: Db, check: Check): Promise<void> {
  for (const edition of await db.selectFrom('editions').selectAll().execute()) {
    const hash = sha256(edition.frozen)
    const left = check.graves.left('edition', edition.id)
    if (left === undefined) check.that('edition', edition.id, hash === edition.hash, 'edition-changed')
    else check.isErased('edition', edition.id, hash === left)
  }
}

/** What a round found is as it was kept, and the chain still begins with the head that its conclusion prints. */
async function verifyAudits(db: Db, check: Check): Promise<void> {
  const audits = await db.selectFrom('audits').select(['id', 'result', 'hash', 'conclusion']).execute()
  for (const { id, result, hash, conclusion } of audits) {
    const left = check.graves.left('audit', id)
    if (left === undefined) check.that('audit', id, sha256(result) === hash, 'audit-changed')
    else check.isErased('audit', id, sha256(result) === left && hash === left)
    if (conclusion === null) continue
    const closed = parsedConclusion(conclusion)
    check.that(
      'conclusion',
      id,
      closed?.result === (check.graves.was('audit', id) ?? hash),
      'conclusion-changed',
    )
    if (closed) await verifyHead(db, check, closed.head)
  }
}
