import { Hono } from 'hono'
import { z } from 'zod'
import { MethodPage } from '../../views/method/MethodPage.tsx'
import { type AppEnv, actor } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { inLanguage } from '../language/language.ts'
import { t } from '../language/t.ts'
import { hasOrganisation } from './archive/archive.ts'
import { lastCheck } from './method/last-check.ts'
import { methodFormats, methodPaperAtHand } from './method/method.ts'
import { answerExport } from './routes-answer.ts'

export const methodRoutes = new Hono<AppEnv>()
export const dossierRoutes = new Hono<AppEnv>()

methodRoutes.get('/', async (c) => {
  const project = c.get('project')
  const { db } = project
  const paper = await inLanguage('nl', async () => methodPaperAtHand(project, await lastCheck(project)))
  return page(
    c,
    { title: t.files.account },
    <MethodPage paper={paper} hasOrganisation={await hasOrganisation(db)} />,
  )
})

methodRoutes.get('/export', (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(methodFormats) }))
  return answerExport(c, { what: 'method', format })
})

const dossierQuery = z.object({ set: z.string().optional() })

dossierRoutes.get('/', (c) => answerExport(c, { what: 'dossier', ...queryOf(c, dossierQuery) }))

export const projectRoutes = new Hono<AppEnv>()

/** Everything that goes to others. */
projectRoutes.get('/export', (c) => answerExport(c, { what: 'project' }))

/** The whole record, for whoever keeps archives: nothing in it is masked. */
projectRoutes.get('/archive', (c) => answerExport(c, { what: 'archive' }))

/** The project itself as others may have it. */
projectRoutes.post('/copies', (c) => answerExport(c, { what: 'copy', person: actor(c).id }))
