import { Hono } from 'hono'
import { z } from 'zod'
import { OrphansPage } from '../../views/corrections/OrphansPage.tsx'
import type { ChangedView } from '../../views/corrections/props.ts'
import type { FieldErrors } from '../../views/parts/errors.ts'
import type { Db } from '../database/tables.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField, queryOf, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { refusal } from '../sources/in-place.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { changedCodings, orphans } from './corrected.ts'
import { changedView, orphanView } from './orphan-views.ts'
import { confirmChanged, placeOrphan } from './placing.ts'
import { codingById, endCoding } from './store.ts'

/** What corrections of texts did to codings, and what a person decides about that. */
export const orphanRoutes = new Hono<AppEnv>()

orphanRoutes.get('/', (c) => {
  const { coding } = queryOf(c, z.object({ coding: idField.optional().catch(undefined) }))
  return show(c, { coding })
})

interface Shown {
  /** Id of the coding that is decided on. */
  readonly coding?: string | undefined
  readonly typed?: { readonly exact: string }
  readonly errors?: FieldErrors | undefined
}

const shownAtOnce = 25
const longestWords = 90

async function show(c: AppContext, { coding, typed, errors }: Shown): Promise<Response> {
  const { db } = c.get('project')
  const waiting = await orphans(db)
  const current = waiting.find((orphan) => orphan.coding.id === coding) ?? waiting[0]
  const changed = await changedCodings(db)
  const queue = waiting.map((orphan) => ({
    id: orphan.coding.id,
    code: orphan.code.name,
    words: shortened(orphan.coding.exact),
  }))
  return page(
    c,
    { title: t.codingPages.detached, current: 'overview' },
    <OrphansPage
      orphan={current && (await orphanView(db, current))}
      queue={queue}
      changed={await changedViews(db, changed.slice(0, shownAtOnce))}
      changedCount={changed.length}
      canDecide={c.get('person') !== null}
      typed={typed}
      errors={errors}
    />,
    errors ? 422 : 200,
  )
}

const shortened = (words: string) =>
  words.length > longestWords ? `${words.slice(0, longestWords).toWellFormed().trimEnd()}…` : words

async function changedViews(
  db: Db,
  list: Awaited<ReturnType<typeof changedCodings>>,
): Promise<ChangedView[]> {
  const texts = new Map<string, SourceText>()
  const views: ChangedView[] = []
  for (const one of list) {
    const source = texts.get(one.document.id) ?? (await sourceText(db, one.document.id))
    texts.set(one.document.id, source)
    views.push(changedView(one, source))
  }
  return views
}

/** A field that a form sends only for one of the ways to name a place. */
const emptyOr = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => undefined), field]).optional()

const placeForm = z.object({
  version: idField,
  start: emptyOr(offsetField),
  end: emptyOr(offsetField),
  first: emptyOr(offsetField),
  last: emptyOr(offsetField),
  exact: textField(100_000).optional(),
  revision: revisionField,
})

type WantedPlace = z.output<typeof placeForm>

/** Gives an orphan the place that a person chose: a proposal, words as they stand, or numbers of sentences. */
orphanRoutes.post('/:id', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const form = await formOf(c, placeForm)
  const { id: coding, document } = await codingById(db, c.req.param('id'))
  const next = await nextAfter(db, coding)
  try {
    const source = await sourceText(db, document)
    if (source.version.id !== form.version)
      throw new AppError('conflict', 'corrected-meanwhile', { number: source.version.number })
    const span = wantedSpan(source, form)
    const { event } = await record(db, { person, act: 'coding.place', subject: document }, (write) =>
      placeOrphan(write, { coding, revision: form.revision, span }),
    )
    return done(c, event, next)
  } catch (error) {
    const fieldOf = { 'words-not-in-text': 'exact', 'words-more-than-once': 'exact' }
    return show(c, { coding, typed: { exact: form.exact ?? '' }, errors: refusal(error, fieldOf) })
  }
})

function wantedSpan(source: SourceText, { start, end, first, last, exact }: WantedPlace): Span {
  if (start !== undefined && end !== undefined) return { start, end }
  if (exact) return onlyPlaceOf(source.text, exact)
  if (first === undefined) return invalid('place-missing')
  const from = source.sentences[Math.min(first, last ?? first) - 1]
  const to = source.sentences[Math.max(first, last ?? first) - 1]
  return from && to
    ? { start: from.start, end: to.end }
    : invalid('sentence-not-found', { most: source.sentences.length })
}

function onlyPlaceOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) invalid('words-not-in-text')
  if (text.indexOf(words, start + 1) >= 0) invalid('words-more-than-once')
  return { start, end: start + words.length }
}

const decisionForm = z.object({ revision: revisionField, back: backField })

/** Lets an orphan go: the coding ends. */
orphanRoutes.post('/:id/end', async (c) => {
  const { revision } = await formOf(c, decisionForm)
  const next = await nextAfter(c.get('project').db, c.req.param('id'))
  return decided(c, { act: 'coding.release', back: next }, async (write, id) => {
    if ((await codingById(write.trx, id)).carried !== 'orphan') invalid('coding-not-orphan')
    await endCoding(write, id, revision)
  })
})

/** Says that the code still fits the words as they are now. */
orphanRoutes.post('/changed/:id', async (c) => {
  const { revision, back } = await formOf(c, decisionForm)
  return decided(c, { act: 'coding.confirm', back: back ?? '/orphans#changed' }, (write, coding) =>
    confirmChanged(write, { coding, revision }),
  )
})

/** Says that the code does not fit any more: the coding ends. */
orphanRoutes.post('/changed/:id/end', async (c) => {
  const { revision, back } = await formOf(c, decisionForm)
  return decided(c, { act: 'coding.end', back: back ?? '/orphans#changed' }, async (write, id) => {
    if ((await codingById(write.trx, id)).carried !== 'changed') invalid('coding-not-changed')
    await endCoding(write, id, revision)
  })
})

async function decided(
  c: AppContext,
  { act, back }: { act: string; back: string },
  decide: (write: Writer, coding: string) => Promise<void>,
): Promise<Response> {
  const person = actor(c).id
  const { db } = c.get('project')
  const { id, document } = await codingById(db, c.req.param('id') ?? '')
  const { event } = await record(db, { person, act, subject: document }, (write) => decide(write, id))
  return done(c, event, back)
}

/** Where the queue goes on once this one is decided. */
async function nextAfter(db: Db, coding: string): Promise<string> {
  const queue = (await orphans(db)).map((orphan) => orphan.coding.id)
  const next = queue[queue.indexOf(coding) + 1] ?? queue[0]
  return next === undefined || next === coding ? '/orphans' : `/orphans?coding=${next}`
}
