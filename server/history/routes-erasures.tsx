import { Hono } from 'hono'
import { z } from 'zod'
import { ErasurePage } from '../../views/erasures/ErasurePage.tsx'
import { ErasuresPage, type ErasuresPageProps } from '../../views/erasures/ErasuresPage.tsx'
import { copiesIn, removeCopies } from '../database/cleaning.ts'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { dayTyped } from '../http/day.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, idField, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { refusal } from '../sources/in-place.ts'
import { sessionNamed, sessions } from '../sources/sessions.ts'
import { nextTurn } from '../turns.ts'
import { askToErase, eraseAsked } from './erase-page.tsx'
import {
  erasableDocuments,
  erasableMemos,
  erasablePeople,
  erasureNamed,
  erasures,
} from './erasing/listing.ts'
import type { Wanted } from './erasing/scope.ts'
import { projectDate, retained, setRetention } from './retention.ts'

export const erasureRoutes = new Hono<AppEnv>()

const trail = () => [{ name: t.erasures.keepAndErase, href: '/erasures' }]

erasureRoutes.get('/', (c) => listPage(c))

async function listPage(c: AppContext, refused?: ErasuresPageProps['refused']): Promise<Response> {
  const { db, folder } = c.get('project')
  const dated = (await sessions(db)).map(({ id, title, retain_until, revision }) => ({
    ...{ id, title, revision },
    until: retain_until,
  }))
  await nextTurn()
  const kept = await retained(db)
  await nextTurn()
  const documents = await erasableDocuments(db)
  await nextTurn()
  const body = (
    <ErasuresPage
      erasures={await erasures(db)}
      documents={documents}
      people={await erasablePeople(db)}
      memos={await erasableMemos(db)}
      retained={kept}
      until={await projectDate(db)}
      sessions={dated}
      copies={copiesIn(folder)}
      refused={refused}
    />
  )
  return page(c, { title: t.erasures.keepAndErase, current: 'log' }, body, refused ? 422 : 200)
}

const dateForm = z.object({ until: z.string().max(40), revision: revisionField })

erasureRoutes.post('/retention', (c) => retentionSet(c, null))

erasureRoutes.post('/retention/:session', async (c) => {
  const { id } = await sessionNamed(c.get('project').db, c.req.param('session'))
  return retentionSet(c, id)
})

async function retentionSet(c: AppContext, session: string | null): Promise<Response> {
  const person = actor(c).id
  const { until, revision } = await formOf(c, dateForm)
  const date = until.trim() === '' ? null : (dayTyped(until) ?? until)
  try {
    const act = { person, act: 'retention.set', subject: session }
    const { event } = await record(c.get('project').db, act, (write) =>
      setRetention(write, date, session === null ? undefined : { id: session, revision }),
    )
    return done(c, event, '/erasures')
  } catch (error) {
    return listPage(c, { session, errors: refusal(error, { 'retention-not-a-date': 'until' }) })
  }
}

erasureRoutes.post('/copies', (c) => {
  actor(c)
  removeCopies(c.get('project').folder)
  return c.redirect('/erasures', 303)
})

/** Who speaks under a label that stands on no list of participants. */
const labelled = z.object({ label: z.string().min(1).max(300) })

const wantedLabel = (c: AppContext): Wanted => {
  const found = labelled.safeParse({ label: c.req.query('label') })
  return found.success ? { kind: 'speaker', label: found.data.label } : notFound('page-not-found')
}

erasureRoutes.get('/speakers', (c) => askToErase(c, wantedLabel(c)))
erasureRoutes.post('/speakers', (c) => eraseAsked(c, wantedLabel(c)))

const wantedPerson = (c: AppContext): Wanted => ({ kind: 'speaker', participant: idIn(c) })
const wantedMemo = (c: AppContext): Wanted => ({ kind: 'memo', memo: idIn(c) })

function idIn(c: AppContext): string {
  const id = idField.safeParse(c.req.param('id'))
  return id.success ? id.data : notFound('page-not-found')
}

erasureRoutes.get('/speakers/:id', (c) => askToErase(c, wantedPerson(c)))
erasureRoutes.post('/speakers/:id', (c) => eraseAsked(c, wantedPerson(c)))
erasureRoutes.get('/memos/:id', (c) => askToErase(c, wantedMemo(c)))
erasureRoutes.post('/memos/:id', (c) => eraseAsked(c, wantedMemo(c)))

erasureRoutes.get('/:id', async (c) => {
  const erasure = await erasureNamed(c.get('project').db, c.req.param('id'))
  return page(
    c,
    { title: t.erasures.erased, current: 'log', trail: [...trail(), { name: t.erasures.erased }] },
    <ErasurePage erasure={erasure} />,
  )
})
