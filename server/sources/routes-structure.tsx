import { Hono } from 'hono'
import { z } from 'zod'
import { MarginComments } from '../../views/sources/MarginComments.tsx'
import { StructurePage, type StructurePageProps } from '../../views/structure/StructurePage.tsx'
import { isId } from '../database/lookup.ts'
import type { DocumentRow } from '../database/tables.ts'
import { record } from '../database/write.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { hangingInWords } from '../language/hanging.ts'
import { t } from '../language/t.ts'
import { memosHere } from '../memos/here.tsx'
import { inTurns, nextTurn } from '../turns.ts'
import { roundNumbers, roundsOn } from './audited.ts'
import { changeDocument, changeStructure, plannedStructure } from './correcting.ts'
import { checkedForm, isCollision, refusal, type Typed, typedIn } from './in-place.ts'
import { marginOf } from './margin-views.ts'
import { endDocument, hangingOn } from './removing.ts'
import { talkDocuments } from './same-talk-store.ts'
import { talkPart } from './same-talk-views.ts'
import { sessions } from './sessions.ts'
import { besideText, documentNamed, sourceText } from './store.ts'
import { descriptionFields, descriptionForm, wantedStructure } from './structure-form.ts'
import { descriptionDifferences, structureDifferences, structureView } from './structure-views.ts'
import { textAtHand } from './texts-at-hand.ts'

/** Under `/documents`, beside the reading page. */
export const structureRoutes = new Hono<AppEnv>()

const fieldOf = {
  'document-without-name': 'name',
  'document-exists': 'name',
  'report-in-use': 'role',
  'report-audited': 'role',
  'report-version-audited': 'role',
  'stretch-outside': 'first',
  'stretch-without-voice': 'stretch-voice',
}

async function documentOf(c: AppContext): Promise<DocumentRow> {
  const id = c.req.param('document') ?? ''
  return isId(id) ? documentNamed(c.get('project').db, id) : notFound('page-not-found')
}

type Answered = Pick<StructurePageProps, 'errors' | 'differences'> & {
  description?: StructurePageProps['description']
  typed?: Typed
}

async function show(c: AppContext, id: string, { typed, description, ...answered }: Answered = {}) {
  const { db, derived } = c.get('project')
  const source = await textAtHand({ db, derived }, id)
  const { document } = source
  await nextTurn()
  const structure = await inTurns(structureView(source, await sessions(db), typed))
  const body = (
    <>
      <StructurePage
        document={document}
        description={description ?? descriptionFields(document)}
        structure={structure}
        talk={talkPart(await talkDocuments(db), id)}
        hanging={hangingInWords(await hangingOn(db, id))}
        rounds={roundNumbers(await roundsOn(db, id))}
        {...answered}
      />
      <MarginComments comments={marginOf(source, (await besideText(db, source.version.id)).comments)} />
      {
        await memosHere(c, {
          subjectKind: 'document',
          subject: id,
          what: t.sourcePages.thisSource,
          back: `/documents/${id}/structure`,
          kind: 'methode',
        })
      }
    </>
  )
  const status = answered.differences ? 409 : answered.errors ? 422 : 200
  const trail = [{ name: document.name, href: `/documents/${id}` }, { name: t.sourcePages.structure }]
  return page(
    c,
    { title: t.sourcePages.structureOf(document.name), current: 'sessions', trail },
    body,
    status,
  )
}

structureRoutes.get('/:document/structure', async (c) => show(c, (await documentOf(c)).id))

structureRoutes.post('/:document/structure', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const { id } = await documentOf(c)
  const typed = typedIn(await c.req.parseBody({ all: true }))
  const source = await sourceText(db, id)
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  let planned: ReturnType<typeof plannedStructure> | undefined
  try {
    const plan = plannedStructure(source.blocks, wantedStructure(typed))
    planned = plan
    const { event } = await record(db, { person, act: 'structure.change', subject: id }, (write) =>
      changeStructure(write, { id: source.structure.id, revision }, plan),
    )
    return done(c, event, `/documents/${id}/structure`)
  } catch (error) {
    if (planned && isCollision(error)) {
      const standing = await sourceText(db, id)
      return show(c, id, { typed, differences: structureDifferences(standing, planned, await sessions(db)) })
    }
    return show(c, id, { typed, errors: refusal(error, fieldOf) })
  }
})

structureRoutes.post('/:document/structure/description', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const { id } = await documentOf(c)
  const form = await checkedForm(c, descriptionForm)
  const description = typedDescription(form.typed)
  if (form.errors) return show(c, id, { description, errors: form.errors })
  const { revision, facts } = form.values
  try {
    const { event } = await record(db, { person, act: 'document.change', subject: id }, (write) =>
      changeDocument(write, { id, revision }, facts),
    )
    return done(c, event, `/documents/${id}/structure`)
  } catch (error) {
    if (!isCollision(error)) return show(c, id, { description, errors: refusal(error, fieldOf) })
    const standing = await documentNamed(db, id)
    return show(c, id, { description, differences: descriptionDifferences(standing, facts) })
  }
})

function typedDescription(typed: Typed): StructurePageProps['description'] {
  const field = (name: string) => typed[name]?.[0] ?? ''
  return { name: field('name'), title: field('title'), date: field('date'), role: field('role') }
}

structureRoutes.post('/:document/structure/end', async (c) => {
  const person = actor(c).id
  const { db } = c.get('project')
  const { id } = await documentOf(c)
  const { revision } = await formOf(c, z.object({ revision: revisionField }))
  try {
    const { event } = await record(db, { person, act: 'document.end', subject: id }, (write) =>
      endDocument(write, { id, revision }),
    )
    return done(c, event, '/sessions')
  } catch (error) {
    return show(c, id, { errors: refusal(error) })
  }
})
