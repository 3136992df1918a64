import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { type Background, noBackground } from './background/background.ts'
import { jobs } from './background/wanted.ts'
import { personById } from './database/people.ts'
import type { Project } from './database/project.ts'
import { AppError } from './errors.ts'
import { assets } from './http/assets.ts'
import { codesStylesheet } from './http/codes-look.ts'
import type { AppEnv } from './http/env.ts'
import { answerError, answerNotFound } from './http/faults.tsx'
import { readableForms } from './http/form-body.ts'
import { isOwnRequest, securityHeaders } from './http/guard.ts'
import { languageOf } from './http/language.ts'
import { personCookie } from './http/person.tsx'
import { answerTheme } from './http/theme.ts'
import { inLanguage } from './language/language.ts'
import { routes } from './routes.ts'

export interface AppOptions {
  project: Project
  /** Where others reach this server; only then exports print permanent links. */
  publicUrl?: string | null
  background?: Background
}

export const largestBody = 60 * 1024 * 1024

/** The whole web application over one opened project. */
export function createApp({
  project,
  publicUrl = null,
  background = noBackground,
}: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const publicOrigin = publicUrl === null ? null : (URL.parse(publicUrl)?.origin ?? null)
  app.onError(answerError)
  app.notFound(answerNotFound)
  app.use(securityHeaders)
  app.use(async (c, next) => {
    if (!isOwnRequest(c.req.raw.headers, publicUrl)) throw new AppError('forbidden', 'foreign-request')
    await next()
  })
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === publicOrigin }))
  app.use(async (c, next) => {
    const id = getCookie(c, personCookie)
    c.set('project', project)
    c.set('publicUrl', publicUrl)
    c.set('background', background)
    c.set('person', (id && (await personById(project.db, id))) || null)
    await next()
  })
  app.use((c, next) => inLanguage(languageOf(c), next))
  app.use(readableForms(largestBody))
  app.get('/assets/codes.css', async (c) => {
    c.header('content-type', 'text/css; charset=utf-8')
    return c.body(await codesStylesheet(project.db))
  })
  app.get('/theme.css', (c) => answerTheme(c, project.folder))
  app.route('/assets', assets())
  app.use(async (c, next) => {
    await next()
    const isChange = c.req.method === 'POST' && c.res.status < 400
    if (isChange) for (const job of jobs) background.askSoon(job)
  })
  for (const [path, route] of routes) app.route(path, route)
  return app
}
