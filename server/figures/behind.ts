import type { EvidenceRole } from '../database/finding-tables.ts'
import type { Db } from '../database/tables.ts'
import { overlaps, type Span } from '../text/span.ts'
import { gather } from '../threads/gathering.ts'
import { studyFor } from '../threads/listing.ts'
import { evidenceOf, threadNamed } from '../threads/store.ts'
import { viewThread } from '../threads/view.ts'
import { bareCodings, type CodedFragment, sentencesUnder } from './coded.ts'
import type { Counting } from './counting.ts'
import { newCodes } from './new-codes.ts'
import { reportPlaces } from './reached.ts'
import { type Scope, within } from './scope.ts'

/** Which fragments stand behind a number of a figure. */
export interface Wanted extends Scope {
  /** Another code that stands on the same sentence. */
  readonly with?: string | undefined
  /** A table's title; empty for what was said at no table. */
  readonly table?: string | undefined
  readonly document?: string | undefined
  /** Of a document only what begins between these positions. */
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly thread?: string | undefined
  /** A report in which it was found again. */
  readonly report?: string | undefined
  /** Only the code itself, without the codes under it. */
  readonly own?: boolean | undefined
  /** Only coded fragments that are evidence of this thread. */
  readonly carries?: string | undefined
  /** Only evidence that lies on a coded fragment. */
  readonly coded?: boolean | undefined
  /** Only evidence that says this of the thread. */
  readonly role?: EvidenceRole | undefined
  /** Only codes that came up for the first time in this session. */
  readonly fresh?: boolean | undefined
}

/** A fragment behind a number. */
export interface FragmentBehind extends Span {
  readonly document: string
  readonly version: string
  /** Ids of codes. */
  readonly codes: readonly string[]
  /** What it says of the thread, when it is asked for as evidence. */
  readonly role: EvidenceRole | null
}

/** Exactly the fragments that a figure counted, in the order of the sources. */
export async function fragmentsBehind(db: Db, counting: Counting, wanted: Wanted): Promise<FragmentBehind[]> {
  if (wanted.document !== undefined) return inDocument(db, counting, wanted)
  const found = codedBehind(counting, wanted)
  if (wanted.thread === undefined && wanted.report === undefined) {
    const carrying = wanted.carries === undefined ? found : await carryingOnly(db, found, wanted.carries)
    return inOrder(
      carrying.map((one) => ({ ...one, role: null })),
      counting,
    )
  }
  return evidenceBehind(db, { counting, found }, wanted)
}

function codedBehind(counting: Counting, wanted: Wanted): CodedFragment[] {
  const { fragments } = within(counting, wanted)
  const one = wanted.fresh ? freshIn(counting, wanted) : ownOnly(wanted)
  const here = fragments.filter(
    ({ unit, codes }) =>
      (wanted.table === undefined || (unit.table ?? '') === wanted.table) &&
      (!one || codes.some((code) => one.has(code))),
  )
  if (wanted.with === undefined) return here
  const others = within(counting, { ...wanted, code: wanted.with }).fragments.filter(({ codes }) =>
    codes.includes(wanted.with ?? ''),
  )
  const sentences = new Set(others.flatMap(sentencesUnder))
  const own = new Set(here.flatMap(sentencesUnder))
  const both = new Set([...own].filter((sentence) => sentences.has(sentence)))
  const standing = [...here, ...others].filter((fragment) =>
    sentencesUnder(fragment).some((one) => both.has(one)),
  )
  return [...Map.groupBy(standing, placeOf).values()].map((same) => ({
    ...same[0]!,
    codes: [...new Set(same.flatMap(({ codes }) => codes))],
  }))
}

const ownOnly = ({ own, code }: Wanted) => (own && code !== undefined ? new Set([code]) : undefined)

function freshIn(counting: Counting, { session, ...scope }: Wanted): Set<string> {
  const row = newCodes(counting, scope).rows.find((one) => one.session.id === session)
  return new Set(row?.codes.map(({ id }) => id))
}

async function carryingOnly(
  db: Db,
  found: readonly CodedFragment[],
  thread: string,
): Promise<CodedFragment[]> {
  const rows = (await evidenceOf(db, thread)).filter(({ state }) => state !== 'dropped')
  const byVersion = Map.groupBy(rows, ({ version }) => version)
  return found.filter((one) => (byVersion.get(one.version) ?? []).some((row) => overlaps(row, one)))
}

const placeOf = ({ version, start, end }: Span & { version: string }) => `${version} ${start} ${end}`

/** Evidence of a thread, or what a report has of it: of one code what lies on a fragment with that code. */
async function evidenceBehind(
  db: Db,
  { counting, found }: { counting: Counting; found: readonly CodedFragment[] },
  { thread, report, code, session, table, from, to, coded, role: only }: Wanted,
): Promise<FragmentBehind[]> {
  const rows = thread
    ? await evidenceOf(db, (await threadNamed(db, thread)).id)
    : await db.selectFrom('evidence').selectAll().where('ended', 'is', null).execute()
  const places =
    report === undefined ? undefined : (await reportPlaces(db)).find(({ id }) => id === report)?.places
  const asked = coded || code !== undefined || from !== undefined || to !== undefined
  const at = session === undefined ? undefined : await unitsOfEvidence(db, thread)
  const byVersion = Map.groupBy(found, ({ version }) => version)
  const standing = rows.flatMap((row): FragmentBehind[] => {
    if (row.state === 'dropped' || (only !== undefined && row.role !== only)) return []
    const on = (byVersion.get(row.version) ?? []).filter((one) => overlaps(one, row))
    const here = at?.get(row.id)
    const isHere =
      !at || (here?.session === session && (table === undefined || (here?.table ?? '') === table))
    if ((asked && on.length === 0) || !isHere) return []
    if (report !== undefined && !places?.some((one) => one.version === row.version && overlaps(one, row)))
      return []
    const { document, version, start, end, role } = row
    return [
      { ...{ document, version, start, end, role }, codes: [...new Set(on.flatMap(({ codes }) => codes))] },
    ]
  })
  return inOrder(standing, counting)
}

/** Session (by its id) and table of each piece of evidence. */
async function unitsOfEvidence(
  db: Db,
  thread: string | undefined,
): Promise<Map<string, { session: string | undefined; table: string | null }>> {
  if (thread === undefined) return new Map()
  const gathered = await gather(db)
  const found = await threadNamed(db, thread)
  const { places } = viewThread(found, await evidenceOf(db, found.id), {
    study: await studyFor(gathered),
    gathered,
  })
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'title'])
    .where('ended', 'is', null)
    .execute()
  const ids = new Map(sessions.map(({ id, title }) => [title, id]))
  return new Map([...places].map(([id, { session, table }]) => [id, { session: ids.get(session), table }]))
}

/** All codings of a document, or of a stretch of it, in everybody's words. */
async function inDocument(
  db: Db,
  counting: Counting,
  { document, code, start, end }: Wanted,
): Promise<FragmentBehind[]> {
  const text = [...counting.ground.texts.values()].find((one) => one.document === document)
  if (!text) return []
  const { version } = text
  const list = (await bareCodings(db, [version])).get(version) ?? []
  const known = new Map<string, { start: number; end: number; codes: string[] }>()
  for (const { code: given, ...span } of list) {
    if (code !== undefined && given !== code) continue
    if (span.start < (start ?? 0) || span.start >= (end ?? Number.POSITIVE_INFINITY)) continue
    const own = known.get(`${span.start} ${span.end}`) ?? { ...span, codes: [] }
    known.set(`${span.start} ${span.end}`, own)
    if (!own.codes.includes(given)) own.codes.push(given)
  }
  return [...known.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((one): FragmentBehind => ({ ...one, document: text.document, version, role: null }))
}

function inOrder(list: readonly FragmentBehind[], { ground }: Counting): FragmentBehind[] {
  const order = new Map([...ground.texts.values()].map(({ document }, i) => [document, i]))
  const place = ({ document }: FragmentBehind) => order.get(document) ?? order.size
  return [...list].sort((a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end)
}
