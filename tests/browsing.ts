import type { Hono } from 'hono'
import { parse } from 'node-html-parser'
import { createApp } from '../server/app.tsx'
import type { AppEnv } from '../server/http/env.ts'
import type { TestProject } from './project.ts'

/** A browser of sorts: one person who opens pages and posts forms. */
export interface Visitor {
  app: Hono<AppEnv>
  open(path: string): Promise<{ status: number; html: ReturnType<typeof parse>; text: string }>
  post(path: string, fields: Record<string, string | number | (string | number)[]>): Promise<Response>
}

const site = 'http://localhost'

/** Somebody at work in this project; without a person nobody gave a name yet. */
export function visit(project: TestProject, person?: { id: string }): Visitor {
  const app = createApp({ project })
  const cookie = person ? { cookie: `persoon=${person.id}` } : {}
  return {
    app,
    async open(path) {
      const response = await app.request(site + path, { headers: { host: 'localhost', ...cookie } })
      const text = await response.text()
      return { status: response.status, html: parse(text), text }
    },
    post(path, fields) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one))
      }
      const headers = { host: 'localhost', origin: site, ...cookie }
      return Promise.resolve(app.request(site + path, { method: 'POST', body, headers }))
    },
  }
}
