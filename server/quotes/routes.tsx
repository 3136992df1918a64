import { Hono } from 'hono'
import { z } from 'zod'
import { GonePage } from '../../views/erasures/GonePage.tsx'
import { ProvenancePage } from '../../views/quotes/ProvenancePage.tsx'
import { approvals } from '../database/finding-tables.ts'
import type { ErasureRow } from '../database/source-tables.ts'
import { record, type Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { answerFile, safeMediaType } from '../http/file.ts'
import { backField, formOf, idField, offsetField, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { memosHere } from '../memos/here.tsx'
import { changeApproval, confirmTraceable } from './approving.ts'
import { addQuote, changeAttribution } from './choosing.ts'
import { Desk } from './desk.ts'
import { erasureOfQuote } from './erased.ts'
import { asJsonLd } from './json-ld.ts'
import { layerChoices } from './laid.ts'
import { addLayer, endLayer } from './layering.ts'
import { outwardProvenance } from './outward-provenance.ts'
import { addQuoteSet, changeThread, endQuote, moveQuote, originalOf, quoteNamed } from './store.ts'

/** A field that a form always sends, filled in or not. */
const emptyOr = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => undefined), field]).optional()

const newQuote = z.object({
  document: idField,
  version: idField,
  start: offsetField,
  end: offsetField,
  set: emptyOr(idField),
  newSet: emptyOr(textField(200)),
  thread: emptyOr(idField),
  withLead: z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== ''),
  back: backField,
})

export const quoteRoutes = new Hono<AppEnv>()

/** Puts words in a set; in a new one when somebody wrote a title for it, whatever set the list beside it shows. */
quoteRoutes.post('/', async (c) => {
  const { set, newSet, back, ...wanted } = await formOf(c, newQuote)
  const known = newSet === undefined ? set : undefined
  const act = { person: actor(c).id, act: known ? 'quote.add' : 'quote-set.add', subject: wanted.document }
  const { result, event } = await record(c.get('project').db, act, async (write) => {
    const into = known ?? (await addQuoteSet(write, { title: newSet ?? invalid('quote-or-set-missing') }))
    await addQuote(write, { ...wanted, set: into })
    return into
  })
  return done(c, event, back ?? `/quote-sets/${result}`)
})

quoteRoutes.post('/:id', async (c) => {
  const form = z.object({ attribution: textField(300), revision: revisionField, back: backField })
  const { attribution, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => changeAttribution(write, { id, revision }, attribution)
  return changed(c, { act: 'quote.change', change, back })
})

quoteRoutes.post('/:id/layers', async (c) => {
  const form = z.object({
    kind: z.enum(layerChoices),
    first: offsetField,
    last: offsetField,
    text: textField(500).optional(),
    revision: revisionField,
    back: backField,
  })
  const { kind, first, last, text = '', revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => addLayer(write, { id, revision }, { kind, first, last, text })
  return changed(c, { act: 'quote.layer', change, back })
})

quoteRoutes.post('/:id/layers/end', async (c) => {
  const form = z.object({ start: offsetField, end: offsetField, revision: revisionField, back: backField })
  const { start, end, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => endLayer(write, { id, revision }, { start, end })
  return changed(c, { act: 'quote.end-layer', change, back })
})

quoteRoutes.post('/:id/approval', async (c) => {
  const form = z.object({
    approval: z.enum(approvals),
    note: textField(1_000).optional(),
    revision: revisionField,
    back: backField,
  })
  const { approval, note = '', revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => changeApproval(write, { id, revision }, { approval, note })
  return changed(c, { act: 'quote.approve', change, back })
})

quoteRoutes.post('/:id/traceable', async (c) => {
  const form = z.object({ reason: textField(1_000), revision: revisionField, back: backField })
  const { reason, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => confirmTraceable(write, { id, revision }, reason)
  return changed(c, { act: 'quote.confirm', change, back })
})

quoteRoutes.post('/:id/thread', async (c) => {
  const form = z.object({ thread: emptyOr(idField), revision: revisionField, back: backField })
  const { thread = null, revision, back } = await formOf(c, form)
  const change = (write: Writer, id: string) => changeThread(write, { id, revision }, thread)
  return changed(c, { act: 'quote.thread', change, back })
})

quoteRoutes.post('/:id/move', async (c) => {
  const form = z.object({ direction: z.enum(['up', 'down']), back: backField })
  const { direction, back } = await formOf(c, form)
  return changed(c, { act: 'quote.move', change: (write, id) => moveQuote(write, id, direction), back })
})

quoteRoutes.post('/:id/end', async (c) => {
  const { revision, back } = await formOf(c, z.object({ revision: revisionField, back: backField }))
  return changed(c, { act: 'quote.end', change: (write, id) => endQuote(write, { id, revision }), back })
})

interface QuoteChange {
  act: string
  change: (write: Writer, id: string) => Promise<void>
  back: string | undefined
}

async function changed(c: AppContext, { act, change, back }: QuoteChange): Promise<Response> {
  const { db } = c.get('project')
  const quote = await quoteNamed(db, c.req.param('id') ?? '')
  const { event } = await record(db, { person: actor(c).id, act, subject: quote.id }, (write) =>
    change(write, quote.id),
  )
  return done(c, event, back ?? `/quote-sets/${quote.quote_set}`)
}

export const provenanceRoutes = new Hono<AppEnv>()

/** The permanent link of a quote; with `.jsonld` behind it the same for programs. */
provenanceRoutes.get('/:name', async (c) => {
  const [name = '', ending] = c.req.param('name').split('.', 2)
  const { db } = c.get('project')
  const erasure = await erasureOfQuote(db, await quoteNamed(db, name))
  if (erasure) return gone(c, { name, erasure, isForPrograms: ending === 'jsonld' })
  const desk = new Desk(db)
  const provenance = await outwardProvenance(db, name, desk)
  if (ending === 'jsonld') {
    const body = JSON.stringify(asJsonLd(provenance, c.get('publicUrl')), null, 2)
    return c.body(`${body}\n`, 200, { 'content-type': 'application/ld+json; charset=utf-8' })
  }
  const { set, label } = provenance
  const outward = await desk.outward()
  const edition = set.edition > 0 ? t.quoteSets.editionOf(set.title, set.edition) : set.title
  const trail = [
    { name: t.quoteSets.title, href: '/quote-sets' },
    { name: edition, href: `/quote-sets/${set.id}` },
    { name: label ?? provenance.quote.short },
  ]
  return page(
    c,
    {
      title: t.provenance.titleOf(label ?? provenance.quote.short),
      current: 'quoteSets',
      width: 'narrow',
      trail,
    },
    <>
      <ProvenancePage provenance={provenance} />
      {
        await memosHere(c, {
          subjectKind: 'quote',
          subject: provenance.quote.id,
          what: t.provenance.thisQuote,
          back: `/q/${provenance.quote.short}`,
          said: (text) => outward.words(text),
        })
      }
    </>,
  )
})

interface Gone {
  name: string
  erasure: ErasureRow
  isForPrograms: boolean
}

/** The words of a quote were erased: its link says so for as long as it stands in print. */
function gone(c: AppContext, { name, erasure, isForPrograms }: Gone): Response | Promise<Response> {
  const { ground, at } = erasure
  if (isForPrograms) return c.json({ quote: name, erased: { ground, at } }, 410)
  const title = t.provenance.quoteName(name)
  const trail = [{ name: t.quoteSets.title, href: '/quote-sets' }, { name }]
  const body = (
    <GonePage title={title} erasure={erasure}>
      <p>{t.provenance.erased}</p>
    </GonePage>
  )
  return page(c, { title, current: 'quoteSets', width: 'narrow', trail }, body, 410)
}

export const originalRoutes = new Hono<AppEnv>()

/** The file as it came, always as a download: a browser never shows or runs what somebody handed in. */
originalRoutes.get('/:id/original', async (c) => {
  const { document, bytes } = await originalOf(c.get('project').db, c.req.param('id'))
  const mediaType = safeMediaType(document.media_type)
  return answerFile(c, { name: document.name, mediaType, bytes: new Uint8Array(bytes) })
})
