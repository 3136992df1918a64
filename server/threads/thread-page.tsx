import type { MovedView } from '../../views/corrections/props.ts'
import { ThreadPage } from '../../views/threads/ThreadPage.tsx'
import type { EvidenceRow } from '../database/finding-tables.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { memos } from '../memos/store.ts'
import { Desk } from '../quotes/desk.ts'
import { driftedUnder } from '../quotes/drifting.ts'
import { movedView } from '../quotes/moved-views.ts'
import { latestDerivation } from './derivations.ts'
import { gather } from './gathering.ts'
import { landedIn } from './landing.ts'
import { studyFor } from './listing.ts'
import { mergedFrom } from './merging.ts'
import { renewal } from './renewal.ts'
import { decidersOf, evidenceOf, threads } from './store.ts'
import { nextSteps, type Thread } from './thread.ts'
import { namesOf, viewThread } from './view.ts'

/** Everything that a page with evidence of a thread shows beside the words. */
export async function evidenceProps(c: AppContext, thread: Thread) {
  const { db } = c.get('project')
  const evidence = await evidenceOf(db, thread.id)
  const gathered = await gather(db)
  const dropped = evidence.filter(({ state }) => state === 'dropped').map(({ id }) => id)
  return {
    ...{ thread, evidence, gathered, canChange: c.get('person') !== null },
    view: viewThread(thread, evidence, { study: await studyFor(gathered), gathered }),
    sets: await db.selectFrom('quote_sets').select(['id', 'title']).where('ended', 'is', null).execute(),
    documentNames: gathered.documentNames,
    personNames: await namesOfPeople(db),
    deciders: await decidersOf(db, dropped),
    moved: await movedIn(db, evidence),
  }
}

/** Evidence of which a correction changed the words, with what became of them. */
async function movedIn(db: Db, evidence: readonly EvidenceRow[]): Promise<Map<string, MovedView>> {
  const desk = new Desk(db)
  const moved = new Map<string, MovedView>()
  for (const row of evidence) {
    const view = row.state === 'dropped' ? undefined : await movedView(desk, row)
    if (view) moved.set(row.id, view)
  }
  return moved
}

/** The page of one thread. */
export async function threadPage(c: AppContext, thread: Thread): Promise<Response> {
  const { db, derived } = c.get('project')
  const { gathered, ...props } = await evidenceProps(c, thread)
  const latest = await latestDerivation(derived)
  const codes = namesOf(thread.codes, gathered)
  const book = await db.selectFrom('codes').select(['id', 'name', 'status']).execute()
  const used = await db
    .selectFrom('quotes')
    .select('quote_set')
    .where('thread', '=', thread.id)
    .where('ended', 'is', null)
    .execute()
  const all = await threads(db)
  const byName = (name: string) => gathered.sources.get(name) ?? notFound('document-not-found')
  return page(
    c,
    {
      title: thread.title,
      current: 'threads',
      trail: [{ name: t.threads.title, href: '/threads' }, { name: thread.title }],
    },
    <ThreadPage
      {...props}
      codes={gathered.codesOf(thread.codes).flatMap((id) => book.find((code) => code.id === id) ?? [])}
      memos={await memos(db, { subject: thread.id })}
      usedIn={props.sets.filter(({ id }) => used.some(({ quote_set }) => quote_set === id))}
      drifted={used.length === 0 ? [] : await driftedUnder(new Desk(db), thread.id)}
      steps={nextSteps(thread.status)}
      above={all.find(({ id }) => id === thread.parent)}
      below={all.filter(({ parent }) => parent === thread.id)}
      mergedFrom={await mergedFrom(db, thread.id)}
      landings={await landedIn(db, thread.id)}
      renewal={
        latest && renewal({ candidate: thread.candidate, codes }, props.evidence, latest.derivation, gathered)
      }
      versionOf={(name) => byName(name).version.id}
      isEdited={c.req.query('edit') !== undefined || thread.claim === ''}
    />,
  )
}
