/** The fragments of a code, whichever page of them, are found and counted without reading its codings. */
export const seventhSchema: readonly string[] = [
  'DROP INDEX codings_by_code',
  `CREATE INDEX codings_by_code ON codings (code, document, start, "end", version, carried, ended)
    WHERE ended IS NULL`,
]
