import { Hono } from 'hono'
import { ContributionPage } from '../../views/sessions/ContributionPage.tsx'
import type { AppEnv } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { memosHere } from '../memos/here.tsx'
import { Desk } from '../quotes/desk.ts'
import { contributionOf } from './contribution.ts'

export const contributionRoutes = new Hono<AppEnv>()

contributionRoutes.get('/:session/contribution', async (c) => {
  const { db } = c.get('project')
  const desk = new Desk(db)
  const contribution = await contributionOf(db, c.req.param('session'), desk)
  const { session } = contribution
  const trail = [
    { name: t.reportPages.sessions, href: '/sessions' },
    { name: session.title, href: `/sessions/${session.id}` },
    { name: t.reportPages.whatHappened },
  ]
  const back = `/sessions/${session.id}/contribution`
  const hung = { subjectKind: 'session', subject: session.id, what: t.reportPages.thisSession, back } as const
  const outward = await desk.outward()
  const reactions = await memosHere(c, { ...hung, said: (text) => outward.words(text) })
  return page(
    c,
    { title: t.reportPages.contributionOf(session.title), current: 'sessions', trail },
    <ContributionPage contribution={contribution} reactions={reactions} />,
  )
})
