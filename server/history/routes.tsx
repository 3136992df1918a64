import { Hono } from 'hono'
import { z } from 'zod'
import { LogPage } from '../../views/log/LogPage.tsx'
import { askFor } from '../background/asking.ts'
import { people } from '../database/people.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { dayField } from '../http/day.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { log } from './log.ts'
import { lastOwnEvent } from './standing.ts'
import { touchesMuch, undo } from './undo.ts'

/** An empty or broken filter filters nothing. */
const loose = <T extends z.ZodType>(field: T) => field.optional().catch(undefined)

const logQuery = z.object({
  person: loose(idField),
  noun: loose(z.string().refine((noun) => noun in t.log.nouns)),
  from: loose(dayField),
  until: loose(dayField),
  row: loose(idField),
  before: loose(z.coerce.number().int().positive()),
})

export const logRoutes = new Hono<AppEnv>()

logRoutes.get('/', async (c) => {
  const { db } = c.get('project')
  const filter = queryOf(c, logQuery)
  const shown = await log(db, filter)
  return page(
    c,
    { title: t.layout.log, current: 'log' },
    <LogPage {...shown} filter={filter} nouns={t.log.nouns} everyone={await people(db)} />,
  )
})

/** Without an event it is one's own last act: the key `u`. */
const undoForm = z.object({ event: offsetField.optional(), back: backField })

export const undoRoutes = new Hono<AppEnv>()

undoRoutes.post('/', async (c) => {
  const { event, back } = await formOf(c, undoForm)
  const { db } = c.get('project')
  const person = actor(c).id
  const seq = event ?? (await lastOwnEvent(db, person)) ?? notFound('nothing-to-undo')
  const wanted = { kind: 'undo', person, event: seq } as const
  const asked = (await touchesMuch(db, seq)) ? await askFor(c, wanted) : { done: await undo(db, person, seq) }
  if (!asked.done) return c.redirect(`/work/${asked.task.id}`, 303)
  return done(c, asked.done.event ?? null, back ?? '/log')
})
