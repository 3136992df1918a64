/**
 * The fragments of a code, whichever page of them, are found and counted without reading its codings; how many codings
 * each code has is counted in an index that holds no more than that takes.
 */
export const seventhSchema: readonly string[] = [
  'DROP INDEX codings_by_code',
  'CREATE INDEX codings_by_code ON codings (code, carried, ended) WHERE ended IS NULL',
  `CREATE INDEX codings_in_order ON codings (code, document, start, "end", version, carried, ended)
    WHERE ended IS NULL`,
]
