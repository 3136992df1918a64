import { Hono } from 'hono'
import { z } from 'zod'
import { stretchMarkups } from '../../views/documents/Blocks.tsx'
import { ChangedAnswer } from '../../views/documents/ChangedAnswer.tsx'
import { CodingPage, textOf } from '../../views/documents/CodingPage.tsx'
import { FragmentAnswer } from '../../views/documents/FragmentAnswer.tsx'
import { KeysPage, keysOf } from '../../views/documents/KeysPage.tsx'
import type { CodingPageProps } from '../../views/documents/props.ts'
import { notFound } from '../errors.ts'
import { codesVersion } from '../http/codes-look.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { backField, queryOf } from '../http/form.ts'
import { page, pageWithText, whatWasDone } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { documentNamed, textVersions } from '../sources/store.ts'
import type { Span } from '../text/span.ts'
import { addressOf, askedAt, listsIn, type ReadingQuery, readingQuery } from './asked.ts'
import { changedSince } from './changed.ts'
import { loadReading } from './load.ts'

export const readingRoutes = new Hono<AppEnv>()

readingRoutes.get('/:id', async (c) => {
  const id = c.req.param('id')
  const { version, ...asked } = queryOf(c, readingQuery)
  const older = version === undefined ? undefined : await olderVersion(c, id, version)
  if (older !== undefined) return c.redirect(addressOfVersion(c, id, older))
  return reading(c, id, asked)
})

/** A text version by its number: the text as it was, with the codings of that day. The newest is the reading page. */
readingRoutes.get('/:id/versions/:number', async (c) => {
  const { id, number } = c.req.param()
  const version = await olderVersion(c, id, Number(number))
  if (version === undefined) return c.redirect(addressOfVersion(c, id, undefined))
  return reading(c, id, { ...queryOf(c, readingQuery), version })
})

/** The number of a text version, or undefined when it is the newest. @throws {AppError} not-found */
async function olderVersion(c: AppContext, id: string, wanted: number | string): Promise<number | undefined> {
  const { db } = c.get('project')
  const versions = await textVersions(db, (await documentNamed(db, id)).id)
  const found = versions.find((version) => version.number === wanted || version.id === wanted)
  if (!found) return notFound('version-not-found', { version: wanted })
  return found === versions.at(-1) ? undefined : found.number
}

/** The same place in another version, with whatever else the address asks for. */
function addressOfVersion(c: AppContext, id: string, version: number | undefined): string {
  const parameters = new URL(c.req.url).searchParams
  parameters.delete('version')
  const path = version === undefined ? `/documents/${id}` : `/documents/${id}/versions/${version}`
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

type Asked = Omit<ReadingQuery, 'code' | 'coder'>

async function reading(c: AppContext, id: string, asked: Asked): Promise<Response> {
  const query = { ...asked, ...listsIn(new URL(c.req.url).searchParams) }
  const here = addressOf(id, query)
  const props = await loadReading(c.get('project'), id, { query, reader: c.get('person'), here })
  const changed = await changedForBrowser(c, props)
  if (changed) return answerChanged(c, props, changed)
  return pageWithText(
    c,
    {
      title: props.document.name,
      current: 'sessions',
      width: 'room',
      early: 'arrive.js',
      scripts: ['coding.js'],
    },
    { around: (text) => <CodingPage {...props} text={text} />, text: stretchMarkups(textOf(props)) },
  )
}

/**
 * Where the text changed since this browser drew it, when that is all that changed. A browser that has the page says
 * what it saw last, and by which model suggestions were made: another model may change any of them.
 */
async function changedForBrowser(
  c: AppContext,
  { document: { id, versionId }, model = '' }: CodingPageProps,
): Promise<readonly Span[] | undefined> {
  const seen = Number(c.req.header('rd-seen') ?? '')
  const isSameModel = (c.req.header('rd-model') ?? '') === model
  if (!c.req.header('hx-request') || !Number.isInteger(seen) || seen < 1 || !isSameModel) return undefined
  const text = { document: id, version: versionId }
  return changedSince(c.get('project').db, text, { seen, reader: c.get('person')?.id })
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
  const { start, end } = queryOf(c, readingQuery)
  const query = { ...askedAt(here), start, end, sentence: undefined }
  const props = await loadReading(c.get('project'), c.req.param('id'), {
    query,
    reader: c.get('person'),
    here,
  })
  return c.html(<FragmentAnswer {...props} />)
})

export const keysRoutes = new Hono<AppEnv>()

const keysQuery = z.object({ of: z.enum(keysOf).optional().catch(undefined) })

keysRoutes.get('/', (c) => {
  const { of = 'reading' } = queryOf(c, keysQuery)
  return page(c, { title: t.documents.keys, width: 'narrow' }, <KeysPage of={of} />)
})
