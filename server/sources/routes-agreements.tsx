import { Hono } from 'hono'
import { TouchedQuotesPage } from '../../views/sessions/TouchedQuotesPage.tsx'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { Desk } from '../quotes/desk.ts'
import { touchedQuotes } from '../quotes/touched.ts'
import { agreementForm, pseudonymForm } from './agreement-form.ts'
import { isStricter, notAsked } from './agreements.ts'
import { agree, endAgreement } from './agreements-store.ts'
import { checkedForm } from './in-place.ts'
import { type Attendance, attendances } from './participants.ts'
import { setPseudonym } from './pseudonyms.ts'
import { changeSessionBy, sessionOf, showSession } from './session-page.tsx'
import type { Session } from './sessions.ts'

/** What the participants of one session agreed to about being quoted. */
export const agreementRoutes = new Hono<AppEnv>()

/**
 * Keeps what somebody agreed to; without a level, that nobody asked. When that is stricter than before, the answer
 * lists the published quotes that it touches.
 */
agreementRoutes.post('/participants/:place/agreement', async (c) => {
  const person = actor(c).id
  const session = await sessionOf(c)
  const attendance = await attendanceOf(c, session)
  const form = await checkedForm(c, agreementForm)
  if (form.errors) {
    return showSession(c, session, {
      refused: { form: 'agreement', id: attendance.id, typed: form.typed, errors: form.errors },
    })
  }
  const { level, revision, ...rest } = form.values
  const { participant, agreement } = attendance
  const whose = { participant, session: session.id }
  const { db } = c.get('project')
  const { event } = await record(db, { person, act: 'agreement.set', subject: session.id }, async (write) => {
    if (level !== '') await agree(write, whose, { level, ...rest, revision })
    else if (agreement) await endAgreement(write, { id: agreement.id, revision })
  })
  const here = `/sessions/${session.id}`
  const isTighter = isStricter(agreement?.level ?? notAsked, level || notAsked)
  const touched = isTighter ? await touchedQuotes(new Desk(db), session.id) : []
  return done(c, event, touched.length > 0 ? `${here}/touched` : `${here}#p-${attendance.id}`)
})

agreementRoutes.post('/participants/:place/pseudonym', async (c) => {
  const session = await sessionOf(c)
  const { id, participant } = await attendanceOf(c, session)
  return changeSessionBy(c, session, {
    act: 'pseudonym.set',
    schema: pseudonymForm,
    change: (write, { pseudonym }) => setPseudonym(write, participant, pseudonym),
    refused: (errors, typed) => ({ form: 'pseudonym', id, typed, errors }),
    fieldOf: {
      'pseudonym-too-long': 'pseudonym',
      'pseudonym-tells': 'pseudonym',
      'pseudonym-taken': 'pseudonym',
    },
    back: `/sessions/${session.id}#p-${id}`,
  })
})

/** The published quotes that what is agreed now touches. */
agreementRoutes.get('/touched', async (c) => {
  const session = await sessionOf(c)
  const touched = await touchedQuotes(new Desk(c.get('project').db), session.id)
  const trail = [
    { name: t.layout.sessions, href: '/sessions' },
    { name: session.title, href: `/sessions/${session.id}` },
    { name: t.sourcePages.touchedQuotes },
  ]
  return page(
    c,
    { title: t.sourcePages.touchedQuotesTitle, current: 'sessions', width: 'narrow', trail },
    <TouchedQuotesPage session={session} touched={touched} />,
  )
})

/** @throws {AppError} not-found */
async function attendanceOf(c: AppContext, session: Session): Promise<Attendance> {
  const list = await attendances(c.get('project').db, session.id)
  return list.find(({ id }) => id === c.req.param('place')) ?? notFound('row-not-found')
}
