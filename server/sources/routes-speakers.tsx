import { Hono } from 'hono'
import { z } from 'zod'
import { SpeakersPage, type SpeakersPageProps } from '../../views/speakers/SpeakersPage.tsx'
import { isId } from '../database/lookup.ts'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { isCollision, refusal, type Typed, typedIn } from './in-place.ts'
import { attendances } from './participants.ts'
import { typedSpeakers } from './speakers-form.ts'
import { changeSpeakers, type TypedSpeakers } from './speakers-store.ts'
import { hasSession, speakerDifferences, speakersView } from './speakers-views.ts'
import { documentNamed, sourceText } from './store.ts'

/** Under `/documents`: who speaks in one source. */
export const speakerRoutes = new Hono<AppEnv>()

const fieldOf = {
  'turns-without-speaker': 'turn-choice',
  'speakers-circle': 'label',
  'speaker-gone': 'label',
  'speaker-without-name': 'label',
  'speaker-without-session': 'label',
}

async function documentOf(c: AppContext): Promise<string> {
  const id = c.req.param('document') ?? ''
  return isId(id) ? (await documentNamed(c.get('project').db, id)).id : notFound('page-not-found')
}

type Answered = Pick<SpeakersPageProps, 'errors' | 'differences'> & { typed?: Typed }

async function show(c: AppContext, id: string, { typed, ...answered }: Answered = {}) {
  const { db } = c.get('project')
  const source = await sourceText(db, id)
  const { document } = source
  const view = speakersView(source, await attendances(db), typed)
  const body = <SpeakersPage document={document} hasSession={hasSession(source)} {...view} {...answered} />
  const status = answered.differences ? 409 : answered.errors ? 422 : 200
  const trail = [{ name: document.name, href: `/documents/${id}` }, { name: 'Sprekers' }]
  return page(c, { title: `Sprekers in ${document.name}`, current: 'sessions', trail }, body, status)
}

speakerRoutes.get('/:document/speakers', async (c) => show(c, await documentOf(c)))

speakerRoutes.post('/:document/speakers', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const id = await documentOf(c)
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  const source = await sourceText(db, id)
  let wanted: TypedSpeakers | undefined
  try {
    const said = typedSpeakers(typed)
    wanted = said
    const { event } = await record(db, { person, act: 'speakers.change', subject: id }, (write) =>
      changeSpeakers(write, { source, revision }, said),
    )
    return done(c, event, `/documents/${id}/speakers`)
  } catch (error) {
    if (wanted && isCollision(error)) {
      const differences = speakerDifferences(await sourceText(db, id), await attendances(db), wanted)
      return show(c, id, { typed, differences })
    }
    return show(c, id, { typed, errors: refusal(error, fieldOf) })
  }
})
