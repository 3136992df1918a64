import { Hono } from 'hono'
import { z } from 'zod'
import { GonePage } from '../../views/erasures/GonePage.tsx'
import { QuoteSetPage } from '../../views/quotes/QuoteSetPage.tsx'
import {
  type QuoteSetLine,
  QuoteSetsPage,
  type QuoteSetsPageProps,
} from '../../views/quotes/QuoteSetsPage.tsx'
import { namesOfPeople } from '../database/people.ts'
import type { ErasureRow } from '../database/source-tables.ts'
import type { Db } from '../database/tables.ts'
import { graveyard } from '../database/tombstones.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { answerFile } from '../http/file.ts'
import { backField, formOf, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { memosHere } from '../memos/here.tsx'
import { sentenceFor } from '../messages.ts'
import { sessions } from '../sources/sessions.ts'
import { Desk } from './desk.ts'
import { parsedEdition } from './edition.ts'
import { erasureOfEdition } from './erased.ts'
import { changeRules } from './layering.ts'
import { standingSet } from './looking.ts'
import { publish, withdraw } from './publishing.ts'
import type { QuoteSet } from './quote.ts'
import { spreadOver } from './spreading.ts'
import {
  addQuoteSet,
  editionsOf,
  endQuoteSet,
  groupByThread,
  quoteSetNamed,
  quoteSetRows,
  renameQuoteSet,
  threadTitles,
} from './store.ts'

export const quoteSetRoutes = new Hono<AppEnv>()

quoteSetRoutes.get('/', (c) => listPage(c))

quoteSetRoutes.post('/', async (c) => {
  const { title } = await formOf(c, z.object({ title: textField(1_000) }))
  const act = { person: actor(c).id, act: 'quote-set.add' }
  try {
    const { result, event } = await record(c.get('project').db, act, (write) => addQuoteSet(write, { title }))
    return done(c, event, `/quote-sets/${result}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error
    return listPage(c, { title, errors: { title: [sentenceFor(error.key, error.details)] } })
  }
})

async function listPage(c: AppContext, refused?: QuoteSetsPageProps['refused']): Promise<Response> {
  const lines = await linesOf(c.get('project').db)
  return page(
    c,
    { title: t.quoteSets.title, current: 'quoteSets' },
    <QuoteSetsPage lines={lines} refused={refused} />,
    refused ? 422 : 200,
  )
}

async function linesOf(db: Db): Promise<QuoteSetLine[]> {
  const desk = new Desk(db)
  const lines: QuoteSetLine[] = []
  for (const set of await quoteSetRows(db)) {
    const { quotes, changes } = await standingSet(desk, set)
    const [last] = await editionsOf(db, set.id)
    lines.push({
      set,
      quotes: quotes.length,
      sessions: new Set(quotes.flatMap(({ place }) => place.session?.id ?? [])).size,
      drifted: quotes.filter(({ drift }) => drift?.words || drift?.attribution).length,
      changes,
      publishedAt: last?.at ?? null,
    })
  }
  return lines
}

quoteSetRoutes.get('/:id', async (c) => {
  const { db } = c.get('project')
  const set = await setOf(c)
  const desk = new Desk(db)
  const standing = await standingSet(desk, set)
  const graves = await graveyard(db)
  const names = await namesOfPeople(db)
  const editions = (await editionsOf(db, set.id)).map((row) => ({
    row,
    person: names.get(row.person) ?? '',
    changes: parsedEdition(row.frozen)?.changes ?? [],
    isErased: graves.left('edition', row.id) !== undefined,
  }))
  const spread = await spreadOver(desk, standing, await sessions(db))
  return page(
    c,
    {
      title: set.title,
      current: 'quoteSets',
      trail: [{ name: t.quoteSets.title, href: '/quote-sets' }, { name: set.title }],
    },
    <>
      <QuoteSetPage
        standing={standing}
        spread={spread}
        editions={editions}
        thread={await threadOf(db, set)}
        threads={await threadTitles(db)}
        people={names}
      />
      {
        await memosHere(c, {
          subjectKind: 'quote-set',
          subject: set.id,
          what: t.quoteSets.thisQuoteSet,
          back: `/quote-sets/${set.id}`,
        })
      }
    </>,
  )
})

async function setOf(c: AppContext): Promise<QuoteSet> {
  return quoteSetNamed(c.get('project').db, c.req.param('id') ?? '')
}

async function threadOf(db: Db, { thread }: QuoteSet): Promise<{ id: string; title: string } | null> {
  if (thread === null) return null
  const row = await db
    .selectFrom('threads')
    .select(['id', 'title'])
    .where('id', '=', thread)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

quoteSetRoutes.post('/:id', async (c) => {
  const form = z.object({ title: textField(1_000), revision: revisionField, back: backField })
  const { title, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => renameQuoteSet(write, { id, revision }, title)
  return changed(c, { act: 'quote-set.change', change, back })
})

quoteSetRoutes.post('/:id/end', async (c) => {
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  const change = (write: Writer, id: string) => endQuoteSet(write, { id, revision })
  return changed(c, { act: 'quote-set.end', change, back: '/quote-sets' })
})

quoteSetRoutes.post('/:id/rules', async (c) => {
  const form = z.object({
    rules: z.enum(['verbatim', 'light-edit']),
    revision: revisionField,
    back: backField,
  })
  const { rules, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => changeRules(write, { id, revision }, rules)
  return changed(c, { act: 'quote-set.rules', change, back })
})

quoteSetRoutes.post('/:id/group', async (c) => {
  const { back } = await formOf(c, z.object({ back: backField }))
  return changed(c, { act: 'quote-set.group', change: groupByThread, back })
})

quoteSetRoutes.post('/:id/withdrawal', async (c) => {
  const form = z.object({ reason: textField(2_000), revision: revisionField, back: backField })
  const { reason, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => withdraw(write, { id, revision }, reason)
  return changed(c, { act: 'quote-set.withdraw', change, back })
})

/** Publishes: makes an edition of the set as it stands. */
quoteSetRoutes.post('/:id/editions', async (c) => {
  const { back } = await formOf(c, z.object({ back: backField }))
  return changed(c, { act: 'quote-set.publish', change: publish, back })
})

interface SetChange {
  act: string
  change: (write: Writer, id: string) => Promise<unknown>
  back: string | undefined
}

async function changed(c: AppContext, { act, change, back }: SetChange): Promise<Response> {
  const set = await setOf(c)
  const recorded = { person: actor(c).id, act, subject: set.id }
  const { event } = await record(c.get('project').db, recorded, (write) => change(write, set.id))
  return done(c, event, back ?? `/quote-sets/${set.id}`)
}

/** The frozen JSON of an edition, to the byte, so that anybody can compute its hash. */
quoteSetRoutes.get('/:id/editions/:number', async (c) => {
  const set = await setOf(c)
  const wanted = c.req.param('number')
  if (!/^\d{1,6}$/u.test(wanted)) return notFound('page-not-found')
  const editions = await editionsOf(c.get('project').db, set.id)
  const edition = editions.find(({ number }) => number === Number(wanted))
  if (!edition) return notFound('edition-not-found', { edition: wanted })
  const erasure = await erasureOfEdition(c.get('project').db, edition)
  if (erasure && c.req.query('left') === undefined) return gone(c, { set, number: edition.number, erasure })
  const name = `${set.title} editie ${edition.number}.json`
  return answerFile(c, { name, mediaType: 'application/json; charset=utf-8', bytes: edition.frozen })
})

interface Gone {
  set: QuoteSet
  number: number
  erasure: ErasureRow
}

/** Words of an edition were erased: what was published cannot be given any more, only what is left of it. */
function gone(c: AppContext, { set, number, erasure }: Gone): Promise<Response> {
  const title = t.quoteSets.editionOf(set.title, number)
  const here = `/quote-sets/${set.id}`
  const trail = [
    { name: t.quoteSets.title, href: '/quote-sets' },
    { name: set.title, href: here },
    { name: t.quoteSets.edition(number) },
  ]
  const body = (
    <GonePage title={title} erasure={erasure}>
      <p>
        {t.quoteSets.editionGone} <a href={`${here}/editions/${number}?left=1`}>{t.quoteSets.whatIsLeft}</a>{' '}
        {t.quoteSets.canBeFetched}
      </p>
    </GonePage>
  )
  return page(c, { title, current: 'quoteSets', width: 'narrow', trail }, body, 410)
}
