import { kept, place, span, table } from './columns.ts'

const item = `audit TEXT NOT NULL REFERENCES audits(id), item TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people(id)`
const onceAnItem = (name: string) =>
  `CREATE UNIQUE INDEX ${name}_once ON ${name} (audit, item) WHERE ended IS NULL`

/**
 * What came with the rapporttoets: audits with what people found, agreements, blackened words, and what threads and
 * quotes gained. A new column of an old table may be null, for rows of before say nothing of it in the log.
 */
export const secondSchema: readonly string[] = [
  table(
    'audits',
    `${kept}, document TEXT NOT NULL REFERENCES documents(id),
    version TEXT NOT NULL REFERENCES text_versions(id), round INTEGER NOT NULL,
    previous TEXT REFERENCES audits(id), person TEXT NOT NULL REFERENCES people(id), result TEXT NOT NULL,
    hash TEXT NOT NULL, input TEXT NOT NULL, sample TEXT, conclusion TEXT`,
  ),
  'CREATE INDEX audits_by_document ON audits (document) WHERE ended IS NULL',
  table('findings', `${kept}, ${item}, words TEXT, attribution TEXT, meaning TEXT, remark TEXT NOT NULL`),
  onceAnItem('findings'),
  table('replies', `${kept}, ${item}, answer TEXT NOT NULL, remark TEXT NOT NULL`),
  onceAnItem('replies'),
  table('closings', `${kept}, ${item}, exception TEXT`),
  onceAnItem('closings'),
  table('judgements', `${kept}, ${item}, judgement TEXT NOT NULL, remark TEXT NOT NULL`),
  onceAnItem('judgements'),

  table(
    'agreements',
    `${kept}, participant TEXT NOT NULL REFERENCES participants(id),
    session TEXT NOT NULL REFERENCES sessions(id), level TEXT NOT NULL, agreed_on TEXT, how TEXT NOT NULL`,
  ),
  'CREATE UNIQUE INDEX agreements_once ON agreements (participant, session) WHERE ended IS NULL',
  'ALTER TABLE participants ADD COLUMN pseudonym TEXT',
  table(
    'masks',
    `${kept}, ${place}, start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start),
    ground TEXT NOT NULL, person TEXT NOT NULL REFERENCES people(id)`,
  ),
  'CREATE INDEX masks_by_version ON masks (version) WHERE ended IS NULL',

  'ALTER TABLE threads ADD COLUMN parent TEXT REFERENCES threads(id)',
  'ALTER TABLE threads ADD COLUMN merged_into TEXT REFERENCES threads(id)',
  'ALTER TABLE evidence ADD COLUMN side TEXT',
  table('landings', `${kept}, thread TEXT NOT NULL REFERENCES threads(id), ${place}, ${span}`),
  'CREATE INDEX landings_by_thread ON landings (thread) WHERE ended IS NULL',
  table(
    'dismissals',
    `${kept}, candidate TEXT NOT NULL, derivation TEXT NOT NULL, title TEXT NOT NULL, reason TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people(id)`,
  ),
  'CREATE UNIQUE INDEX dismissals_once ON dismissals (candidate) WHERE ended IS NULL',

  'ALTER TABLE quote_sets ADD COLUMN rules TEXT',
  'ALTER TABLE quotes ADD COLUMN layers TEXT',
  'ALTER TABLE quotes ADD COLUMN approval TEXT',
  'ALTER TABLE quotes ADD COLUMN approval_note TEXT',
]
