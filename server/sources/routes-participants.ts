import { Hono } from 'hono'
import { z } from 'zod'
import type { Difference } from '../../views/parts/BothVersions.tsx'
import { participantFields } from '../../views/sessions/ParticipantForm.tsx'
import { notFound } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { revisionField } from '../http/form.ts'
import { t } from '../language/t.ts'
import { isCollision, type Typed } from './in-place.ts'
import { participantForm } from './participant-form.ts'
import { type Attendance, attendances } from './participants.ts'
import { addParticipant, changeParticipant, endParticipant } from './participants-changes.ts'
import { changeSessionBy, sessionOf, showSession } from './session-page.tsx'
import type { Session } from './sessions.ts'

/** The people on the list of one session, one by one. */
export const participantRoutes = new Hono<AppEnv>()

const fieldOf = { 'participant-exists': 'name', 'participant-without-name': 'name' }

async function attendanceAt(c: AppContext, session: Session): Promise<Attendance> {
  const list = await attendances(c.get('project').db, session.id)
  return list.find(({ id }) => id === c.req.param('place')) ?? notFound('row-not-found')
}

participantRoutes.post('/participants/add', async (c) => {
  const session = await sessionOf(c)
  return changeSessionBy(c, session, {
    act: 'participant.add',
    schema: participantForm,
    change: (write, { person }) => addParticipant(write, session.id, person),
    refused: (errors, typed) => ({ form: 'participant', id: null, typed, errors }),
    fieldOf,
    back: `/sessions/${session.id}#participants`,
  })
})

participantRoutes.post('/participants/:place/facts', async (c) => {
  const session = await sessionOf(c)
  const { id } = await attendanceAt(c, session)
  return changeSessionBy(c, session, {
    act: 'participant.change',
    schema: participantForm,
    change: (write, { person, revision }) => changeParticipant(write, { id, revision }, person),
    refused: (errors, typed) => ({ form: 'participant', id, typed, errors }),
    fieldOf,
    back: `/sessions/${session.id}#participants`,
    collided: async (error, _, typed) => {
      if (!isCollision(error)) return undefined
      const differences = differencesIn(await attendanceAt(c, session), typed)
      return showSession(c, session, { refused: { form: 'participant', id, typed, errors: {} }, differences })
    },
  })
})

participantRoutes.post('/participants/:place/end', async (c) => {
  const session = await sessionOf(c)
  const { id } = await attendanceAt(c, session)
  return changeSessionBy(c, session, {
    act: 'participant.end',
    schema: z.object({ revision: revisionField }),
    change: (write, { revision }) => endParticipant(write, { id, revision }),
    refused: (errors) => ({ form: 'end', errors }),
    back: `/sessions/${session.id}#participants`,
  })
})

function differencesIn(theirs: Attendance, typed: Typed): Difference[] {
  const standing = participantFields(theirs)
  return Object.entries(t.sessions.participantField)
    .map(([field, name]) => ({
      name,
      theirs: standing[field] ?? '',
      yours: typed[field]?.[0] ?? '',
    }))
    .filter((difference) => difference.theirs !== difference.yours)
}
