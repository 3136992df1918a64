import { MemosHere } from '../../views/memos/MemosHere.tsx'
import type { MemoKind, MemoSubject } from '../database/coding-tables.ts'
import { namesOfPeople } from '../database/people.ts'
import type { AppContext } from '../http/env.ts'
import { memos } from './store.ts'

interface Hung {
  subjectKind: MemoSubject
  subject: string
  /** What it hangs on, as one says it: `deze bijeenkomst`. */
  what: string
  back: string
  kind?: MemoKind
  /** How a memo reads on a page that others may see; as it was written when this is left out. */
  said?: (text: string) => string
}

/** The memos on the thing that a page shows, with the form for the next one. */
export async function memosHere(c: AppContext, { said = (text) => text, ...hung }: Hung) {
  const { db } = c.get('project')
  const list = (await memos(db, { subject: hung.subject })).map((memo) => ({
    ...memo,
    text: said(memo.text),
  }))
  const names = await namesOfPeople(db)
  return <MemosHere {...hung} memos={list} names={names} canWrite={c.get('person') !== null} />
}
