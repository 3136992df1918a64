import type { Db } from '../database/tables.ts'
import { documents } from '../sources/store.ts'
import type { Memo } from './store.ts'

/** What a memo hangs on, in words, with where that is. */
export interface Subject {
  words: string
  href: string | null
}

/** The subjects of these memos, by the memo's id. */
export async function subjectsOf(db: Db, list: readonly Memo[]): Promise<Map<string, Subject>> {
  const names = await namesOf(db)
  return new Map(list.map((memo) => [memo.id, subjectOf(memo, names)]))
}

interface Names {
  titles: Map<string, string>
  documentOfVersion: Map<string, string>
  codings: Map<string, { document: string; exact: string; start: number }>
  quotes: Map<string, { short: string; exact: string }>
}

async function namesOf(db: Db): Promise<Names> {
  const rows = [
    ...(await db.selectFrom('sessions').select(['id', 'title']).execute()),
    ...(await db.selectFrom('threads').select(['id', 'title']).execute()),
    ...(await db.selectFrom('quote_sets').select(['id', 'title']).execute()),
    ...(await db.selectFrom('codes').select(['id', 'name as title']).execute()),
    ...(await documents(db)).map(({ id, name }) => ({ id, title: name })),
  ]
  const versions = await db.selectFrom('text_versions').select(['id', 'document']).execute()
  const hung = await db
    .selectFrom('codings')
    .innerJoin('memos', 'memos.subject', 'codings.id')
    .select(['codings.id', 'codings.document', 'codings.exact', 'codings.start'])
    .execute()
  const quotes = await db.selectFrom('quotes').select(['id', 'short', 'exact']).execute()
  return {
    titles: new Map(rows.map((row) => [row.id, row.title])),
    documentOfVersion: new Map(versions.map((row) => [row.id, row.document])),
    codings: new Map(hung.map((row) => [row.id, row])),
    quotes: new Map(quotes.map((row) => [row.id, row])),
  }
}

const addresses = {
  session: '/sessions/',
  document: '/documents/',
  code: '/codebook/',
  thread: '/threads/',
  'quote-set': '/quote-sets/',
} as const

const kinds = {
  session: 'bijeenkomst',
  document: 'bron',
  code: 'code',
  thread: 'rode draad',
  'quote-set': 'citatenset',
}

function subjectOf(memo: Memo, names: Names): Subject {
  const title = names.titles.get(memo.subject) ?? ''
  switch (memo.subject_kind) {
    case 'project':
      return { words: 'het hele project', href: '/' }
    case 'fragment': {
      const document = names.documentOfVersion.get(memo.subject) ?? ''
      const href = `/documents/${document}?version=${memo.subject}&start=${memo.start}&end=${memo.end}`
      return { words: `‘${memo.exact ?? ''}’ in ${names.titles.get(document) ?? ''}`, href }
    }
    case 'coding': {
      const coding = names.codings.get(memo.subject)
      return {
        words: `codering van ‘${coding?.exact ?? ''}’`,
        href: coding ? `/documents/${coding.document}` : null,
      }
    }
    case 'quote': {
      const quote = names.quotes.get(memo.subject)
      return { words: `citaat ‘${quote?.exact ?? ''}’`, href: quote ? `/q/${quote.short}` : null }
    }
    default:
      return {
        words: `${kinds[memo.subject_kind]} ${title}`,
        href: addresses[memo.subject_kind] + memo.subject,
      }
  }
}
