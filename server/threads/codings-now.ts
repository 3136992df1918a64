import { inTextOrder } from '../codings/coding.ts'
import { hasPlace } from '../codings/store.ts'
import { Shelf } from '../database/at-hand.ts'
import type { CodingRow } from '../database/coding-tables.ts'
import { SharedNames } from '../database/shared-names.ts'
import type { Db } from '../database/tables.ts'
import { touchedSince } from '../database/touched.ts'
import type { SourceText } from '../sources/source.ts'
import { firstWhere } from '../text/halving.ts'
import { nextTurn } from '../turns.ts'
import type { ThreadCoding } from './material.ts'

const columns = ['id', 'made', 'start', 'end', 'code', 'coder', 'origin'] as const

/** A coding without its words: those stand in the text. */
interface Spanned extends Pick<CodingRow, (typeof columns)[number]> {
  /** The same as material, when it was named by `namedBy`. */
  named: ThreadCoding | undefined
  namedBy: string
}

/** Written out, so that all of them are of one shape: a large project has hundreds of thousands. */
const spannedOf = (
  { id, made, start, end, code, coder, origin }: Pick<CodingRow, (typeof columns)[number]>,
  names: SharedNames,
): Spanned => ({
  id,
  made,
  start,
  end,
  code: names.one(code),
  coder: names.one(coder),
  origin,
  named: undefined,
  namedBy: '',
})

/** Of each text version that was asked for, in the order of the text. */
type ByVersion = ReadonlyMap<string, readonly Spanned[]>

interface Kept {
  /** The last event that it knows. */
  readonly event: number
  readonly byVersion: ByVersion
}

const shelf = new Shelf<Kept>()

/** After more changes than this, all is as quickly read anew. */
const mostTouched = 500

/** How the codes of a project are named in the material. */
export interface Naming {
  readonly codeNames: ReadonlyMap<string, string>
  /** Stands for what is in it. */
  readonly key: string
}

/**
 * Everything that was coded in these texts, as material, by document and in the order of each. Of a hundred thousand
 * codings only those that acts touched since the last time are read; the others are the same objects.
 * @param event - the last event that what is read is sure to know
 */
export async function codingsNow(
  db: Db,
  texts: readonly SourceText[],
  { event, ...naming }: Naming & { readonly event: number },
): Promise<ThreadCoding[]> {
  const byVersion = await spansNow(db, texts, event)
  return texts
    .toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
    .flatMap((source) => namedIn(source, byVersion.get(source.version.id) ?? [], naming))
}

async function spansNow(db: Db, texts: readonly SourceText[], event: number): Promise<ByVersion> {
  const before = shelf.of(db)
  const known = before && (await broughtUp(db, before))
  const byVersion = new Map<string, readonly Spanned[]>()
  for (const { version } of texts) {
    byVersion.set(version.id, known?.get(version.id) ?? (await spansIn(db, version.id)))
  }
  shelf.keep(db, { event, byVersion })
  return byVersion
}

/** Between texts others get their turn. */
async function spansIn(db: Db, version: string): Promise<readonly Spanned[]> {
  await nextTurn()
  const names = new SharedNames()
  const rows = await db
    .selectFrom('codings')
    .select(columns)
    .where('version', '=', version)
    .where('ended', 'is', null)
    .where(hasPlace)
    .orderBy('start')
    .orderBy('end')
    .execute()
  return rows.map((row) => spannedOf(row, names)).sort(inTextOrder)
}

/** What is known, with the codings that acts touched since where they stand now; undefined when those are too many. */
async function broughtUp(db: Db, { event, byVersion }: Kept): Promise<ByVersion | undefined> {
  const touched = await touchedSince(db, { table: 'codings', event, most: mostTouched })
  if (!touched || touched.length === 0) return touched && byVersion
  const rows = await db
    .selectFrom('codings')
    .select([...columns, 'version', 'ended', 'carried'])
    .where('id', 'in', touched)
    .execute()
  const names = new SharedNames()
  const ids = new Set(touched)
  const now = new Map<string, readonly Spanned[]>()
  for (const [version, spans] of byVersion) {
    now.set(version, spans.some(({ id }) => ids.has(id)) ? spans.filter(({ id }) => !ids.has(id)) : spans)
  }
  for (const { version, ended, carried, ...span } of rows) {
    const spans = now.get(version)
    if (!spans || ended !== null || carried === 'orphan') continue
    now.set(
      version,
      spans.toSpliced(
        firstWhere(spans, (one) => inTextOrder(one, span) > 0),
        0,
        spannedOf(span, names),
      ),
    )
  }
  return now
}

const namedOnce = new WeakMap<
  readonly Spanned[],
  { readonly by: string; readonly codings: readonly ThreadCoding[] }
>()

/** As material; codings of codes that are no more are none. */
function namedIn(
  { document, version, text }: SourceText,
  spans: readonly Spanned[],
  { codeNames, key }: Naming,
): readonly ThreadCoding[] {
  const by = JSON.stringify([document.name, version.erased_sha256 ?? version.sha256, key])
  const before = namedOnce.get(spans)
  if (before?.by === by) return before.codings
  const codings = spans.flatMap((span) => {
    if (span.namedBy !== by) {
      span.named = asMaterial(span, { document, text, codeNames })
      span.namedBy = by
    }
    return span.named ?? []
  })
  namedOnce.set(spans, { by, codings })
  return codings
}

function asMaterial(
  { start, end, code, coder, origin }: Spanned,
  { document, text, codeNames }: Pick<SourceText, 'document' | 'text'> & Pick<Naming, 'codeNames'>,
): ThreadCoding | undefined {
  const name = codeNames.get(code)
  if (name === undefined) return undefined
  return { document: document.name, start, end, exact: text.slice(start, end), code: name, coder, origin }
}
