import type Database from 'better-sqlite3'

/** How SQLite says that it answers what was asked meanwhile and never before, line by line. */
export async function plansOf(
  { sqlite }: { readonly sqlite: Database.Database },
  ask: () => unknown,
): Promise<string[]> {
  const asked = new Set<string>()
  const prepare = sqlite.prepare.bind(sqlite)
  Object.assign(sqlite, {
    prepare: (source: string) => {
      asked.add(source)
      return prepare(source)
    },
  })
  await ask()
  Object.assign(sqlite, { prepare })
  return [...asked]
    .filter((source) => source.trim().toLowerCase().startsWith('select'))
    .flatMap((source) => {
      const values = Array.from(source.matchAll(/\?/gu), () => null)
      return prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${source}`).all(...values)
    })
    .map(({ detail }) => detail)
}
