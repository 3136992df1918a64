import { Hono } from 'hono'
import { z } from 'zod'
import { SpeakersPage, type SpeakersPageProps } from '../../views/speakers/SpeakersPage.tsx'
import { cutTurn, releaseLabels } from '../codings/cutting-turns.ts'
import { isId } from '../database/lookup.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, idField, offsetField, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { isCollision, refusal, type Typed, typedIn } from './in-place.ts'
import { attendances } from './participants.ts'
import type { SourceText } from './source.ts'
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
  'cut-without-block': 'cut-block',
  'cut-without-label': 'cut-label',
  'cut-label-missing': 'cut-label',
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
  const trail = [{ name: document.name, href: `/documents/${id}` }, { name: t.sourcePages.speakers }]
  return page(c, { title: t.sourcePages.speakersIn(document.name), current: 'sessions', trail }, body, status)
}

speakerRoutes.get('/:document/speakers', async (c) => show(c, await documentOf(c)))

const speakersForm = z.object({ revision: revisionField, version: idField.optional() })

/** The text as it stands. @throws {AppError} conflict - it is not the one that was on the screen any more */
async function readVersion(c: AppContext, id: string, version: string | undefined): Promise<SourceText> {
  const source = await sourceText(c.get('project').db, id)
  if (version === undefined || version === source.version.id) return source
  throw new AppError('conflict', 'corrected-meanwhile', { document: id, number: source.version.number })
}

/** Who speaks, and out of the words of those turns the label with which they begin. */
async function pointOut(
  write: Writer,
  { source, revision }: { source: SourceText; revision: number | undefined },
  said: TypedSpeakers,
): Promise<void> {
  await changeSpeakers(write, { source, revision }, said)
  const { blocks, choice } = said.turns
  if (choice === null || choice.is === 'nobody') return
  await releaseLabels(write, await sourceText(write.trx, source.document.id), blocks)
}

speakerRoutes.post('/:document/speakers', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const id = await documentOf(c)
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const { revision, version } = await formOf(c, speakersForm)
  const source = await readVersion(c, id, version)
  let wanted: TypedSpeakers | undefined
  try {
    const said = typedSpeakers(typed)
    wanted = said
    const { event } = await record(db, { person, act: 'speakers.change', subject: id }, (write) =>
      pointOut(write, { source, revision }, said),
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

const cutForm = z.object({
  version: idField,
  'cut-block': offsetField.optional().catch(undefined),
  'cut-label': textField(200).catch(''),
})

speakerRoutes.post('/:document/speakers/cut', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const id = await documentOf(c)
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const { version, 'cut-block': number = 0, 'cut-label': label } = await formOf(c, cutForm)
  const source = await readVersion(c, id, version)
  try {
    if (number < 1 || number > source.blocks.length) invalid('cut-without-block')
    if (label === '') invalid('cut-without-label')
    const wanted = { document: id, version, block: number - 1, label }
    const { event } = await record(db, { person, act: 'speakers.cut', subject: id }, (write) =>
      cutTurn(write, source, wanted),
    )
    return done(c, event, `/documents/${id}/speakers`)
  } catch (error) {
    return show(c, id, { typed, errors: refusal(error, fieldOf) })
  }
})
