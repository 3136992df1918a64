/** What tables share. Every kept table starts with the same five columns; see `Kept` in `tables.ts`. */
export const kept = `id TEXT PRIMARY KEY, revision INTEGER NOT NULL, made INTEGER NOT NULL,
  at TEXT NOT NULL, ended INTEGER`

export const span =
  'start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start), exact TEXT NOT NULL'
export const anchor = `${span}, prefix TEXT NOT NULL, suffix TEXT NOT NULL`
export const place = `document TEXT NOT NULL REFERENCES documents(id), version TEXT NOT NULL REFERENCES text_versions(id)`

export const table = (name: string, columns: string) => `CREATE TABLE ${name} (${columns}) STRICT`
