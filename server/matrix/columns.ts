import type { EvidenceRow } from '../database/finding-tables.ts'
import type { ColumnKind } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import { KeptOn } from '../kept-on.ts'
import type { Fragment } from '../threads/fragments.ts'
import type { Gathered } from '../threads/gathering.ts'
import type { Lines } from '../threads/lines.ts'
import { type Matrix, matrixOf } from '../threads/matrix.ts'
import { intersection } from '../threads/sets.ts'
import { evidenceOf, threadNamed } from '../threads/store.ts'
import type { Study } from '../threads/study.ts'
import { placed, readFor } from '../threads/view.ts'
import { type CellFragment, keyOf } from './cell.ts'

/** What stands under a column: its fragments by row, and where it runs. */
export interface Column {
  /** By session, and by session and table: see `keyOf`. */
  readonly fragments: ReadonlyMap<string, readonly CellFragment[]>
  readonly runs: Matrix
}

/** The sources and what was coded in them, made ready. */
export interface Ready {
  readonly gathered: Gathered
  readonly study: Study
}

/** What stands under a code or a thread. Of a code with those under it, as everywhere in the counting of threads. */
export async function columnOf(db: Db, kind: ColumnKind, id: string, ready: Ready): Promise<Column> {
  return kind === 'code' ? codeColumn(id, ready) : threadColumn(db, id, ready)
}

/** What a column of a code is made of, on the lines of the sources as they stand. */
interface Under {
  readonly name: string
  /** Names of the code and of those under it. */
  readonly own: ReadonlySet<string>
  readonly fragments: readonly Fragment[]
  /** Units that were read for it. */
  readonly read: ReadonlySet<string>
}

const known = new KeptOn<Lines, Map<string, { readonly of: Under; readonly column: Column }>>()

/** Worked out once for as long as what it is made of stands: a coding of another code changes nothing in it. */
function codeColumn(id: string, ready: Ready): Column {
  const { gathered, study } = ready
  const name = gathered.codeNames.get(id)
  if (name === undefined) return emptyColumn()
  const columns = known.get(study.lines) ?? new Map<string, { of: Under; column: Column }>()
  known.set(study.lines, columns)
  const of: Under = {
    name,
    own: study.withBelow(name),
    fragments: study.fragmentsWith(name),
    read: study.readings.readFor(name),
  }
  const before = columns.get(id)
  if (before && isSame(before.of, of)) return before.column
  const column = columnOfCode(of, ready)
  columns.set(id, { of, column })
  return column
}

function isSame(a: Under, b: Under): boolean {
  return (
    a.name === b.name &&
    isSameSet(a.own, b.own) &&
    isSameSet(a.read, b.read) &&
    a.fragments.length === b.fragments.length &&
    a.fragments.every((fragment, i) => fragment === b.fragments[i])
  )
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a === b || (a.size === b.size && a.isSubsetOf(b))

const emptyColumn = (): Column => ({ fragments: new Map(), runs: { tables: [], rows: [] } })

function columnOfCode({ own, fragments, read }: Under, { gathered, study }: Ready): Column {
  return {
    fragments: byRow(
      fragments.map((fragment) => {
        const codes = fragment.codings.map(({ code }) => code).filter((code) => own.has(code))
        return cellFragment(fragment, gathered, { codes: [...new Set(codes)], evidence: null })
      }),
    ),
    runs: runsOf(study, { fragments, against: [], read }),
  }
}

async function threadColumn(db: Db, id: string, { gathered, study }: Ready): Promise<Column> {
  const rows = (await evidenceOf(db, id)).filter(({ state }) => state !== 'dropped')
  const pieces = rows.flatMap((row) =>
    placed(row, study, gathered).map(([, fragment]): [EvidenceRow, Fragment] => [row, fragment]),
  )
  const fragmentsWhere = (isMeant: (row: EvidenceRow) => boolean) =>
    pieces.flatMap(([row, fragment]) => (isMeant(row) ? fragment : []))
  const read = readFor(await threadNamed(db, id), study, gathered)
  return {
    fragments: byRow(
      pieces.map(([{ id: evidence, role }, fragment]) => {
        const codes = [...new Set(fragment.codings.map(({ code }) => code))]
        return cellFragment(fragment, gathered, { codes, evidence: { id: evidence, role } })
      }),
    ),
    runs: runsOf(study, {
      fragments: fragmentsWhere(({ role }) => role !== 'contradicts'),
      against: fragmentsWhere(({ role }) => role === 'contradicts'),
      read,
    }),
  }
}

interface Runs {
  readonly fragments: readonly Fragment[]
  readonly against: readonly Fragment[]
  readonly read: ReadonlySet<string>
}

/** Where a column runs, as a thread does. Whether people were asked says nothing here. */
function runsOf({ lines, readings }: Study, { fragments, against, read }: Runs): Matrix {
  const unitsOf = (list: readonly Fragment[]) => new Set(list.map(({ unit }) => unit.id))
  return matrixOf({
    ...{ units: lines.units, withWords: readings.withWords, asked: new Set() },
    ...{ found: unitsOf(fragments), against: unitsOf(against) },
    read: intersection(read, readings.withWords),
  })
}

function cellFragment(
  { document: documentName, start, end, exact, unit, line }: Fragment,
  { sources }: Gathered,
  more: Pick<CellFragment, 'codes' | 'evidence'>,
): CellFragment {
  const source = sources.get(documentName)
  return {
    ...{ document: source?.document.id ?? '', documentName, version: source?.version.id ?? '' },
    ...{ start, end, exact, session: unit.session, table: unit.table ?? null },
    ...{ voice: line.sentence.voice, speaker: line.sentence.speaker ?? null },
    ...more,
  }
}

function byRow(fragments: readonly CellFragment[]): Map<string, CellFragment[]> {
  const rows = new Map<string, CellFragment[]>()
  const put = (key: string, fragment: CellFragment) => {
    const there = rows.get(key)
    if (there) there.push(fragment)
    else rows.set(key, [fragment])
  }
  for (const fragment of fragments) {
    const { session, table } = fragment
    put(keyOf({ session }), fragment)
    if (table !== null) put(keyOf({ session, table }), fragment)
  }
  return rows
}
