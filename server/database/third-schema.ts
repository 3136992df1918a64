import { anchor, kept, place, span, table } from './columns.ts'

/**
 * What came with corrections, personal data and erasure: where codings stood in earlier text versions, further files of
 * a document, proposals to black out that were turned down, tombstones. New columns of old tables may be null.
 */
export const thirdSchema: readonly string[] = [
  'ALTER TABLE text_versions ADD COLUMN repairs TEXT',
  'ALTER TABLE text_versions ADD COLUMN comments TEXT',
  'ALTER TABLE text_versions ADD COLUMN erased_sha256 TEXT',
  'ALTER TABLE structures ADD COLUMN speakers TEXT',
  'ALTER TABLE documents ADD COLUMN apart_from TEXT',
  'ALTER TABLE originals ADD COLUMN erased_by INTEGER REFERENCES events(seq)',
  'ALTER TABLE payloads ADD COLUMN erased_by INTEGER REFERENCES events(seq)',

  'ALTER TABLE codings ADD COLUMN carried TEXT',
  'CREATE INDEX codings_touched ON codings (document) WHERE carried IS NOT NULL AND ended IS NULL',
  'ALTER TABLE masks ADD COLUMN carried TEXT',
  table(
    'coding_places',
    `${kept}, coding TEXT NOT NULL REFERENCES codings(id), ${place}, ${anchor},
    code TEXT NOT NULL REFERENCES codes(id), coder TEXT NOT NULL REFERENCES people(id)`,
  ),
  'CREATE INDEX coding_places_by_version ON coding_places (version) WHERE ended IS NULL',
  'CREATE INDEX coding_places_by_coding ON coding_places (coding)',

  table(
    'document_files',
    `${kept}, document TEXT NOT NULL REFERENCES documents(id), name TEXT NOT NULL,
    original TEXT NOT NULL REFERENCES originals(sha256), relation TEXT NOT NULL,
    version TEXT REFERENCES text_versions(id), format TEXT NOT NULL, media_type TEXT NOT NULL, pages INTEGER`,
  ),
  'CREATE INDEX document_files_by_document ON document_files (document) WHERE ended IS NULL',
  'CREATE INDEX document_files_by_original ON document_files (original)',

  table(
    'mask_refusals',
    `${kept}, ${place}, ${span}, kind TEXT NOT NULL, person TEXT NOT NULL REFERENCES people(id)`,
  ),
  'CREATE INDEX mask_refusals_by_version ON mask_refusals (version) WHERE ended IS NULL',

  table(
    'erasures',
    `${kept}, kind TEXT NOT NULL, subject TEXT NOT NULL, ground TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people(id), tombstones TEXT NOT NULL`,
  ),
  'ALTER TABLE project ADD COLUMN retain_until TEXT',
  'ALTER TABLE sessions ADD COLUMN retain_until TEXT',
]
