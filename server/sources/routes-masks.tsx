import { Hono } from 'hono'
import { z } from 'zod'
import { MasksPage } from '../../views/masks/MasksPage.tsx'
import { ProjectMasksPage } from '../../views/masks/ProjectMasksPage.tsx'
import { isId } from '../database/lookup.ts'
import { maskGrounds } from '../database/report-tables.ts'
import { record } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, listField, offsetField, revisionField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { liftMask } from '../quotes/blackened.ts'
import { Desk } from '../quotes/desk.ts'
import { proposalsIn } from '../quotes/personal.ts'
import { blackOut, endRefusal, refuseMasks } from '../quotes/refusing.ts'
import { masksPage } from './mask-views.ts'
import { addMask, masksOf } from './masks.ts'
import { masksOfProject } from './project-mask-views.ts'
import { documentNamed, sourceText } from './store.ts'

/** Blacking words out in what goes to others. */
export const maskRoutes = new Hono<AppEnv>()

async function documentOf(c: AppContext) {
  const id = c.req.param('id') ?? ''
  return isId(id) ? documentNamed(c.get('project').db, id) : notFound('page-not-found')
}

maskRoutes.get('/:id/masks', async (c) => {
  const document = await documentOf(c)
  const props = await masksPage(c.get('project'), document.id)
  const trail = [
    { name: t.sourcePages.personal, href: '/masks' },
    { name: document.name, href: `/documents/${document.id}` },
    { name: t.sourcePages.mask },
  ]
  return page(
    c,
    { title: t.sourcePages.maskIn(document.name), current: 'sessions', trail },
    <MasksPage {...props} />,
  )
})

maskRoutes.post('/:id/masks', async (c) => {
  const form = z.object({
    version: idField,
    start: offsetField,
    end: offsetField,
    ground: z.enum(maskGrounds),
    back: backField,
  })
  const { back, ...mask } = await formOf(c, form)
  const { db } = c.get('project')
  const document = await documentNamed(db, c.req.param('id'))
  const act = { person: actor(c).id, act: 'mask.add', subject: document.id }
  const { event } = await record(db, act, (write) => addMask(write, { document: document.id, ...mask }))
  return done(c, event, back ?? `/documents/${document.id}`)
})

const decisions = z.object({
  version: idField,
  item: listField(z.string().regex(/^[a-z-]{1,20} \d{1,9}$/u)),
  ground: z.enum(maskGrounds),
  decision: z.enum(['black', 'leave']),
})

/** Several proposals at once: blacked out, or left readable. An item is its kind with where it first stands. */
maskRoutes.post('/:id/masks/proposals', async (c) => {
  const { version, item, ground, decision } = await formOf(c, decisions)
  const project = c.get('project')
  const document = await documentOf(c)
  const source = await sourceText(project.db, document.id)
  if (source.version.id !== version) throw new AppError('conflict', 'mask-text-corrected')
  const { open } = await proposalsIn(project, new Desk(project.db), source)
  const chosen = open.filter(({ kind, places }) => item.includes(`${kind} ${places[0]?.start}`))
  const isBlack = decision === 'black'
  const act = {
    person: actor(c).id,
    act: isBlack ? 'mask.add-several' : 'mask-refusal.add',
    subject: document.id,
  }
  const { event } = await record(project.db, act, async (write) => {
    if (isBlack) await blackOut(write, source, { proposals: chosen, ground })
    else await refuseMasks(write, source, chosen)
  })
  return done(c, event, `/documents/${document.id}/masks`)
})

const standing = z.object({ revision: revisionField, back: backField })

maskRoutes.post('/:id/masks/:mask/end', async (c) => {
  const { revision, back } = await formOf(c, standing)
  const { db } = c.get('project')
  const document = await documentNamed(db, c.req.param('id'))
  const mask = (await masksOf(db, document.id)).find(({ id }) => id === c.req.param('mask'))
  if (!mask) return notFound('row-not-found')
  const act = { person: actor(c).id, act: 'mask.end', subject: document.id }
  const { event } = await record(db, act, (write) => liftMask(write, { id: mask.id, revision }))
  return done(c, event, back ?? `/documents/${document.id}`)
})

/** A mask that a correction touched was looked at: it is right as it is. */
maskRoutes.post('/:id/masks/:mask/seen', async (c) => {
  const { revision } = await formOf(c, standing)
  const { db } = c.get('project')
  const document = await documentOf(c)
  const mask = (await masksOf(db, document.id)).find(({ id }) => id === c.req.param('mask'))
  if (!mask) return notFound('row-not-found')
  const act = { person: actor(c).id, act: 'mask.look', subject: document.id }
  const { event } = await record(db, act, (write) =>
    write.update('masks', { id: mask.id, revision }, { carried: null }),
  )
  return done(c, event, `/documents/${document.id}/masks`)
})

maskRoutes.post('/:id/mask-refusals/:refusal/end', async (c) => {
  const { revision } = await formOf(c, standing)
  const { db } = c.get('project')
  const document = await documentOf(c)
  const act = { person: actor(c).id, act: 'mask-refusal.end', subject: document.id }
  const { event } = await record(db, act, (write) =>
    endRefusal(write, { id: c.req.param('refusal'), revision }),
  )
  return done(c, event, `/documents/${document.id}/masks`)
})

export const projectMaskRoutes = new Hono<AppEnv>()

/** Where the finder has proposals, the most first. */
projectMaskRoutes.get('/', async (c) => {
  const documents = await masksOfProject(c.get('project'))
  return page(
    c,
    { title: t.sourcePages.personal, current: 'sessions', trail: [{ name: t.sourcePages.personal }] },
    <ProjectMasksPage documents={documents} />,
  )
})
