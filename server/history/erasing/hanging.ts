import type { Db } from '../../database/tables.ts'
import { nextTurn } from '../../turns.ts'
import type { Erased } from './erased.ts'
import { type ErasedText, leftAt, wordsErased } from './stretches.ts'

/** The memos and quotes that go with, or lose words to, stretches of texts. */
export async function hangingOn(
  db: Db,
  texts: ReadonlyMap<string, ErasedText>,
  documents: Iterable<string> = [],
): Promise<Pick<Erased, 'memos' | 'quotes'>> {
  const subjects = new Set<string>(documents)
  const quotes = new Set<string>()
  for (const [version, text] of texts) {
    await nextTurn()
    const codings = await spansIn(db, 'codings', version)
    await nextTurn()
    for (const [at, { id, start, end }] of codings.entries()) {
      if (leftAt(text, { start, end })?.isGone) subjects.add(id)
      if (at % atATime === 0) await nextTurn()
    }
    for (const { id, short, start, end } of await quotesOn(db, version)) {
      if (leftAt(text, { start, end })?.isGone) subjects.add(id)
      if (wordsErased(text, { start, end }).length > 0) quotes.add(short)
    }
  }
  const memos = await db.selectFrom('memos').select(['id', 'subject']).execute()
  return { quotes, memos: new Set(memos.filter(({ subject }) => subjects.has(subject)).map(({ id }) => id)) }
}

/** Codings that are judged before others get their turn. */
const atATime = 1_000

const spansIn = (db: Db, table: 'codings', version: string) =>
  db.selectFrom(table).select(['id', 'start', 'end']).where('version', '=', version).execute()

const quotesOn = (db: Db, version: string) =>
  db.selectFrom('quotes').select(['id', 'short', 'start', 'end']).where('version', '=', version).execute()
