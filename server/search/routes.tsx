import { Hono } from 'hono'
import { z } from 'zod'
import { SearchPage } from '../../views/search/SearchPage.tsx'
import { codes } from '../codebook/store.ts'
import { addCoding } from '../codings/store.ts'
import { record } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, listField, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { documents } from '../sources/store.ts'
import { nextTurn } from '../turns.ts'
import { search } from './search.ts'

const searchQuery = z.object({
  q: z.string().max(200).catch('').default(''),
  from: z.coerce.number().int().min(0).max(10_000_000).catch(0).default(0),
})

/** A sentence as a form names it: document, version, start and end. */
const place = z
  .string()
  .regex(/^[0-9a-f-]{36} [0-9a-f-]{36} \d{1,9} \d{1,9}$/u)
  .transform((value) => {
    const [document = '', version = '', start, end] = value.split(' ')
    return { document, version, start: Number(start), end: Number(end) }
  })

const bulkForm = z.object({ places: listField(place), code: idField, back: backField })

export const searchRoutes = new Hono<AppEnv>()

searchRoutes.get('/', async (c) => {
  const { q, from } = queryOf(c, searchQuery)
  const project = c.get('project')
  const result = await search(project, q, from)
  const book = await codes(project.db)
  const hasSources = result.count > 0 || (await documents(project.db, 'source')).length > 0
  await nextTurn()
  const title = q === '' ? t.search.search : t.search.searchFor(q)
  return page(
    c,
    { title, query: q },
    <SearchPage query={q} result={result} codes={book} hasSources={hasSources} />,
  )
})

/** Codes the sentences that were ticked: one act, so one undo. */
searchRoutes.post('/codings', async (c) => {
  const { places, code, back } = await formOf(c, bulkForm)
  const person = actor(c)
  if (places.length === 0) invalid('nothing-ticked')
  const seen = { suggestions: false, others: false }
  const { event } = await record(
    c.get('project').db,
    { person: person.id, act: 'coding.bulk', subject: code },
    async (write) => {
      for (const span of places) {
        await addCoding(write, { ...span, code, coder: person.id, origin: 'search', seen })
      }
    },
  )
  return done(c, event, back ?? '/search')
})
