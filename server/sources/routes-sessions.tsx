import { Hono } from 'hono'
import { z } from 'zod'
import { SessionsPage, type SessionsPageProps } from '../../views/sessions/SessionsPage.tsx'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sessionLines } from '../overview/progress.ts'
import { checkedForm, isCollision, refusal } from './in-place.ts'
import { agreementRoutes } from './routes-agreements.tsx'
import { participantRoutes } from './routes-participants.ts'
import { placeRoutes } from './routes-places.tsx'
import { changeSession, endSession } from './session-changes.ts'
import { changedSessionForm, sessionForm } from './session-form.ts'
import { changeSessionBy, sessionOf, showSession } from './session-page.tsx'
import { sessionDifferences, sessionFields } from './session-typed.ts'
import { addSession, sessionNamed } from './sessions.ts'

const fieldOf = { 'session-without-title': 'title', 'session-exists': 'title' }

export const sessionRoutes = new Hono<AppEnv>()

sessionRoutes.get('/', (c) => listPage(c))

sessionRoutes.post('/', async (c) => {
  const person = actor(c).id
  const form = await checkedForm(c, sessionForm)
  if (form.errors) return listPage(c, { fields: sessionFields(form.typed), errors: form.errors })
  try {
    const act = { person, act: 'session.add' }
    const { result, event } = await record(c.get('project').db, act, (write) =>
      addSession(write, form.values),
    )
    return done(c, event, `/sessions/${result}`)
  } catch (error) {
    return listPage(c, { fields: sessionFields(form.typed), errors: refusal(error, fieldOf) })
  }
})

async function listPage(c: AppContext, refused?: SessionsPageProps['refused']): Promise<Response> {
  const lines = await sessionLines(c.get('project').db)
  const body = <SessionsPage lines={lines} refused={refused} />
  return page(c, { title: t.layout.sessions, current: 'sessions' }, body, refused ? 422 : 200)
}

sessionRoutes.get('/:session', async (c) => showSession(c, await sessionOf(c)))

sessionRoutes.post('/:session', async (c) => {
  const session = await sessionOf(c)
  return changeSessionBy(c, session, {
    act: 'session.change',
    schema: changedSessionForm,
    change: (write, { revision, ...facts }) => changeSession(write, { id: session.id, revision }, facts),
    refused: (errors, typed) => ({ form: 'facts', fields: sessionFields(typed), errors }),
    fieldOf,
    collided: async (error, values, typed) => {
      if (!isCollision(error)) return undefined
      const standing = await sessionNamed(c.get('project').db, session.id)
      return showSession(c, standing, {
        refused: { form: 'facts', fields: sessionFields(typed), errors: {} },
        differences: sessionDifferences(standing, values),
      })
    },
  })
})

sessionRoutes.post('/:session/end', async (c) => {
  const session = await sessionOf(c)
  return changeSessionBy(c, session, {
    act: 'session.end',
    schema: z.object({ revision: revisionField }),
    change: (write, { revision }) => endSession(write, { id: session.id, revision }),
    refused: (errors) => ({ form: 'end', errors }),
    back: '/sessions',
  })
})

sessionRoutes.route('/:session', placeRoutes)
sessionRoutes.route('/:session', agreementRoutes)
sessionRoutes.route('/:session', participantRoutes)
