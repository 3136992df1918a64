import { Hono } from 'hono'
import { z } from 'zod'
import { MethodPage } from '../../views/method/MethodPage.tsx'
import { projectTitle } from '../database/project.ts'
import { verify } from '../history/verify.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { Desk } from '../quotes/desk.ts'
import { attachment } from '../quotes/download.ts'
import { maskedCopyFile } from './copy/copy-file.ts'
import { copyTitle } from './copy/masked-copy.ts'
import { exportDossier } from './dossier/dossier.ts'
import type { Checked } from './method/gathering.ts'
import { exportMethod, methodFormats, methodPaper } from './method/method.ts'
import { exportProject } from './project.ts'
import { download, fileTitle } from './routes-download.ts'

export const methodRoutes = new Hono<AppEnv>()
export const dossierRoutes = new Hono<AppEnv>()

methodRoutes.get('/', async (c) => {
  const paper = await methodPaper(c.get('project').db, await checkedNow(c))
  return page(c, { title: 'Verantwoording' }, <MethodPage paper={paper} />)
})

methodRoutes.get('/export', async (c) => {
  const { format } = queryOf(c, z.object({ format: z.enum(methodFormats) }))
  return download(c, await exportMethod(c.get('project').db, format, await checkedNow(c)), 'verantwoording')
})

const dossierQuery = z.object({ set: z.string().optional() })

dossierRoutes.get('/', async (c) => {
  const { set } = queryOf(c, dossierQuery)
  const file = await exportDossier(c.get('project').db, { set, publicUrl: c.get('publicUrl') })
  return download(c, file, 'controledossier')
})

export const projectRoutes = new Hono<AppEnv>()

/** Everything that goes to others. */
projectRoutes.get('/export', async (c) => {
  const { db } = c.get('project')
  const title = (await new Desk(db).outward()).words((await projectTitle(db)).title)
  return download(c, await exportProject(db, await checkedNow(c)), `${title || 'project'} voor anderen`)
})

/** The project itself as others may have it. */
projectRoutes.post('/copies', async (c) => {
  const project = c.get('project')
  const bytes = await maskedCopyFile(project, actor(c).id)
  const title = (await new Desk(project.db).outward()).words((await projectTitle(project.db)).title)
  return c.body(bytes, 200, {
    'content-type': 'application/vnd.sqlite3',
    'content-disposition': attachment(`${fileTitle(copyTitle(title))}.sqlite`),
    'x-content-type-options': 'nosniff',
  })
})

async function checkedNow(c: AppContext): Promise<Checked> {
  const { ok, checked, failures } = await verify(c.get('project').db)
  return { ok, checked, failures: failures.length }
}
