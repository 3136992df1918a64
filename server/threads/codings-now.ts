import { inTextOrder } from '../codings/coding.ts'
import { hasPlace } from '../codings/store.ts'
import { Shelf } from '../database/at-hand.ts'
import { SharedNames } from '../database/shared-names.ts'
import type { Db } from '../database/tables.ts'
import { touchedSince } from '../database/touched.ts'
import type { SourceText } from '../sources/source.ts'
import { firstWhere } from '../text/halving.ts'
import { nextTurn } from '../turns.ts'
import type { ThreadCoding } from './material.ts'
import { type CodedText, PlacedCoding, placedColumns } from './placed-coding.ts'

/** What was coded in one text version, in its order. */
interface InText {
  readonly text: CodedText
  readonly codings: readonly PlacedCoding[]
  /** Those of codes that still are. */
  readonly named: readonly PlacedCoding[]
}

/** Of each text version that was asked for. */
type ByVersion = ReadonlyMap<string, InText>

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
  const before = shelf.of(db)
  const known = before && (await broughtUp(db, before))
  const byVersion = new Map<string, InText>()
  const names = new SharedNames()
  for (const source of texts) {
    const text = codedText(source, naming)
    const own = known?.get(source.version.id) ?? (await readIn(db, source.version.id, { text, names }))
    byVersion.set(source.version.id, own.text.key === text.key ? own : renamed(own, text))
  }
  shelf.keep(db, { event, byVersion })
  return texts
    .toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
    .flatMap(({ version }) => byVersion.get(version.id)?.named ?? [])
}

function codedText({ document, version, text }: SourceText, { codeNames, key }: Naming): CodedText {
  const state = JSON.stringify([document.name, version.erased_sha256 ?? version.sha256, key])
  return { document: document.name, text, codeNames, key: state }
}

function inText(text: CodedText, codings: readonly PlacedCoding[]): InText {
  const named = codings.every(({ isNamed }) => isNamed) ? codings : codings.filter(({ isNamed }) => isNamed)
  return { text, codings, named }
}

function renamed({ codings }: InText, text: CodedText): InText {
  const names = new SharedNames()
  return inText(
    text,
    codings.map((coding) => coding.within(text, names)),
  )
}

/** Between texts others get their turn. */
async function readIn(
  db: Db,
  version: string,
  { text, names }: { text: CodedText; names: SharedNames },
): Promise<InText> {
  await nextTurn()
  const rows = await db
    .selectFrom('codings')
    .select(placedColumns)
    .where('version', '=', version)
    .where('ended', 'is', null)
    .where(hasPlace)
    .orderBy('start')
    .orderBy('end')
    .execute()
  return inText(text, rows.map((row) => new PlacedCoding(row, text, names)).sort(inTextOrder))
}

/** What is known, with the codings that acts touched since where they stand now; undefined when those are too many. */
async function broughtUp(db: Db, { event, byVersion }: Kept): Promise<ByVersion | undefined> {
  const touched = await touchedSince(db, { table: 'codings', event, most: mostTouched })
  if (!touched || touched.length === 0) return touched && byVersion
  const rows = await db
    .selectFrom('codings')
    .select([...placedColumns, 'version', 'ended', 'carried'])
    .where('id', 'in', touched)
    .execute()
  const names = new SharedNames()
  const ids = new Set(touched)
  const stand = rows.filter(({ ended, carried }) => ended === null && carried !== 'orphan')
  const come = Map.groupBy(stand, ({ version }) => version)
  const now = new Map<string, InText>()
  for (const [version, own] of byVersion) {
    const { text, codings } = own
    const more = (come.get(version) ?? []).map((row) => new PlacedCoding(row, text, names))
    const isTouched = more.length > 0 || codings.some(({ id }) => ids.has(id))
    now.set(version, isTouched ? inText(text, withThese(codings, { gone: ids, more })) : own)
  }
  return now
}

function withThese(
  codings: readonly PlacedCoding[],
  { gone, more }: { gone: ReadonlySet<string>; more: readonly PlacedCoding[] },
): readonly PlacedCoding[] {
  const kept = codings.filter(({ id }) => !gone.has(id))
  for (const one of more) {
    const at = firstWhere(kept, (other) => inTextOrder(other, one) > 0)
    kept.splice(at, 0, one)
  }
  return kept
}
