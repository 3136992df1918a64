import { newId } from '../../server/database/ids.ts'
import type { Project } from '../../server/database/project.ts'

/** What somebody who means ill, or whose browser is broken, puts in a field or in an address. */
export const poison: readonly string[] = [
  '',
  ' \t\n',
  '-1',
  '0',
  '1.5',
  '1e400',
  'NaN',
  'Infinity',
  '99999999999999999999',
  '4294967296',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '[object Object]',
  '{"a":{"$ne":null}}',
  `${'['.repeat(5_000)}`,
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u0000\u0007\u001b[31m',
  'e\u0301'.repeat(500),
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","klik")',
  '%',
  '_',
  "'; DROP TABLE codes; --",
  '" OR "1"="1',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'C:\\Windows\\win.ini',
  '//evil.example/',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\u0001\r\nset-cookie: persoon=x',
  '/pad/met/\u0000',
  '/é/☃',
  '2026-02-30',
  'x'.repeat(100_000),
  '☃'.repeat(400_000),
]

/** Ids that exist, of every noun, of what was taken away, and some that do not: each is wrong almost everywhere. */
export function idsOf({ sqlite }: Pick<Project, 'sqlite'>): string[] {
  const one = (query: string) => sqlite.prepare<[], { id: string }>(query).get()?.id ?? newId()
  const nouns = ['people', 'sessions', 'tables', 'documents', 'text_versions', 'structures', 'codes']
  const more = ['codings', 'code_examples', 'memos', 'threads', 'evidence', 'quote_sets', 'quotes']
  return [
    ...[...nouns, ...more].map((table) => one(`SELECT id FROM ${table} WHERE ended IS NULL ORDER BY id`)),
    ...['codes', 'codings', 'memos', 'threads', 'quotes', 'quote_sets', 'sessions'].map((table) =>
      one(`SELECT id FROM ${table} WHERE ended IS NOT NULL ORDER BY id`),
    ),
    newId(),
    '00000000-0000-0000-0000-000000000000',
  ]
}
