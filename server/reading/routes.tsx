import { Hono } from 'hono'
import { z } from 'zod'
import { ChangedAnswer } from '../../views/documents/ChangedAnswer.tsx'
import { CodingPage } from '../../views/documents/CodingPage.tsx'
import { FragmentAnswer } from '../../views/documents/FragmentAnswer.tsx'
import { KeysPage } from '../../views/documents/KeysPage.tsx'
import type { CodingPageProps } from '../../views/documents/props.ts'
import { codesVersion } from '../http/codes-look.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { backField, queryOf } from '../http/form.ts'
import { page, whatWasDone } from '../http/page.tsx'
import type { Span } from '../text/span.ts'
import { changedSince } from './changed.ts'
import { loadReading, type ReadingQuery } from './load.ts'

const position = z.coerce.number().int().nonnegative().optional().catch(undefined)
const flag = z
  .literal('1')
  .transform(() => true)
  .optional()
  .catch(undefined)

const readingQuery = z.object({
  version: z.coerce.number().int().positive().optional().catch(undefined),
  sentence: position,
  start: position,
  end: position,
  filter: flag,
  others: flag,
})

export const readingRoutes = new Hono<AppEnv>()

readingRoutes.get('/:id', async (c) => {
  const query = { ...queryOf(c, readingQuery), code: c.req.queries('code') ?? [] }
  const here = addressOf(c.req.param('id'), query)
  const props = await loadReading(c.get('project'), c.req.param('id'), {
    query,
    reader: c.get('person'),
    here,
  })
  const changed = await changedForBrowser(c, props)
  if (changed) return answerChanged(c, props, changed)
  return page(
    c,
    { title: props.document.name, current: 'sessions', width: 'room', scripts: ['coding.js'] },
    <CodingPage {...props} />,
  )
})

/**
 * Where the text changed since this browser drew it, when that is all that changed. A browser that has the page says
 * what it saw last; while suggestions show, each new model may change any of them, so then the whole page is drawn.
 */
async function changedForBrowser(c: AppContext, props: CodingPageProps): Promise<Span[] | undefined> {
  const seen = Number(c.req.header('rd-seen') ?? '')
  if (!c.req.header('hx-request') || !Number.isInteger(seen) || seen < 1 || props.suggestions.length > 0)
    return undefined
  return changedSince(c.get('project').db, props.document.versionId, seen)
}

async function answerChanged(
  c: AppContext,
  props: CodingPageProps,
  changed: readonly Span[],
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const address = pathname + search
  const toast = await whatWasDone(c, address)
  const version = await codesVersion(c.get('project').db)
  return c.html(
    <ChangedAnswer {...props} changed={changed} toast={toast} codesVersion={version} address={address} />,
  )
}

/** What changes when the choice moves: the panel and the picker. */
readingRoutes.get('/:id/fragment', async (c) => {
  const { here = `/documents/${c.req.param('id')}` } = queryOf(c, z.object({ here: backField }))
  const parameters = new URLSearchParams(here.split('?')[1] ?? '')
  const known = readingQuery.parse(Object.fromEntries(parameters))
  const { start, end } = queryOf(c, readingQuery)
  const query = { ...known, start, end, sentence: undefined, code: parameters.getAll('code') }
  const props = await loadReading(c.get('project'), c.req.param('id'), {
    query,
    reader: c.get('person'),
    here,
  })
  return c.html(<FragmentAnswer {...props} />)
})

/** The address of this page without what is chosen on it. */
function addressOf(id: string, query: ReadingQuery): string {
  const parameters = new URLSearchParams()
  if (query.version !== undefined) parameters.set('version', String(query.version))
  if (query.filter) parameters.set('filter', '1')
  for (const code of query.code) parameters.append('code', code)
  if (query.others) parameters.set('others', '1')
  const text = parameters.toString()
  return text === '' ? `/documents/${id}` : `/documents/${id}?${text}`
}

export const keysRoutes = new Hono<AppEnv>()

keysRoutes.get('/', (c) => page(c, { title: 'Sneltoetsen', width: 'narrow' }, <KeysPage />))
