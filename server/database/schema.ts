import { anchor, kept, place, span, table } from './columns.ts'

/** The first shape of `project.sqlite`, table by table. */
export const firstSchema: readonly string[] = [
  table(
    'events',
    `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, person TEXT NOT NULL,
    act TEXT NOT NULL, subject TEXT, payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL, undoes INTEGER REFERENCES events(seq)`,
  ),
  table('payloads', 'seq INTEGER PRIMARY KEY REFERENCES events(seq), json TEXT NOT NULL'),
  table(
    'event_touches',
    `seq INTEGER NOT NULL REFERENCES events(seq), table_name TEXT NOT NULL,
    row_id TEXT NOT NULL, PRIMARY KEY (table_name, row_id, seq)`,
  ),
  'CREATE INDEX event_touches_by_event ON event_touches (seq)',

  table('project', `${kept}, title TEXT NOT NULL, organisation TEXT NOT NULL`),
  table('people', `${kept}, name TEXT NOT NULL`),
  table(
    'sessions',
    `${kept}, title TEXT NOT NULL, kind TEXT NOT NULL, date TEXT, place TEXT,
    rule TEXT NOT NULL, guest TEXT`,
  ),
  table(
    'tables',
    `${kept}, session TEXT NOT NULL REFERENCES sessions(id), title TEXT NOT NULL,
    position INTEGER NOT NULL`,
  ),
  table(
    'propositions',
    `${kept}, session TEXT NOT NULL REFERENCES sessions(id), title TEXT NOT NULL,
    position INTEGER NOT NULL, votes TEXT NOT NULL`,
  ),
  table('participants', `${kept}, name TEXT NOT NULL`),
  table(
    'attendances',
    `${kept}, participant TEXT NOT NULL REFERENCES participants(id),
    session TEXT NOT NULL REFERENCES sessions(id), role TEXT NOT NULL, organisation TEXT NOT NULL,
    group_name TEXT NOT NULL, tables TEXT NOT NULL, is_host INTEGER NOT NULL, is_notetaker INTEGER NOT NULL`,
  ),

  table('originals', 'sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL'),
  table(
    'documents',
    `${kept}, name TEXT NOT NULL, role TEXT NOT NULL, title TEXT, date TEXT,
    original TEXT NOT NULL REFERENCES originals(sha256), format TEXT NOT NULL, media_type TEXT NOT NULL,
    pages INTEGER, same_talk TEXT`,
  ),
  'CREATE UNIQUE INDEX documents_by_name ON documents (name COLLATE NOCASE) WHERE ended IS NULL',
  'CREATE INDEX documents_by_original ON documents (original)',
  table(
    'text_versions',
    `${kept}, document TEXT NOT NULL REFERENCES documents(id), number INTEGER NOT NULL,
    text TEXT NOT NULL, sha256 TEXT NOT NULL, characters INTEGER NOT NULL, blocks TEXT NOT NULL,
    sentences TEXT NOT NULL, block_count INTEGER NOT NULL, sentence_count INTEGER NOT NULL,
    reader TEXT NOT NULL, reason TEXT, UNIQUE (document, number)`,
  ),
  table(
    'structures',
    `${kept}, version TEXT NOT NULL UNIQUE REFERENCES text_versions(id),
    parts TEXT NOT NULL, voices TEXT NOT NULL`,
  ),

  table(
    'codes',
    `${kept}, name TEXT NOT NULL, parent TEXT REFERENCES codes(id), definition TEXT NOT NULL,
    include TEXT NOT NULL, exclude TEXT NOT NULL, keywords TEXT NOT NULL, related TEXT NOT NULL,
    excluding TEXT NOT NULL, color TEXT, status TEXT NOT NULL, position INTEGER NOT NULL,
    meaning INTEGER NOT NULL, merged_into TEXT REFERENCES codes(id)`,
  ),
  'CREATE UNIQUE INDEX codes_by_name ON codes (name COLLATE NOCASE) WHERE ended IS NULL',
  table(
    'code_examples',
    `${kept}, code TEXT NOT NULL REFERENCES codes(id), kind TEXT NOT NULL, ${place}, ${span}`,
  ),
  table(
    'codings',
    `${kept}, ${place}, ${anchor}, code TEXT NOT NULL REFERENCES codes(id),
    coder TEXT NOT NULL REFERENCES people(id), origin TEXT NOT NULL,
    saw_suggestions INTEGER NOT NULL, saw_others INTEGER NOT NULL`,
  ),
  'CREATE INDEX codings_by_version ON codings (version, start) WHERE ended IS NULL',
  'CREATE INDEX codings_by_code ON codings (code) WHERE ended IS NULL',
  'CREATE UNIQUE INDEX codings_once ON codings (version, start, "end", code, coder) WHERE ended IS NULL',
  table(
    'decisions',
    `${kept}, ${place}, ${span}, code TEXT NOT NULL REFERENCES codes(id),
    person TEXT NOT NULL REFERENCES people(id), verdict TEXT NOT NULL, score REAL NOT NULL,
    model TEXT NOT NULL, because TEXT NOT NULL, coding TEXT REFERENCES codings(id)`,
  ),
  'CREATE INDEX decisions_by_version ON decisions (version) WHERE ended IS NULL',
  table(
    'readings',
    `${kept}, ${place}, person TEXT NOT NULL REFERENCES people(id),
    code TEXT NOT NULL REFERENCES codes(id), meaning INTEGER NOT NULL`,
  ),
  'CREATE UNIQUE INDEX readings_once ON readings (version, person, code) WHERE ended IS NULL',
  table(
    'suggestion_modes',
    `${kept}, document TEXT NOT NULL REFERENCES documents(id),
    person TEXT NOT NULL REFERENCES people(id), mode TEXT NOT NULL`,
  ),
  'CREATE UNIQUE INDEX suggestion_modes_once ON suggestion_modes (document, person) WHERE ended IS NULL',
  table(
    'memos',
    `${kept}, kind TEXT NOT NULL, subject_kind TEXT NOT NULL, subject TEXT NOT NULL,
    start INTEGER, "end" INTEGER, exact TEXT, text TEXT NOT NULL, person TEXT NOT NULL REFERENCES people(id)`,
  ),
  'CREATE INDEX memos_by_subject ON memos (subject) WHERE ended IS NULL',

  table(
    'threads',
    `${kept}, title TEXT NOT NULL, claim TEXT NOT NULL, tension_this TEXT NOT NULL,
    tension_that TEXT NOT NULL, question TEXT NOT NULL, scope TEXT NOT NULL, status TEXT NOT NULL,
    codes TEXT NOT NULL, terms TEXT NOT NULL, derivation TEXT, candidate TEXT, counter_search TEXT`,
  ),
  table(
    'evidence',
    `${kept}, thread TEXT NOT NULL REFERENCES threads(id), ${place}, ${span},
    voice TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT`,
  ),
  'CREATE INDEX evidence_by_thread ON evidence (thread) WHERE ended IS NULL',
  table(
    'quote_sets',
    `${kept}, title TEXT NOT NULL, status TEXT NOT NULL, edition INTEGER NOT NULL,
    thread TEXT REFERENCES threads(id)`,
  ),
  'CREATE UNIQUE INDEX quote_sets_by_title ON quote_sets (title COLLATE NOCASE) WHERE ended IS NULL',
  table(
    'quotes',
    `${kept}, short TEXT NOT NULL UNIQUE, quote_set TEXT NOT NULL REFERENCES quote_sets(id),
    ${place}, ${anchor}, attribution TEXT NOT NULL, position INTEGER NOT NULL,
    thread TEXT REFERENCES threads(id)`,
  ),
  'CREATE INDEX quotes_by_set ON quotes (quote_set) WHERE ended IS NULL',
  table(
    'editions',
    `${kept}, quote_set TEXT NOT NULL REFERENCES quote_sets(id), number INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES people(id), frozen TEXT NOT NULL, hash TEXT NOT NULL,
    head TEXT NOT NULL, UNIQUE (quote_set, number)`,
  ),
]
