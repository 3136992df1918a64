/**
 * What pages ask is found without reading a whole table: a text version without its words, where codings and decisions
 * lie also when they were taken off, how many codings a code has, and what somebody coded last.
 *
 * The two lines of `sqlite_stat1` tell SQLite what it would not guess of `event_touches`: that a table's name leaves
 * many rows and a row's id one. They are fixed, and not measured by `ANALYZE`, so that every project answers in the
 * same way. See https://www.sqlite.org/lang_analyze.html, under manual control.
 */
export const sixthSchema: readonly string[] = [
  'CREATE INDEX text_versions_standing ON text_versions (document, number, id, sentence_count) WHERE ended IS NULL',
  'DROP INDEX codings_by_version',
  'CREATE INDEX codings_by_version ON codings (version, start, "end", ended, carried)',
  'DROP INDEX codings_by_code',
  'CREATE INDEX codings_by_code ON codings (code, carried) WHERE ended IS NULL',
  "CREATE INDEX codings_given ON codings (coder, document, made, start) WHERE origin != 'import'",
  'DROP INDEX decisions_by_version',
  'CREATE INDEX decisions_by_version ON decisions (version, ended)',
  'ANALYZE event_touches',
  'DELETE FROM sqlite_stat1',
  `INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('event_touches', 'event_touches_by_event', '100000 4000'),
    ('event_touches', 'sqlite_autoindex_event_touches_1', '100000 14000 1 1')`,
  'ANALYZE sqlite_schema',
]
