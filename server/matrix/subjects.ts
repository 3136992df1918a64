import { type CodeBranch, codeTree } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import type { ColumnKind, RowKind } from '../database/matrix-tables.ts'
import type { Db } from '../database/tables.ts'
import { sessions } from '../sources/sessions.ts'
import { threads } from '../threads/store.ts'

/** What a row or a column is about. */
export interface Subject {
  readonly id: string
  readonly title: string
  /** The session of a table, the code above a code. */
  readonly under: string | null
  /** `retired` is a code that is out of use (*vervallen*): nothing counts for it. */
  readonly state: 'stands' | 'retired' | 'gone'
  /** What it was merged into, when it was. */
  readonly into: string | null
}

export interface Subjects {
  /** Every one that ever was, by id. */
  readonly all: ReadonlyMap<string, Subject>
  /** Those that can be chosen, in the order in which people know them. */
  readonly choices: readonly Subject[]
}

/** Everything that a row or a column of this kind can be. */
export async function subjectsOf(db: Db, kind: RowKind | ColumnKind): Promise<Subjects> {
  const all = new Map((await everyOne[kind](db)).map((one) => [one.id, one]))
  const choices = (await inOrder[kind](db)).flatMap((id) => {
    const one = all.get(id)
    return one?.state === 'stands' ? [one] : []
  })
  return { all, choices }
}

/** The one that stands for this one now: what it was merged into, or itself. */
export function standingFor({ all }: Subjects, id: string): string {
  const into = all.get(id)?.into
  return into && all.has(into) ? standingFor({ all, choices: [] }, into) : id
}

type Kind = RowKind | ColumnKind

const stateOf = (ended: number | null): Subject['state'] => (ended === null ? 'stands' : 'gone')

const everyOne: { readonly [K in Kind]: (db: Db) => Promise<Subject[]> } = {
  session: async (db) => {
    const rows = await db.selectFrom('sessions').select(['id', 'title', 'ended']).execute()
    return rows.map(({ id, title, ended }) => ({ id, title, under: null, state: stateOf(ended), into: null }))
  },
  table: async (db) => {
    const rows = await db
      .selectFrom('tables')
      .innerJoin('sessions', 'sessions.id', 'tables.session')
      .select(['tables.id', 'tables.title', 'sessions.title as under', 'sessions.ended as above'])
      .select('tables.ended')
      .execute()
    return rows.map(({ id, title, under, above, ended }) => ({
      ...{ id, title, under, state: stateOf(ended ?? above), into: null },
    }))
  },
  code: async (db) => {
    const rows = await db
      .selectFrom('codes')
      .select(['id', 'name', 'parent', 'status', 'ended', 'merged_into'])
      .execute()
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    return rows.map(({ id, name, parent, status, ended, merged_into }) => ({
      ...{ id, title: name, under: (parent && names.get(parent)) ?? null },
      state: ended === null && status === 'vervallen' ? 'retired' : stateOf(ended),
      into: ended === null ? null : merged_into,
    }))
  },
  thread: async (db) => {
    const rows = await db.selectFrom('threads').select(['id', 'title', 'ended', 'merged_into']).execute()
    return rows.map(({ id, title, ended, merged_into }) => ({
      ...{ id, title, under: null, state: stateOf(ended), into: ended === null ? null : merged_into },
    }))
  },
}

/** A code, then those under it. */
const idsIn = ({ code, children }: CodeBranch): string[] => [code.id, ...children.flatMap(idsIn)]

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

const inOrder: { readonly [K in Kind]: (db: Db) => Promise<string[]> } = {
  session: async (db) => idsOf(await sessions(db)),
  table: async (db) => idsOf((await sessions(db)).flatMap(({ tables }) => tables)),
  code: async (db) => codeTree(await codes(db)).flatMap(idsIn),
  thread: async (db) => idsOf(await threads(db)),
}
