import type { Db } from '../database/tables.ts'
import { t } from '../language/t.ts'
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
  versions: Map<string, { document: string; number: number; isLatest: boolean }>
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
  const versions = await db
    .selectFrom('text_versions')
    .select(['id', 'document', 'number', 'ended'])
    .orderBy('number')
    .execute()
  const standing = versions.filter(({ ended }) => ended === null)
  const latest = new Map(standing.map(({ id, document }) => [document, id]))
  const hung = await db
    .selectFrom('codings')
    .innerJoin('memos', 'memos.subject', 'codings.id')
    .select(['codings.id', 'codings.document', 'codings.exact', 'codings.start'])
    .execute()
  const quotes = await db.selectFrom('quotes').select(['id', 'short', 'exact']).execute()
  return {
    titles: new Map(rows.map((row) => [row.id, row.title])),
    versions: new Map(
      versions.map((row) => [row.id, { ...row, isLatest: latest.get(row.document) === row.id }]),
    ),
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

function subjectOf(memo: Memo, names: Names): Subject {
  const title = names.titles.get(memo.subject) ?? ''
  switch (memo.subject_kind) {
    case 'project':
      return { words: t.memos.wholeProject, href: '/' }
    case 'fragment': {
      const version = names.versions.get(memo.subject)
      const document = version?.document ?? ''
      const href = `/documents/${document}?version=${memo.subject}&start=${memo.start}&end=${memo.end}`
      const where = names.titles.get(document) ?? ''
      const older = version && !version.isLatest ? t.memos.olderVersion(version.number) : ''
      return { words: t.memos.fragmentIn(memo.exact ?? '', where, older), href }
    }
    case 'coding': {
      const coding = names.codings.get(memo.subject)
      return {
        words: t.memos.codingOf(coding?.exact ?? ''),
        href: coding ? `/documents/${coding.document}` : null,
      }
    }
    case 'quote': {
      const quote = names.quotes.get(memo.subject)
      return { words: t.memos.quote(quote?.exact ?? ''), href: quote ? `/q/${quote.short}` : null }
    }
    default:
      return {
        words: `${t.memos.on[memo.subject_kind]} ${title}`,
        href: addresses[memo.subject_kind] + memo.subject,
      }
  }
}
