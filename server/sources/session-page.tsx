import type { z } from 'zod'
import type { Difference } from '../../views/parts/BothVersions.tsx'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { type RefusedForm, SessionPage } from '../../views/sessions/SessionPage.tsx'
import type { TakenNoteProps } from '../../views/sessions/TakenNote.tsx'
import { isId } from '../database/lookup.ts'
import { record, type Writer } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, actor } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { memosHere } from '../memos/here.tsx'
import { sessionDocuments } from '../overview/progress.ts'
import { Desk } from '../quotes/desk.ts'
import { touchedQuotes } from '../quotes/touched.ts'
import { checkedForm, refusal, type Typed } from './in-place.ts'
import { attendances } from './participants.ts'
import { talkDocuments } from './same-talk-store.ts'
import { pairsToAsk } from './same-talk-views.ts'
import { type Session, sessionNamed } from './sessions.ts'

/** The session in the address. @throws {AppError} not-found */
export async function sessionOf(c: AppContext): Promise<Session> {
  const id = c.req.param('session') ?? ''
  if (!isId(id)) notFound('page-not-found')
  return sessionNamed(c.get('project').db, id)
}

/** The row of this session that the address names. @throws {AppError} not-found */
export function placeOf<Row extends { id: string }>(c: AppContext, rows: readonly Row[]): Row {
  return rows.find(({ id }) => id === c.req.param('place')) ?? notFound('row-not-found')
}

interface Answered {
  refused?: RefusedForm | undefined
  differences?: readonly Difference[] | undefined
  /** A list of participants of which not all was used. */
  taken?: TakenNoteProps | undefined
}

/** Answers with the page of a session, with what was refused or what collided in its place. */
export async function showSession(
  c: AppContext,
  session: Session,
  answered: Answered = {},
): Promise<Response> {
  const { db } = c.get('project')
  const body = (
    <>
      <SessionPage
        session={session}
        documents={await sessionDocuments(db, session, c.get('person')?.id)}
        talks={pairsToAsk(await talkDocuments(db), session.id)}
        attendances={await attendances(db, session.id)}
        touched={await touchedQuotes(new Desk(db), session.id)}
        {...answered}
      />
      {
        await memosHere(c, {
          subjectKind: 'session',
          subject: session.id,
          what: t.sourcePages.thisSession,
          back: `/sessions/${session.id}`,
          kind: 'sfeer',
        })
      }
    </>
  )
  const status = answered.differences ? 409 : answered.refused ? 422 : 200
  const trail = [{ name: t.layout.sessions, href: '/sessions' }, { name: session.title }]
  return page(c, { title: session.title, current: 'sessions', trail }, body, status)
}

export interface SessionAct<S extends z.ZodType, R> {
  act: string
  schema: S
  change: (write: Writer, values: z.output<S>) => Promise<R>
  /** How the page shows what was refused. */
  refused: (errors: FieldErrors, typed: Typed) => RefusedForm
  /** The field that a message key belongs to. */
  fieldOf?: Readonly<Record<string, string>>
  /** Answers when somebody else was first; otherwise the general page does. */
  collided?: (error: unknown, values: z.output<S>, typed: Typed) => Promise<Response | undefined>
  /** What the page must tell at once of what was done; otherwise it is shown anew. */
  told?: (result: R, event: number | null) => Answered | undefined
  /** Where to go after. */
  back?: string
}

/** Reads a form, does the act as one recorded change, and shows what was refused in its place. */
export async function changeSessionBy<S extends z.ZodType, R>(
  c: AppContext,
  session: Session,
  { act, schema, change, refused, fieldOf = {}, collided, told, back }: SessionAct<S, R>,
): Promise<Response> {
  const person = actor(c).id
  const form = await checkedForm(c, schema)
  if (form.errors) return showSession(c, session, { refused: refused(form.errors, form.typed) })
  try {
    const { db } = c.get('project')
    const { result, event } = await record(db, { person, act, subject: session.id }, (write) =>
      change(write, form.values),
    )
    const answered = told?.(result, event)
    if (answered) return showSession(c, await sessionNamed(db, session.id), answered)
    return done(c, event, back ?? `/sessions/${session.id}`)
  } catch (error) {
    const answer = await collided?.(error, form.values, form.typed)
    if (answer) return answer
    return showSession(c, session, { refused: refused(refusal(error, fieldOf), form.typed) })
  }
}
